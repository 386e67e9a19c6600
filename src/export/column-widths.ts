import { kindsOf } from "./column-kinds.ts";
import type { ColumnKind, Table } from "./table-shape.ts";

/** How many characters a column of each kind needs at least, and how many it can use at most. */
const BOUNDS: Readonly<Record<ColumnKind, readonly [least: number, most: number]>> = {
  code: [4, 14],
  concept: [16, 30],
  number: [3, 10],
  word: [6, 14],
  title: [10, 34],
  prose: [24, 70],
};

/**
 * The width of each column as a part of the whole, for formats that must be told: as much as its cells need, within
 * what its kind may have. The parts add up to 1.
 *
 * @param padding how many characters wide the margins of a cell are together, where they are part of the column
 */
export function widthsOf(table: Table, padding = 0): readonly number[] {
  const needs = charactersOf(table).map((need) => need + padding);
  const sum = needs.reduce((total, need) => total + need, 0);
  return needs.map((need) => need / sum);
}

/** How many characters wide each column should be. */
export function charactersOf(table: Table): readonly number[] {
  return kindsOf(table).map((kind, i) => {
    const [least, most] = BOUNDS[kind];
    const header = longestWord(table.columns[i] ?? "");
    const cells = table.rows.map((row) => row[i] ?? "");
    const longest = Math.max(0, ...chunked(cells.map(({ length }) => length)));
    const unbreakable = Math.min(most, Math.max(0, ...chunked(cells.map(longestWord))));
    return Math.max(least, header + 1, unbreakable + 1, Math.min(most, longest + 1));
  });
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s-]+/).map(({ length }) => length));
}

/** The greatest of each thousand, since a call takes only so many arguments. */
function chunked(numbers: readonly number[]): readonly number[] {
  const chunks: number[] = [];
  for (let i = 0; i < numbers.length; i += 1000) chunks.push(Math.max(...numbers.slice(i, i + 1000)));
  return chunks;
}
