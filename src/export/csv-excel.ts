/**
 * The linkage table for a spreadsheet: with a byte-order mark, since Excel takes a file without one for another
 * encoding, and with every cell guarded that would run as a formula.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { printRows } from "./csv.ts";
import { guard } from "./formula-guard.ts";
import { linkageTable, RECALLED_WORD } from "./table.ts";

export function toCsvExcel(corpus: Corpus, filter: Filter): string {
  const { columns, rows } = linkageTable(corpus, filter, RECALLED_WORD);
  return `\uFEFF${printRows([columns, ...rows.map((row) => row.map(guard))], "\r\n")}`;
}
