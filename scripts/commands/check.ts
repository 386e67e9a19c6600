import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { countLevels, formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { countCorpus } from "../../src/analysis/totals.ts";
import { dataDirectory, readDirectory, type PackageOnDisk } from "../package.ts";
import type { Arguments } from "./arguments.ts";
import { DATA, JSON_OUTPUT, type Command } from "./command.ts";
import { print } from "./output.ts";

export const CHECK: Command = {
  name: "check",
  usage: "check [--json] [--data DIR]",
  summary: "Say everything that is wrong with the data, and count what is there.",
  description: `Reads the whole data package and prints one line for each fault: the file and its line, the column, what was found
and what was expected. Errors must be mended before anything can be exported; a warning was read, and somebody should
look. At the end stands what the package holds: linkages are published and editorial readings that nobody withdrew,
at whatever level they were made.`,
  examples: [
    ["check", "Check the data of this project."],
    ["check --data ~/my-package", "Check another package."],
    ["check --json > report.json", "Counts and faults for a program."],
  ],
  options: [JSON_OUTPUT, DATA],
  async run(call: Arguments): Promise<number> {
    const found = await readDirectory(dataDirectory(call.valueOf("data")));
    await print(call.has("json") ? reportOf(found) : textOf(found));
    return found.corpus && countLevels(found.diagnostics).errors === 0 ? 0 : 1;
  },
};

function reportOf({ corpus, diagnostics }: PackageOnDisk): string {
  const report = {
    ...countLevels(diagnostics),
    counts: corpus ? countsOf(corpus) : null,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, message: formatDiagnostic(diagnostic) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function countsOf(corpus: Corpus) {
  const { byLevel, ...counts } = countCorpus(corpus);
  return {
    concepts: counts.concepts,
    by_level: Object.fromEntries(byLevel),
    units: counts.units,
    goals: counts.goals,
    targets: counts.targets,
    linkages: counts.linkages,
    none: counts.none,
    suggested: counts.suggested,
    rejected: counts.rejected,
  };
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
