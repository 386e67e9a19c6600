import type { Corpus } from "../domain/corpus.ts";
import { compareText } from "../domain/code.ts";
import { RELATIONS, type Linkage } from "../domain/linkage.ts";
import type { Sort } from "./state.ts";

/** A linkage with its cells as the table prints them. */
export interface TableRow {
  linkage: Linkage;
  cells: readonly string[];
}

/** The order of rows by a column: codes as their frameworks order them, relations and strengths by rank, else by text. */
export function compareRows(corpus: Corpus, { column, descending }: Sort): (a: TableRow, b: TableRow) => number {
  const element = ({ linkage }: TableRow) => corpus.left.rank.get(linkage.element) ?? -1;
  const target = ({ linkage }: TableRow) => corpus.right.rank.get(linkage.target) ?? -1;
  const numbers: Record<number, (row: TableRow) => number> = {
    0: element,
    2: target,
    4: ({ linkage }) => RELATIONS.indexOf(linkage.relation),
    5: ({ linkage }) => linkage.strength ?? 0,
  };
  const number = numbers[column];
  const own = number
    ? (a: TableRow, b: TableRow) => number(a) - number(b)
    : (a: TableRow, b: TableRow) => compareText(a.cells[column] ?? "", b.cells[column] ?? "");
  const sign = descending ? -1 : 1;
  return (a, b) => sign * own(a, b) || element(a) - element(b) || target(a) - target(b);
}
