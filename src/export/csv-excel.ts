/**
 * The linkage table for a spreadsheet: with a byte-order mark, since Excel takes a file without one for another
 * encoding, and with every cell guarded that would run as a formula or, like target 8.10, be read as another number.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { printRows } from "./csv.ts";
import { guard, guardCode } from "./formula-guard.ts";
import { CODE_COLUMNS, linkageTable, RECALLED_WORD } from "./table.ts";

export function toCsvExcel(corpus: Corpus, filter: Filter): string {
  const { columns, rows } = linkageTable(corpus, filter, RECALLED_WORD);
  const guarded = rows.map((row) =>
    row.map((cell, i) => (CODE_COLUMNS.has(columns[i]) ? guardCode(cell) : guard(cell))),
  );
  // A spreadsheet that expects another delimiter must not split a cell in two, the second of which might run.
  return `\uFEFF${printRows([columns, ...guarded], "\r\n", (cell) => /[;\t]/.test(cell))}`;
}
