import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { DOCUMENT_FORMATS, type DocumentFormat } from "../../export/document-formats.ts";
import type { Exporter, Product, Tools } from "../../export/exporter.ts";
import { EXPORTERS, type ExportFormat } from "../../export/exporters.ts";
import type { ReportOptions } from "../../export/report-document.ts";

/** Everything that can be made of a corpus and leave as one file. */
export type OfferName = ExportFormat | DocumentFormat;

/** A file to be made. */
export interface Job {
  name: OfferName;
  filter: Filter;
  /** The outline and the agreement are for the report alone. */
  options: ReportOptions;
}

/** Thrown where what makes a format could not be fetched: another try may work. */
export class FetchError extends Error {}

const OFFERS: Readonly<Record<OfferName, Exporter>> = { ...EXPORTERS, ...DOCUMENT_FORMATS };

export function exporterOf(name: OfferName): Exporter {
  return OFFERS[name];
}

/** @throws FetchError, or what the format throws */
export async function printJob(
  corpus: Corpus,
  { name, filter, options }: Job,
  tools: Partial<Tools>,
): Promise<Product> {
  const print = await exporterOf(name)
    .load()
    .catch((cause: unknown) => {
      throw new FetchError(name, { cause });
    });
  return print(corpus, filter, options, tools);
}
