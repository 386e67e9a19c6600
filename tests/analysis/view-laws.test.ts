/** What must hold of the numbers behind the views, whatever the corpus and the filter. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { ANSWERS, coverageOf, type Tally } from "../../src/analysis/coverage.ts";
import { bodiesOf } from "../../src/analysis/bodies.ts";
import { breakdownOf, type Bar } from "../../src/analysis/breakdown.ts";
import { compareOf } from "../../src/analysis/compare.ts";
import { gapsOf } from "../../src/analysis/gaps.ts";
import { headlineOf } from "../../src/analysis/headline.ts";
import { matrixOf } from "../../src/analysis/matrix.ts";
import { sensitivityOf } from "../../src/analysis/sensitivity.ts";
import { sharedTargetsOf } from "../../src/analysis/shared.ts";
import { LIST_FIELDS, type Filter } from "../../src/domain/filter.ts";
import { unitsOf } from "../../src/domain/hierarchy.ts";
import { isCounted, isNone } from "../../src/domain/linkage.ts";
import { conceptsOf, corpora, filters } from "./generated.ts";

const RUNS = { numRuns: 150, seed: 2025 };
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const sumTallies = (bars: readonly Bar[]): Tally =>
  Object.fromEntries(ANSWERS.map((answer) => [answer, sumOf(bars.map(({ tally }) => tally[answer]))])) as Tally;

it("bars add up to the units and to the targets, kinds to their goals, and agree with coverage", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const { left, right, linkages } = coverageOf(corpus, filter);
    const { groups, goals, kinds } = breakdownOf(corpus, filter);
    expect(sumTallies(groups)).toEqual(left.total);
    expect(sumTallies(goals)).toEqual(right.total);
    expect(sumTallies(kinds)).toEqual(right.total);
    expect(goals.map((goal) => sumTallies(goal.kinds))).toEqual(goals.map(({ tally }) => tally));
    for (const { items, tally } of [...groups, ...goals, ...kinds]) {
      expect(sumOf(ANSWERS.map((answer) => tally[answer]))).toBe(items);
    }
    expect(sumOf(groups.map((group) => group.linkages))).toBe(linkages);
    expect(sumOf(goals.map((goal) => goal.linkages))).toBe(linkages);
    expect(groups.map(({ tally }) => tally)).toEqual(groups.map(({ group }) => left.tallyOf(group.code)));
  });
  fc.assert(law, RUNS);
});

it("gaps are what is not linked", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const { left, right } = coverageOf(corpus, filter);
    const { units, targets } = gapsOf(corpus, filter);
    const headline = headlineOf(corpus, filter);
    for (const [list, side, gaps] of [
      [units, left, headline.unitGaps],
      [targets, right, headline.targetGaps],
    ] as const) {
      const listed = list.groups.flatMap((group) => group.gaps);
      expect(listed.map(({ concept }) => concept)).toEqual(
        side.items.filter(({ code }) => side.answerOf(code) !== "linked"),
      );
      expect(listed).toHaveLength(gaps);
      expect(sumOf(list.groups.map(({ items }) => items))).toBe(list.items);
      expect(sumOf(Object.values(list.total))).toBe(gaps);
    }
  });
  fc.assert(law, RUNS);
});

it("a union over groups is at most their sum, and what they share is the difference", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const groups = conceptsOf(corpus.left, "H", "P", "Q");
    const columns = conceptsOf(corpus.right, "R");
    const { cellAt } = matrixOf(corpus, filter, [...groups, ...conceptsOf(corpus.left, "V")], columns);
    const parts = groups.map((_, row) => cellAt(row, 0));
    const whole = cellAt(groups.length, 0);
    const sum = sumOf(parts.map(({ targets }) => targets));
    expect(whole.targets).toBeLessThanOrEqual(sum);
    expect(whole.linkages).toBe(sumOf(parts.map(({ linkages }) => linkages)));
    const shared = sharedTargetsOf(corpus, filter);
    expect(sum - whole.targets).toBe(sumOf(shared.map((target) => target.groups.length - 1)));
    for (const { groups: some, linkages } of shared) {
      expect(sumOf(some.map((one) => one.linkages.length))).toBe(linkages);
    }
  });
  fc.assert(law, RUNS);
});

it("no counterpart and a counted linkage exclude each other in a cell", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const units = unitsOf(corpus.left);
    const goals = unitsOf(corpus.right);
    const { cellAt } = matrixOf(corpus, filter, [...units], [...goals]);
    for (const [row, unit] of units.entries()) {
      for (const [column, goal] of goals.entries()) {
        const { answer, linkages } = cellAt(row, column);
        const isNoneHere = answer === "none";
        const counted = corpus.linkages.filter(
          (one) =>
            isCounted(one) &&
            corpus.left.isWithin(one.element, unit.code) &&
            corpus.right.isWithin(one.target, goal.code) &&
            (one.target !== goal.code || corpus.right.childrenOf(goal.code).length === 0),
        );
        const none = corpus.linkages.some(
          (one) => isNone(one) && one.element === unit.code && one.target === goal.code,
        );
        expect(isNoneHere && (linkages > 0 || counted.length > 0 || !none)).toBe(false);
      }
    }
  });
  fc.assert(law, RUNS);
});

it("one more filter never raises a count of linkages or of targets in any cell", () => {
  const law = fc.property(corpora, filters, filters, (corpus, filter, other) => {
    const cellsOf = (one: Filter) => {
      const { rows, columns, cellAt } = matrixOf(corpus, one, corpus.left.concepts, corpus.right.concepts);
      return rows.flatMap((_, row) => columns.map((__, column) => cellAt(row, column)));
    };
    const before = cellsOf(filter);
    for (const field of LIST_FIELDS.filter((name) => filter[name].length === 0)) {
      const after = cellsOf({ ...filter, [field]: other[field] });
      expect(after.every(({ linkages }, i) => linkages <= (before[i]?.linkages ?? 0))).toBe(true);
      expect(after.every(({ targets }, i) => targets <= (before[i]?.targets ?? 0))).toBe(true);
    }
  });
  fc.assert(law, { ...RUNS, numRuns: 40 });
});

it("two subsets over each other say what each says alone, and a variant what its filter says", () => {
  const law = fc.property(corpora, filters, filters, (corpus, a, b) => {
    const { headline, overlap } = compareOf(corpus, a, b, [], []);
    expect([headline.a, headline.b]).toEqual([headlineOf(corpus, a), headlineOf(corpus, b)]);
    expect(overlap.right.both.length + overlap.right.onlyA.length).toBe(headline.a.linkedTargets);
    expect(overlap.left.both.length + overlap.left.onlyB.length).toBe(headline.b.linkedUnits);
    for (const { filter, headline: shown, difference } of sensitivityOf(corpus, a)) {
      expect(filter ? headlineOf(corpus, filter) : { ...shown, linkages: 0 }).toEqual(shown);
      expect(difference.linkages).toBeLessThanOrEqual(0);
      expect(difference.linkedTargets).toBeLessThanOrEqual(0);
    }
  });
  fc.assert(law, { ...RUNS, numRuns: 80 });
});

it("names a unit at a goal with the bodies that lead it, or as one without", () => {
  const law = fc.property(corpora, filters, (corpus, filter) => {
    const goals = bodiesOf(corpus, filter);
    const coverage = coverageOf(corpus, filter);
    // Nobody leads anything in these frameworks.
    expect(goals.every(({ bodies }) => bodies.length === 0)).toBe(true);
    const linked = unitsOf(corpus.right).filter(({ code }) => coverage.linkagesOf(code, "right") > 0);
    expect(goals.map(({ goal }) => goal)).toEqual(linked);
  });
  fc.assert(law, { ...RUNS, numRuns: 40 });
});
