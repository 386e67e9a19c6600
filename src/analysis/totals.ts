/**
 * How many there are of what: the summary of a check.
 */
import type { Corpus } from "../domain/corpus.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { isCounted, isNone, type Linkage } from "../domain/linkage.ts";
import { targetsOf } from "./denominators.ts";
import { tallyBy } from "./tally-by.ts";

export interface CorpusCounts {
  /** Concepts of the left side. */
  concepts: number;
  /** The same by level, in the framework's order. */
  byLevel: ReadonlyMap<string, number>;
  units: number;
  /** The units of the right side, and what is counted below them. */
  goals: number;
  targets: number;
  /** Readings that count, at whatever level they were made: every reading is in exactly one of these four numbers. */
  linkages: number;
  none: number;
  suggested: number;
  rejected: number;
}

export function countCorpus({ left, right, linkages }: Corpus): CorpusCounts {
  const count = (test: (linkage: Linkage) => boolean) => linkages.filter(test).length;
  const levels = [...left.framework.levels, ...left.concepts.map(({ level }) => level)];
  return {
    concepts: left.concepts.length,
    byLevel: tallyBy([...new Set(levels)], left.concepts, ({ level }) => [level]),
    units: unitsOf(left).length,
    goals: unitsOf(right).length,
    targets: targetsOf(right).length,
    linkages: count(isCounted),
    none: count(isNone),
    suggested: count(({ basis, status }) => basis === "suggested" && status !== "rejected"),
    rejected: count(({ status }) => status === "rejected"),
  };
}
