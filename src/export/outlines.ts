import type { Figure, Mark, PathMark, TextMark } from "../scene/marks.ts";
import type { Tools } from "./exporter.ts";
import { runsOf } from "./font-faces.ts";
import { plainLine } from "./plain-line.ts";
import { openFonts, shape, type Fonts } from "./shaping.ts";

const LETTERS = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" } as const;

/** The same figure with its texts as shapes, so that it looks the same wherever it is drawn, without any font. */
export async function outlineFigure(figure: Figure, readFont: Tools["readFont"]): Promise<Figure> {
  const fonts = await openFonts(figure.marks, readFont);
  return { ...figure, marks: figure.marks.map((mark) => outlined(mark, fonts)) };
}

function outlined(mark: Mark, fonts: Fonts): Mark {
  if (mark.kind === "group") return { ...mark, marks: mark.marks.map((one) => outlined(one, fonts)) };
  return mark.kind === "text" ? outlineOf(mark, fonts) : mark;
}

/** A point of a text, from where its baseline begins, in units of its size; `up` grows upwards. */
type Place = (along: number, up: number) => string;

function outlineOf({ x, y, text, size, isBold, fill, anchor = "start", isTurned }: TextMark, fonts: Fonts): PathMark {
  const runs = runsOf(plainLine(text)).map((run) => shape(fonts, run, isBold));
  const widths = runs.map(({ positions, unitsPerEm }) => {
    return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / unitsPerEm;
  });
  const width = widths.reduce((sum, one) => sum + one, 0);
  const start = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
  const place: Place = isTurned
    ? (along, up) => `${number(x - up * size)} ${number(y - (start + along) * size)}`
    : (along, up) => `${number(x + (start + along) * size)} ${number(y - up * size)}`;
  let path = "";
  let before = 0;
  for (const [i, run] of runs.entries()) {
    path += pathOf(run, before, place);
    before += widths[i] ?? 0;
  }
  return { kind: "path", path, fill };
}

function pathOf({ glyphs, positions, unitsPerEm }: ReturnType<typeof shape>, from: number, place: Place): string {
  let path = "";
  let pen = from;
  for (const [i, glyph] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    for (const { command, args } of glyph.path.commands) {
      path += LETTERS[command];
      for (let at = 0; at < args.length; at += 2) {
        const [along, up] = [(args[at] ?? 0) + xOffset, (args[at + 1] ?? 0) + yOffset];
        path += `${at === 0 ? "" : " "}${place(pen + along / unitsPerEm, up / unitsPerEm)}`;
      }
    }
    pen += xAdvance / unitsPerEm;
  }
  return path;
}

/** Hundredths of a point, as in every other picture of ours. */
function number(value: number): number {
  return Math.round(value * 100) / 100;
}
