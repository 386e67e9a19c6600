/**
 * Who leads what is linked: bodies of the left side, as far as the package names them.
 */
import { compareCodes } from "../domain/code.ts";
import type { Concept } from "../domain/concept.ts";
import type { Body, Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Linkage } from "../domain/linkage.ts";
import { placeLinkages, type PlacedLinkage } from "./counted.ts";
import { denominatorsOf } from "./denominators.ts";
import { groupBy } from "./group-by.ts";
import { memoise } from "./memoise.ts";

/** The bodies that lead a concept: its own, else those of the nearest concept above it that has some. */
export function leadBodiesOf({ byCode, pathTo }: Hierarchy, code: string): readonly string[] {
  const own = byCode.get(code)?.leadBodies ?? [];
  if (own.length > 0) return own;
  return pathTo(code).findLast(({ leadBodies }) => leadBodies.length > 0)?.leadBodies ?? [];
}

export interface BodyAtGoal {
  id: string;
  /** `undefined` where the register of bodies does not have it. */
  body: Body | undefined;
  /** Units whose linkages to the goal it leads, in the order of the framework. */
  units: readonly Concept[];
  linkages: readonly Linkage[];
}

export interface GoalBodies {
  goal: Concept;
  /** The one with the most units first, then by id. */
  bodies: readonly BodyAtGoal[];
  /** Units that are linked to the goal by something whose lead body is not known. */
  without: readonly Concept[];
}

/** For each goal with linkages that pass: which bodies lead what is linked to it. */
export function bodiesOf(corpus: Corpus, filter: Filter): readonly GoalBodies[] {
  const denominators = denominatorsOf(corpus, filter);
  const { units, goals } = denominators;
  const registered = new Map(corpus.bodies.map((body) => [body.id, body]));
  const bodiesAt = memoise((code) => leadBodiesOf(corpus.left, code));
  const unitsIn = (some: readonly PlacedLinkage[]) => {
    const indexes = [...new Set(some.map(({ unit }) => unit))].toSorted((a, b) => a - b);
    return indexes.flatMap((unit) => units.items[unit] ?? []);
  };
  const passing = placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes);
  const byGoal = groupBy(passing, ({ goal }) => goal);
  return goals.items.flatMap((goal, index) => {
    const here = byGoal.get(index) ?? [];
    if (here.length === 0) return [];
    const led = here.flatMap((one) => bodiesAt(one.linkage.element).map((id) => ({ id, one })));
    const bodies = Array.from(
      groupBy(led, ({ id }) => id),
      ([id, some]): BodyAtGoal => {
        const placed = some.map(({ one }) => one);
        return { id, body: registered.get(id), units: unitsIn(placed), linkages: placed.map(({ linkage }) => linkage) };
      },
    );
    return [
      {
        goal,
        bodies: bodies.toSorted((a, b) => b.units.length - a.units.length || compareCodes(a.id, b.id)),
        without: unitsIn(here.filter(({ linkage }) => bodiesAt(linkage.element).length === 0)),
      },
    ];
  });
}
