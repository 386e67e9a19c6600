/** What stands around every drawing: title, numbers and filter above it; legend, notes, source and licence below. */
import { baseline, typeFor, wrapText, type TypeSizes } from "./figure-text.ts";
import type { Figure, Mark, TextMark } from "./marks.ts";
import type { FigurePalette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** The room of a drawing and what it is drawn with. */
export interface DrawingFrame {
  width: number;
  type: TypeSizes;
  palette: FigurePalette;
}

/** The picture itself, from its own upper left corner. */
export interface Drawing {
  height: number;
  marks: readonly Mark[];
  legend: readonly LegendEntry[];
}

export interface LegendEntry {
  text: string;
  /** Drawn in a box of `SWATCH` by the size of the type, from its upper left corner. */
  swatch: readonly Mark[];
}

export interface FigureWords extends Pick<Figure, "name" | "title" | "description" | "author" | "created"> {
  /** Under the title: numbers, and the filter in words. */
  above: readonly string[];
  /** At the foot: how to read it, where it comes from, under which terms. */
  below: readonly string[];
}

/** The width of a sign of the legend. */
export const SWATCH = 12;
const MARGIN = 7;
const GAP = 7;
const LEADING = 1.32;

/** @param width in points */
export function composeFigure(
  words: FigureWords,
  width: number,
  palette: FigurePalette,
  draw: (frame: DrawingFrame) => Drawing,
): Figure {
  const type = typeFor(width);
  const room = width - 2 * MARGIN;
  const drawing = draw({ width: room, type, palette });
  const parts: Mark[] = [];
  let y = MARGIN;
  const add = (name: string, { marks, height }: Block, gap: number) => {
    if (marks.length === 0) return;
    parts.push({ kind: "group", name: `${words.name}-${name}`, at: { x: MARGIN, y }, marks });
    y += height + gap;
  };
  add("title", textBlock([words.title], room, type.title, palette.ink, true), 2);
  add("filter", textBlock(words.above, room, type.note, palette.muted), GAP);
  add("drawing", drawing, GAP);
  add("legend", legendBlock(drawing.legend, room, type, palette), GAP);
  const rule: Mark = {
    kind: "line",
    from: [MARGIN, y],
    to: [width - MARGIN, y],
    stroke: { colour: palette.line, width: 0.5 },
  };
  parts.push(rule);
  y += 4;
  add("source", textBlock(words.below, room, type.note, palette.muted), 0);
  const height = y + MARGIN;
  const paper: Mark = { kind: "rect", x: 0, y: 0, width, height, fill: palette.paper };
  const { name, title, description, author, created } = words;
  return { name, width, height, title, description, author, created, marks: [paper, ...parts] };
}

interface Block {
  marks: readonly Mark[];
  height: number;
}

function textBlock(texts: readonly string[], room: number, size: number, fill: string, isBold = false): Block {
  const lines = texts.flatMap((text) => wrapText(text, room, size, isBold));
  const leading = size * LEADING;
  const marks = lines.map((text, i): TextMark => ({
    kind: "text",
    x: 0,
    y: (i + 0.5) * leading + baseline(size),
    text,
    size,
    fill,
    ...(isBold ? { isBold } : {}),
  }));
  return { marks, height: lines.length * leading };
}

function legendBlock(
  entries: readonly LegendEntry[],
  room: number,
  { note }: TypeSizes,
  { ink }: FigurePalette,
): Block {
  const leading = note * LEADING + 2;
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const { text, swatch } of entries) {
    const before = swatch.length === 0 ? 0 : SWATCH + 4;
    const lines = wrapText(text, room - before, note);
    const width = before + Math.max(...lines.map((line) => textWidth(line, note, false)));
    if (x > 0 && x + width > room) [x, y] = [0, y + leading];
    if (swatch.length > 0) {
      marks.push({ kind: "group", name: "sign", at: { x, y: y + (leading - note) / 2 }, marks: swatch });
    }
    for (const [i, line] of lines.entries()) {
      const middle = y + leading / 2 + i * note * LEADING;
      marks.push({ kind: "text", x: x + before, y: middle + baseline(note), text: line, size: note, fill: ink });
    }
    y += (lines.length - 1) * note * LEADING;
    x += width + 12;
  }
  return { marks, height: entries.length === 0 ? 0 : y + leading };
}
