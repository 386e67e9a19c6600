/**
 * The linkage table for the clipboard: HTML for a word processor, tab-separated text for everything else.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { kindsOf } from "./column-kinds.ts";
import type { ExportOptions } from "./exporter.ts";
import { guard } from "./formula-guard.ts";
import { RECALLED_MARK, RECALLED_WORD, type Table } from "./table.ts";
import { asSheet, forSheet } from "./table-moves.ts";
import { plainTable } from "./tables.ts";
import { escapeMarkup } from "./xml-text.ts";

/** Both can end in a spreadsheet, so cells that would run as formulas are guarded in both. */
export function toClipboard(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions = {},
): { html: string; text: string } {
  const wanted = forSheet(options);
  const html = plainTable(corpus, filter, wanted, RECALLED_MARK);
  const text = plainTable(corpus, filter, wanted, RECALLED_WORD);
  return { html: printHtml(flat(html)), text: printTsv(flat(text)) };
}

/** Without groups: a heading between rows would be taken for one of them. */
function flat(table: Table): Table {
  return table.bands
    ? { ...asSheet(table), ...(table.caption === undefined ? {} : { caption: table.caption }) }
    : table;
}

/** What Excel needs to be told of a cell, lest it paste target 8.10 as 8.1; nothing to any other program. */
const AS_TEXT = String.raw` style="mso-number-format:'\@'"`;

export function printHtml(table: Table): string {
  const { title, caption, columns, rows, notes } = table;
  const kinds = kindsOf(table);
  const cellOf = (cell: string, i: number) =>
    `<td${kinds[i] === "code" ? AS_TEXT : ""}>${escapeMarkup(guard(cell))}</td>`;
  return [
    "<table>",
    `<caption>${escapeMarkup([title, caption].filter(Boolean).join(". "))}</caption>`,
    `<thead><tr>${columns.map((column) => `<th>${escapeMarkup(column)}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`).join("\n")}</tbody>`,
    "</table>",
    ...notes.map((note) => `<p>${escapeMarkup(note)}</p>`),
  ].join("\n");
}

/** Tabs and line breaks inside a cell become spaces: tab-separated text has no way to quote them. */
export function printTsv({ columns, rows }: Table): string {
  const cellOf = (cell: string) => guard(cell.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, " "));
  return [columns, ...rows].map((row) => `${row.map(cellOf).join("\t")}\n`).join("");
}
