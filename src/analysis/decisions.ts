/**
 * Decisions: what a set of readings says about each cell, a unit of the left side and a unit of the right (a goal).
 */
import type { ConceptCode } from "../domain/code.ts";
import type { Corpus } from "../domain/corpus.ts";
import { unitsOf, type Hierarchy } from "../domain/hierarchy.ts";
import { isCounted, isNone, type Linkage } from "../domain/linkage.ts";
import { targetsOf } from "./denominators.ts";
import { memoise } from "./memoise.ts";

export type Frameworks = Pick<Corpus, "left" | "right">;

/** What the readings say about one cell. They should say one thing: linked, or no counterpart. */
export interface Decision {
  unit: ConceptCode;
  goal: ConceptCode;
  /** Counted linkages from the unit or below to a target of the goal or below, in the order of the readings. */
  linkages: readonly Linkage[];
  /** Live readings without a counterpart, made exactly here. */
  none: readonly Linkage[];
  /** Readings that stand here and decide nothing: suggested, rejected, or made at the goal as a whole. */
  others: readonly Linkage[];
}

/** One string for a cell, to look it up. */
export function cellKey(unit: string, goal: string): string {
  return `${unit}\n${goal}`;
}

/** How many cells there are to decide. */
export function countCells({ left, right }: Frameworks): number {
  return unitsOf(left).length * unitsOf(right).length;
}

/** Every cell that a reading stands in, by `cellKey`, units and goals in the order of their frameworks. */
export function decisionsOf({ left, right }: Frameworks, readings: readonly Linkage[]): ReadonlyMap<string, Decision> {
  const unitsAt = memoise((code) => unitsAround(left, code));
  const goalsAt = memoise((code) => unitsAround(right, code));
  const targets = new Set<string>(targetsOf(right).map(({ code }) => code));
  const isTarget = memoise((code) => targets.has(code) || right.pathTo(code).some((above) => targets.has(above.code)));
  const cells = new Map<string, { unit: ConceptCode; goal: ConceptCode } & Record<Kind, Linkage[]>>();
  const add = (unit: ConceptCode, goal: ConceptCode, kind: Kind, reading: Linkage) => {
    const key = cellKey(unit, goal);
    const cell = cells.get(key) ?? { unit, goal, linkages: [], none: [], others: [] };
    cell[kind].push(reading);
    cells.set(key, cell);
  };
  for (const reading of readings) {
    const { element, target } = reading;
    const units = unitsAt(element);
    const goals = goalsAt(target);
    if (isNone(reading)) {
      if (units[0] === element && goals[0] === target) add(units[0], goals[0], "none", reading);
      continue;
    }
    const kind = isCounted(reading) && isTarget(target) ? "linkages" : "others";
    for (const unit of units) for (const goal of goals) add(unit, goal, kind, reading);
  }
  const rank = (tree: Hierarchy, code: string) => tree.rank.get(code) ?? 0;
  const sorted = [...cells].toSorted(
    ([, a], [, b]) => rank(left, a.unit) - rank(left, b.unit) || rank(right, a.goal) - rank(right, b.goal),
  );
  return new Map(sorted);
}

/**
 * The linkage that speaks for a cell: the strongest, and of several equally strong the first. One without a strength
 * is weaker than any other. `undefined` where nothing links the cell.
 */
export function strongestOf({ linkages }: Decision): Linkage | undefined {
  return linkages.reduce<Linkage | undefined>(
    (best, one) => (best === undefined || (one.strength ?? 0) > (best.strength ?? 0) ? one : best),
    undefined,
  );
}

type Kind = "linkages" | "none" | "others";

/** The units that a concept is or stands below, the nearest first. */
function unitsAround(tree: Hierarchy, code: string): readonly ConceptCode[] {
  const own = tree.byCode.get(code);
  const path = own ? [...tree.pathTo(code), own] : [];
  return path
    .filter(({ unit }) => unit)
    .toReversed()
    .map((concept) => concept.code);
}
