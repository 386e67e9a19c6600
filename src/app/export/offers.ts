import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { DOCUMENT_FORMAT_NAMES } from "../../export/document-formats.ts";
import { understoodBy, type ExportOptions } from "../../export/exporter.ts";
import { GRAPH_FORMAT_NAMES } from "../../export/graph-formats.ts";
import { TABLE_FORMAT_NAMES } from "../../export/table-formats.ts";
import { exporterOf, type OfferName } from "./jobs.ts";
import { TABLE_NAMES } from "./words.ts";

export interface OfferGroup {
  id: string;
  title: string;
  names: readonly OfferName[];
}

/** The formats as the menu has them. */
export const TABLES: OfferGroup = { id: "tables", title: "Tables", names: TABLE_FORMAT_NAMES };
export const DOCUMENTS: OfferGroup = { id: "documents", title: "To send", names: DOCUMENT_FORMAT_NAMES };
export const OTHERS: OfferGroup = { id: "others", title: "For other tools", names: GRAPH_FORMAT_NAMES };

/** `"CSV and JSON"`: the table formats that lay out linkages in one way only. */
export function fixedFormats(): string {
  const fixed = TABLES.names.map(exporterOf).filter(({ options = [] }) => !options.includes("columns"));
  return inWords(fixed.map(({ label }) => label));
}

/** `"a, b and c"` */
function inWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
}

/** The button that asks for a format. */
export function offerId(name: OfferName): string {
  return `offer-${name}`;
}

/** What a file will be, and what of the author's wishes it does not follow. */
export function aboutFile(name: OfferName, options: ExportOptions): string {
  const exporter = exporterOf(name);
  const { description } = exporter;
  const isTable = TABLES.names.includes(name);
  if (options.table !== undefined) {
    if (isTable) return `The table “${TABLE_NAMES[options.table]}”.`;
    return OTHERS.names.includes(name) ? `${description} Always of the linkages.` : description;
  }
  const known = understoodBy(exporter, options);
  const lost = (Object.keys(LAYOUT) as (keyof typeof LAYOUT)[]).filter((one) => one in options && !(one in known));
  if (!isTable || lost.length === 0) return description;
  return `${description} Not in your ${inWords(lost.map((one) => LAYOUT[one]))}.`;
}

const LAYOUT = { columns: "columns", groupBy: "groups", rationale: "place of rationales", sort: "order" } as const;

/** What to know before a file leaves the house: each sentence once, with the formats that it is about. */
export function noticesFor(
  corpus: Corpus,
  filter: Filter,
  names: readonly OfferName[],
): readonly (readonly [notice: string, labels: string])[] {
  const labels = new Map<string, string[]>();
  for (const { label, noticesOf } of names.map(exporterOf)) {
    for (const notice of noticesOf?.(corpus, filter) ?? []) labels.set(notice, [...(labels.get(notice) ?? []), label]);
  }
  return Array.from(labels, ([notice, formats]) => [notice, formats.join(", ")] as const);
}
