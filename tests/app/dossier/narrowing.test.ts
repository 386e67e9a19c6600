import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetCounts } from "../../../src/analysis/counts.ts";
import { addressOf, isNarrowed, NO_WISH, readAddress, toggled, type Wish } from "../../../src/app/dossier/address.ts";
import { around, conceptsNamed, folded, narrow, pathUp } from "../../../src/app/dossier/narrowing.ts";
import { DEFAULT_FILTER, linkagesIn, type Filter } from "../../../src/domain/filter.ts";
import { dataOf } from "../../../src/export/dossier-data.ts";
import { subsetOf } from "../../../src/export/dossier-subset.ts";
import { shippedCorpus } from "../../fixtures/shipped.ts";

const corpus = await shippedCorpus();
const subset = subsetOf(corpus, DEFAULT_FILTER);
const data = dataOf(subset);
const names = data.facets.map(({ name }) => name);
const textOf = (i: number) => folded(subset.reported[i]?.rationale ?? "");
const placeOf = (code: string) => data.concepts.findIndex(([, own]) => own === code);

/** What ticks in a dossier ask for, as the filter of the page. */
const AS_FILTER: readonly (readonly [ticked: Wish["ticked"], filter: Partial<Filter>])[] = [
  [{}, {}],
  [{ group: ["AEC"] }, { elements: ["AEC"] }],
  [
    { goal: ["12", "13"], relation: ["enables"] },
    { targets: ["12", "13"], relations: ["enables"] },
  ],
  [
    { area: ["PA.1", "PA.4"], status: ["agreed"] },
    { priorityAreas: ["PA.1", "PA.4"], statuses: ["agreed"] },
  ],
  [
    { group: ["MPAC", "IAI"], basis: ["editorial"] },
    { elements: ["MPAC", "IAI"], bases: ["editorial"] },
  ],
];

describe("narrowing", () => {
  it.each(AS_FILTER)("%j passes what the filter passes, and counts each facet as the legend does", (ticked, part) => {
    const filter = { ...DEFAULT_FILTER, ...part };
    const { passes, count, beside } = narrow(data, { ...NO_WISH, ticked }, textOf);
    const shown = subset.reported.filter((_, i) => passes[i] === 1);
    expect(shown).toEqual(linkagesIn(corpus, filter));
    expect(count).toBe(shown.length);
    const expected = facetCounts(corpus, filter);
    for (const [name, field] of [
      ["relation", "relations"],
      ["area", "priorityAreas"],
      ["goal", "targets"],
    ] as const) {
      const facet = names.indexOf(name);
      const counts = (data.facets[facet]?.values ?? []).map(
        ([value], place) => [value, beside[facet]?.[place]] as const,
      );
      // Above the goals a facet counts what was made there alone, the legend all that is below.
      const own = counts.filter(([value]) => value !== "SDG");
      expect(own).toEqual(own.map(([value]) => [value, expected[field].get(value)]));
    }
  });

  it("finds linkages that hold every word, whatever their case and accents", () => {
    const { passes, count } = narrow(data, { ...NO_WISH, words: "  WATER fóod " }, textOf);
    const expected = subset.reported.map(({ rationale }) => /water/i.test(rationale) && /food/i.test(rationale));
    expect([...passes].map(Boolean)).toEqual(expected);
    expect(count).toBeGreaterThan(0);
  });

  it("lights what stands at a concept or below it, and of two what stands between them", () => {
    const lit = (...codes: string[]) => {
      const near = around(data, codes.map(placeOf));
      return subset.reported.filter((_, i) => near[i] === 1);
    };
    expect(lit("AEC")).toEqual(linkagesIn(corpus, { ...DEFAULT_FILTER, elements: ["AEC"] }));
    expect(lit("12.5")).toEqual(linkagesIn(corpus, { ...DEFAULT_FILTER, targets: ["12.5"] }));
    const between = linkagesIn(corpus, { ...DEFAULT_FILTER, elements: ["AEC.C"], targets: ["12"] });
    expect(lit("AEC.C", "12")).toEqual(between);
    expect(between.length).toBeGreaterThan(0);
  });

  it("knows what stands above a concept, and finds concepts by code before title", () => {
    const path = pathUp(data.concepts, placeOf("12.5")).map((place) => data.concepts[place]?.[1]);
    expect(path).toEqual(["12.5", "12", "SDG"]);
    const found = conceptsNamed(data, "12.", 5).map((place) => data.concepts[place]?.[1]);
    expect(found).toEqual(["12.1", "12.2", "12.3", "12.4", "12.5"]);
    expect(conceptsNamed(data, " ", 5)).toEqual([]);
    const energy = conceptsNamed(data, "energy", 50).map((place) => data.concepts[place]?.[1]);
    expect(energy).toContain("AEC.C.4");
  });
});

describe("the address", () => {
  it("gives every wish back", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 8 });
    const some = fc.uniqueArray(
      text.filter((value) => value !== ""),
      { minLength: 1, maxLength: 3 },
    );
    const wishes = fc.record({
      words: text,
      ticked: fc.dictionary(fc.constantFrom(...names), some, { noNullPrototype: true }),
      at: text,
      sort: text,
      to: text,
    });
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(readAddress(`#${addressOf(wish)}`, names)).toEqual(wish);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("is none where it names a part of the page", () => {
    expect(readAddress("#right-12", names)).toBeUndefined();
    expect(readAddress("", names)).toEqual(NO_WISH);
    expect(addressOf(NO_WISH)).toBe("");
  });

  it("ticks a value and takes it away again", () => {
    const once = toggled(NO_WISH, "goal", "12");
    expect(once.ticked).toEqual({ goal: ["12"] });
    expect(isNarrowed(once)).toBe(true);
    expect(isNarrowed(toggled(once, "goal", "12"))).toBe(false);
    expect(isNarrowed({ ...NO_WISH, at: "left-AEC", words: " " })).toBe(false);
  });
});
