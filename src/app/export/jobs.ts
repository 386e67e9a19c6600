import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Exporter, ExportOptions, Product, Tools } from "../../export/exporter.ts";
import { EXPORTERS, type ExportFormat } from "../../export/exporters.ts";

/** Everything that can be made of a corpus and leave as one file. */
export type OfferName = ExportFormat;

/** A file to be made. */
export interface Job {
  name: OfferName;
  filter: Filter;
  options: ExportOptions;
}

/** Thrown where what makes a format could not be fetched: another try may work. */
export class FetchError extends Error {}

export function exporterOf(name: OfferName): Exporter {
  return EXPORTERS[name];
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
