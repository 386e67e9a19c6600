import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { countLevels, formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { checkMapping } from "../../src/analysis/mapping-checks.ts";
import { recalledIn } from "../../src/analysis/recalled.ts";
import { countCorpus } from "../../src/analysis/totals.ts";
import { dataDirectory, readDirectory, type PackageOnDisk } from "../package.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { countsOf } from "./check-counts.ts";
import { DATA, JSON_OUTPUT, type Command } from "./command.ts";
import { print, say } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";

export const CHECK: Command = {
  name: "check",
  usage: "check [--json] [--recalled] [--data DIR]",
  summary: "Say everything that is wrong with the data, and count what is there.",
  description: `Reads the whole data package and prints one line for each fault: the file and its line, the column, what was found
and what was expected. Errors must be mended before anything can be exported; a warning was read, and somebody should
look. At the end stands what the package holds: linkages are published and editorial readings that nobody withdrew,
at whatever level they were made.

Beyond single rows it looks at the mapping as a whole: cells that nobody decided (a cell is a unit and a goal) or that
two rows decide differently, rationales that are short, long or nearly the same as another, strength 3 without its
object in single quotes, units that are linked to almost everything, and areas that nothing names.`,
  examples: [
    ["check", "Check the data of this project."],
    ["check --data ~/my-package", "Check another package."],
    ["check --json > report.json", "Counts and faults for a program."],
    ["check --recalled", "Titles that nobody has seen in the printed document yet: code, level, title."],
  ],
  options: [
    JSON_OUTPUT,
    { name: "recalled", help: "List the titles that are still to be verified, and nothing else." },
    DATA,
  ],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`atlas check: argument ${quote(extra)}: expected options only`);
    const read = await readDirectory(dataDirectory(call.valueOf("data")));
    if (call.has("recalled")) return listRecalled(read, call.has("json"));
    const mapping = read.corpus ? checkMapping(read.corpus, read.linkagesFile) : [];
    const found = { ...read, diagnostics: [...read.diagnostics, ...mapping] };
    await print(call.has("json") ? reportOf(found) : textOf(found));
    return found.corpus && countLevels(found.diagnostics).errors === 0 ? 0 : 1;
  },
};

/** One title a line, its parts between tabs; how many there are is said on stderr. */
async function listRecalled(found: PackageOnDisk, isJson: boolean): Promise<number> {
  const corpus = soundCorpus(found);
  if (!corpus) return 1;
  const titles = recalledIn(corpus);
  const lines = titles.map(({ code, level, title }) => `${code}\t${level}\t${title}\n`).join("");
  await print(isJson ? `${JSON.stringify({ recalled: titles }, undefined, 2)}\n` : lines);
  say(`${numbered(titles.length, "title")} to be verified.`);
  return 0;
}

function reportOf({ corpus, diagnostics }: PackageOnDisk): string {
  const report = {
    ...countLevels(diagnostics),
    counts: corpus ? countsOf(corpus) : null,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, message: formatDiagnostic(diagnostic) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function textOf({ corpus, diagnostics }: PackageOnDisk): string {
  const { errors, warnings } = countLevels(diagnostics);
  const lines = diagnostics.map((diagnostic) =>
    diagnostic.level === "error" ? formatDiagnostic(diagnostic) : `${formatDiagnostic(diagnostic)} [warning]`,
  );
  if (lines.length > 0) lines.push("");
  if (corpus) lines.push(...summaryOf(corpus));
  lines.push(`${numbered(errors, "error")}, ${numbered(warnings, "warning")}`);
  return `${lines.join("\n")}\n`;
}

function summaryOf(corpus: Corpus): readonly string[] {
  const { info, left, right, fingerprint } = corpus;
  const counts = countCorpus(corpus);
  const coverage = coverageOf(corpus, DEFAULT_FILTER);
  const levels = Array.from(counts.byLevel, ([level, number]) => `${number} ${level}`).join(", ");
  return [
    `${info.title} ${info.version} (${fingerprint})`,
    `${left.framework.shortTitle}: ${numbered(counts.concepts, "concept")} (${levels}), ${coverage.left.total.linked} of ${numbered(counts.units, "unit")} linked`,
    `${right.framework.shortTitle}: ${numbered(counts.goals, "goal")}, ${coverage.right.total.linked} of ${numbered(counts.targets, "target")} linked`,
    `Readings: ${numbered(counts.linkages, "linkage")} (published and editorial, not rejected), ${counts.none} without a counterpart, ${counts.suggested} suggested, ${counts.rejected} rejected`,
  ];
}

function numbered(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
