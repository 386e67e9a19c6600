/**
 * The rows or the columns of a matrix, and which of them stand at a concept or above it.
 */
import type { Concept } from "../domain/concept.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { nearestOf, type Ranks } from "./ranks.ts";

export interface Lines {
  /** The rank of each line's concept. */
  ranks: Int32Array;
  /** For each line the index of the nearest other line that stands around it, or -1. */
  outer: Int32Array;
  /** For each rank the index of the nearest line at it or above it, or -1. */
  at: Int32Array;
  /** Whether a rank is that of the line's concept or stands below it. */
  holds(line: number, rank: number): boolean;
}

/** @throws RangeError for a concept that is not of this framework, or is given twice */
export function linesOf(hierarchy: Hierarchy, { parent, size }: Ranks, concepts: readonly Concept[]): Lines {
  const ranks = Int32Array.from(concepts, ({ code }) => hierarchy.rank.get(code) ?? -1);
  const unknown = concepts[ranks.indexOf(-1)];
  if (unknown) throw new RangeError(`matrixOf: ${JSON.stringify(unknown.code)} is not of ${hierarchy.framework.id}`);
  const again = concepts.find((_, i) => ranks.indexOf(ranks[i] ?? -1) < i);
  if (again) throw new RangeError(`matrixOf: ${JSON.stringify(again.code)} is given twice`);
  const at = nearestOf(parent, [...ranks]);
  return {
    ranks,
    at,
    outer: ranks.map((rank) => at[parent[rank] ?? -1] ?? -1),
    holds(line, rank) {
      const first = ranks[line] ?? 0;
      return rank >= first && rank < first + (size[first] ?? 0);
    },
  };
}

/** The indexes of the lines that hold no other. @param outer for each line the one that stands around it, or -1 */
export function innermostOf(outer: Int32Array): readonly number[] {
  const holding = new Set(outer);
  return Array.from(outer, (_, line) => line).filter((line) => !holding.has(line));
}
