import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { TableKind } from "./table-words.ts";
import type { TableChoice } from "./table.ts";

/** What a format may be told beyond the filter; each format names those that it understands. */
export interface ExportOptions extends TableChoice {
  /** Which table to print; missing: the linkages. */
  table?: TableKind;
  /** The start of the left side's IRIs, in place of the one that the package gives. */
  baseIri?: string;
}

/** A file on its way out; a string is to be written as UTF-8. */
export type Product = string | Uint8Array;

/** Same corpus, same filter, same options, same bytes. */
export type Print = (corpus: Corpus, filter: Filter, options?: ExportOptions) => Product | Promise<Product>;

/** How a format is offered, and how it is made. */
export interface Exporter {
  label: string;
  /** One sentence: what is in it, and whom it is for. */
  description: string;
  mime: string;
  /** What the file is about, before the version in its name. */
  stem: "linkages" | "graph";
  /** What the name ends with, without its first dot. */
  ending: string;
  /** Whether readings without a counterpart are in it even where the filter does not ask for them. */
  holdsNone: boolean;
  /** Whether suggested and rejected readings are left out even where the filter asks for them. */
  holdsJudgedOnly?: boolean;
  options?: readonly (keyof ExportOptions)[];
  /** What a person should know before the file leaves the house, a sentence each. */
  noticesOf?(corpus: Corpus, filter: Filter, options?: ExportOptions): readonly string[];
  /** Fetch what prints it: at once for a light format, over the network for a heavy one, which may fail. */
  load(): Promise<Print>;
}

/** `"complementarity-atlas-linkages-1.0.0.csv"`; other signs than plain letters and digits become hyphens. */
export function fileNameOf({ info }: Corpus, { stem, ending }: Pick<Exporter, "stem" | "ending">): string {
  const plain = `${info.name}-${stem}-${info.version}`
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return `${plain.slice(0, 100)}.${ending}`;
}
