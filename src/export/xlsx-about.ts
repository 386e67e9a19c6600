/**
 * The last sheet of a workbook: what the rows are, how they were chosen, what they were made from.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { countRows } from "./export-rows.ts";
import { describeFilter } from "./filter-words.ts";
import { imprintOf, sourceWords } from "./imprint.ts";
import { readingKey } from "./reading-key.ts";
import { reportedIn } from "./table.ts";
import { asSheet } from "./table-moves.ts";
import type { Table } from "./table-shape.ts";
import type { CellStyle } from "./worksheet-styles.ts";
import type { Cell, Sheet } from "./worksheet.ts";

/** A label with what it says; a line without a label goes on with the one above. */
export type AboutLine = readonly [label: string, text: string, link?: string];

export function linesAbout(corpus: Corpus, filter: Filter, table: Table): readonly AboutLine[] {
  const { info, fingerprint, priorityAreas, sources } = corpus;
  const { authors, standing, licence } = imprintOf(corpus);
  const linkages = reportedIn(corpus, filter);
  const cited = new Set(linkages.map(({ source }) => source));
  const elements = new Set(linkages.map(({ element }) => element)).size;
  const targets = new Set(linkages.map(({ target }) => target)).size;
  return [
    ["Filter", describeFilter(corpus, filter)],
    ["Rows", String(table.rows.length)],
    ["Shown by the filter", `${countRows(linkages)}, at ${elements} elements and ${targets} targets`],
    ["Data", info.title],
    ["Version", info.version],
    ["Date of the data", info.created],
    ["Fingerprint", fingerprint],
    ["Made by", authors],
    ["Licence", licence.title, licence.url ?? ""],
    ["What this is", standing],
    ...labelled("Notes", [...readingKey(linkages), ...asSheet(table).notes]),
    ...labelled(
      "Priority areas",
      priorityAreas.map(({ code, title, verification }) => {
        return `${code} ${title}${verification === "recalled" ? " (recalled)" : ""}`;
      }),
    ),
    ...sources
      .filter(({ id }) => cited.has(id))
      .map((source): AboutLine => [`Source ${source.id}`, sourceWords(source), source.url]),
  ];
}

function labelled(label: string, texts: readonly string[]): readonly AboutLine[] {
  return texts.map((text, i) => [i === 0 ? label : "", text]);
}

export function aboutSheet(name: string, lines: readonly AboutLine[]): Sheet {
  const cell = (value: string, style: CellStyle): Cell => ({ value, style });
  return {
    name,
    widths: [22, 100, 60],
    rows: lines.map(([label, text, link = ""]) => [cell(label, "label"), cell(text, "text"), cell(link, "link")]),
  };
}
