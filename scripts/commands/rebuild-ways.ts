/** The commands behind the entries of a list of figures: what each kind of entry is called as, and how its files are made. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Product } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS } from "../../src/export/exporters.ts";
import { altTextOf } from "../../src/export/figures.ts";
import { TOOLS } from "../picture.ts";
import { readOutline } from "../../src/export/report-outline-file.ts";
import { defaultOutline, type ReportOutline } from "../../src/export/report-outline.ts";
import { quote, type Arguments, type Option } from "./arguments.ts";
import { CallError, reasonOf } from "./call-error.ts";
import { DOSSIER, dossierFrom } from "./dossier.ts";
import { EXPORT, exportFrom } from "./export.ts";
import { altNameOf, FIGURE, figureFileFrom } from "./figure.ts";
import { filterFrom } from "./filters.ts";
import { agreementIn, REPORT } from "./report.ts";
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
  understand(call: Arguments, ground: Ground, file: string): Maker | Promise<Maker>;
}

type Maker = () => Promise<MadeFiles>;

/** What all entries of a list stand on. */
export interface Ground {
  corpus: Corpus;
  /** The directory of the data. */
  data: string;
  /** The folder that holds the list, from where it names other files. */
  folder: string;
}

export const WAYS: Readonly<Record<EntryKind, Way>> = {
  figure: {
    command: "atlas figure",
    options: FIGURE.options,
    start: ({ value }) => [typeof value === "string" ? value : JSON.stringify(value)],
    understand(call, { corpus }, file) {
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
    understand(call, { corpus }, file) {
      const { exporter, make } = exportFrom(call, corpus);
      const ending = exporter.ending.split(".").at(-1) ?? "";
      if (!file.endsWith(`.${ending}`)) {
        throw new CallError(`file ${quote(file)}: expected a name that ends in .${ending}`);
      }
      return async () => [[file, await make(TOOLS)]];
    },
  },
  report: {
    command: "atlas report",
    options: REPORT.options.filter(({ name }) => name !== "print-outline"),
    start: (entry) => startOf(entry, "docx"),
    async understand(call, { corpus, data, folder }, file) {
      const filter = filterFrom("atlas report", call, corpus);
      const name = call.valueOf("outline");
      const outline = name === undefined ? defaultOutline(corpus) : await outlineIn(folder, name, corpus);
      return async () => {
        const agreement = await agreementIn(data, corpus);
        const { toReport } = await import("../../src/export/report.ts");
        return [[file, await toReport(corpus, filter, { outline, agreement }, TOOLS)]];
      };
    },
  },
  dossier: {
    command: "atlas dossier",
    options: DOSSIER.options,
    start: (entry) => startOf(entry, "html"),
    understand(call, { corpus }, file) {
      const make = dossierFrom(call, corpus);
      return async () => [[file, await make()]];
    },
  },
};

/**
 * A document is asked for by `true`, and has one format.
 *
 * @throws CallError for anything else
 */
function startOf({ kind, value, file }: Entry, ending: string): readonly string[] {
  if (value !== true) throw new CallError(`${kind} ${JSON.stringify(value)}: expected true`);
  if (!file.endsWith(`.${ending}`)) throw new CallError(`file ${quote(file)}: expected a name that ends in .${ending}`);
  return [];
}

/** @throws CallError for a file that cannot be read or is no outline */
async function outlineIn(folder: string, name: string, corpus: Corpus): Promise<ReportOutline> {
  const json = await readFile(resolve(folder, name), "utf8").catch((error: unknown) => {
    throw new CallError(`option "--outline" ${quote(name)}: ${reasonOf(error)}`, { cause: error });
  });
  const { outline, faults } = readOutline(json, corpus);
  if (outline && faults.length === 0) return outline;
  throw new CallError(`option "--outline" ${quote(name)}: ${faults.join(" ")}`);
}

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
