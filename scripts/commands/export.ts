import { resolve } from "node:path";
import { stdout } from "node:process";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { countRows, rowsIn } from "../../src/export/export-rows.ts";
import type { Exporter, ExportOptions, Product, Tools } from "../../src/export/exporter.ts";
import { EXPORTERS, EXPORT_FORMATS, isExportFormat, type ExportFormat } from "../../src/export/exporters.ts";
import { isBaseIri } from "../../src/export/iris.ts";
import { TooLargeError } from "../../src/export/worksheet.ts";
import { targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "../package.ts";
import { nearestHint, quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DATA, type Command } from "./command.ts";
import { exportAll, folderFrom } from "./export-all.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print, say } from "./output.ts";
import { progressLine } from "./progress.ts";
import { soundCorpus } from "./sound-corpus.ts";
import { COLUMN_LINES, keyOfOption, TABLE_OPTIONS, tableOptionsFrom } from "./table-options.ts";

/** In place of a format: all of them. */
const ALL = "all";

export const EXPORT: Command = {
  name: "export",
  usage: "export <format|all> [--out FILE] [filters]",
  summary: "Write the linkages, or another table, in one of the formats of the page.",
  description: `Formats:
${EXPORT_FORMATS.map((format) => `  ${format.padEnd(15)}${EXPORTERS[format].description}`).join("\n")}
  ${ALL.padEnd(15)}All of them and every figure in the folder that --out names, with a manifest: counts and SHA-256.

Columns of the linkage table, for --columns; element and target give the code with a short title:
${COLUMN_LINES}

Without filters you get what the page opens with: published and editorial readings that nobody withdrew. Values of one
filter add up (this goal or that one); different filters narrow each other. The same data and filters always give
the same bytes. A file is written whole or not at all.`,
  examples: [
    ["export markdown --pillar AEC --goal 12", "The table for a report: what the AEC Blueprint says about goal 12."],
    ["export csv-excel --min-strength 2 --out linkages.csv", "The firm linkages, for a spreadsheet."],
    [
      "export html --goal 12 --group-by characteristic --rationale footnotes --out goal-12.html",
      "One goal under the headings of the blueprints, with the evidence as notes.",
    ],
    [
      "export docx --goal 13 --group-by characteristic --rationale footnotes --out goal-13.docx",
      "A table for Word with its evidence at the foot of each page.",
    ],
    ["export xlsx --group-by goal --out goals.xlsx", "A workbook with a sheet for each goal."],
    [
      "export csv-excel --table matrix --rows element --columns target --weight linkages --out matrix.csv",
      "The matrix as the page shows it, opened down to elements and targets.",
    ],
    ["export latex --table areas --out areas.tex", "What serves each priority area, for an annex."],
    ["export all --pillar AEC --out exports", "Every format in one folder: for an annex, an archive, other tools."],
    ["export csv --everything > linkages.csv", "Every reading, as the data package holds it."],
    ["export json --element AEC.B --relation enables", "For programs: one part of a blueprint, one relation."],
  ],
  options: [
    {
      name: "out",
      value: "FILE",
      example: "linkages.csv",
      help: "Write to this file, - is stdout (default); with all, to this folder.",
    },
    { name: "force", help: "Replace files that exist." },
    {
      name: "base-iri",
      value: "IRI",
      example: "https://data.example.org/plan/",
      help: "For sssom, turtle, jsonld, all: where IRIs of the element side begin (default: as the package says).",
    },
    ...TABLE_OPTIONS,
    DATA,
    ...FILTER_OPTIONS,
  ],
  async run(call: Arguments): Promise<number> {
    const format = formatFrom(call);
    if (format === ALL) return runAll(call);
    checkOptions(call, format);
    const out = call.valueOf("out") ?? "-";
    const path = resolve(currentDirectory(), out);
    const force = call.has("force");
    if (out !== "-") await targetOf(path, { force });

    const found = await readDirectory(dataDirectory(call.valueOf("data")));
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const { exporter, filter, options, make } = exportFrom(call, corpus);
    const progress = progressLine(exporter.label);
    const product = await make(progress).finally(() => progress.end());
    if (out === "-" && stdout.isTTY && typeof product !== "string") {
      throw new CallError(`atlas export: ${format} is no text for a terminal: expected --out FILE`);
    }
    say(...(exporter.noticesOf?.(corpus, filter, options) ?? []));
    if (out === "-") {
      await print(product);
      return 0;
    }
    await writeFileWhole(path, product, { force, inputs: found.inputs });
    const { table = "linkages" } = options;
    say(`${out}: ${table === "linkages" ? countRows(rowsIn(exporter, corpus, filter)) : `the table of ${table}`}`);
    return 0;
  },
};

/** A file that a call asks for. */
interface AskedExport {
  exporter: Exporter;
  filter: Filter;
  options: ExportOptions;
  make(tools?: Partial<Tools>): Promise<Product>;
}

/**
 * Understand what a call for one format asks for, without making it yet.
 *
 * @throws CallError for what is not understood
 */
export function exportFrom(call: Arguments, corpus: Corpus): AskedExport {
  const format = formatFrom(call);
  if (format === ALL) throw new CallError(`atlas export: format "${ALL}": expected one format`);
  checkOptions(call, format);
  const exporter = EXPORTERS[format];
  const filter = filterFrom("atlas export", call, corpus);
  const options = { ...tableOptionsFrom("atlas export", call, corpus), ...iriFrom(call) };
  return {
    exporter,
    filter,
    options,
    async make(tools) {
      const toProduct = await exporter.load();
      return made(() => toProduct(corpus, filter, options, tools));
    },
  };
}

async function runAll(call: Arguments): Promise<number> {
  const options = iriFrom(call);
  for (const name of FORMAT_OPTIONS) {
    if (name === "base-iri" || !call.has(name)) continue;
    throw new CallError(`atlas export all: option "--${name}": expected with one format only`);
  }
  const folder = await folderFrom(call.valueOf("out"), call.has("force"));
  const found = await readDirectory(dataDirectory(call.valueOf("data")));
  const corpus = soundCorpus(found);
  if (!corpus) return 1;
  await exportAll(corpus, filterFrom("atlas export", call, corpus), options, found, folder);
  return 0;
}

/** What does not fit a format is no fault of the program. */
async function made(toProduct: () => Product | Promise<Product>): Promise<Product> {
  try {
    return await toProduct();
  } catch (error) {
    if (error instanceof TooLargeError) throw new CallError(`atlas export: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Options that some formats do not understand. */
const FORMAT_OPTIONS = ["base-iri", ...TABLE_OPTIONS.map(({ name }) => name)];

/** Refuses an option that the format does not understand, before anything is read. */
function checkOptions(call: Arguments, format: ExportFormat): void {
  for (const name of FORMAT_OPTIONS) {
    const key = keyOfOption(name, call);
    const understands = (one: ExportFormat) => EXPORTERS[one].options?.some((option) => option === key) ?? false;
    if (!call.has(name) || understands(format)) continue;
    throw new CallError(
      `atlas export: option "--${name}": expected with ${EXPORT_FORMATS.filter(understands).join(", ")} only`,
    );
  }
  iriFrom(call);
}

function iriFrom(call: Arguments): Pick<ExportOptions, "baseIri"> {
  const baseIri = call.valueOf("base-iri");
  if (baseIri === undefined) return {};
  if (isBaseIri(baseIri)) return { baseIri };
  throw new CallError(
    `atlas export: option "--base-iri" ${quote(baseIri)}: expected an absolute IRI that ends in "/" or "#", such as https://data.example.org/plan/`,
  );
}

function formatFrom({ positionals }: Arguments): ExportFormat | typeof ALL {
  const [format, extra] = positionals;
  const formats = [...EXPORT_FORMATS, ALL];
  if (format === undefined) throw new CallError(`atlas export: expected a format, one of ${formats.join(", ")}`);
  if (format !== ALL && !isExportFormat(format)) {
    const hint = nearestHint(format, formats);
    throw new CallError(`atlas export: format ${quote(format)}: expected one of ${formats.join(", ")}${hint}`);
  }
  if (extra !== undefined)
    throw new CallError(`atlas export: argument ${quote(extra)}: expected one format and options`);
  return format;
}
