/**
 * Who comes first: groups of the left side by the targets they reach, goals by their linkages.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { denominatorsOf } from "./denominators.ts";
import { goalHeads, groupHeads } from "./heads.ts";
import { matrixOf } from "./matrix.ts";

export interface Place {
  concept: Concept;
  value: number;
  /**
   * From 1; equal values share a place, and the next one comes after all of them: 1, 2, 2, 4. What has nothing has no
   * place.
   */
  rank: number | undefined;
}

export interface Rankings {
  /** Groups of the left side that the filter asks about, by distinct targets linked. */
  groups: readonly Place[];
  /** Goals that the filter asks about, by counted linkages. */
  goals: readonly Place[];
}

/** First places first, equal ones in the order of the framework. */
export function rankingsOf(corpus: Corpus, filter: Filter): Rankings {
  const { heads } = groupHeads(corpus.left);
  const goals = goalHeads(corpus.right).heads;
  const { cellAt } = matrixOf(corpus, filter, [...heads], [...goals]);
  const { units, goals: asked } = denominatorsOf(corpus, filter);
  const groupsAsked = heads.filter((head) =>
    units.items.some(({ code }, i) => units.chosen[i] === 1 && corpus.left.isWithin(code, head.code)),
  );
  const goalsAsked = goals.filter((goal) => asked.chosen[asked.items.indexOf(goal)] === 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    groups: ranked(groupsAsked, (group) => {
      const row = heads.indexOf(group);
      return sum(goals.map((_, column) => cellAt(row, column).targets));
    }),
    goals: ranked(goalsAsked, (goal) => {
      const column = goals.indexOf(goal);
      return sum(heads.map((_, row) => cellAt(row, column).linkages));
    }),
  };
}

function ranked(concepts: readonly Concept[], valueOf: (concept: Concept) => number): readonly Place[] {
  const values = concepts.map((concept) => ({ concept, value: valueOf(concept) }));
  return values
    .map((one) => {
      const above = values.filter(({ value }) => value > one.value).length;
      return { ...one, rank: one.value > 0 ? 1 + above : undefined };
    })
    .toSorted((a, b) => b.value - a.value);
}
