/** A number of the coverage page and the table that it opens must say the same. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDirectory } from "../../../scripts/package.ts";
import { coverageOf } from "../../../src/analysis/coverage.ts";
import { denominatorsOf } from "../../../src/analysis/denominators.ts";
import {
  countedFilter,
  countedIn,
  hiddenFilter,
  noneFilter,
  openedFilter,
  type Part,
} from "../../../src/app/coverage/narrow.ts";
import type { Corpus } from "../../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../../src/domain/filter.ts";
import { unitsOf } from "../../../src/domain/hierarchy.ts";
import { reportedIn } from "../../../src/export/table.ts";
import { corpora, filters } from "../../analysis/generated.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";
import { handCorpus } from "../../fixtures/hand.ts";

const small = await smallCorpus();
const { corpus: shipped } = await readDirectory("data");
if (!shipped) throw new Error("data/ holds no package that can be read");

const PACKAGES: readonly (readonly [string, Corpus])[] = [
  ["the shipped data", shipped],
  ["the small package", small],
  ["the first package by hand", await handCorpus("hand-a")],
  ["the second package by hand", await handCorpus("hand-b")],
];

const FILTERS: readonly Partial<Filter>[] = [
  {},
  NO_FILTER,
  { minStrength: 2 },
  { relations: ["contributes", "none"] },
  { kinds: ["means"] },
];

/** Every number of a page that is of one part: all, each concept of a side, each kind, each area. */
function partsOf(corpus: Corpus): readonly Part[] {
  return [
    {},
    ...corpus.left.concepts.filter(({ level }) => level !== "measure").map(({ code }) => ({ left: [code] })),
    ...corpus.right.concepts.map(({ code }) => ({ right: [code] })),
    ...["outcome", "means"].map((kind) => ({ kind })),
    ...corpus.priorityAreas.map(({ code }) => ({ area: code })),
    ...unitsOf(corpus.left).map(({ code }, i) => ({ left: [code], right: [unitsOf(corpus.right)[i % 5]?.code ?? ""] })),
  ];
}

describe.each(PACKAGES)("in %s", (_, corpus) => {
  it.each(FILTERS)("a number opens the linkages that it counts and no others, with the filter %j", (asked) => {
    const filter = { ...DEFAULT_FILTER, ...asked };
    for (const part of partsOf(corpus)) {
      const counted = countedIn(corpus, filter, part);
      if (counted.length === 0) continue;
      const shown = reportedIn(corpus, countedFilter(corpus, filter, part));
      expect({ part, shown }).toEqual({ part, shown: counted });
    }
  });

  it("the numbers of coverage are those that can be opened", () => {
    const { linkages, linkagesOf } = coverageOf(corpus, DEFAULT_FILTER);
    expect(countedIn(corpus, DEFAULT_FILTER)).toHaveLength(linkages);
    for (const { code } of corpus.left.concepts) {
      expect(countedIn(corpus, DEFAULT_FILTER, { left: [code] })).toHaveLength(linkagesOf(code, "left"));
    }
  });

  it("readings without a counterpart are shown for a unit, and only if they are as many as were read", () => {
    for (const { code } of unitsOf(corpus.left)) {
      const rows = corpus.linkages.filter((one) => one.element === code && one.relation === "none");
      const live = rows.filter(({ status, basis }) => status !== "rejected" && basis !== "suggested").length;
      const filter = noneFilter(corpus, DEFAULT_FILTER, code, live);
      expect(filter && reportedIn(corpus, filter)).toHaveLength(live);
      expect(noneFilter(corpus, DEFAULT_FILTER, code, live + 1)).toBeUndefined();
    }
  });
});

it("what only the filter hides is shown with the filter opened, over the same concepts", () => {
  const filter: Filter = { ...DEFAULT_FILTER, elements: ["AEC"], minStrength: 3, priorityAreas: ["PA.1"] };
  const { left } = coverageOf(shipped, filter);
  const hidden = left.items.filter(({ code }) => left.answerOf(code) === "hidden").map(({ code }) => code);
  expect(hidden.length).toBeGreaterThan(3);
  const shown = reportedIn(shipped, hiddenFilter(shipped, filter, { left: hidden }));
  expect(shown).toEqual(countedIn(shipped, openedFilter(filter), { left: hidden }));
  expect(new Set(shown.map(({ element }) => hidden.find((code) => shipped.left.isWithin(element, code)))).size).toBe(
    hidden.length,
  );
});

it("an area is narrowed to exactly, even where the filter asks for another one", () => {
  const filter: Filter = { ...DEFAULT_FILTER, priorityAreas: ["PA.1"] };
  const parts = unitsOf(shipped.left)
    .flatMap(({ code }) => shipped.priorityAreas.map((area) => ({ left: [code], area: area.code })))
    .map((part) => ({ part, counted: countedIn(shipped, filter, part) }))
    .filter(({ counted }) => counted.length > 0);
  expect(parts.length).toBeGreaterThan(20);
  for (const { part, counted } of parts) {
    expect(reportedIn(shipped, countedFilter(shipped, filter, part))).toEqual(counted);
  }
});

it("never loses a linkage that was counted, whatever the corpus and the filter", () => {
  const law = fc.property(corpora, filters, fc.nat(), (corpus, filter, at) => {
    const { units } = denominatorsOf(corpus, filter);
    const part = { left: [units.items[at % Math.max(units.items.length, 1)]?.code ?? ""] };
    const shown = new Set(reportedIn(corpus, countedFilter(corpus, filter, part)));
    expect(countedIn(corpus, filter, part).filter((one) => !shown.has(one))).toEqual([]);
  });
  fc.assert(law, { numRuns: 150, seed: 2025 });
});
