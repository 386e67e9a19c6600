import { nearestOf } from "../domain/nearest.ts";
import type { Faults } from "./faults.ts";
import { trimSpaces } from "./records.ts";

/** What a reader wants of a table: the columns it knows, and those without which it cannot read a row. */
export interface RowSpec {
  columns: readonly string[];
  required: readonly string[];
}

/** The row that names the columns. */
export interface Header {
  line: number;
  text: string;
  cells: readonly string[];
}

export const MOST_COLUMNS = 500;

/** Say what is wrong with the names of columns; `undefined` when no row can be read under them. */
export function readHeader(
  { line, text, cells }: Header,
  spec: RowSpec,
  faults: Faults,
): readonly string[] | undefined {
  const place = { line, column: "header" };
  if (cells.length > MOST_COLUMNS) {
    const value = `${cells.length} columns`;
    const hint = "leave columns out that are not needed";
    faults.error("too-many-columns", { ...place, value }, `at most ${MOST_COLUMNS} columns`, hint);
    return undefined;
  }
  const names = cells.map((cell) => spec.columns.find((column) => column === normaliseName(cell)) ?? cell);
  for (const [i, name] of names.entries()) {
    const value = cells[i];
    if (name !== value) faults.warning("column-spelling", { ...place, value }, `"${name}"`, `read as "${name}"`);
  }
  const repeated = new Set(names.filter((one, i) => one !== "" && names.indexOf(one) !== i));
  for (const name of repeated) {
    const places = names.flatMap((one, i) => (one === name ? [i + 1] : []));
    const hint = `columns ${places.join(" and ")} bear this name; rename or delete one`;
    faults.error("duplicate-column", { ...place, value: name }, "a name of its own for each column", hint);
  }
  const unknown = [...new Set(names.filter((name) => name !== "" && !spec.columns.includes(name)))];
  const missing = spec.required.filter((column) => !names.includes(column));
  for (const column of missing) {
    const near = nearestOf(column, unknown);
    const hint = near ? `did you mean "${near}"?` : isMatrix(names) ? MATRIX_HINT : undefined;
    faults.error("missing-column", { line, column, value: text }, `a column named "${column}"`, hint);
  }
  if (missing.length > 0) return undefined;
  if (unknown.length > 0) {
    const value = unknown.join(", ");
    const hint = "they are kept with the rows and not read";
    faults.warning("extra-columns", { ...place, value }, "columns that are known here", hint);
  }
  return spec.columns.some((column) => repeated.has(column)) ? undefined : names;
}

/** Say why a row that should name the columns does not seem to. */
export function reportNoHeader({ line, text, cells }: Header, { required }: RowSpec, faults: Faults): void {
  const place = { line, column: "header", value: text };
  const names = required.map((name) => `"${name}"`).join(", ");
  const expected = `a header row with the columns ${names}`;
  if (cells.length === 1 && required.length > 1) {
    const separated = "several columns separated by comma, semicolon, tab or pipe";
    faults.error("single-column", place, separated, `one column was found; the columns needed are ${names}`);
  } else if (isMatrix(cells)) {
    faults.error("matrix", place, expected, MATRIX_HINT);
  } else if (cells.some((cell) => cell === "" || /[\d~]/.test(cell))) {
    faults.error("no-header", place, expected, "the first line looks like data");
  } else {
    faults.error("unknown-header", place, expected);
  }
}

const MATRIX_HINT = "this looks like a matrix; write one row for each pair";

/** Whether the header holds codes where names of columns should be. */
function isMatrix(cells: readonly string[]): boolean {
  return cells.filter((cell) => /^\d+(\.\w+)?$/.test(cell)).length >= 5;
}

/** A longer cell is no name of a column that we know. */
const LONGEST_NAME = 60;

/** How many of the known columns these cells name. */
export function countKnown(cells: readonly string[], { columns }: RowSpec): number {
  const names = new Set(cells.filter(({ length }) => length <= LONGEST_NAME).map(normaliseName));
  return columns.filter((column) => names.has(column)).length;
}

/** What a column's name comes down to: case, white space, invisible letters and hyphens aside. */
function normaliseName(cell: string): string {
  if (/^[a-z_]+$/.test(cell)) return cell;
  return trimSpaces(
    cell
      .normalize("NFC")
      .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
      .replaceAll(/\s+/g, " "),
  )
    .toLowerCase()
    .replaceAll(/[ -]/g, "_");
}
