import { describe, expect, it } from "vitest";
import { facetCounts } from "../../src/analysis/counts.ts";
import { countCorpus } from "../../src/analysis/totals.ts";
import { linkagesIn, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const CORPUS = tinyCorpus(
  ["P", "P.1* < P", "P.1.i < P.1", "P.2* < P", "Q*"],
  ["R", "1* < R", "1.1 < 1 outcome People", "1.a < 1 means People", "2* < R", "2.1 < 2 outcome Planet"],
  [
    "P > 1 published",
    "P.1 > 1.1 3 PA.1 PA.2",
    "P.1.i > 1.a enables 1",
    "P.2 > 1 none",
    "P.2 > 2.1 suggested",
    "P.2 > 2.1 tension",
    "Q > 2.1 rejected",
    "Q > 1 none rejected",
    "Q > 1.1 suggested rejected",
  ],
);
const facets = (filter: Partial<Filter> = {}) => facetCounts(CORPUS, { ...NO_FILTER, ...filter });
const entries = (counts: ReadonlyMap<string, number>) => Object.fromEntries(counts);

describe("countCorpus", () => {
  it("counts each reading once", () => {
    expect({ ...countCorpus(CORPUS), byLevel: undefined }).toEqual({
      concepts: 5,
      byLevel: undefined,
      units: 3,
      goals: 2,
      targets: 3,
      linkages: 4,
      none: 1,
      suggested: 1,
      rejected: 3,
    });
  });
});

describe("facetCounts", () => {
  it("counts all linkages without a filter, none readings left out", () => {
    const counts = facets();
    expect(entries(counts.elements)).toEqual({ P: 5, "P.1": 2, "P.1.i": 1, "P.2": 2, Q: 2 });
    expect(entries(counts.targets)).toEqual({ R: 7, "1": 4, "1.1": 2, "1.a": 1, "2": 3, "2.1": 3 });
    expect(entries(counts.kinds)).toEqual({ outcome: 5, means: 1 });
    expect(entries(counts.fiveP)).toEqual({ People: 3, Planet: 3 });
    expect(entries(counts.priorityAreas)).toEqual({ "PA.1": 1, "PA.2": 1 });
    expect(entries(counts.relations)).toEqual({
      "same-aim": 0,
      broader: 0,
      narrower: 0,
      contributes: 5,
      enables: 1,
      tension: 1,
    });
    expect(entries(counts.strength)).toEqual({ "1": 1, "2": 5, "3": 1 });
    expect(entries(counts.bases)).toEqual({ published: 1, editorial: 4, suggested: 2 });
    expect(entries(counts.statuses)).toEqual({ draft: 5, reviewed: 0, agreed: 0, contested: 0, rejected: 2 });
  });

  it("leaves the own field of a legend open", () => {
    const counts = facets({ relations: ["enables"], elements: ["P"] });
    expect(entries(counts.relations)).toMatchObject({ contributes: 3, enables: 1, tension: 1 });
    expect(entries(counts.elements)).toEqual({ P: 1, "P.1": 1, "P.1.i": 1, "P.2": 0, Q: 0 });
    expect(entries(counts.strength)).toEqual({ "1": 1, "2": 0, "3": 0 });
  });

  it("counts what a click would show", () => {
    const filter: Filter = { ...NO_FILTER, bases: ["editorial"], minStrength: 2 };
    const { relations } = facetCounts(CORPUS, filter);
    for (const relation of ["contributes", "enables", "tension"] as const) {
      expect(relations.get(relation)).toBe(linkagesIn(CORPUS, { ...filter, relations: [relation] }).length);
    }
  });
});
