/**
 * Tables made fit for print: the same cells in another order, or under headings instead of in a column.
 */
import { groupBy } from "../analysis/group-by.ts";
import type { ExportOptions } from "./exporter.ts";
import { kindsOf } from "./column-kinds.ts";
import { bandsIn, RECALLED_MARK, RECALLED_WORD, type Table } from "./table-shape.ts";

/** The title moved from the end of the row to behind its code. */
export function besideCode(table: Table, code = "Code", title = "Title"): Table {
  const { columns } = table;
  const from = columns.indexOf(title);
  const rest = columns.flatMap((_, i) => (i === from ? [] : [i]));
  const at = rest.indexOf(columns.indexOf(code)) + 1;
  return from < 0 ? table : withColumns(table, [...rest.slice(0, at), from, ...rest.slice(at)]);
}

/**
 * Without columns that are empty in every row.
 *
 * @param zeros headers of columns that go too where they hold nothing but zeros
 */
export function withoutEmptyColumns(table: Table, zeros: readonly string[] = []): Table {
  const isSaid = (cell: string | undefined, column: number) =>
    cell !== "" && !(cell === "0" && zeros.includes(table.columns[column] ?? ""));
  const kept = [...table.columns.keys()].filter(
    (column) => table.rows.length === 0 || table.rows.some((row) => isSaid(row[column], column)),
  );
  return withColumns(table, kept);
}

/** Rows under headings: those with the same cell in a column, which goes. Headings stand in the order they first come. */
export function bandedBy(table: Table, column: string): Table {
  const at = table.columns.indexOf(column);
  if (at < 0) return table;
  const groups = groupBy(table.rows, (row) => row[at] ?? "");
  const rows = [...groups.values()].flat();
  const kept = [...table.columns.keys()].filter((i) => i !== at);
  const bands = Array.from(groups, ([heading, some]) => ({ heading, note: "", rows: some.length }));
  return { ...withColumns({ ...table, rows }, kept), bands, bandsAre: column };
}

/** Without anything around the rows: the heading of a group becomes a column, and a mark the word that explains it. */
export function asSheet(table: Table): Table {
  const { columns, rows, bands, bandsAre = "Group", notes, title } = table;
  const inWords = (cell: string) =>
    cell.endsWith(RECALLED_MARK) ? cell.slice(0, -RECALLED_MARK.length) + RECALLED_WORD : cell;
  const noteInWords = (note: string) =>
    note.startsWith(RECALLED_MARK.trim()) ? RECALLED_WORD.trim() + note.slice(RECALLED_MARK.trim().length) : note;
  const headings = bandsIn(table).flatMap(({ heading, rows: count }) => Array<string>(count).fill(heading));
  const before = (cells: readonly string[], first: string) => (bands ? [first, ...cells] : cells);
  return {
    title,
    columns: before(columns, bandsAre),
    kinds: bands ? ["title", ...kindsOf(table)] : kindsOf(table),
    rows: rows.map((row, i) => before(row, headings[i] ?? "").map(inWords)),
    notes: notes.map(noteInWords),
  };
}

/** A sheet has no foot of the page: what would stand there becomes a column. */
export function forSheet(options: ExportOptions): ExportOptions {
  return options.rationale === "footnotes" ? { ...options, rationale: "column" } : options;
}

function withColumns(table: Table, order: readonly number[]): Table {
  return {
    ...table,
    columns: order.map((i) => table.columns[i] ?? ""),
    ...(table.kinds ? { kinds: order.map((i) => table.kinds?.[i] ?? "title") } : {}),
    rows: table.rows.map((row) => order.map((i) => row[i] ?? "")),
  };
}
