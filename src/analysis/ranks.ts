/**
 * A hierarchy as numbers: what stands at each rank, for counts over whole frameworks in single passes.
 */
import type { Hierarchy } from "../domain/hierarchy.ts";

/** Arrays are indexed by rank, the place of a concept in `hierarchy.concepts`; -1 stands for "none". */
export interface Ranks {
  parent: Int32Array;
  /** How many concepts the subtree holds, the concept itself among them. */
  size: Int32Array;
}

export function ranksOf({ concepts, rank }: Hierarchy): Ranks {
  const parent = new Int32Array(concepts.length).fill(-1);
  const size = new Int32Array(concepts.length).fill(1);
  for (const [i, concept] of concepts.entries()) {
    const above = concept.parent === undefined ? undefined : rank.get(concept.parent);
    // A parent always comes first; anything else is a cycle that no reader lets through.
    if (above !== undefined && above < i) parent[i] = above;
  }
  addUp(parent, size);
  return { parent, size };
}

/** Turn numbers of single concepts into numbers of whole subtrees, in place. */
export function addUp(parent: Int32Array, numbers: Int32Array): void {
  for (let i = numbers.length - 1; i >= 0; i--) {
    const above = parent[i] ?? -1;
    if (above >= 0) numbers[above] = (numbers[above] ?? 0) + (numbers[i] ?? 0);
  }
}

/** For each rank the index, in `marked`, of the nearest marked concept at it or above it. */
export function nearestOf(parent: Int32Array, marked: readonly number[]): Int32Array {
  const nearest = new Int32Array(parent.length).fill(-1);
  const indexAt = new Map(marked.map((rank, index) => [rank, index]));
  for (let i = 0; i < parent.length; i++) {
    const above = parent[i] ?? -1;
    nearest[i] = indexAt.get(i) ?? (above >= 0 ? (nearest[above] ?? -1) : -1);
  }
  return nearest;
}

/** Ones at the ranks that stand at one of the codes or below; all ones when no code is given. */
export function within(hierarchy: Hierarchy, { size }: Ranks, codes: readonly string[]): Uint8Array {
  const inside = new Uint8Array(size.length);
  if (codes.length === 0) return inside.fill(1);
  for (const code of codes) {
    const first = hierarchy.rank.get(code);
    if (first !== undefined) inside.fill(1, first, first + (size[first] ?? 0));
  }
  return inside;
}
