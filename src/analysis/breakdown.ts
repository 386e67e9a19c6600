/**
 * The answers of coverage by group and by goal, kinds of targets apart: what the bars of the coverage page show.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { ANSWERS, type Answer, type Tally } from "./answer.ts";
import { coverageOf, type Coverage } from "./coverage.ts";
import { goalHeads, groupHeads } from "./heads.ts";

/** How many units or targets have each answer. */
export interface Bar {
  items: number;
  tally: Tally;
}

export interface GroupBar extends Bar {
  group: Concept;
  /** Counted linkages that pass. */
  linkages: number;
}

export interface KindBar extends Bar {
  /** As the framework's file has it, such as `outcome` or `means`; `""` where it has none. */
  kind: string;
}

export interface GoalBar extends Bar {
  goal: Concept;
  linkages: number;
  /** One for each kind that the filter asks about here; they add up to the goal's. */
  kinds: readonly KindBar[];
}

export interface Breakdown {
  /** Groups of the left side with units that the filter asks about; they add up to all units. */
  groups: readonly GroupBar[];
  /** Goals with targets that the filter asks about; they add up to all targets. */
  goals: readonly GoalBar[];
  /** The same targets by kind alone. */
  kinds: readonly KindBar[];
}

/** @param coverage that of the same corpus and filter, where it was counted already */
export function breakdownOf(
  corpus: Corpus,
  filter: Filter,
  coverage: Coverage = coverageOf(corpus, filter),
): Breakdown {
  const { left, right, linkagesOf } = coverage;
  const groups = groupHeads(corpus.left);
  const goals = goalHeads(corpus.right);
  return {
    groups: groups.heads.flatMap((group) => {
      const bar = barOf(
        left.items.filter(({ code }) => groups.headOf(code) === group),
        left.answerOf,
      );
      return bar.items === 0 ? [] : [{ group, ...bar, linkages: linkagesOf(group.code, "left") }];
    }),
    goals: goals.heads.flatMap((goal) => {
      const targets = right.items.filter(({ code }) => goals.headOf(code) === goal);
      const bar = barOf(targets, right.answerOf);
      const kinds = kindsOf(targets, right.answerOf);
      return bar.items === 0 ? [] : [{ goal, ...bar, linkages: linkagesOf(goal.code, "right"), kinds }];
    }),
    kinds: kindsOf(right.items, right.answerOf),
  };
}

type AnswerOf = (code: string) => Answer | undefined;

function barOf(items: readonly Concept[], answerOf: AnswerOf): Bar {
  const tally = Object.fromEntries(
    ANSWERS.map((answer) => [answer, items.filter(({ code }) => answerOf(code) === answer).length]),
  ) as Tally;
  return { items: items.length, tally };
}

/** Kinds in the order in which they first come in the framework. */
function kindsOf(targets: readonly Concept[], answerOf: AnswerOf): readonly KindBar[] {
  return [...new Set(targets.map(({ kind }) => kind))].map((kind) => {
    const ofKind = targets.filter((target) => target.kind === kind);
    return { kind, ...barOf(ofKind, answerOf) };
  });
}
