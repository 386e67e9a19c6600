/**
 * The four ways in which an element and a target hang together without a linkage of their own.
 */
import type { PlacedLinkage } from "../analysis/counted.ts";
import type { Denominators } from "../analysis/denominators.ts";
import { groupBy } from "../analysis/group-by.ts";
import type { Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { unitOf, type Hierarchy } from "../domain/hierarchy.ts";
import { pathOf, placeOf, type IndirectPath, type PathPlace, type PathStep, type StepKind } from "./path-steps.ts";

/** What paths are looked for in. */
export interface Search {
  corpus: Corpus;
  denominators: Denominators;
  element: string;
  target: string;
  /** Counted linkages that pass the filter, in corpus order: at the element or below, and not at the target. */
  ofElement: readonly PlacedLinkage[];
  /** The same at the target or below, and not at the element. */
  ofTarget: readonly PlacedLinkage[];
}

/** Element and target both have linkages that lie in the area. */
export function throughAreas({ corpus, element, target, ofElement, ofTarget }: Search): readonly IndirectPath[] {
  const from = placeOf(corpus, "left", element);
  const to = placeOf(corpus, "right", target);
  return corpus.priorityAreas.flatMap(({ code }) => {
    const inArea = ({ linkage }: PlacedLinkage) => linkage.priorityAreas.includes(code);
    const [first, last] = [ofElement.filter(inArea), ofTarget.filter(inArea)];
    if (first.length === 0 || last.length === 0) return [];
    const area = placeOf(corpus, "area", code);
    return [pathOf("area", [step("area", from, area, first), step("area", area, to, last)])];
  });
}

/** Something above the element, or beside it under the same parent, is linked to the target. */
export function throughFamily({ corpus, element, target, ofTarget }: Search): readonly IndirectPath[] {
  const { left } = corpus;
  const place = (code: string) => placeOf(corpus, "left", code);
  const [from, to] = [place(element), placeOf(corpus, "right", target)];
  const above = linkedAbove(left, element, ofTarget, "element").map(({ code, linkages }) =>
    pathOf("family", [step("part-of", from, place(code)), step("linkage", place(code), to, linkages)]),
  );
  const parent = left.byCode.get(element)?.parent;
  // What stands right below the only root would have the whole framework for a family.
  if (parent === undefined || (left.roots.length === 1 && left.roots[0]?.code === parent)) return above;
  const beside = linkedBeside(left, element, parent, ofTarget, "element").map(({ code, linkages }) =>
    pathOf("family", [
      step("part-of", from, place(parent)),
      step("holds", place(parent), place(code)),
      step("linkage", place(code), to, linkages),
    ]),
  );
  return [...above, ...beside];
}

/** The element is linked to something above the target, or beside it under the same goal. */
export function throughGoal({ corpus, element, target, ofElement }: Search): readonly IndirectPath[] {
  const { right } = corpus;
  const place = (code: string) => placeOf(corpus, "right", code);
  const [from, to] = [placeOf(corpus, "left", element), place(target)];
  const above = linkedAbove(right, target, ofElement, "target").map(({ code, linkages }) =>
    pathOf("goal", [step("linkage", from, place(code), linkages), step("holds", place(code), to)]),
  );
  const parent = right.byCode.get(target)?.parent;
  if (parent === undefined || unitOf(right, parent) === undefined) return above;
  const beside = linkedBeside(right, target, parent, ofElement, "target").map(({ code, linkages }) =>
    pathOf("goal", [
      step("linkage", from, place(code), linkages),
      step("part-of", place(code), place(parent)),
      step("holds", place(parent), to),
    ]),
  );
  return [...above, ...beside];
}

/** The element shares a target with another unit that is linked to the target asked for. */
export function throughTargets(search: Search, passing: readonly PlacedLinkage[]): readonly IndirectPath[] {
  const { corpus, denominators, element, target, ofElement, ofTarget } = search;
  const { units, targets } = denominators;
  const place = (side: Side, code: string) => placeOf(corpus, side, code);
  const isApart = (tree: Hierarchy, a: string, b: string) => !tree.isWithin(a, b) && !tree.isWithin(b, a);
  const byUnit = groupBy(ofTarget, ({ unit }) => unit);
  const byTarget = groupBy(passing, (one) => one.target);
  return [...groupBy(ofElement, (one) => one.target)].flatMap(([between, first]) => {
    const shared = targets.items[between]?.code ?? "";
    if (!isApart(corpus.right, shared, target)) return [];
    return [...groupBy(byTarget.get(between) ?? [], ({ unit }) => unit)].flatMap(([other, second]) => {
      const unit = units.items[other]?.code ?? "";
      const third = byUnit.get(other);
      if (!third || !isApart(corpus.left, unit, element)) return [];
      const [via, by] = [place("right", shared), place("left", unit)];
      const steps = [
        step("linkage", place("left", element), via, first),
        step("linkage", via, by, second),
        step("linkage", by, place("right", target), third),
      ];
      return [pathOf("target", steps)];
    });
  });
}

/** Concepts above one that are linked themselves, the nearest first. */
function linkedAbove(tree: Hierarchy, code: string, linkages: readonly PlacedLinkage[], end: "element" | "target") {
  const path = tree.pathTo(code).toReversed();
  return path
    .map((above) => ({ code: above.code, linkages: linkages.filter(({ linkage }) => linkage[end] === above.code) }))
    .filter((one) => one.linkages.length > 0);
}

/** Other children of the parent that are linked, by linkages at them or below. */
function linkedBeside(
  tree: Hierarchy,
  code: string,
  parent: string,
  linkages: readonly PlacedLinkage[],
  end: "element" | "target",
) {
  const siblings = tree.childrenOf(parent).filter((sibling) => sibling.code !== code);
  return siblings
    .map((sibling) => ({
      code: sibling.code,
      linkages: linkages.filter(({ linkage }) => tree.isWithin(linkage[end], sibling.code)),
    }))
    .filter((one) => one.linkages.length > 0);
}

function step(kind: StepKind, from: PathPlace, to: PathPlace, linkages: readonly PlacedLinkage[] = []): PathStep {
  return { kind, from, to, linkages: linkages.map(({ linkage }) => linkage) };
}
