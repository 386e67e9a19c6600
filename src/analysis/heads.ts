/**
 * Under which headings units and targets are listed: units under the groups of their framework, targets under goals.
 */
import type { Concept } from "../domain/concept.ts";
import { unitsOf, type Hierarchy } from "../domain/hierarchy.ts";
import { groupsOf } from "./groups.ts";
import { memoise } from "./memoise.ts";

export interface Heads {
  /** In the order of the framework; no two stand one below the other. */
  heads: readonly Concept[];
  /** The heading that a concept is or stands below. */
  headOf(code: string): Concept | undefined;
}

/** The groups of a framework that hold units; for units outside them the topmost concept that holds no group. */
export function groupHeads(hierarchy: Hierarchy): Heads {
  const groups = groupsOf(hierarchy);
  const holdsGroup = new Set(groups.flatMap((code) => hierarchy.pathTo(code).map((above) => above.code)));
  const topmost = unitsOf(hierarchy).map((unit) => {
    const path = [...hierarchy.pathTo(unit.code), unit];
    return path.find(({ code }) => groups.includes(code)) ?? path.find(({ code }) => !holdsGroup.has(code)) ?? unit;
  });
  return headsAmong(hierarchy, new Set(topmost));
}

/** The goals: units of the right side; of one inside another the inner one. */
export function goalHeads(hierarchy: Hierarchy): Heads {
  return headsAmong(hierarchy, new Set(unitsOf(hierarchy)));
}

function headsAmong(hierarchy: Hierarchy, heads: ReadonlySet<Concept>): Heads {
  return {
    heads: hierarchy.concepts.filter((concept) => heads.has(concept)),
    headOf: memoise((code) => {
      const own = hierarchy.byCode.get(code);
      return own && heads.has(own) ? own : hierarchy.pathTo(code).findLast((above) => heads.has(above));
    }),
  };
}
