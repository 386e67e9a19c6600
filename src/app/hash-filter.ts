/** Filters as parts of an address. */
import type { Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, normaliseList, type Filter, type ListField } from "../domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../domain/linkage.ts";

export type Pair = readonly [key: string, value: string];

const LIST_KEYS: Record<ListField, string> = {
  elements: "element",
  targets: "target",
  fiveP: "five-p",
  kinds: "kind",
  priorityAreas: "area",
  relations: "relation",
  bases: "basis",
  statuses: "status",
};

/** What of a filter is not as the page opens, as parts of an address. */
export function filterPairs(filter: Filter): Pair[] {
  const pairs: Pair[] = [];
  for (const [field, key] of Object.entries(LIST_KEYS) as [ListField, string][]) {
    const values = filter[field];
    if (isSame(values, DEFAULT_FILTER[field])) continue;
    if (values.length === 0) pairs.push([key, "any"]);
    for (const value of values) pairs.push([key, value]);
  }
  if (filter.minStrength !== undefined) pairs.push(["strength", String(filter.minStrength)]);
  return pairs;
}

/**
 * The filter that an address asks for.
 *
 * @param all the values of a key
 * @param notices is told of every value that this data do not have
 */
export function readFilter(corpus: Corpus, all: (key: string) => string[], notices: string[]): Filter {
  const isValue: Record<ListField, (value: string) => boolean> = {
    elements: (code) => corpus.left.byCode.has(code),
    targets: (code) => corpus.right.byCode.has(code),
    fiveP: (value) => value !== "" && corpus.right.concepts.some(({ fiveP }) => fiveP === value),
    kinds: (value) => value !== "" && corpus.right.concepts.some(({ kind }) => kind === value),
    priorityAreas: (value) => corpus.priorityAreas.some(({ code }) => code === value),
    relations: (value) => RELATIONS.some((relation) => relation === value),
    bases: (value) => BASES.some((basis) => basis === value),
    statuses: (value) => STATUSES.some((status) => status === value),
  };
  const filter: Record<string, unknown> = { ...DEFAULT_FILTER };
  for (const [field, key] of Object.entries(LIST_KEYS) as [ListField, string][]) {
    const values = all(key);
    if (values.length === 0) continue;
    const strange = values.filter((value) => value !== "any" && !isValue[field](value));
    for (const value of strange) notices.push(unknown(value));
    const kept = values.filter(isValue[field]);
    if (kept.length > 0 || values.includes("any")) filter[field] = normaliseList(field, kept);
  }
  const strength = all("strength").at(-1);
  const minStrength = STRENGTHS.find((known) => String(known) === strength);
  if (strength !== undefined && minStrength === undefined) notices.push(unknown(strength));
  return { ...(filter as unknown as Filter), minStrength };
}

/** What is said of a value that this data do not have. */
export function unknown(value: string): string {
  return `The link asks for “${cut(value)}”, which this data does not have.`;
}

export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
