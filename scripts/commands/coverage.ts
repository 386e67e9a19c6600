import type { Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { ANSWERS, coverageOf, type Answer, type Coverage, type Tally } from "../../src/analysis/coverage.ts";
import { describeFilter } from "../../src/export/filter-words.ts";
import { filterRecord, packageRecord } from "../../src/export/json.ts";
import { dataDirectory, readDirectory } from "../package.ts";
import { aligned } from "./aligned.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DATA, JSON_OUTPUT, type Command } from "./command.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";

export const COVERAGE: Command = {
  name: "coverage",
  usage: "coverage [--json] [filters]",
  summary: "Count what is linked, what has no counterpart and what nobody looked at yet.",
  description: `For each unit of the left side (such as a blueprint element) and for the targets of each goal one of four answers:
  linked              a counted linkage joins it with something of the other side
  hidden              linked, but only by linkages that your filters hide
  no counterpart      somebody read it against every goal and found none
  not yet looked at   anything else; "3/17" says how many goals were read
Above the units stand counts that add up. Element, target, five-p and kind choose what is counted; the other filters
only hide linkages.`,
  examples: [
    ["coverage", "The whole community vision against the whole agenda."],
    ["coverage --pillar ASCC --goal 4", "One pillar and one goal."],
    ["coverage --min-strength 3 --json", "For programs: how much rests on the firmest linkages."],
  ],
  options: [JSON_OUTPUT, DATA, ...FILTER_OPTIONS],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`atlas coverage: argument ${quote(extra)}: expected options only`);
    const corpus = soundCorpus(await readDirectory(dataDirectory(call.valueOf("data"))));
    if (!corpus) return 1;
    const filter = filterFrom("atlas coverage", call, corpus);
    await print(call.has("json") ? reportOf(corpus, filter) : textOf(corpus, filter));
    return 0;
  },
};

interface Line {
  code: string;
  title: string;
  level: string;
  depth: number;
  answer: Answer | undefined;
  tally: Tally;
  read: { read: number; of: number } | undefined;
  linkages: number;
}

/** Everything that stands above an item, or is one, and that the filter asks about. */
function linesOf(corpus: Corpus, coverage: Coverage, side: Side): readonly Line[] {
  const hierarchy = hierarchyOf(corpus, side);
  return hierarchy.concepts.flatMap(({ code, title, level, unit }) => {
    const tally = coverage[side].tallyOf(code);
    if (ANSWERS.every((answer) => tally[answer] === 0)) return [];
    const read = side === "left" && unit ? coverage.readOf(code) : undefined;
    const depth = hierarchy.pathTo(code).length;
    const answer = coverage[side].answerOf(code);
    return [{ code, title, level, depth, answer, tally, read, linkages: coverage.linkagesOf(code, side) }];
  });
}

function reportOf(corpus: Corpus, filter: Filter): string {
  const coverage = coverageOf(corpus, filter);
  const sideOf = (side: Side) => ({
    framework: hierarchyOf(corpus, side).framework.id,
    items: coverage[side].items.length,
    ...coverage[side].total,
    concepts: linesOf(corpus, coverage, side).map(({ code, title, level, answer, tally, read, linkages }) => ({
      code,
      level,
      title,
      answer: answer ?? null,
      ...tally,
      linkages,
      ...(read === undefined ? {} : { goals_read: read.read, goals: read.of }),
    })),
  });
  const report = {
    package: packageRecord(corpus),
    filter: filterRecord(filter),
    linkages: coverage.linkages,
    all_linkages: coverage.allLinkages,
    left: sideOf("left"),
    right: sideOf("right"),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const WORDS: Record<Answer, string> = {
  linked: "linked",
  hidden: "hidden",
  none: "no counterpart",
  unread: "not yet looked at",
};

function textOf(corpus: Corpus, filter: Filter): string {
  const coverage = coverageOf(corpus, filter);
  const { info, fingerprint } = corpus;
  const tableOf = (side: Side, isShown: (line: Line) => boolean) => {
    const { framework } = hierarchyOf(corpus, side);
    const lines = linesOf(corpus, coverage, side).filter(isShown);
    const items = side === "left" ? "units" : "targets";
    return [
      "",
      `${framework.shortTitle}: ${coverage[side].items.length} ${items}`,
      ...aligned([
        ["code", ...ANSWERS.map((answer) => WORDS[answer]), "linkages", "read", "title"],
        ...lines.map(cellsOf),
        ["all", ...ANSWERS.map((answer) => String(coverage[side].total[answer])), String(coverage.linkages), "", ""],
      ]),
    ];
  };
  return [
    `${info.title} ${info.version} (${fingerprint})`,
    describeFilter(corpus, filter),
    `${coverage.linkages} linkages counted of ${coverage.allLinkages}.`,
    ...tableOf("left", () => true),
    ...tableOf("right", ({ answer }) => answer === undefined),
    "",
  ].join("\n");
}

function cellsOf({ code, title, depth, answer, tally, read, linkages }: Line): readonly string[] {
  const marks = ANSWERS.map((name) => (answer === undefined ? String(tally[name]) : answer === name ? "x" : ""));
  return ["  ".repeat(depth) + code, ...marks, String(linkages), read ? `${read.read}/${read.of}` : "", title];
}
