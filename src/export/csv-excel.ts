/**
 * The linkage table for a spreadsheet: with a byte-order mark, since Excel takes a file without one for another
 * encoding, and with every cell guarded that would run as a formula or, like target 8.10, be read as another number.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { kindsOf } from "./column-kinds.ts";
import { printRows } from "./csv.ts";
import type { ExportOptions } from "./exporter.ts";
import { guard, guardCode } from "./formula-guard.ts";
import { RECALLED_WORD, type Table } from "./table-shape.ts";
import { asSheet, forSheet } from "./table-moves.ts";
import { plainTable } from "./tables.ts";

export function toCsvExcel(corpus: Corpus, filter: Filter, options: ExportOptions = {}): string {
  return printCsvExcel(asSheet(plainTable(corpus, filter, forSheet(options), RECALLED_WORD)));
}

function printCsvExcel(table: Table): string {
  const kinds = kindsOf(table);
  const guardOf = (column: number) => (kinds[column] === "code" ? guardCode : guard);
  const guarded = table.rows.map((row) => row.map((cell, column) => guardOf(column)(cell)));
  // A spreadsheet that expects another delimiter must not split a cell in two, the second of which might run.
  return `\uFEFF${printRows([table.columns, ...guarded], "\r\n", (cell) => /[;\t]/.test(cell))}`;
}
