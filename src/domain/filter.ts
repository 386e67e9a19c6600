/**
 * What a reader asks to see. A filter hides linkages and never changes the corpus; an empty list asks for everything.
 */
import type { Corpus } from "./corpus.ts";
import {
  BASES,
  RELATIONS,
  STATUSES,
  type Basis,
  type Linkage,
  type Relation,
  type Status,
  type Strength,
} from "./linkage.ts";

export interface Filter {
  /** Codes of the left side: a linkage passes if it stands at one of them or below. */
  elements: readonly string[];
  /** Codes of the right side, likewise. */
  targets: readonly string[];
  /** Values of the right side's `five_p` and `kind`. */
  fiveP: readonly string[];
  kinds: readonly string[];
  priorityAreas: readonly string[];
  relations: readonly Relation[];
  /** The weakest strength to show; readings without a strength are hidden by any. */
  minStrength: Strength | undefined;
  bases: readonly Basis[];
  statuses: readonly Status[];
}

/** Everything in the corpus, machine suggestions, rejected rows and `none` readings included. */
export const NO_FILTER: Filter = {
  elements: [],
  targets: [],
  fiveP: [],
  kinds: [],
  priorityAreas: [],
  relations: [],
  minStrength: undefined,
  bases: [],
  statuses: [],
};

/** What the page opens with: published and editorial readings that nobody withdrew. */
export const DEFAULT_FILTER: Filter = {
  ...NO_FILTER,
  bases: BASES.filter((basis) => basis !== "suggested"),
  statuses: STATUSES.filter((status) => status !== "rejected"),
};

export type FilterField = keyof Filter;

/** The fields that hold lists, in the order of chips, legends and option help. */
export const LIST_FIELDS = [
  "elements",
  "targets",
  "fiveP",
  "kinds",
  "priorityAreas",
  "relations",
  "bases",
  "statuses",
] as const satisfies readonly FilterField[];
export type ListField = (typeof LIST_FIELDS)[number];

/** The filter as a test on readings; build it once and ask it for each row. */
export function buildTest(corpus: Corpus, filter: Filter): (linkage: Linkage) => boolean {
  const elements = codesWithin(corpus, "left", filter.elements);
  const targets = codesWithin(corpus, "right", filter.targets);
  const { fiveP, kinds, priorityAreas, relations, minStrength, bases, statuses } = filter;
  return (linkage) => {
    if (elements && !elements.has(linkage.element)) return false;
    if (targets && !targets.has(linkage.target)) return false;
    if (relations.length > 0 && !relations.includes(linkage.relation)) return false;
    if (bases.length > 0 && !bases.includes(linkage.basis)) return false;
    if (statuses.length > 0 && !statuses.includes(linkage.status)) return false;
    if (minStrength !== undefined && (linkage.strength === undefined || linkage.strength < minStrength)) return false;
    if (priorityAreas.length > 0 && !priorityAreas.some((area) => linkage.priorityAreas.includes(area))) return false;
    if (fiveP.length === 0 && kinds.length === 0) return true;
    const target = corpus.right.byCode.get(linkage.target);
    return (
      (fiveP.length === 0 || fiveP.includes(target?.fiveP ?? "")) &&
      (kinds.length === 0 || kinds.includes(target?.kind ?? ""))
    );
  };
}

/** The readings that pass, in corpus order; `none` rows among them. */
export function readingsIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return corpus.linkages.filter(buildTest(corpus, filter));
}

/** The linkages that pass, in corpus order: readings other than `none`. */
export function linkagesIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return readingsIn(corpus, filter).filter(({ relation }) => relation !== "none");
}

/** Whether two filters ask for the same, whatever the order of their lists. */
export function isSameFilter(a: Filter, b: Filter): boolean {
  return a.minStrength === b.minStrength && LIST_FIELDS.every((field) => isSameList(a[field], b[field]));
}

/** The values of a list field in their own order, each once; for relations, bases and statuses that of their constants. */
export function normaliseList(field: ListField, values: readonly string[]): readonly string[] {
  const order: readonly string[] =
    field === "relations" ? RELATIONS : field === "bases" ? BASES : field === "statuses" ? STATUSES : [];
  const unique = [...new Set(values)];
  return order.length > 0 ? order.filter((value) => unique.includes(value)) : unique.toSorted();
}

/** The same filter with every list as {@link normaliseList} leaves it: equal filters then are written alike. */
export function normaliseFilter(filter: Filter): Filter {
  return LIST_FIELDS.reduce((done, field) => ({ ...done, [field]: normaliseList(field, filter[field]) }), filter);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

function codesWithin(
  corpus: Corpus,
  side: "left" | "right",
  codes: readonly string[],
): ReadonlySet<string> | undefined {
  if (codes.length === 0) return undefined;
  return new Set(codes.flatMap((code) => corpus[side].subtree(code).map((concept) => concept.code)));
}
