import type { Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Linkage } from "../domain/linkage.ts";

/** How two concepts hang together that no linkage joins, in the order in which equal paths come. */
export const PATH_KINDS = ["area", "family", "goal", "target"] as const;
/**
 * `area`: both have linkages in one priority area; `family`: something above the element or beside it is linked to the
 * target; `goal`: the element is linked to something above the target or beside it; `target`: the element shares a
 * target with another element, and that one is linked to the target asked for.
 */
export type PathKind = (typeof PATH_KINDS)[number];

/** `linkage`: linkages join the two; `area`: linkages of the concept lie in the area; the others follow the framework. */
export type StepKind = "linkage" | "area" | "part-of" | "holds";

/** Where a step begins or ends: a concept of a side, or a priority area. */
export interface PathPlace {
  at: Side | "area";
  code: string;
  title: string;
}

export interface PathStep {
  kind: StepKind;
  from: PathPlace;
  to: PathPlace;
  /** What the step rests on, in corpus order; none for a step along a framework. */
  linkages: readonly Linkage[];
}

/** One way from the element to the target that needs something in between; it is no linkage and counts for nothing. */
export interface IndirectPath {
  kind: PathKind;
  /** From the element to the target. */
  steps: readonly PathStep[];
  /** How many steps. */
  length: number;
  /** The strongest linkage of each step, added up; a step whose linkages nobody graded adds 0. Only for the order. */
  strength: number;
}

export function pathOf(kind: PathKind, steps: readonly PathStep[]): IndirectPath {
  const strongest = ({ linkages }: PathStep) => linkages.reduce((most, one) => Math.max(most, one.strength ?? 0), 0);
  const strength = steps.reduce((sum, step) => sum + strongest(step), 0);
  return { kind, steps, length: steps.length, strength };
}

export function placeOf(corpus: Corpus, at: Side | "area", code: string): PathPlace {
  if (at !== "area") return { at, code, title: hierarchyOf(corpus, at).byCode.get(code)?.shortTitle ?? "" };
  return { at, code, title: corpus.priorityAreas.find((area) => area.code === code)?.title ?? "" };
}

/** The shortest first, then the strongest, then by kind, then in the order of the frameworks. */
export function comparePaths(corpus: Corpus): (a: IndirectPath, b: IndirectPath) => number {
  const areas = new Map(corpus.priorityAreas.map(({ code }, i) => [code, i]));
  const rankOf = ({ at, code }: PathPlace) => (at === "area" ? areas : corpus[at].rank).get(code) ?? -1;
  const compareSteps = (a: IndirectPath, b: IndirectPath) => {
    for (const [i, { to }] of a.steps.entries()) {
      const order = rankOf(to) - rankOf(b.steps[i]?.to ?? to);
      if (order !== 0) return order;
    }
    return 0;
  };
  return (a, b) =>
    a.length - b.length ||
    b.strength - a.strength ||
    PATH_KINDS.indexOf(a.kind) - PATH_KINDS.indexOf(b.kind) ||
    compareSteps(a, b);
}
