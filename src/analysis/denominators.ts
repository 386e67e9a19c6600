/**
 * What coverage is counted over: units on both sides, targets on the right, and which of them a filter asks about.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { unitsOf, type Hierarchy } from "../domain/hierarchy.ts";
import { nearestOf, ranksOf, within, type Ranks } from "./ranks.ts";

/** One kind of things that are counted on a side, such as its units. */
export interface Denominator {
  items: readonly Concept[];
  /** For each rank the index of the nearest item at it or above it, or -1. */
  at: Int32Array;
  /** For each item the index of the item that stands around it, or -1. */
  outer: Int32Array;
  /** For each item 1 when the filter asks about it: the item, or something below it, is what the filter names. */
  chosen: Uint8Array;
  /** How many are chosen. */
  count: number;
}

export interface Denominators {
  leftRanks: Ranks;
  rightRanks: Ranks;
  /** The units of the left side. */
  units: Denominator;
  /** The units of the right side that have a chosen target. */
  goals: Denominator;
  targets: Denominator;
  /** For each target the index of its goal. */
  goalOf: Int32Array;
}

export function denominatorsOf(corpus: Corpus, filter: Filter): Denominators {
  const { left, right } = corpus;
  const leftRanks = ranksOf(left);
  const rightRanks = ranksOf(right);
  const units = denominatorOf(left, leftRanks, unitsOf(left), within(left, leftRanks, filter.elements));

  const asked = within(right, rightRanks, filter.targets);
  for (const [i, { fiveP, kind }] of right.concepts.entries()) {
    if (filter.fiveP.length > 0 && !filter.fiveP.includes(fiveP)) asked[i] = 0;
    if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) asked[i] = 0;
  }
  const targets = denominatorOf(right, rightRanks, targetsOf(right), asked);

  const ofChosen = new Uint8Array(asked.length);
  for (const [i, { code }] of targets.items.entries()) ofChosen[right.rank.get(code) ?? -1] = targets.chosen[i] ?? 0;
  const goals = denominatorOf(right, rightRanks, unitsOf(right), ofChosen);
  const goalOf = Int32Array.from(targets.items, ({ code }) => goals.at[right.rank.get(code) ?? -1] ?? -1);
  return { leftRanks, rightRanks, units, goals, targets, goalOf };
}

/** The targets of a side: the children of its units; a unit without children stands for itself. */
export function targetsOf(hierarchy: Hierarchy): readonly Concept[] {
  return unitsOf(hierarchy).flatMap((unit) => {
    const children = hierarchy.childrenOf(unit.code);
    return children.length === 0 ? [unit] : children.filter((child) => !child.unit);
  });
}

function denominatorOf(
  { rank }: Hierarchy,
  { parent }: Ranks,
  items: readonly Concept[],
  asked: Uint8Array,
): Denominator {
  const ranks = items.map(({ code }) => rank.get(code) ?? -1);
  const at = nearestOf(parent, ranks);
  const outer = Int32Array.from(ranks, (own) => at[parent[own] ?? -1] ?? -1);
  const chosen = new Uint8Array(items.length);
  for (const [i, isAsked] of asked.entries()) {
    if (isAsked === 1) for (let item = at[i] ?? -1; item >= 0; item = outer[item] ?? -1) chosen[item] = 1;
  }
  return { items, at, outer, chosen, count: chosen.reduce((sum, one) => sum + one, 0) };
}
