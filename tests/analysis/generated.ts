import * as fc from "fast-check";
import type { Concept } from "../../src/domain/concept.ts";
import type { Filter } from "../../src/domain/filter.ts";
import type { Hierarchy } from "../../src/domain/hierarchy.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../../src/domain/linkage.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

/** Two pillars under one vision, a characteristic that is a unit, measures, and a heading without units. */
const LEFT = [
  "V",
  "H < V",
  "P < V",
  "P.A < P",
  "P.A.1* < P.A",
  "P.A.1.i < P.A.1",
  "P.A.1.ii < P.A.1",
  "P.A.2* < P.A",
  "P.B* < P",
  "Q < V",
  "Q.1* < Q",
  "Q.1.i < Q.1",
];
/** Three goals, one of which is its own target, and one target with something below it. */
const RIGHT = [
  "R",
  "1* < R",
  "1.1 < 1 outcome People",
  "1.1.1 < 1.1 outcome People",
  "1.a < 1 means People",
  "2* < R",
  "2.1 < 2 outcome Planet",
  "3* < R",
];
const codesOf = (concepts: readonly string[]) => concepts.map((concept) => concept.split(/[* ]/)[0] ?? "");

const reading = fc
  .tuple(
    fc.constantFrom(...codesOf(LEFT)),
    fc.constantFrom(...codesOf(RIGHT)),
    fc.constantFrom(...RELATIONS, "none", "none", "none"),
    fc.constantFrom(...STRENGTHS),
    fc.constantFrom(...BASES, "editorial"),
    fc.constantFrom(...STATUSES),
    fc.constantFrom("", "PA.1", "PA.2", "PA.1 PA.2"),
  )
  .map(([element, target, ...words]) => `${element} > ${target} ${words.join(" ")}`);

/** A `none` row for every cell, so that much is read through. */
const NONE = ["P.A.1", "P.A.2", "P.B", "Q.1"].flatMap((unit) =>
  ["1", "2", "3"].map((goal) => `${unit} > ${goal} none`),
);

/** Readings of every kind at every level. */
export const corpora = fc
  .tuple(fc.array(reading, { maxLength: 60 }), fc.oneof(fc.constant(NONE), fc.subarray(NONE), fc.constant([])))
  .map(([readings, none]) => tinyCorpus(LEFT, RIGHT, [...readings, ...none]));

const some = <T>(...values: readonly T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));

export const filters: fc.Arbitrary<Filter> = fc.record({
  elements: some(...codesOf(LEFT)),
  targets: some(...codesOf(RIGHT)),
  fiveP: some("People", "Planet"),
  kinds: some("outcome", "means"),
  priorityAreas: some("PA.1", "PA.2"),
  relations: some(...RELATIONS),
  minStrength: fc.constantFrom(undefined, ...STRENGTHS),
  bases: some(...BASES),
  statuses: some(...STATUSES),
});

/** The concepts of a framework with these codes, in its order. */
export function conceptsOf(hierarchy: Hierarchy, ...codes: readonly string[]): readonly Concept[] {
  return hierarchy.concepts.filter(({ code }) => codes.includes(code));
}
