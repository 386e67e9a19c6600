/**
 * Tables as GitHub-flavoured Markdown. Whatever a cell holds comes back as that text: no markup, no HTML, no link.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { footnoteColumn, kindsOf } from "./column-kinds.ts";
import type { ExportOptions } from "./exporter.ts";
import { sourceWords } from "./imprint.ts";
import { bandsIn, RECALLED_MARK, type Table } from "./table-shape.ts";
import { plainTable } from "./tables.ts";

export function toMarkdown(corpus: Corpus, filter: Filter, options: ExportOptions = {}): string {
  return printMarkdown(plainTable(corpus, filter, options, RECALLED_MARK));
}

/** Print a table, ending in a newline; each group is a table under a heading of its own. */
export function printMarkdown(table: Table): string {
  const { title, caption, columns, notes, footnotes = [], sources = [] } = table;
  const rows = rowsOf(table);
  const head = [lineOf(columns.map(escapeMarkdown)), `|${" --- |".repeat(columns.length)}`];
  const parts = bandsIn(table).flatMap(({ heading, note, rows: count, from }) => [
    ...(heading === "" ? [] : [`### ${escapeMarkdown(heading)}`]),
    ...(note === "" ? [] : [escapeMarkdown(note)]),
    [...head, ...rows.slice(from, from + count).map(lineOf)].join("\n"),
  ]);
  const blocks = [
    `## ${escapeMarkdown(title)}`,
    ...(caption ? [escapeMarkdown(caption)] : []),
    ...parts,
    ...notes.map(escapeMarkdown),
    ...footnotes.flatMap((text, i) => (text === "" ? [] : [`[^${i + 1}]: ${escapeMarkdown(text)}`])),
    ...sources.map((source) => `${escapeMarkdown(source.id)}: ${escapeMarkdown(sourceWords(source))}`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Cells escaped, with the marks of footnotes behind them. */
function rowsOf(table: Table): readonly (readonly string[])[] {
  const { rows, footnotes = [] } = table;
  const marked = footnoteColumn(kindsOf(table));
  return rows.map((row, i) => {
    const mark = (footnotes[i] ?? "") === "" ? "" : `[^${i + 1}]`;
    return row.map((cell, column) => escapeMarkdown(cell) + (column === marked ? mark : ""));
  });
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Every sign that Markdown may read as markup is escaped; a line break becomes `<br>`, the only tag there is. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>|~&$]/g, String.raw`\$&`)
    .replaceAll(/(?<=https?):(?=\/\/)|(?<=\bwww)\.|(?<=\w)@(?=\w)|^[#+=-]|(?<=^\d+)[.)](?=\s|$)/gi, String.raw`\$&`)
    .replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, "<br>");
}
