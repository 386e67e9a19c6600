import type { Matrix, Weight } from "../analysis/matrix.ts";
import type { Corpus } from "../domain/corpus.ts";
import { ANSWER_SIGNS, SIGN_NOTE } from "./answer-words.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

/** What a cell shows, in words: the formula under the figure. */
export const WEIGHT_FORMULAS: Readonly<Record<Weight, string>> = {
  linkages: "Each cell: counted linkages between the row or below and the column or below.",
  targets: "Each cell: distinct targets of the column that counted linkages of the row or below reach.",
  share: "Each cell: distinct targets reached by the row, in per cent of those asked about in the column.",
  strongest: "Each cell: the strongest of its counted linkages, from 1 (indirect) to 3; 0 where none is graded.",
};

/**
 * A matrix as a table, a number where something is linked and a sign where nothing is.
 *
 * @param rows the indexes of the rows in the order to print them
 * @param columns likewise
 */
export function matrixTable(
  { left, right }: Corpus,
  matrix: Matrix,
  weight: Weight,
  rows: readonly number[],
  columns: readonly number[],
): Table {
  const cellOf = (row: number, column: number): string => {
    const { linkages, answer } = matrix.cellAt(row, column);
    if (linkages > 0) return printed(matrix.weightAt(row, column, weight), weight);
    return answer === undefined ? "" : ANSWER_SIGNS[answer];
  };
  return withRecalledNote({
    title: `${left.framework.shortTitle} (rows) and ${right.framework.shortTitle} (columns)`,
    columns: ["Code", ...columns.map((column) => matrix.columns[column]?.code ?? ""), "Title"],
    rows: rows.map((row) => {
      const concept = matrix.rows[row];
      return [
        concept?.code ?? "",
        ...columns.map((column) => cellOf(row, column)),
        concept ? markedTitle(concept) : "",
      ];
    }),
    notes: [WEIGHT_FORMULAS[weight], SIGN_NOTE],
  });
}

/** Shares in per cent with one decimal. */
function printed(value: number, weight: Weight): string {
  return weight === "share" ? (100 * value).toFixed(1) : String(value);
}
