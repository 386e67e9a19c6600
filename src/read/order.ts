import { compareCodes } from "../domain/code.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Linkage } from "../domain/linkage.ts";

/** The order of a corpus: by element, then by target as their frameworks order them, then by id. */
export function sortLinkages(linkages: readonly Linkage[], left: Hierarchy, right: Hierarchy): readonly Linkage[] {
  const rank = (tree: Hierarchy, code: string) => tree.rank.get(code) ?? 0;
  return linkages.toSorted(
    (a, b) =>
      rank(left, a.element) - rank(left, b.element) ||
      rank(right, a.target) - rank(right, b.target) ||
      compareCodes(a.id, b.id),
  );
}
