import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIST_FIELDS } from "../../src/domain/filter.ts";
import { capital, entryName } from "../../src/app/entries.ts";
import { count, grouped, VIEW_NAMES } from "../../src/app/texts.ts";
import { VIEWS } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { valuesOf } from "./reachable.ts";

describe("a number", () => {
  it.each([
    [0, "0"],
    [7, "7"],
    [999, "999"],
    [1000, "1,000"],
    [12_345, "12,345"],
    [123_456, "123,456"],
    [1_234_567, "1,234,567"],
    [-1234, "-1,234"],
    [-123, "-123"],
    [-123_456, "-123,456"],
  ])("%d is written %s", (number, text) => {
    expect(grouped(number)).toBe(text);
  });

  it("is the same without its commas, and has one before each three digits", () => {
    const law = fc.property(fc.maxSafeInteger(), (number) => {
      expect(grouped(number).replaceAll(",", "")).toBe(String(number));
      expect(grouped(number)).toMatch(/^-?\d{1,3}(,\d{3})*$/);
    });
    fc.assert(law, { numRuns: 500, seed: 2025 });
  });

  it.each([
    [0, "0 linkages"],
    [1, "1 linkage"],
    [2, "2 linkages"],
    [1204, "1,204 linkages"],
  ])("%d with its noun is %s", (number, words) => {
    expect(count(number, "linkage")).toBe(words);
  });

  it("takes a plural of its own", () => {
    expect([count(1, "body", "bodies"), count(3, "body", "bodies")]).toEqual(["1 body", "3 bodies"]);
  });
});

describe("a filter entry", async () => {
  const small = await smallCorpus();

  it.each([
    ["elements", "H.A", "H.A"],
    ["targets", "1", "Goal 1"],
    ["targets", "1.10", "Target 1.10"],
    ["targets", "WG", "Agenda WG"],
    ["targets", "9.9", "9.9"],
    ["kinds", "means", "means of implementation"],
    ["kinds", "other", "other"],
    ["priorityAreas", "A.2", "Health of the sea"],
    ["priorityAreas", "A.9", "A.9"],
    ["relations", "same-aim", "same aim"],
    ["relations", "none", "no counterpart"],
    ["bases", "suggested", "suggested"],
    ["statuses", "agreed", "agreed"],
    ["fiveP", "Planet", "Planet"],
  ] as const)("of %s, %s, is named %s", (field, value, name) => {
    expect(entryName(small, field, value)).toBe(name);
  });

  it("has a name of its own in its field", () => {
    for (const field of LIST_FIELDS) {
      const names = valuesOf(small, field).map((value) => entryName(small, field, value));
      expect(names.filter((name) => name === "" || name === undefined)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("is written with a capital", () => {
    expect([capital("goal"), capital(""), capital("Goal"), capital("é")]).toEqual(["Goal", "", "Goal", "É"]);
  });
});

it("names every view", () => {
  expect(VIEWS.map((view) => VIEW_NAMES[view])).toEqual(["Graph", "Matrix", "Flow", "Coverage", "Table", "Report"]);
});
