import type { ColumnKind, Table } from "./table-shape.ts";

/** Headers of columns that hold codes, whatever their cells look like. */
const CODES: ReadonlySet<string> = new Set([
  "Code",
  "Element code",
  "Target code",
  "Element",
  "Target",
  "Goal",
  "Unit",
  "Unit codes",
  "Under",
  "Group",
  "Area",
  "Body",
  "Lead bodies",
]);
const NUMBER = /^-?\d+(\.\d+)?$/;
/** What stands in place of a number: not known, no counterpart, not yet looked at, hidden. */
const SIGN = /^[-?h]?$/;
const LONGEST_WORD = 24;

/** What each column holds: as the table says, else as its header and its cells let one see. */
export function kindsOf({ kinds, columns, rows }: Pick<Table, "kinds" | "columns" | "rows">): readonly ColumnKind[] {
  return (
    kinds ??
    columns.map((column, i) =>
      kindOf(
        column,
        Array.from(rows, (row) => row[i] ?? ""),
      ),
    )
  );
}

function kindOf(column: string, cells: readonly string[]): ColumnKind {
  if (cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || SIGN.test(cell))) {
    return CODES.has(column) ? "code" : "number";
  }
  if (CODES.has(column)) return "code";
  return cells.every((cell) => cell.length <= LONGEST_WORD) ? "word" : "title";
}

/** The column whose cells bear the marks of footnotes: the last with words in it, for a mark must not touch a number. */
export function footnoteColumn(kinds: readonly ColumnKind[]): number {
  const last = kinds.findLastIndex((kind) => kind !== "number" && kind !== "code");
  return last < 0 ? kinds.length - 1 : last;
}

/** How many decimals the numbers of a column have at most. */
export function decimalsOf(cells: Iterable<string>): number {
  return Array.from(cells, (cell) => (NUMBER.test(cell) ? (cell.split(".")[1]?.length ?? 0) : 0)).reduce(
    (most, one) => Math.max(most, one),
    0,
  );
}

/** A cell of a number column as a number; `undefined` for a sign or an empty cell. */
export function numberIn(cell: string): number | undefined {
  return NUMBER.test(cell) ? Number(cell) : undefined;
}
