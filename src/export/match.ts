/**
 * From our relations to SKOS mapping relations, for formats whose readers know no others.
 *
 * `same-aim` becomes closeMatch and not exactMatch: exactMatch is transitive, so that two elements with the aim of one
 * target would be declared the same as each other, and a regional aim the same as a worldwide one. The direction is that
 * of SKOS, where `A broadMatch B` says that B is the broader one: an element that asks for a part of its target
 * (`narrower`) has a broadMatch, one that asks for more (`broader`) a narrowMatch. `tension` is no match of any kind and
 * has a predicate of our own; `none` denies the relation that stands above all matches.
 */
import type { Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import type { Linkage, Relation } from "../domain/linkage.ts";

export const SKOS = "http://www.w3.org/2004/02/skos/core#";

const MATCHES: Readonly<Record<Exclude<Relation, "tension">, string>> = {
  "same-aim": "closeMatch",
  broader: "narrowMatch",
  narrower: "broadMatch",
  contributes: "relatedMatch",
  enables: "relatedMatch",
  none: "mappingRelation",
};

/** The IRI of the predicate from element to target; that of `none` is to be denied, never stated. */
export function predicateOf(relation: Relation, vocabulary: string): string {
  return relation === "tension" ? `${vocabulary}tension` : SKOS + MATCHES[relation];
}

/** The rule in words, to be carried by the files that follow it. */
export const MATCH_RULE: readonly string[] = [
  "Predicates: same-aim is closeMatch (exactMatch is transitive and would make two elements with one target the same); broader, where the element asks for more than the target, is narrowMatch; narrower, where it asks for a part, is broadMatch; contributes and enables are relatedMatch; tension has a predicate of its own and is no match.",
  "The relation as it was read, the strength (1 indirect, 2 direct on a part, 3 same object and direction) and the basis are kept beside the predicate; strength is no probability.",
];

/**
 * The readings that pass and that a person stands by. Suggested and rejected ones are left out even where the filter asks
 * for them: a program that does not know our columns would take them for facts.
 */
export function judgedIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return readingsIn(corpus, filter).filter(isJudged);
}

export function isJudged({ basis, status }: Linkage): boolean {
  return basis !== "suggested" && status !== "rejected";
}

/** How many readings pass the filter and are left out all the same, in a sentence; none where there are none. */
export function leftOutNotice(corpus: Corpus, filter: Filter): readonly string[] {
  const count = readingsIn(corpus, filter).length - judgedIn(corpus, filter).length;
  if (count === 0) return [];
  return [`${count} suggested or rejected ${count === 1 ? "reading is" : "readings are"} left out.`];
}
