import { SWATCH, type Drawing, type DrawingFrame, type LegendEntry } from "./figure-frame.ts";
import { baseline } from "./figure-text.ts";
import { placeLabels } from "./labels.ts";
import type { Mark } from "./marks.ts";
import type { Line, NetworkScene } from "./network.ts";
import { onPaper, type FigurePalette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** Marks of the scene are sized for a screen. */
const SMALLER = 0.5;

/** Two outlines that face each other, a row for each concept, so that every one has its code beside it. */
export function drawNetworkFigure({ circles, lines }: NetworkScene, frame: DrawingFrame): Drawing {
  const { width, type, palette } = frame;
  const lineHeight = type.label + 2.5;
  // Less than a row, so that neighbours never touch.
  const boxHeight = lineHeight - 1;
  const rows = Math.max(0, ...["left", "right"].map((side) => circles.filter((one) => one.side === side).length));
  const height = rows * lineHeight;
  const placed = new Map(circles.map((one) => [one.id, { ...one, x: one.x * width, y: one.y * height }]));
  const wishes = Array.from(placed.values(), ({ id, x, y, radius, side, code, mark, title, rank }) => {
    return { id, x, y, radius: radius * SMALLER, side, code: code + mark, title, rank };
  });
  const measure = (text: string, isBold: boolean) => textWidth(text, type.label, isBold);
  const labels = placeLabels(wishes, { width, height, margin: 0, lineHeight: boxHeight }, measure);
  const strokes = lines.flatMap((line): readonly Mark[] => {
    const [from, to] = [placed.get(line.from), placed.get(line.to)];
    return from && to ? [lineMark(line, [from.x, from.y], [to.x, to.y], palette)] : [];
  });
  const dots = Array.from(placed.values(), ({ x, y, radius, fill }): Mark => {
    return { kind: "circle", x, y, radius: radius * SMALLER, fill };
  });
  const words = labels.flatMap(({ text, code, left, top }): readonly Mark[] => {
    const y = top + boxHeight / 2 + baseline(type.label);
    const title = text.slice(code.length).trim();
    const x = left + textWidth(code, type.label, true) + textWidth("  ", type.label, false);
    return [
      { kind: "text", x: left, y, text: code, size: type.label, isBold: true, fill: palette.ink },
      ...(title === "" ? [] : [{ kind: "text", x, y, text: title, size: type.label, fill: palette.muted } as const]),
    ];
  });
  return {
    height,
    marks: [
      { kind: "group", name: "linkages", marks: strokes },
      { kind: "group", name: "concepts", marks: dots },
      { kind: "group", name: "labels", marks: words },
    ],
    legend: legendOf(frame),
  };
}

function lineMark(
  { width, stroke, opacity }: Pick<Line, "width" | "stroke" | "opacity">,
  from: readonly [number, number],
  to: readonly [number, number],
  palette: FigurePalette,
): Mark {
  const isTension = stroke === palette.tension;
  // Opaque, so that crossing lines do not add up.
  const colour = onPaper(stroke, isTension ? Math.max(opacity, 0.6) : opacity, palette);
  const dashes = isTension ? { dashes: "2 1.4" } : {};
  return { kind: "line", from, to, stroke: { colour, width: Math.max(0.35, width * SMALLER), ...dashes } };
}

function legendOf({ type: { note }, palette }: DrawingFrame): readonly LegendEntry[] {
  const line = (text: string, stroke: string, opacity: number, width: number): LegendEntry => ({
    text,
    swatch: [lineMark({ width, stroke, opacity }, [0, note / 2], [SWATCH, note / 2], palette)],
  });
  return [
    line("indirect", palette.ink, 0.22, 2),
    line("direct", palette.ink, 0.38, 2),
    line("same object and direction", palette.ink, 0.62, 2),
    line("tension", palette.tension, 0.62, 2),
    { text: "the wider, the more linkages", swatch: [] },
  ];
}
