/**
 * A table as an Excel workbook: the rows on one sheet or on one for each group, and a sheet that says what they are.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { decimalsOf, kindsOf, numberIn } from "./column-kinds.ts";
import { charactersOf } from "./column-widths.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { imprintOf } from "./imprint.ts";
import type { LinkageColumnName } from "./linkage-columns.ts";
import { aboutSheet, linesAbout } from "./xlsx-about.ts";
import { stepper } from "./stepper.ts";
import { asSheet, forSheet } from "./table-moves.ts";
import { bandsIn, RECALLED_WORD, type ColumnKind, type Table } from "./table-shape.ts";
import { plainTable } from "./tables.ts";
import { workbookParts } from "./workbook.ts";
import type { CellStyle } from "./worksheet-styles.ts";
import { addressOf, sheetNames, type Cell, type Sheet } from "./worksheet.ts";
import { toZip } from "./zip.ts";

/** Everything that a coder wrote, one thing a column, so that the rows can be sorted and brought back. */
const COLUMNS: readonly LinkageColumnName[] = [
  "element-code",
  "element-title",
  "target-code",
  "target-title",
  "relation",
  "strength",
  "area-codes",
  "basis",
  "status",
  "rationale",
  "source-code",
  "locator",
  "coder",
  "coded-on",
  "reviewer",
  "reviewed-on",
  "id",
];

/** A sheet has room for what a page has not. */
const WIDER: Readonly<Record<ColumnKind, number>> = {
  code: 1.1,
  concept: 1.3,
  number: 1.1,
  word: 1.1,
  title: 1.5,
  prose: 1.2,
};

export function toXlsx(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions = {},
  tools: Partial<Tools> = {},
): Uint8Array {
  const wanted = { columns: COLUMNS, ...forSheet(options) };
  const table = plainTable(corpus, filter, wanted, RECALLED_WORD);
  const { table: kind = "linkages" } = options;
  const parts = kind === "linkages" && table.bands ? groupsOf(table) : [{ ...asSheet(table), title: nameOf(kind) }];
  const names = sheetNames([...parts.map(({ title }) => title), "About"]);
  const sheets = parts.map((part, i) => sheetOf(part, names[i] ?? ""));
  const { authors, created, sourceLine } = imprintOf(corpus);
  const properties = { title: table.title, author: authors, description: sourceLine, created };
  const about = aboutSheet(names.at(-1) ?? "", linesAbout(corpus, filter, table));
  const all = [...sheets, about];
  const step = stepper(
    tools,
    all.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  return toZip(workbookParts({ properties, sheets: all }, step), created);
}

function nameOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** One table for each group, under its heading. */
function groupsOf(table: Table): readonly Table[] {
  const { bands: _, ...rest } = table;
  return bandsIn(table).map(({ heading, rows, from }) => ({
    ...asSheet({ ...rest, rows: table.rows.slice(from, from + rows) }),
    title: heading,
  }));
}

function sheetOf(table: Table, name: string): Sheet {
  const { columns, rows } = table;
  const kinds = kindsOf(table);
  const styles = kinds.map((kind, i) =>
    styleOf(
      kind,
      Array.from(rows, (row) => row[i] ?? ""),
    ),
  );
  const head = columns.map((value, i): Cell => ({ value, style: kinds[i] === "number" ? "number-head" : "head" }));
  const body = rows.map((row) => row.map((cell, i) => cellOf(cell, styles[i] ?? "text")));
  return {
    name,
    widths: charactersOf(table).map((width, i) => Math.round(width * WIDER[kinds[i] ?? "title"])),
    rows: [head, ...body],
    filter: `A1:${addressOf(Math.max(0, columns.length - 1), rows.length)}`,
  };
}

function styleOf(kind: ColumnKind, cells: readonly string[]): CellStyle {
  if (kind === "number") return decimalsOf(cells) > 0 ? "decimal" : "number";
  return kind === "code" ? "code" : "text";
}

/** A sign in place of a number is text; an address is a link. */
function cellOf(cell: string, style: CellStyle): Cell {
  const isNumeric = style === "number" || style === "decimal";
  if (isNumeric) return { value: numberIn(cell) ?? cell, style };
  return { value: cell, style: /^https?:\/\//.test(cell) ? "link" : style };
}
