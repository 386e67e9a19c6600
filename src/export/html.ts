/**
 * A table as one page that needs nothing else: no script, no font, no other file. Whatever a cell holds is text.
 */
import type { Corpus, Source } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { footnoteColumn, kindsOf } from "./column-kinds.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { HTML_STYLE } from "./html-style.ts";
import { imprintOf, sourceWords, webAddress, type Imprint } from "./imprint.ts";
import { NO_STEP, stepper, type Step } from "./stepper.ts";
import { bandsIn, type ColumnKind, type Table } from "./table-shape.ts";
import { printedTable } from "./tables.ts";
import { escapeXml } from "./xml-text.ts";

export function toHtml(corpus: Corpus, filter: Filter, options?: ExportOptions, tools: Partial<Tools> = {}): string {
  const table = printedTable(corpus, filter, options);
  return printHtmlPage(table, imprintOf(corpus), stepper(tools, table.rows.length));
}

/** Nothing may run and nothing may be fetched, even if a hostile title found a way around the escaping. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function printHtmlPage(table: Table, imprint: Imprint, onRow = NO_STEP): string {
  const title = escapeXml(table.title);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${imprint.authors === "" ? "" : `<meta name="author" content="${escapeXml(imprint.authors)}">\n`}<title>${title}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${contentsOf(table)}${tableOf(table, onRow)}
${notesOf(table)}${footnotesOf(table)}${sourcesOf(table)}</main>
<footer>
${imprintBlock(imprint)}</footer>
</body>
</html>
`;
}

/** Links to the groups, where there are several. */
function contentsOf(table: Table): string {
  const bands = table.bands ?? [];
  if (bands.length < 2) return "";
  const items = bands.map(({ heading }, i) => `<li><a href="#group-${i + 1}">${escapeXml(heading)}</a></li>`);
  return `<nav aria-label="Groups">\n<ul>\n${items.join("\n")}\n</ul>\n</nav>\n`;
}

function tableOf(table: Table, onRow: Step): string {
  const kinds = kindsOf(table);
  const caption = table.caption ? `<caption>${escapeXml(table.caption)}</caption>\n` : "";
  const head = table.columns.map((column, i) => `<th scope="col" class="${kinds[i]}">${escapeXml(column)}</th>`);
  const groups = bandsIn(table).map(({ heading, note, rows, from }, i) => {
    const lines = table.rows.slice(from, from + rows).map((row, j) => {
      onRow();
      return rowOf(row, kinds, table, from + j);
    });
    const words = `${escapeXml(heading)}${note === "" ? "" : ` <small>${escapeXml(note)}</small>`}`;
    const band = `<tr class="band"><th scope="rowgroup" colspan="${table.columns.length}" id="group-${i + 1}">${words}</th></tr>`;
    return `<tbody>\n${[...(heading === "" ? [] : [band]), ...lines].join("\n")}\n</tbody>`;
  });
  return `<table>\n${caption}<thead>\n<tr>${head.join("")}</tr>\n</thead>\n${groups.join("\n")}\n</table>`;
}

/** The first cell heads its row. */
function rowOf(row: readonly string[], kinds: readonly ColumnKind[], { footnotes }: Table, index: number): string {
  const mark = (footnotes?.[index] ?? "") === "" ? "" : markOf(index + 1);
  const marked = footnoteColumn(kinds);
  const cells = row.map((cell, i) => {
    const text = cellText(cell, kinds[i]) + (i === marked ? mark : "");
    const tag = i === 0 ? "th" : "td";
    return `<${tag}${i === 0 ? ' scope="row"' : ""} class="${kinds[i]}" dir="auto">${text}</${tag}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function markOf(number: number): string {
  return ` <sup><a id="mark-${number}" href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`;
}

/** The code of a concept stands out from its title; line breaks stay. */
function cellText(cell: string, kind: ColumnKind | undefined): string {
  const space = cell.indexOf(" ");
  if (kind === "concept" && space > 0) {
    return `<b>${escapeXml(cell.slice(0, space))}</b> ${textLines(cell.slice(space + 1))}`;
  }
  return textLines(cell);
}

function textLines(text: string): string {
  return escapeXml(text).replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, "<br>");
}

function notesOf({ notes }: Table): string {
  return notes.map((note) => `<p class="note">${escapeXml(note)}</p>\n`).join("");
}

function footnotesOf({ footnotes = [] }: Table): string {
  const items = footnotes.map((text, i) =>
    text === ""
      ? ""
      : `<li id="note-${i + 1}" value="${i + 1}"><span dir="auto">${textLines(text)}</span> <a href="#mark-${i + 1}" aria-label="Back to row ${i + 1}">↑</a></li>\n`,
  );
  return items.length === 0 ? "" : `<h2>Notes</h2>\n<ol>\n${items.join("")}</ol>\n`;
}

function sourcesOf({ sources = [] }: Table): string {
  if (sources.length === 0) return "";
  const items = sources.map((source) => `<dt>${escapeXml(source.id)}</dt><dd>${sourceText(source)}</dd>`);
  return `<h2>Sources</h2>\n<dl>\n${items.join("\n")}\n</dl>\n`;
}

function sourceText(source: Source): string {
  const url = webAddress(source.url);
  const link = url === undefined ? "" : `. <a href="${escapeXml(url)}" rel="noopener noreferrer">${escapeXml(url)}</a>`;
  const opened = source.accessedOn === "" ? "" : ` (opened on ${escapeXml(source.accessedOn)})`;
  return escapeXml(sourceWords(source)) + link + opened;
}

function imprintBlock({ sourceLine, standing }: Imprint): string {
  return [sourceLine, standing]
    .filter((text) => text !== "")
    .map((text) => `<p>${escapeXml(text)}</p>\n`)
    .join("");
}
