/**
 * What if only some of the linkages counted: which numbers hold, and which places change.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { BASES, STATUSES, type Basis } from "../domain/linkage.ts";
import { differenceOf, headlineOf, type Headline } from "./headline.ts";
import { rankingsOf, type Place, type Rankings } from "./rankings.ts";

/** In the order of every table; the first is what the others are held against. */
export const VARIANTS = ["all", "firm", "read-again", "published", "with-suggested"] as const;
export type VariantName = (typeof VARIANTS)[number];

/** What each variant counts, as the end of "if ... counted". */
export const VARIANT_WORDS: Record<VariantName, string> = {
  all: "all linkages that the filter shows",
  firm: "only linkages of strength 2 or 3",
  "read-again": "only linkages that somebody read a second time",
  published: "only linkages that a cited source states",
  "with-suggested": "suggestions of a machine too, which are never counted elsewhere",
};

export interface MovedPlace extends Place {
  /** How many places it moves up against all linkages, below 0 down; `undefined` where it has no place in either. */
  moves: number | undefined;
}

export interface Variant {
  name: VariantName;
  /** Shows the same linkages in any view; `undefined` where no filter does, as for suggestions. */
  filter: Filter | undefined;
  headline: Headline;
  /** Against all linkages: for `with-suggested` how many suggestions would join, and what they would link. */
  difference: Headline;
  rankings: Record<keyof Rankings, readonly MovedPlace[]>;
}

export interface SensitivityOptions {
  /** Whether to ask also what would be if suggestions counted that nobody judged yet. */
  withSuggested?: boolean;
}

/** Count the corpus anew for each variant of a filter. */
export function sensitivityOf(
  corpus: Corpus,
  filter: Filter,
  { withSuggested = false }: SensitivityOptions = {},
): readonly Variant[] {
  const base = countsOf(corpus, filter);
  const variant = (name: VariantName, shown: Filter | undefined, { headline, rankings }: Counts): Variant => ({
    name,
    filter: shown,
    headline,
    difference: differenceOf(base.headline, headline),
    rankings: {
      groups: movedFrom(base.rankings.groups, rankings.groups),
      goals: movedFrom(base.rankings.goals, rankings.goals),
    },
  });
  const variants = NARROWED.map((name) => {
    const shown = narrowed(filter, name);
    const nothing = { ...corpus, linkages: [] };
    return variant(name, shown, shown ? countsOf(corpus, shown) : countsOf(nothing, filter));
  });
  return withSuggested
    ? [...variants, variant("with-suggested", undefined, countsOf(...judgedIn(corpus, filter)))]
    : variants;
}

interface Counts {
  headline: Headline;
  rankings: Rankings;
}

function countsOf(corpus: Corpus, filter: Filter): Counts {
  return { headline: headlineOf(corpus, filter), rankings: rankingsOf(corpus, filter) };
}

const NARROWED = VARIANTS.filter((name) => name !== "with-suggested");

/** A variant never shows more than the filter it is made from; `undefined` where nothing is left to show. */
function narrowed(filter: Filter, name: (typeof NARROWED)[number]): Filter | undefined {
  if (name === "all") return filter;
  if (name === "firm") return { ...filter, minStrength: filter.minStrength === 3 ? 3 : 2 };
  if (name === "published") {
    const bases = sharedBy<Basis>(filter.bases, ["published"]);
    return bases.length === 0 ? undefined : { ...filter, bases };
  }
  const readAgain = STATUSES.filter((status) => status !== "draft");
  const statuses = sharedBy(filter.statuses, readAgain);
  return statuses.length === 0 ? undefined : { ...filter, statuses };
}

/** What both lists ask for; an empty list asks for everything. */
function sharedBy<T>(asked: readonly T[], wanted: readonly T[]): readonly T[] {
  return asked.length === 0 ? wanted : wanted.filter((value) => asked.includes(value));
}

/** The corpus as if its suggestions had been judged, each on a basis that the filter shows; a filter to go with it. */
function judgedIn(corpus: Corpus, filter: Filter): [Corpus, Filter] {
  const isShown = (basis: Basis) => filter.bases.length === 0 || filter.bases.includes(basis);
  const basis = BASES.find((known) => known !== "suggested" && isShown(known));
  // A filter that shows suggestions alone shows no judged reading beside them.
  const readings = basis ? corpus.linkages : corpus.linkages.filter((linkage) => linkage.basis === "suggested");
  const linkages = readings.map((linkage) =>
    linkage.basis === "suggested" ? { ...linkage, basis: basis ?? "editorial" } : linkage,
  );
  return [{ ...corpus, linkages }, basis ? filter : { ...filter, bases: [] }];
}

/** Places in the same order, each with how far it stands from its place before. */
function movedFrom(before: readonly Place[], after: readonly Place[]): readonly MovedPlace[] {
  return after.map((place) => {
    const base = before.find(({ concept }) => concept === place.concept)?.rank;
    return { ...place, moves: base === undefined || place.rank === undefined ? undefined : base - place.rank };
  });
}
