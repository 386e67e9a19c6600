/**
 * Where groups of the left side meet: targets that several of them are linked to, and units that serve several areas.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { leadBodiesOf } from "./bodies.ts";
import { placeLinkages, type PlacedLinkage } from "./counted.ts";
import { denominatorsOf, type Denominators } from "./denominators.ts";
import { groupBy } from "./group-by.ts";
import { groupHeads } from "./heads.ts";
import { memoise } from "./memoise.ts";

/** What one group has to do with a target. */
export interface Contribution {
  group: Concept;
  /** Those that pass, in corpus order. */
  linkages: readonly Linkage[];
  /** Ids of the bodies that lead what is linked, each once, in the order of the linkages. */
  bodies: readonly string[];
}

export interface SharedTarget {
  target: Concept;
  /** Two or more, in the order of the framework. */
  groups: readonly Contribution[];
  /** How many linkages the groups have together. */
  linkages: number;
  /** The bodies that would meet here: those of all groups, each once. */
  bodies: readonly string[];
}

/** Targets that counted linkages from two or more groups of the left side reach, in the order of the framework. */
export function sharedTargetsOf(corpus: Corpus, filter: Filter): readonly SharedTarget[] {
  const denominators = denominatorsOf(corpus, filter);
  const { heads, headOf } = groupHeads(corpus.left);
  const bodiesAt = memoise((code) => leadBodiesOf(corpus.left, code));
  const byTarget = groupBy(passingIn(corpus, filter, denominators), ({ target }) => target);
  return denominators.targets.items.flatMap((target, index) => {
    const here = byTarget.get(index) ?? [];
    const byGroup = groupBy(here, ({ linkage }) => headOf(linkage.element));
    if (byGroup.size < 2) return [];
    const groups = heads.flatMap((group): readonly Contribution[] => {
      const linkages = (byGroup.get(group) ?? []).map(({ linkage }) => linkage);
      const bodies = [...new Set(linkages.flatMap(({ element }) => bodiesAt(element)))];
      return linkages.length === 0 ? [] : [{ group, linkages, bodies }];
    });
    const bodies = [...new Set(groups.flatMap((one) => one.bodies))];
    return [{ target, groups, linkages: here.length, bodies }];
  });
}

export interface UnitAreas {
  unit: Concept;
  /** Two or more, in the order of the areas. */
  areas: readonly { code: string; title: string; linkages: readonly Linkage[] }[];
}

/** Units whose counted linkages serve two or more priority areas, in the order of the framework. */
export function unitsOfSeveralAreas(corpus: Corpus, filter: Filter): readonly UnitAreas[] {
  const denominators = denominatorsOf(corpus, filter);
  const byUnit = groupBy(passingIn(corpus, filter, denominators), ({ unit }) => unit);
  return denominators.units.items.flatMap((unit, index) => {
    const here = (byUnit.get(index) ?? []).map(({ linkage }) => linkage);
    const areas = corpus.priorityAreas.flatMap(({ code, title }) => {
      const linkages = here.filter(({ priorityAreas }) => priorityAreas.includes(code));
      return linkages.length === 0 ? [] : [{ code, title, linkages }];
    });
    return areas.length < 2 ? [] : [{ unit, areas }];
  });
}

function passingIn(corpus: Corpus, filter: Filter, denominators: Denominators): readonly PlacedLinkage[] {
  return placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes);
}
