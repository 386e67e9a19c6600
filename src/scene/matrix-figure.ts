import { mix } from "./contrast.ts";
import { SWATCH, type Drawing, type DrawingFrame, type LegendEntry } from "./figure-frame.ts";
import { baseline, clipText, fitText, isNarrow } from "./figure-text.ts";
import type { Mark } from "./marks.ts";
import type { CellLook, MatrixLine, MatrixScene } from "./matrix.ts";
import type { FigurePalette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

const WIDEST_CELL = 20;
const LEAST_CELL = 9;
const BAND = 2;

/** A matrix on paper; columns that find no room beside the others go on below, in a part of their own. */
export function drawMatrixFigure(scene: MatrixScene, frame: DrawingFrame): Drawing {
  const grid = gridOf(scene, frame);
  const marks: Mark[] = [];
  let y = 0;
  for (let first = 0; first < scene.columns.length; first += grid.perPart) {
    const columns = scene.columns.slice(first, first + grid.perPart);
    const at = { x: 0, y };
    marks.push({ kind: "group", name: "part", at, marks: partOf(scene, columns, first, grid, frame) });
    y += grid.head + scene.rows.length * grid.height + 8;
  }
  return { height: Math.max(0, y - 8), marks, legend: legendOf(frame) };
}

interface Grid {
  perPart: number;
  /** Of a cell. */
  width: number;
  height: number;
  /** Left of the cells, and above them. */
  labels: number;
  head: number;
}

function gridOf({ rows, columns, lookOf }: MatrixScene, { width, type }: DrawingFrame): Grid {
  const codes = rows.map((line) => textWidth(line.code + line.mark, type.label, true) + 5);
  const titles = rows.map((line, i) => (codes[i] ?? 0) + 5 + textWidth(line.title, type.label, false));
  const least = Math.min(Math.max(0, ...codes), width * 0.5) + (isNarrow(width) ? 26 : 102);
  let widest = LEAST_CELL;
  for (const row of rows.keys()) {
    for (const column of columns.keys()) {
      widest = Math.max(widest, textWidth(lookOf(row, column).text, type.note, false) + 2);
    }
  }
  const perPart = Math.max(1, Math.min(columns.length, Math.floor((width - least) / widest)));
  const cell = Math.min(WIDEST_CELL, (width - least) / perPart);
  const heads = columns.map(
    ({ code, mark, title }) =>
      textWidth(code + mark, type.label, true) + 3 + textWidth(title, type.label, false) + BAND + 5,
  );
  return {
    perPart,
    width: cell,
    height: type.label + 3.5,
    labels: Math.min(Math.max(least, ...titles) + 4, width - cell * perPart),
    head: Math.min(Math.max(0, ...heads), isNarrow(width) ? 74 : 104),
  };
}

function partOf(
  scene: MatrixScene,
  columns: readonly MatrixLine[],
  first: number,
  grid: Grid,
  frame: DrawingFrame,
): readonly Mark[] {
  const { palette } = frame;
  const right = grid.labels + columns.length * grid.width;
  const heads = columns.flatMap((line, i) => columnHead(line, grid.labels + (i + 0.5) * grid.width, grid, frame));
  const lines = scene.rows.flatMap((line, row): readonly Mark[] => {
    const y = grid.head + row * grid.height;
    const cells = columns.flatMap((_, i) => {
      const look = scene.lookOf(row, first + i);
      return cellMarks(look, grid.labels + i * grid.width, y, grid.width, grid.height, frame);
    });
    const rule: Mark = { kind: "line", from: [0, y], to: [right, y], stroke: { colour: palette.line, width: 0.4 } };
    return [rule, ...rowHead(line, y, grid, frame), ...cells];
  });
  return [
    { kind: "group", name: "columns", marks: heads },
    { kind: "group", name: "rows", marks: lines },
  ];
}

function rowHead(line: MatrixLine, y: number, grid: Grid, { type: { label }, palette }: DrawingFrame): readonly Mark[] {
  const base = y + grid.height / 2 + baseline(label);
  const code = clipText(line.code + line.mark, grid.labels - 8, label, true);
  const x = 5 + textWidth(code, label, true) + 4;
  const title = line.title === line.code ? "" : fitText(line.title, grid.labels - x - 3, label);
  return [
    { kind: "rect", x: 0, y: y + 1, width: BAND, height: grid.height - 2, fill: line.colour },
    { kind: "text", x: 5, y: base, text: code, size: label, isBold: true, fill: palette.ink },
    ...(title === "" ? [] : [{ kind: "text", x, y: base, text: title, size: label, fill: palette.muted } as const]),
  ];
}

function columnHead(line: MatrixLine, x: number, grid: Grid, { type: { label }, palette }: DrawingFrame) {
  const bottom = grid.head - BAND - 3;
  const base = x + baseline(label);
  const code = clipText(line.code + line.mark, bottom, label, true);
  const y = bottom - textWidth(code, label, true) - 3;
  const title = line.title === line.code ? "" : fitText(line.title, y, label);
  const left = x - grid.width / 2;
  const common = { kind: "text", x: base, size: label, isTurned: true } as const;
  return [
    { kind: "rect", x: left + 0.5, y: grid.head - BAND - 1, width: grid.width - 1, height: BAND, fill: line.colour },
    { ...common, y: bottom, text: code, isBold: true, fill: palette.ink },
    ...(title === "" ? [] : [{ ...common, y, text: title, fill: palette.muted }]),
  ] satisfies readonly Mark[];
}

function cellMarks(
  { kind, shade, text, tensions }: CellLook,
  x: number,
  y: number,
  width: number,
  height: number,
  { type: { note }, palette }: DrawingFrame,
): readonly Mark[] {
  if (kind === "blank") return [];
  if (kind !== "linked") return answerMarks(kind, x, y, width, height, palette);
  const share = 0.14 + 0.86 * Math.sqrt(shade);
  const isHueless = palette.name !== "light" && tensions === "all";
  const fill = mix(palette.paper, tensions === "all" ? palette.tension : palette.linked, isHueless ? 0.12 : share);
  const words = share > 0.55 && !isHueless ? palette.paper : palette.ink;
  const box = { kind: "rect", x: x + 0.6, y: y + 0.8, width: width - 1.2, height: height - 1.6, fill } as const;
  const base = y + height / 2 + baseline(note);
  return [
    isHueless ? { ...box, stroke: { colour: palette.tension, width: 0.8, dashes: "1.6 1.2" } } : box,
    { kind: "text", x: x + width / 2, y: base, text, size: note, anchor: "middle", fill: words },
    ...(tensions === "some" ? [corner(x + width - 0.6, y + 0.8, palette)] : []),
  ];
}

/** A folded corner: some of the cell's linkages are tensions. */
function corner(right: number, top: number, palette: FigurePalette): Mark {
  const path = `M${right - 3.4} ${top}H${right}V${top + 3.4}Z`;
  return { kind: "path", path, fill: palette.tension, stroke: { colour: palette.paper, width: 0.4 } };
}

function answerMarks(
  kind: "hidden" | "none" | "unread",
  x: number,
  y: number,
  width: number,
  height: number,
  palette: FigurePalette,
): readonly Mark[] {
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (kind === "none") {
    return [{ kind: "rect", x: cx - 2.2, y: cy - 0.45, width: 4.4, height: 0.9, fill: palette.none }];
  }
  if (kind === "hidden") {
    return [
      { kind: "rect", x: cx - 2, y: cy - 2, width: 4, height: 4, stroke: { colour: palette.linked, width: 0.6 } },
    ];
  }
  return [-2, 0, 2].map((step) => ({ kind: "circle", x: cx + step, y: cy, radius: 0.5, fill: palette.muted }));
}

function legendOf(frame: DrawingFrame): readonly LegendEntry[] {
  const { palette } = frame;
  const height = frame.type.note;
  const sample = (tensions: CellLook["tensions"], shade: number): readonly Mark[] => {
    const look = { kind: "linked", shade, text: "", tensions, behind: 0 } as const;
    return cellMarks(look, 0, 0, SWATCH, height, frame).filter(({ kind }) => kind !== "text");
  };
  const answer = (kind: "hidden" | "none" | "unread") => answerMarks(kind, 0, 0, SWATCH, height, palette);
  return [
    { text: "linked: the darker, the more", swatch: sample("none", 0.5) },
    { text: "some are tensions", swatch: sample("some", 0.1) },
    { text: "tensions only", swatch: sample("all", 0.3) },
    { text: "no counterpart", swatch: answer("none") },
    { text: "not yet looked at", swatch: answer("unread") },
    { text: "hidden by the filter", swatch: answer("hidden") },
  ];
}
