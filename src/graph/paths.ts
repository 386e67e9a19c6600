/**
 * How an element and a target hang together that are not linked directly.
 */
import { placeLinkages } from "../analysis/counted.ts";
import { denominatorsOf } from "../analysis/denominators.ts";
import type { Concept } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { throughAreas, throughFamily, throughGoal, throughTargets, type Search } from "./indirect.ts";
import { comparePaths, PATH_KINDS, type IndirectPath, type PathKind } from "./path-steps.ts";

export { PATH_KINDS, type IndirectPath, type PathKind, type PathPlace, type PathStep } from "./path-steps.ts";

export interface Paths {
  element: Concept;
  target: Concept;
  /** Linkages between the two or what stands below them: where there are any, the two are linked and need no path. */
  direct: readonly Linkage[];
  /** The shortest first, then the strongest, then in the order of the frameworks; at most as many as were asked for. */
  paths: readonly IndirectPath[];
  /** How many there are in all, and of each kind. */
  all: number;
  byKind: Readonly<Record<PathKind, number>>;
}

/** So many paths are given unless more are asked for. */
export const MOST_PATHS = 20;

/**
 * The linkages between two concepts and the paths that lead from one to the other through something else. A path is a
 * hint where to look: nobody claims it, it is in no count, and its strength only puts it in order. Steps rest on counted
 * linkages that pass the filter, and direct linkages are in no step.
 *
 * @param element a concept of the left side at any level; what stands below it speaks for it
 * @param target a concept of the right side, likewise
 * @throws RangeError for a code that is not on its side
 */
export function pathsBetween(
  corpus: Corpus,
  filter: Filter,
  element: string,
  target: string,
  most: number = MOST_PATHS,
): Paths {
  const ends = { element: conceptAt(corpus, "left", element), target: conceptAt(corpus, "right", target) };
  const denominators = denominatorsOf(corpus, filter);
  const passing = placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes);
  const atElement = passing.filter(({ linkage }) => corpus.left.isWithin(linkage.element, element));
  const direct = atElement.filter(({ linkage }) => corpus.right.isWithin(linkage.target, target));
  const atTarget = passing.filter(({ linkage }) => corpus.right.isWithin(linkage.target, target));
  const isDirect = new Set(direct);
  const search: Search = {
    corpus,
    denominators,
    element,
    target,
    ofElement: atElement.filter((one) => !isDirect.has(one)),
    ofTarget: atTarget.filter((one) => !isDirect.has(one)),
  };
  const found = [
    ...throughAreas(search),
    ...throughFamily(search),
    ...throughGoal(search),
    ...throughTargets(search, passing),
  ].toSorted(comparePaths(corpus));
  const byKind = Object.fromEntries(
    PATH_KINDS.map((kind) => [kind, found.filter((path) => path.kind === kind).length]),
  ) as Record<PathKind, number>;
  const linkages = direct.map(({ linkage }) => linkage);
  return { ...ends, direct: linkages, paths: found.slice(0, most), all: found.length, byKind };
}

function conceptAt(corpus: Corpus, side: "left" | "right", code: string): Concept {
  const concept = hierarchyOf(corpus, side).byCode.get(code);
  if (concept) return concept;
  throw new RangeError(`pathsBetween: ${JSON.stringify(code)} is not of ${hierarchyOf(corpus, side).framework.id}`);
}
