/**
 * Draw the sample for a second reading: `npx tsx scripts/sample.ts --seed 7 --out DIR`. The first reading of the
 * sampled cells comes out as rows of linkages.csv, and the bare cells, shuffled, as the list for the second reader.
 */
import { join, resolve } from "node:path";
import process from "node:process";
import { DEFAULT_SHARE, drawSample, type Sample } from "../src/analysis/sample.ts";
import type { Corpus } from "../src/domain/corpus.ts";
import { formatDiagnostic } from "../src/domain/diagnostic.ts";
import { NO_FILTER } from "../src/domain/filter.ts";
import { printRows, toCsv } from "../src/export/csv.ts";
import { FIRST_READING } from "../src/read/frozen.ts";
import { HELP, parseArguments, quote, type Arguments, type Option } from "./commands/arguments.ts";
import { CallError } from "./commands/call-error.ts";
import { DATA } from "./commands/command.ts";
import { numberFrom } from "./commands/numbers.ts";
import { print, say } from "./commands/output.ts";
import { soundCorpus } from "./commands/sound-corpus.ts";
import { endOnSignals, targetOf, writeFileWhole } from "./files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "./package.ts";

const CELLS = "cells.csv";

const OPTIONS: readonly Option[] = [
  { name: "seed", value: "N", example: "7", help: "The same seed draws the same sample (required)." },
  { name: "share", value: "PART", example: "0.25", help: `The least part of all cells (default: ${DEFAULT_SHARE}).` },
  {
    name: "out",
    value: "DIR",
    example: "/tmp",
    help: `Write ${FIRST_READING} and ${CELLS} there instead of to stdout.`,
  },
  { name: "force", help: "Replace the files if they exist." },
  DATA,
];

/** @returns the exit code: 0 drawn, 1 the data are not ready for a sample, 2 the call is wrong */
async function main(args: readonly string[]): Promise<number> {
  const call = parseArguments("sample", args, OPTIONS);
  if (call.has(HELP.name)) {
    await print(help());
    return 0;
  }
  const { seed, share } = settingsFrom(call);
  const out = call.valueOf("out");
  const paths = [FIRST_READING, CELLS].map((name) => join(resolve(currentDirectory(), out ?? ""), name));
  const force = call.has("force");
  if (out !== undefined) await Promise.all(paths.map((path) => targetOf(path, { force })));

  const found = await readDirectory(dataDirectory(call.valueOf("data")));
  const corpus = soundCorpus(found);
  if (!corpus) return 1;
  const { values: sample, diagnostics } = drawSample(corpus, { seed, share }, found.linkagesFile);
  say(...diagnostics.map(formatDiagnostic));
  if (!sample) return 1;
  const products = [toCsv({ ...corpus, linkages: sample.rows }, NO_FILTER), listOf(sample)] as const;
  if (out === undefined) await print(products.join("\n"));
  else {
    for (const [i, path] of paths.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- the second file is written only once the first is there
      await writeFileWhole(path, products[i] ?? "", { force, inputs: found.inputs });
    }
  }
  say(...describe(corpus, sample, seed));
  return 0;
}

function settingsFrom(call: Arguments): { seed: number; share: number } {
  const [extra] = call.positionals;
  if (extra !== undefined) throw new CallError(`sample: argument ${quote(extra)}: expected options only`);
  if (!call.has("seed")) throw new CallError("sample: expected --seed N, such as --seed 7");
  return {
    seed: numberFrom("sample", call, "seed", { least: 0, most: 2 ** 32 - 1 }, 0),
    share: numberFrom("sample", call, "share", { least: 0.001, most: 1, isPart: true }, DEFAULT_SHARE),
  };
}

/** What the second reader gets: units and goals, and nothing that tells how they were read before. */
function listOf({ cells }: Sample): string {
  return printRows([["unit", "goal"], ...cells.map(({ unit, goal }) => [unit, goal])], "\n");
}

function describe({ info, fingerprint, left }: Corpus, { decisions, rows }: Sample, seed: number): readonly string[] {
  const none = decisions.filter(({ linkages }) => linkages.length === 0).length;
  const groups = new Set(decisions.map(({ unit }) => left.byCode.get(unit)?.parent)).size;
  const goals = new Set(decisions.map(({ goal }) => goal)).size;
  return [
    `Seed ${seed}, data ${info.version} (${fingerprint}): ${decisions.length} cells of ${groups} groups and ${goals} goals, ${none} of them without a counterpart; ${rows.length} rows.`,
  ];
}

function help(): string {
  const columns = [...OPTIONS, HELP].map(({ name, value, help: words }) => {
    return `  ${`--${name}${value === undefined ? "" : ` ${value}`}`.padEnd(16)}${words}`;
  });
  return `Usage: npx tsx scripts/sample.ts --seed N [options]

Draws cells (a unit and a goal) for a second reading: in proportion over the groups of units and over both answers, at
least half of them without a counterpart, with every group and every goal in it. Prints two files: ${FIRST_READING},
the rows of linkages.csv that decide the cells, and ${CELLS}, the cells alone in an order of chance.

Options:
${columns.join("\n")}
`;
}

endOnSignals();

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
