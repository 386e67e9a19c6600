/**
 * The few numbers that stand for a whole view: of distinct concepts, never of rows.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { coverageOf, type Coverage } from "./coverage.ts";

/** In the order of every table. A gap is a unit or target without a counted linkage that passes, for whatever reason. */
export const HEADLINES = [
  "linkages",
  "units",
  "linkedUnits",
  "unitGaps",
  "targets",
  "linkedTargets",
  "targetGaps",
] as const;
export type HeadlineName = (typeof HEADLINES)[number];
export type Headline = Record<HeadlineName, number>;

export function headlineOf(corpus: Corpus, filter: Filter): Headline {
  return headlineIn(coverageOf(corpus, filter));
}

/** The same from numbers that were counted already. */
export function headlineIn({ left, right, linkages }: Coverage): Headline {
  const units = left.items.length;
  const targets = right.items.length;
  const linkedUnits = left.total.linked;
  const linkedTargets = right.total.linked;
  return {
    linkages,
    units,
    linkedUnits,
    unitGaps: units - linkedUnits,
    targets,
    linkedTargets,
    targetGaps: targets - linkedTargets,
  };
}

/** How much more each number of `b` is than that of `a`. */
export function differenceOf(a: Headline, b: Headline): Headline {
  return Object.fromEntries(HEADLINES.map((name) => [name, b[name] - a[name]])) as Headline;
}
