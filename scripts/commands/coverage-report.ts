import { ANSWERS, type Answer, type Coverage, type Tally } from "../../src/analysis/coverage.ts";
import { breakdownOf, type Bar, type KindBar } from "../../src/analysis/breakdown.ts";
import type { Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";

/** One concept as the table of coverage shows it. */
export interface Line {
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
export function linesOf(corpus: Corpus, coverage: Coverage, side: Side): readonly Line[] {
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

/** The numbers of the coverage page, but for lists that `gaps`, `shared` and `bodies` print. */
export function coverageRecord(corpus: Corpus, filter: Filter, coverage: Coverage) {
  const { groups, goals, kinds } = breakdownOf(corpus, filter, coverage);
  return {
    linkages: coverage.linkages,
    all_linkages: coverage.allLinkages,
    left: sideRecord(corpus, coverage, "left"),
    right: sideRecord(corpus, coverage, "right"),
    groups: groups.map(({ group, linkages, ...bar }) => ({ code: group.code, ...barRecord(bar), linkages })),
    goals: goals.map(({ goal, linkages, kinds: some, ...bar }) => {
      return { code: goal.code, ...barRecord(bar), linkages, kinds: some.map(kindRecord) };
    }),
    kinds: kinds.map(kindRecord),
  };
}

function sideRecord(corpus: Corpus, coverage: Coverage, side: Side) {
  return {
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
  };
}

function barRecord({ items, tally }: Bar) {
  return { items, ...tally };
}

function kindRecord({ kind, ...bar }: KindBar) {
  return { kind, ...barRecord(bar) };
}
