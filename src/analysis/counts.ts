/**
 * How many linkages stand beside each entry of a legend.
 */
import type { Concept } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { buildTest, LIST_FIELDS, NO_FILTER, type Filter, type ListField } from "../domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS, type Linkage } from "../domain/linkage.ts";
import { tallyBy } from "./tally-by.ts";
import { addUp, ranksOf } from "./ranks.ts";

/** For each field of a filter the entries of its legend, in order, with a number each. */
export type FacetCounts = Record<ListField | "strength", ReadonlyMap<string, number>>;

/**
 * For each legend entry the number of linkages (`none` readings are not among them) that would show with its own field
 * open and all other fields of the filter as they are. `elements` and `targets` hold every concept with its whole
 * subtree; the other fields hold every known value, those that nothing has among them.
 */
export function facetCounts(corpus: Corpus, filter: Filter): FacetCounts {
  const shown = shownByField(corpus, filter);
  const { right } = corpus;
  const targetOf = (linkage: Linkage) => right.byCode.get(linkage.target);
  const relations = RELATIONS.filter((relation) => relation !== "none");
  return {
    elements: countSubtrees(corpus, "left", shown.elements),
    targets: countSubtrees(corpus, "right", shown.targets),
    fiveP: tallyBy(valuesOf(right.concepts, "fiveP"), shown.fiveP, (linkage) => [targetOf(linkage)?.fiveP ?? ""]),
    kinds: tallyBy(valuesOf(right.concepts, "kind"), shown.kinds, (linkage) => [targetOf(linkage)?.kind ?? ""]),
    priorityAreas: tallyBy(
      corpus.priorityAreas.map(({ code }) => code),
      shown.priorityAreas,
      (linkage) => linkage.priorityAreas,
    ),
    relations: tallyBy(relations, shown.relations, ({ relation }) => [relation]),
    strength: tallyBy(STRENGTHS.map(String), shown.minStrength, ({ strength }) => [String(strength ?? "")]),
    bases: tallyBy(BASES, shown.bases, ({ basis }) => [basis]),
    statuses: tallyBy(STATUSES, shown.statuses, ({ status }) => [status]),
  };
}

/** The values that concepts have in a column, in the order of the framework. */
function valuesOf(concepts: readonly Concept[], column: "fiveP" | "kind"): readonly string[] {
  return [...new Set(concepts.map((concept) => concept[column]))].filter((value) => value !== "");
}

const FIELDS = [...LIST_FIELDS, "minStrength"] as const;
type Field = (typeof FIELDS)[number];

/** The linkages that show when one field is open: those that pass the filter, and those that fail at that field only. */
function shownByField(corpus: Corpus, filter: Filter): Record<Field, Linkage[]> {
  const tests = FIELDS.map((field) => buildTest(corpus, { ...NO_FILTER, [field]: filter[field] }));
  const shown = FIELDS.map((): Linkage[] => []);
  for (const linkage of corpus.linkages) {
    if (linkage.relation === "none") continue;
    const failed = tests.findIndex((passes) => !passes(linkage));
    if (failed < 0) for (const list of shown) list.push(linkage);
    else if (tests.slice(failed + 1).every((passes) => passes(linkage))) shown[failed]?.push(linkage);
  }
  return Object.fromEntries(FIELDS.map((field, i) => [field, shown[i] ?? []])) as Record<Field, Linkage[]>;
}

function countSubtrees(corpus: Corpus, side: "left" | "right", linkages: readonly Linkage[]): Map<string, number> {
  const hierarchy = hierarchyOf(corpus, side);
  const { parent } = ranksOf(hierarchy);
  const numbers = new Int32Array(parent.length);
  for (const linkage of linkages) {
    const rank = hierarchy.rank.get(side === "left" ? linkage.element : linkage.target);
    if (rank !== undefined) numbers[rank] = (numbers[rank] ?? 0) + 1;
  }
  addUp(parent, numbers);
  return new Map(hierarchy.concepts.map(({ code }, rank) => [code, numbers[rank] ?? 0]));
}
