import type { Flow } from "../analysis/flow.ts";
import type { Corpus } from "../domain/corpus.ts";
import { SWATCH, type Drawing, type DrawingFrame } from "./figure-frame.ts";
import { isNarrow } from "./figure-text.ts";
import { LINE_HEIGHT, SPACE, type FlowLabel } from "./flow-labels.ts";
import { drawFlow, leastHeight, type FlowScene } from "./flow.ts";
import type { Mark, TextMark } from "./marks.ts";
import type { FigurePalette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** The size of type of the scene, in its own pixels. */
const SIZE = 12.5;

/** The flow of the page on paper: the same scene, its pixels so small that its words have the size of a label. */
export function drawFlowFigure(
  corpus: Corpus,
  flow: Flow,
  heads: readonly [string, string, string],
  { width, type, palette }: DrawingFrame,
): Drawing {
  const scale = type.label / SIZE;
  const across = width / scale;
  const height = Math.max(leastHeight(flow), across * (isNarrow(width) ? 0.95 : 0.6));
  const measure = (text: string, isBold: boolean) => textWidth(text, SIZE, isBold);
  const scene = drawFlow(corpus, flow, { width: across, height, heads, palette, measure });
  const bend = { colour: palette.tension, width: 2, dashes: "2 1.5" };
  const hasTensions = scene.ribbons.some(({ tension }) => tension !== undefined);
  return {
    height: height * scale,
    marks: [{ kind: "group", name: "scene", at: { x: 0, y: 0, scale }, marks: marksOf(scene, palette) }],
    legend: [
      { text: "as wide as it has linkages", swatch: [ribbonSwatch(type.note, palette)] },
      ...(hasTensions
        ? [
            {
              text: "tensions",
              swatch: [
                { kind: "line", from: [0, type.note / 2], to: [SWATCH, type.note / 2], stroke: bend } satisfies Mark,
              ],
            },
          ]
        : []),
      { text: "numbers: distinct linkages", swatch: [] },
    ],
  };
}

function ribbonSwatch(height: number, { muted }: FigurePalette): Mark {
  return { kind: "path", path: `M0 0H${SWATCH}V${height}H0Z`, fill: muted, opacity: 0.4 };
}

function marksOf({ ribbons, bars, labels, heads }: FlowScene, palette: FigurePalette): readonly Mark[] {
  const bands = ribbons.flatMap(({ outline, fill, opacity, tension }): readonly Mark[] => [
    ...(outline === "" ? [] : [{ kind: "path", path: outline, fill, opacity } as const]),
    ...(tension
      ? [
          {
            kind: "path",
            path: tension.path,
            opacity: tension.opacity,
            stroke: { colour: tension.stroke, width: tension.width, dashes: tension.dashes },
          } as const,
        ]
      : []),
  ]);
  const nodes = bars.map(({ x, y, width, height, fill, stroke }): Mark => {
    return { kind: "rect", x, y, width, height, fill, stroke: { colour: stroke, width: 1 } };
  });
  const words = labels.flatMap((label) => labelMarks(label, palette));
  const titles = heads.map(({ text, x, y, anchor }): Mark => {
    return { kind: "text", text, x, y, anchor, size: SIZE, isBold: true, fill: palette.muted };
  });
  return [
    { kind: "group", name: "bands", marks: bands },
    { kind: "group", name: "nodes", marks: nodes },
    { kind: "group", name: "labels", marks: [...titles, ...words] },
  ];
}

function labelMarks(label: FlowLabel, palette: FigurePalette) {
  const { anchor, x, top, width, height, code, lines, count, leader } = label;
  const left = anchor === "start" ? x : x - width;
  const before = code === "" ? 0 : textWidth(code, SIZE, true) + SPACE;
  const text = (words: string, at: number, line: number, rest: Partial<TextMark>): readonly TextMark[] => {
    const y = top + (line + 0.74) * LINE_HEIGHT;
    return words === "" ? [] : [{ kind: "text", x: at, y, text: words, size: SIZE, fill: palette.ink, ...rest }];
  };
  const last = lines.at(-1) ?? "";
  const end = left + before + (last === "" ? 0 : textWidth(last, SIZE, false) + SPACE);
  return [
    ...(leader === undefined
      ? []
      : [{ kind: "path", path: leader, stroke: { colour: palette.muted, width: 0.7 } } as const]),
    // What stands in the middle stands on bands.
    ...(code === ""
      ? [
          {
            kind: "path",
            path: `M${left - 2} ${top}H${left + width + 2}V${top + height}H${left - 2}Z`,
            fill: palette.paper,
            opacity: 0.8,
          } as const,
        ]
      : []),
    ...text(code, left, 0, { isBold: true }),
    ...lines.flatMap((line, i) => text(line, left + before, i, {})),
    ...text(count, end, Math.max(0, lines.length - 1), { fill: palette.muted }),
  ] satisfies readonly Mark[];
}
