import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { stdout } from "node:process";
import { agreementOf, type Agreement } from "../../src/analysis/agreement.ts";
import { pairReadings } from "../../src/analysis/cell-pairs.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { printOutline, readOutline } from "../../src/export/report-outline-file.ts";
import { defaultOutline, type ReportOutline } from "../../src/export/report-outline.ts";
import { readFrozen } from "../../src/read/frozen.ts";
import { targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, labelOf, readBeside, readDirectory } from "../package.ts";
import { TOOLS } from "../picture.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError, reasonOf } from "./call-error.ts";
import { DATA, TOOL, type Command } from "./command.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print, say } from "./output.ts";
import { progressLine } from "./progress.ts";
import { soundCorpus } from "./sound-corpus.ts";

const CALLER = "atlas report";

export const REPORT: Command = {
  name: "report",
  usage: "report [--outline FILE] [--out FILE] [--print-outline] [filters]",
  summary: "Write the whole report for Word: chapters with tables and figures, methods and sources.",
  description: `A document with a cover, contents, a summary in ready sentences, a chapter for each priority area with its figure and
table, coverage and gaps of both sides, shared targets, tensions, methods and sources. Every number in it comes from
the data. An outline says which chapters there are, in which order, under which titles, with or without table and
figure, and what stands before what is made: print the default one, edit it, and give it back with --outline.
Chapters that an outline does not name are left out. "isIncluded": true brings in the table of all linkages, which
the default leaves out.

Without filters you get what the page opens with. The same data, filters and outline always give the same bytes, but for
those of the pictures, which a page draws in its own way.`,
  examples: [
    ["report --out report.docx", "Everything, as the default outline has it."],
    ["report --print-outline > outline.json", "The outline to start from: order it, rename it, write into it."],
    ["report --outline outline.json --out report.docx", "The report as your outline wants it."],
    ["report --pillar AEC --out aec.docx", "The same about one pillar."],
  ],
  options: [
    { name: "outline", value: "FILE", example: "outline.json", help: "Chapters as this file wants them." },
    { name: "print-outline", help: "Print the outline instead of the report: the default one, or what was read." },
    { name: "out", value: "FILE", example: "report.docx", help: "Write to this file, - is stdout (default)." },
    { name: "force", help: "Replace a file that exists." },
    DATA,
    ...FILTER_OPTIONS,
  ],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`${CALLER}: argument ${quote(extra)}: expected options only`);
    const out = call.valueOf("out") ?? "-";
    const isOutline = call.has("print-outline");
    if (out === "-" && !isOutline && stdout.isTTY) {
      throw new CallError(`${CALLER}: a report is no text for a terminal: expected --out FILE`);
    }
    const path = resolve(currentDirectory(), out);
    const force = call.has("force");
    if (out !== "-") await targetOf(path, { force });

    const directory = dataDirectory(call.valueOf("data"));
    const found = await readDirectory(directory);
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const filter = filterFrom(CALLER, call, corpus);
    const outline = await outlineFrom(call.valueOf("outline"), corpus);
    if (!outline) return 1;
    const agreement = isOutline ? undefined : await agreementIn(directory, corpus);
    // Fetched here, since every other command would wait for what writes DOCX.
    const { toReport } = await import("../../src/export/report.ts");
    const progress = progressLine("Report");
    const product = isOutline
      ? printOutline(outline)
      : await toReport(corpus, filter, { outline, agreement }, { ...TOOLS, ...progress }).finally(() => progress.end());
    if (out === "-") await print(product);
    else await writeFileWhole(path, product, { force, inputs: [...found.inputs, ...outlinePaths(call)] });
    if (!isOutline) say(`${out === "-" ? "report" : out}: ${chapterWords(outline)}`);
    return 0;
  },
};

function outlinePaths(call: Arguments): readonly string[] {
  return call.valuesOf("outline").map((file) => resolve(currentDirectory(), file));
}

function chapterWords({ sections }: ReportOutline): string {
  const included = sections.filter(({ isIncluded }) => isIncluded).length;
  return included === 1 ? "1 chapter" : `${included} chapters`;
}

/** The outline in a file, else the default one; `undefined` once it has said what is wrong with it. */
async function outlineFrom(file: string | undefined, corpus: Corpus): Promise<ReportOutline | undefined> {
  if (file === undefined) return defaultOutline(corpus);
  const path = resolve(currentDirectory(), file);
  const json = await readFile(path, "utf8").catch((error: unknown) => {
    throw new CallError(`${file}: ${reasonOf(error)}`, { cause: error });
  });
  const { outline, faults } = readOutline(json, corpus);
  if (faults.length === 0) return outline;
  const label = relative(currentDirectory(), path) || file;
  say(...faults.map((fault) => `${label}: ${fault}`));
  say(`Nothing was written. ${TOOL} report --print-outline prints an outline to start from.`);
  return undefined;
}

/** How far the two readings agree that the package names; what is wrong with them is said and left out. */
export async function agreementIn(directory: string, corpus: Corpus): Promise<Agreement | undefined> {
  const { readings } = corpus.info;
  if (!readings) return undefined;
  const [first, second] = await Promise.all(
    readings.map(async (name) => {
      const file = labelOf(directory) + name;
      const { values, diagnostics } = readFrozen(file, await readBeside(directory, name), corpus);
      return { file, linkages: values, diagnostics };
    }),
  );
  if (!first || !second) return undefined;
  const pairs = pairReadings(corpus, first, second);
  say(...[...first.diagnostics, ...second.diagnostics, ...pairs.diagnostics].map(formatDiagnostic));
  return agreementOf(pairs.values, corpus.left);
}
