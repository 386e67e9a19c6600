import { ANSWERS, coverageOf, type Coverage } from "../../src/analysis/coverage.ts";
import type { Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { ANSWER_WORDS } from "../../src/export/answer-words.ts";
import { coverageTable } from "../../src/export/coverage-table.ts";
import { aligned } from "./aligned.ts";
import { coverageRecord, linesOf, type Line } from "./coverage-report.ts";
import { reportCommand } from "./numbers-command.ts";

export const COVERAGE = reportCommand({
  name: "coverage",
  summary: "Count what is linked, what has no counterpart and what nobody looked at yet.",
  description: `For each unit of the left side (such as a blueprint element) and for the targets of each goal one of four answers:
  linked              a counted linkage joins it with something of the other side
  hidden              linked, but only by linkages that your filters hide
  no counterpart      somebody read it against every goal and found none
  not yet looked at   anything else; "3/17" says how many goals were read
Above the units stand counts that add up. Element, target, five-p and kind choose what is counted; the other filters
only hide linkages. --json holds the bars of the coverage page too: by group, by goal, and by kind of target; its lists
have commands of their own: gaps, shared and bodies. --csv prints every concept, targets among them.`,
  examples: [
    ["coverage", "The whole community vision against the whole agenda."],
    ["coverage --pillar ASCC --goal 4", "One pillar and one goal."],
    ["coverage --min-strength 3 --json", "For programs: how much rests on the firmest linkages."],
    ["coverage --csv > coverage.csv", "For a spreadsheet: the answer of every unit and target."],
  ],
  options: [],
  report(corpus, filter) {
    const coverage = coverageOf(corpus, filter);
    return {
      lines: [
        `${coverage.linkages} linkages counted of ${coverage.allLinkages}.`,
        ...outlineOf(corpus, coverage, "left", () => true),
        ...outlineOf(corpus, coverage, "right", ({ answer }) => answer === undefined),
      ],
      tables: [],
      csv: coverageTable(corpus, coverage),
      record: coverageRecord(corpus, filter, coverage),
    };
  },
});

/** A side as an outline for people, with its sum at the end. */
function outlineOf(
  corpus: Corpus,
  coverage: Coverage,
  side: Side,
  isShown: (line: Line) => boolean,
): readonly string[] {
  const { framework } = hierarchyOf(corpus, side);
  const lines = linesOf(corpus, coverage, side).filter(isShown);
  const { items, total } = coverage[side];
  return [
    "",
    `${framework.shortTitle}: ${items.length} ${side === "left" ? "units" : "targets"}`,
    ...aligned([
      ["code", ...ANSWERS.map((answer) => ANSWER_WORDS[answer]), "linkages", "read", "title"],
      ...lines.map(cellsOf),
      ["all", ...ANSWERS.map((answer) => String(total[answer])), String(coverage.linkages), "", ""],
    ]),
  ];
}

function cellsOf({ code, title, depth, answer, tally, read, linkages }: Line): readonly string[] {
  const marks = ANSWERS.map((name) => (answer === undefined ? String(tally[name]) : answer === name ? "x" : ""));
  return ["  ".repeat(depth) + code, ...marks, String(linkages), read ? `${read.read}/${read.of}` : "", title];
}
