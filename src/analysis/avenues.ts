/**
 * Through what a complementarity could be acted upon: initiatives of the priority areas it falls under, and units of
 * the left side that are themselves things to do.
 */
import type { Concept } from "../domain/concept.ts";
import { initiativesOf, type Corpus, type Initiative, type PriorityArea } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { placeLinkages, type PlacedLinkage } from "./counted.ts";
import { denominatorsOf, type Denominators } from "./denominators.ts";
import { groupBy } from "./group-by.ts";
import { memoise } from "./memoise.ts";

/** An initiative that shares a priority area with linkages; nobody claims that it was made for them. */
export interface InitiativeAvenue {
  initiative: Initiative;
  /** Codes of the shared areas, in the order of the initiative. */
  areas: readonly string[];
  linkages: readonly Linkage[];
}

/** A thing to do that is linked itself. */
export interface UnitAvenue {
  unit: Concept;
  /** The part of the framework whose units are things to do. */
  group: Concept;
  /** Those of the unit, or of what stands below it. */
  linkages: readonly Linkage[];
}

/** What leads to a goal or a target; of each kind the one with the most linkages first, then in the package's order. */
export interface Avenues {
  concept: Concept;
  /** Those that pass, in corpus order. */
  linkages: readonly Linkage[];
  initiatives: readonly InitiativeAvenue[];
  units: readonly UnitAvenue[];
}

export interface GoalAvenues extends Avenues {
  /** Those with linkages that pass; a goal without targets is its own. */
  targets: readonly Avenues[];
}

/** The parts of the left side whose units are things to do, as far as its profile knows. */
export function actingGroupsOf({ left }: Corpus): readonly Concept[] {
  const codes = profileOf(left.framework.id)?.actingGroups ?? [];
  return codes.flatMap((code) => left.byCode.get(code) ?? []);
}

/**
 * For each goal and each of its targets with linkages that pass. What the filter asks of the left side chooses those
 * linkages and hides no unit: who asks about one element wants to see what others could do for the same target.
 */
export function avenuesOf(
  corpus: Corpus,
  filter: Filter,
  acting: readonly Concept[] = actingGroupsOf(corpus),
): readonly GoalAvenues[] {
  const denominators = denominatorsOf(corpus, filter);
  const passing = passingIn(corpus, filter, denominators);
  const groupAt = memoise((code) => acting.find((group) => corpus.left.isWithin(code, group.code)));
  const doable = passingIn(corpus, { ...filter, elements: [] }, denominators).flatMap(({ unit, ...one }) => {
    const concept = denominators.units.items[unit];
    const group = concept && groupAt(concept.code);
    return group ? [{ ...one, unit: concept, group }] : [];
  });
  const [actingAtGoal, actingAtTarget] = [groupBy(doable, ({ goal }) => goal), groupBy(doable, ({ target }) => target)];
  const avenuesAt = (concept: Concept, here: readonly PlacedLinkage[], units: readonly ActingLinkage[]): Avenues => {
    const linkages = here.map(({ linkage }) => linkage);
    return { concept, linkages, initiatives: initiativesAt(corpus, linkages), units: unitsAt(corpus, units) };
  };
  const byGoal = groupBy(passing, ({ goal }) => goal);
  const byTarget = groupBy(passing, ({ target }) => target);
  const { goals, targets, goalOf } = denominators;
  return goals.items.flatMap((goal, at): readonly GoalAvenues[] => {
    const here = byGoal.get(at);
    if (!here) return [];
    const ofTargets = targets.items.flatMap((target, i): readonly Avenues[] => {
      const some = goalOf[i] === at ? byTarget.get(i) : undefined;
      return some ? [avenuesAt(target, some, actingAtTarget.get(i) ?? [])] : [];
    });
    return [{ ...avenuesAt(goal, here, actingAtGoal.get(at) ?? []), targets: ofTargets }];
  });
}

/** What the register of initiatives cannot answer for. */
export interface InitiativeGaps {
  /** Areas that no initiative is known for. */
  areas: readonly PriorityArea[];
  /** Initiatives of no area, which therefore lead nowhere. */
  initiatives: readonly Initiative[];
}

export function initiativeGapsOf({ priorityAreas, initiatives }: Corpus): InitiativeGaps {
  const known = new Set(initiatives.flatMap((initiative) => initiative.priorityAreas));
  return {
    areas: priorityAreas.filter(({ code }) => !known.has(code)),
    initiatives: initiatives.filter((initiative) => initiative.priorityAreas.length === 0),
  };
}

/** A counted linkage of a thing to do. */
interface ActingLinkage extends Omit<PlacedLinkage, "unit"> {
  unit: Concept;
  group: Concept;
}

function passingIn(corpus: Corpus, filter: Filter, denominators: Denominators): readonly PlacedLinkage[] {
  return placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes);
}

function initiativesAt(corpus: Corpus, linkages: readonly Linkage[]): readonly InitiativeAvenue[] {
  const served = linkages.flatMap(({ priorityAreas }) => priorityAreas);
  const found = initiativesOf(corpus, served).map((initiative) => ({
    initiative,
    areas: initiative.priorityAreas.filter((area) => served.includes(area)),
    linkages: linkages.filter(({ priorityAreas }) =>
      priorityAreas.some((area) => initiative.priorityAreas.includes(area)),
    ),
  }));
  return found.toSorted((a, b) => b.linkages.length - a.linkages.length);
}

function unitsAt({ left }: Corpus, linkages: readonly ActingLinkage[]): readonly UnitAvenue[] {
  const found = Array.from(
    groupBy(linkages, ({ unit }) => unit),
    ([unit, some]): UnitAvenue[] =>
      some.slice(0, 1).map(({ group }) => ({ unit, group, linkages: some.map(({ linkage }) => linkage) })),
  ).flat();
  const rank = ({ unit }: UnitAvenue) => left.rank.get(unit.code) ?? 0;
  return found.toSorted((a, b) => b.linkages.length - a.linkages.length || rank(a) - rank(b));
}
