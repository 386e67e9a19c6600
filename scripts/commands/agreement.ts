import {
  agreementOf,
  DEFAULT_REPLICATES,
  DEFAULT_SEED,
  MEASURES,
  type Agreement,
  type Figure,
  type GroupAgreement,
  type MeasureName,
} from "../../src/analysis/agreement.ts";
import { CONFIDENCE } from "../../src/analysis/bootstrap.ts";
import { pairReadings, type CellPair } from "../../src/analysis/cell-pairs.ts";
import { strongestOf, type Decision } from "../../src/analysis/decisions.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { packageRecord } from "../../src/export/json.ts";
import { FIRST_READING, readFrozen, SECOND_READING } from "../../src/read/frozen.ts";
import { dataDirectory, labelOf, readBeside, readDirectory } from "../package.ts";
import { describeAgreement } from "./agreement-text.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DATA, JSON_OUTPUT, type Command } from "./command.ts";
import { numberFrom } from "./numbers.ts";
import { print } from "./output.ts";
import { isSound, soundCorpus } from "./sound-corpus.ts";

export const AGREEMENT: Command = {
  name: "agreement",
  usage: "agreement [--json] [--seed N] [--replicates N]",
  summary: "Compare two readings of one sample, and list where they differ.",
  description: `Compares ${FIRST_READING} and ${SECOND_READING}, which lie beside the linkages and are in no count. The unit is one decision:
a cell (a unit and a goal) is linked or not. Relation and strength are compared where both readings link the cell, by
its strongest linkage; of several equally strong ones by the first in the order of the data. Each figure comes with the
${100 * CONFIDENCE} % interval of a bootstrap over the cells; the same seed gives the same intervals.`,
  examples: [
    ["agreement", "The figures for each pillar and for all, and every disagreement."],
    ["agreement --json > agreement.json", "The same for a program."],
    ["agreement --seed 7 --replicates 10000", "Other resamples, and more of them."],
  ],
  options: [
    JSON_OUTPUT,
    {
      name: "seed",
      value: "N",
      example: "7",
      help: `Where chance starts for the intervals (default: ${DEFAULT_SEED}).`,
    },
    { name: "replicates", value: "N", example: "5000", help: `How many resamples (default: ${DEFAULT_REPLICATES}).` },
    DATA,
  ],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`atlas agreement: argument ${quote(extra)}: expected options only`);
    const seed = numberFrom("atlas agreement", call, "seed", { least: 0, most: 2 ** 32 - 1 }, DEFAULT_SEED);
    const replicates = numberFrom(
      "atlas agreement",
      call,
      "replicates",
      { least: 1, most: 1_000_000 },
      DEFAULT_REPLICATES,
    );
    const directory = dataDirectory(call.valueOf("data"));
    const corpus = soundCorpus(await readDirectory(directory));
    if (!corpus) return 1;

    const pairs = await readPairs(directory, corpus);
    if (!pairs) return 1;
    const agreement = agreementOf(pairs, corpus.left, { seed, replicates });
    await print(call.has("json") ? reportOf(corpus, agreement) : describeAgreement(agreement));
    return 0;
  },
};

/** The two frozen readings, cell by cell; `undefined` once it has said what is wrong with them. */
async function readPairs(directory: string, corpus: Corpus): Promise<readonly CellPair[] | undefined> {
  const names = [FIRST_READING, SECOND_READING];
  const bytes = await Promise.all(names.map((name) => readBeside(directory, name)));
  const readings = bytes.map((content, i) => {
    const file = labelOf(directory) + names[i];
    return { file, ...readFrozen(file, content, corpus) };
  });
  if (!isSound(readings.flatMap(({ diagnostics }) => diagnostics))) return undefined;
  const [first, second] = readings.map(({ file, values }) => ({ file, linkages: values }));
  if (!first || !second) return undefined;
  const { values, diagnostics } = pairReadings(corpus, first, second);
  return isSound(diagnostics) ? values : undefined;
}

function reportOf(corpus: Corpus, agreement: Agreement): string {
  const { seed, replicates, overall, groups, none, disagreements } = agreement;
  const report = {
    package: packageRecord(corpus),
    seed,
    replicates,
    confidence: CONFIDENCE,
    overall: groupRecord(overall),
    groups: groups.map((group) => ({ code: group.code, title: group.title, ...groupRecord(group) })),
    none: { cells: none.cells, overturned: none.overturned, share: none.share ?? null },
    disagreements: disagreements.map(({ first, second, on }) => ({
      unit: first.unit,
      goal: first.goal,
      on,
      first: decisionRecord(first),
      second: decisionRecord(second),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function groupRecord({ measures }: GroupAgreement) {
  const recordOf = (name: MeasureName) => {
    const { cells, agreed, share, kappa, alpha } = measures[name];
    return { cells, agreed, share: figureRecord(share), kappa: figureRecord(kappa), alpha: figureRecord(alpha) };
  };
  return Object.fromEntries(MEASURES.map((name) => [name, recordOf(name)]));
}

function figureRecord({ value, interval, reason }: Figure) {
  const [low = null, high = null] = interval ?? [];
  return { value: value ?? null, low, high, ...(reason === "" ? {} : { reason }) };
}

function decisionRecord(decision: Decision) {
  const rows = decision.linkages.length > 0 ? decision.linkages : decision.none;
  return {
    linked: decision.linkages.length > 0,
    strongest: strongestOf(decision)?.id ?? null,
    rows: rows.map(({ id, element, target, relation, strength, rationale }) => {
      return { id, element, target, relation, strength: strength ?? null, rationale };
    }),
  };
}
