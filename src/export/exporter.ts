import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Figure } from "../scene/marks.ts";
import type { FlowChoice, MatrixChoice } from "./shown-choices.ts";
import type { TableKind } from "./table-words.ts";
import type { TableChoice } from "./table.ts";

/** What a format may be told beyond the filter; each format names those that it understands. */
export interface ExportOptions extends TableChoice {
  /** Which table to print; missing: the linkages. */
  table?: TableKind;
  /** For the table `matrix`: what a reader had opened; missing: units by goals. */
  matrix?: MatrixChoice;
  /** For the table `flow`; missing: from the groups through the priority areas. */
  flow?: FlowChoice;
  /** The start of the left side's IRIs, in place of the one that the package gives. */
  baseIri?: string;
}

/** A file on its way out; a string is to be written as UTF-8. */
export type Product = string | Uint8Array;

/** What a door lends to those who make a file: what only a screen or a disk can do. */
export interface Tools {
  /** Draw a figure as PNG, at so many dots per inch of its printed width. The one thing that differs between doors. */
  drawPicture(figure: Figure, dpi: number): Promise<Uint8Array>;
  /** The bytes of a TrueType font by its file's name, such as `"NotoSans_400Regular.ttf"`. */
  readFont(name: string): Promise<Uint8Array>;
  /** How far long work has come, in parts; waiting for it lets the door show it, or end the work by throwing. */
  onProgress?(done: number, total: number): void | Promise<void>;
}

/** Same corpus, same filter, same options, same bytes. */
export type Print = (
  corpus: Corpus,
  filter: Filter,
  options?: ExportOptions,
  tools?: Partial<Tools>,
) => Product | Promise<Product>;

/** How a format is offered, and how it is made. */
export interface Exporter {
  label: string;
  /** One sentence: what is in it, and whom it is for. */
  description: string;
  mime: string;
  /** What the file is about, before the version in its name. */
  stem: "linkages" | "graph" | "report" | "dossier";
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

/** Those of the options that a format understands. */
export function understoodBy(
  { options: known = [] }: Pick<Exporter, "options">,
  options: ExportOptions,
): ExportOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => known.some((one) => one === name)));
}

/**
 * `"complementarity-atlas-linkages-1.0.0.csv"`; other signs than plain letters and digits become hyphens.
 *
 * @param table which table the file holds, where the format knows several
 */
export function fileNameOf(
  { info }: Corpus,
  { stem, ending }: { stem: string; ending: string },
  { table = "linkages" }: ExportOptions = {},
): string {
  const plain = `${info.name}-${table === "linkages" ? stem : table}-${info.version}`
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return `${plain.slice(0, 100)}.${ending}`;
}
