import { facetCounts } from "../../src/analysis/counts.ts";
import { countCells, decisionsOf } from "../../src/analysis/decisions.ts";
import { groupsOf } from "../../src/analysis/groups.ts";
import { countCorpus } from "../../src/analysis/totals.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { unitsOf } from "../../src/domain/hierarchy.ts";

/**
 * What a package holds, under the keys of `check --json`. The numbers by pillar, goal, area, relation, strength and
 * basis are numbers of counted linkages; one may name several areas or none, and one above the pillars is in none.
 */
export function countsOf(corpus: Corpus) {
  const { byLevel, ...counts } = countCorpus(corpus);
  const facets = facetCounts(corpus, DEFAULT_FILTER);
  const graded = [...facets.strength.values()].reduce((sum, count) => sum + count, 0);
  const pick = (numbers: ReadonlyMap<string, number>, codes: readonly string[]) =>
    codes.map((code) => [code, numbers.get(code) ?? 0] as const);
  const goals = unitsOf(corpus.right).map(({ code }) => code);
  return {
    concepts: counts.concepts,
    by_level: recordOf(byLevel),
    units: counts.units,
    goals: counts.goals,
    targets: counts.targets,
    linkages: counts.linkages,
    none: counts.none,
    suggested: counts.suggested,
    rejected: counts.rejected,
    decisions: decisionCounts(corpus),
    by_pillar: recordOf(pick(facets.elements, groupsOf(corpus.left))),
    by_goal: recordOf(pick(facets.targets, goals)),
    by_area: recordOf(facets.priorityAreas),
    by_relation: recordOf(facets.relations),
    by_strength: recordOf([...facets.strength, ["ungraded", counts.linkages - graded]]),
    by_basis: recordOf(pick(facets.bases, ["published", "editorial"])),
  };
}

/** Cells are units times goals; each is linked, without a counterpart, or not yet looked at. */
function decisionCounts(corpus: Corpus) {
  const cells = countCells(corpus);
  const decisions = [...decisionsOf(corpus, corpus.linkages).values()];
  const linked = decisions.filter(({ linkages }) => linkages.length > 0).length;
  const none = decisions.filter((decision) => decision.linkages.length === 0 && decision.none.length > 0).length;
  return { cells, linked, none, unread: cells - linked - none };
}

function recordOf(entries: Iterable<readonly [string, number]>): Record<string, number> {
  return Object.fromEntries(entries);
}
