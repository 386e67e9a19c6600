/** The matrix as marks: where its lines stand and what each cell looks like, without a screen. */
import type { Answer } from "../analysis/answer.ts";
import { innermostOf } from "../analysis/lines.ts";
import type { Order, Weight } from "../analysis/matrix-look.ts";
import type { Matrix, MatrixCell } from "../analysis/matrix.ts";
import { orderOf, type Axis } from "../analysis/seriation.ts";
import { keyOf, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { coloursOf, type FigurePalette } from "./palette.ts";

/** A row or a column of the picture. */
export interface MatrixLine {
  id: RefKey;
  /** Its index in the matrix, whatever the order on the picture. */
  index: number;
  code: string;
  title: string;
  /** Behind the code of a concept whose title is still to be checked against the printed document. */
  mark: "†" | "";
  /** How many lines of the picture stand around it. */
  depth: number;
  colour: string;
  /** Whether it holds other lines: its cells are their sum and not one more. */
  holdsOthers: boolean;
  expandable: boolean;
}

/** What a cell shows. */
export interface CellLook {
  /** `blank`: the filter does not ask, or nothing singles the line out. */
  kind: Answer | "blank";
  /** From 0 to 1, of the greatest weight of the innermost cells; 0 where nothing is linked. */
  shade: number;
  /** The weight as it is written in the cell, `""` where there is none. */
  text: string;
  tensions: "none" | "some" | "all";
  /** The shade of the subset that it is compared with. */
  behind: number;
}

/** Rows and columns in the order of the picture. */
export interface MatrixScene {
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  /** @param row, column their places in the picture, from 0 */
  lookOf(row: number, column: number): CellLook;
  cellOf(row: number, column: number): MatrixCell;
  /** The cell of the subset it is compared with, where there is one. */
  comparedOf(row: number, column: number): MatrixCell | undefined;
}

export interface MatrixSettings {
  weight: Weight;
  order: Order;
  /** The same rows and columns under another filter, to stand behind. */
  compared?: Matrix | undefined;
  palette: FigurePalette;
}

export function drawMatrix(
  corpus: Corpus,
  matrix: Matrix,
  { weight, order, compared, palette }: MatrixSettings,
): MatrixScene {
  const rows = linesOf(corpus, matrix, "rows", order, palette);
  const columns = linesOf(corpus, matrix, "columns", order, palette);
  const most = Math.max(greatest(matrix, weight), compared ? greatest(compared, weight) : 0);
  const shadeOf = (of: Matrix, row: number, column: number) =>
    most === 0 ? 0 : Math.min(1, of.weightAt(row, column, weight) / most);
  const indexes = (row: number, column: number) => [rows[row]?.index ?? 0, columns[column]?.index ?? 0] as const;
  return {
    rows,
    columns,
    cellOf: (row, column) => matrix.cellAt(...indexes(row, column)),
    comparedOf: (row, column) => compared?.cellAt(...indexes(row, column)),
    lookOf(row, column) {
      const place = indexes(row, column);
      const cell = matrix.cellAt(...place);
      return {
        kind: cell.answer ?? "blank",
        shade: shadeOf(matrix, ...place),
        text: cell.linkages === 0 ? "" : weightText(matrix.weightAt(...place, weight), weight),
        tensions: cell.tensions === 0 ? "none" : cell.tensions < cell.linkages ? "some" : "all",
        behind: compared ? shadeOf(compared, ...place) : 0,
      };
    },
  };
}

/** A weight as a cell and a sentence write it: a share in whole per cent, `"–"` where nothing was graded. */
export function weightText(value: number, weight: Weight): string {
  if (weight === "share") return String(Math.round(value * 100));
  return weight === "strongest" && value === 0 ? "–" : String(value);
}

/** Linked cells that the lines share with no other line would be outshone by the sums of those that hold them. */
function greatest(matrix: Matrix, weight: Weight): number {
  if (weight === "share") return 1;
  if (weight === "strongest") return 3;
  const rows = innermostOf(matrix.outer.rows);
  const columns = innermostOf(matrix.outer.columns);
  let most = 0;
  for (const row of rows) for (const column of columns) most = Math.max(most, matrix.weightAt(row, column, weight));
  return most;
}

function linesOf(
  corpus: Corpus,
  matrix: Matrix,
  axis: Axis,
  order: Order,
  palette: FigurePalette,
): readonly MatrixLine[] {
  const side: Side = axis === "rows" ? "left" : "right";
  const concepts: readonly Concept[] = matrix[axis];
  const outer = matrix.outer[axis];
  const holding = new Set(outer);
  const colours = coloursOf(corpus[side], side, palette);
  const depthOf = (line: number): number => {
    let depth = 0;
    for (let above = outer[line] ?? -1; above >= 0; above = outer[above] ?? -1) depth++;
    return depth;
  };
  return orderOf(matrix, axis, order).flatMap((index) => {
    const concept = concepts[index];
    if (!concept) return [];
    return {
      id: keyOf({ side, code: concept.code }),
      index,
      code: concept.code,
      title: concept.shortTitle,
      mark: concept.verification === "recalled" ? ("†" as const) : ("" as const),
      depth: depthOf(index),
      colour: colours.get(concept.code) ?? "",
      holdsOthers: holding.has(index),
      expandable: corpus[side].childrenOf(concept.code).length > 0,
    };
  });
}
