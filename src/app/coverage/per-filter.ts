import { bodiesOf } from "../../analysis/bodies.ts";
import { breakdownOf } from "../../analysis/breakdown.ts";
import { compareOf, type Comparison } from "../../analysis/compare.ts";
import { gapsOf } from "../../analysis/gaps.ts";
import { sensitivityOf } from "../../analysis/sensitivity.ts";
import { sharedTargetsOf, unitsOfSeveralAreas } from "../../analysis/shared.ts";
import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { bridgingConcepts } from "../../graph/bridging.ts";
import { communitiesOf } from "../../graph/communities.ts";
import { coverageIn } from "../derived.ts";

/** Remember what a function makes of a corpus and a filter for as long as both are in use. */
export function perFilter<T>(make: (corpus: Corpus, filter: Filter) => T): (corpus: Corpus, filter: Filter) => T {
  const known = new WeakMap<Corpus, WeakMap<Filter, { value: T }>>();
  return (corpus, filter) => {
    const byFilter = known.get(corpus) ?? new WeakMap<Filter, { value: T }>();
    known.set(corpus, byFilter);
    const entry = byFilter.get(filter) ?? { value: make(corpus, filter) };
    byFilter.set(filter, entry);
    return entry.value;
  };
}

export const breakdownIn = perFilter((corpus, filter) => breakdownOf(corpus, filter, coverageIn(corpus, filter)));
export const gapsIn = perFilter(gapsOf);
export const sharedIn = perFilter(sharedTargetsOf);
export const severalAreasIn = perFilter(unitsOfSeveralAreas);
export const bodiesIn = perFilter(bodiesOf);
export const sensitivityIn = perFilter((corpus, filter) => sensitivityOf(corpus, filter, { withSuggested: true }));
export const bridgingIn = perFilter(bridgingConcepts);
export const communitiesIn = perFilter(communitiesOf);

const comparisons = perFilter((corpus, filter) => perFilter((_, second) => compareOf(corpus, filter, second, [], [])));

/** What a second subset says beside the first, without any cell of the matrix. */
export function comparisonIn(corpus: Corpus, first: Filter, second: Filter): Comparison {
  return comparisons(corpus, first)(corpus, second);
}
