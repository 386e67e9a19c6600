import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetCounts } from "../../src/analysis/counts.ts";
import { ANSWERS, coverageOf } from "../../src/analysis/coverage.ts";
import { SIDES } from "../../src/domain/concept.ts";
import { hierarchyOf } from "../../src/domain/corpus.ts";
import { linkagesIn, LIST_FIELDS, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../../src/domain/linkage.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const LEFT = [
  "V",
  "P",
  "P.A < P",
  "P.A.1* < P.A",
  "P.A.1.i < P.A.1",
  "P.A.2* < P.A",
  "P.B* < P",
  "Q",
  "Q.1* < Q",
  "Q.1.a* < Q.1",
];
const RIGHT = [
  "R",
  "1* < R",
  "1.1 < 1 outcome People",
  "1.1.1 < 1.1",
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
    fc.constantFrom(...RELATIONS, "none", "none"),
    fc.constantFrom(...STRENGTHS),
    fc.constantFrom(...BASES, "editorial"),
    fc.constantFrom(...STATUSES),
    fc.constantFrom("", "PA.1", "PA.2"),
  )
  .map(([element, target, ...words]) => `${element} > ${target} ${words.join(" ")}`);
const corpora = fc.array(reading, { maxLength: 60 }).map((readings) => tinyCorpus(LEFT, RIGHT, readings));

const some = <T>(...values: readonly T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));
const filters: fc.Arbitrary<Filter> = fc.record({
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

describe("the answers of coverage", () => {
  it("add up at every level, under every filter", () => {
    const law = fc.property(corpora, filters, (corpus, filter) => {
      const coverage = coverageOf(corpus, filter);
      for (const side of SIDES) {
        const { items, tallyOf, total, answerOf } = coverage[side];
        const hierarchy = hierarchyOf(corpus, side);
        const isItem = new Set<string>(items.map(({ code }) => code));
        for (const answer of ANSWERS) {
          for (const { code } of hierarchy.concepts) {
            const below = hierarchy.childrenOf(code).reduce((sum, child) => sum + tallyOf(child.code)[answer], 0);
            const own = isItem.has(code) && answerOf(code) === answer ? 1 : 0;
            expect(tallyOf(code)[answer]).toBe(below + own);
          }
          expect(total[answer]).toBe(hierarchy.roots.reduce((sum, { code }) => sum + tallyOf(code)[answer], 0));
        }
        expect(ANSWERS.reduce((sum, answer) => sum + total[answer], 0)).toBe(items.length);
      }
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });

  it("hide nothing without a filter", () => {
    const law = fc.property(corpora, (corpus) => {
      const { left, right, linkages, allLinkages } = coverageOf(corpus, NO_FILTER);
      expect([left.total.hidden, right.total.hidden, linkages]).toEqual([0, 0, allLinkages]);
    });
    fc.assert(law, { numRuns: 100, seed: 2025 });
  });

  it("never gain a linkage or a linked item by one more filter", () => {
    const law = fc.property(corpora, filters, filters, (corpus, filter, other) => {
      const before = coverageOf(corpus, filter);
      for (const field of [...LIST_FIELDS, "minStrength"] as const) {
        const isOpen = field === "minStrength" ? filter.minStrength === undefined : filter[field].length === 0;
        if (!isOpen) continue;
        const after = coverageOf(corpus, { ...filter, [field]: other[field] });
        expect(after.linkages).toBeLessThanOrEqual(before.linkages);
        expect(after.left.total.linked).toBeLessThanOrEqual(before.left.total.linked);
        expect(after.right.total.linked).toBeLessThanOrEqual(before.right.total.linked);
      }
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });

  it("agree with the linkages of the subtrees", () => {
    const law = fc.property(corpora, filters, (corpus, filter) => {
      const coverage = coverageOf(corpus, filter);
      for (const side of SIDES) {
        const { roots, concepts } = hierarchyOf(corpus, side);
        expect(roots.reduce((sum, { code }) => sum + coverage.linkagesOf(code, side), 0)).toBe(coverage.linkages);
        for (const { code } of concepts) {
          const answer = coverage[side].answerOf(code);
          expect(coverage.linkagesOf(code, side) > 0 && answer !== undefined && answer !== "linked").toBe(false);
        }
      }
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });
});

it("counts in a legend what a click on its entry would show", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const counts = facetCounts(corpus, filter);
    const shown = (part: Partial<Filter>) => linkagesIn(corpus, { ...filter, ...part }).length;
    for (const field of LIST_FIELDS) {
      for (const [value, count] of counts[field]) expect(count).toBe(shown({ [field]: [value] }));
    }
  });
  fc.assert(law, { numRuns: 100, seed: 2025 });
});
