/** The commands behind the entries of a list of figures: what each kind of entry is called as, and how its files are made. */
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Product } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS } from "../../src/export/exporters.ts";
import { altTextOf } from "../../src/export/figures.ts";
import { TOOLS } from "../picture.ts";
import { quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DOSSIER, dossierFrom } from "./dossier.ts";
import { EXPORT, exportFrom } from "./export.ts";
import { altNameOf, FIGURE, figureFileFrom } from "./figure.ts";
import type { Entry, EntryKind } from "./rebuild-entries.ts";

/** Files by their names below the folder; the first is the one that the entry names. */
export type MadeFiles = readonly (readonly [file: string, product: Product])[];

/** How one kind of entry is made. */
interface Way {
  /** How messages name the command. */
  command: string;
  options: readonly Option[];
  /** Words that an entry may have beyond the options. */
  own?: readonly string[];
  /**
   * What stands on the command line before the options.
   *
   * @throws CallError for an entry that says it wrongly
   */
  start(entry: Entry): readonly string[];
  /** @throws CallError for what is not understood */
  understand(call: Arguments, corpus: Corpus, file: string): () => Promise<MadeFiles>;
}

export const WAYS: Readonly<Record<EntryKind, Way>> = {
  figure: {
    command: "atlas figure",
    options: FIGURE.options,
    start: ({ value }) => [typeof value === "string" ? value : JSON.stringify(value)],
    understand(call, corpus, file) {
      const draw = figureFileFrom(call, corpus, file);
      return async () => {
        const { figure, product } = await draw();
        return [
          [file, product],
          [altNameOf(file), altTextOf(figure)],
        ];
      };
    },
  },
  table: {
    command: "atlas export",
    options: EXPORT.options,
    own: ["format"],
    start({ file, value, options }) {
      const format = options.find(({ name, isFilter }) => name === "format" && !isFilter)?.value ?? formatOf(file);
      const table = typeof value === "string" ? value : JSON.stringify(value);
      // Formats that hold one table only do not know the word either.
      return [String(format), ...(table === "linkages" ? [] : [`--table=${table}`])];
    },
    understand(call, corpus, file) {
      const { exporter, make } = exportFrom(call, corpus);
      const ending = exporter.ending.split(".").at(-1) ?? "";
      if (!file.endsWith(`.${ending}`)) {
        throw new CallError(`file ${quote(file)}: expected a name that ends in .${ending}`);
      }
      return async () => [[file, await make(TOOLS)]];
    },
  },
  dossier: {
    command: "atlas dossier",
    options: DOSSIER.options,
    start: ({ value, file }) => {
      if (value !== true) throw new CallError(`dossier ${JSON.stringify(value)}: expected true`);
      if (file.endsWith(".html")) return [];
      throw new CallError(`file ${quote(file)}: expected a name that ends in .html`);
    },
    understand(call, corpus, file) {
      const make = dossierFrom(call, corpus);
      return async () => [[file, await make()]];
    },
  },
};

/**
 * By the end of a file's name, the longest that fits.
 *
 * @throws CallError where none does
 */
function formatOf(file: string): string {
  const fits = EXPORT_FORMATS.filter((format) => file.endsWith(`.${EXPORTERS[format].ending}`));
  const [format] = fits.toSorted((a, b) => EXPORTERS[b].ending.length - EXPORTERS[a].ending.length);
  if (format !== undefined) return format;
  const endings = EXPORT_FORMATS.map((one) => `.${EXPORTERS[one].ending}`).join(", ");
  throw new CallError(`file ${quote(file)}: expected a name that ends in one of ${endings}`);
}
