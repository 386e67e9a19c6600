/**
 * Tables as GitHub-flavoured Markdown. Whatever a cell holds comes back as that text: no markup, no HTML, no link.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { linkageTable, type Table } from "./table.ts";

export function toMarkdown(corpus: Corpus, filter: Filter): string {
  return printMarkdown(linkageTable(corpus, filter));
}

/** Print a table, ending in a newline. */
export function printMarkdown({ title, caption, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const rule = `|${" --- |".repeat(columns.length)}`;
  const before = [`## ${escapeMarkdown(title)}`, ...(caption ? [escapeMarkdown(caption)] : [])];
  const blocks = [...before, [line(columns), rule, ...rows.map(line)].join("\n"), ...notes.map(escapeMarkdown)];
  return `${blocks.join("\n\n")}\n`;
}

/** Every sign that Markdown may read as markup is escaped; a line break becomes `<br>`, the only tag there is. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>|~&$]/g, String.raw`\$&`)
    .replaceAll(/(?<=https?):(?=\/\/)|(?<=\bwww)\.|(?<=\w)@(?=\w)|^[#+=-]|(?<=^\d+)[.)](?=\s|$)/gi, String.raw`\$&`)
    .replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, "<br>");
}
