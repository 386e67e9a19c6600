import { describe, expect, it } from "vitest";
import { presetGroups, subsetName } from "../../src/app/subsets.ts";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../../src/domain/filter.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const small = await smallCorpus();

function idsFor(filter: Partial<Filter>): string[] {
  return presetGroups(small, { ...DEFAULT_FILTER, ...filter }).flatMap(({ presets }) => presets.map(({ id }) => id));
}

describe("the name of a subset", () => {
  it.each([
    [{}, "everything"],
    [{ elements: ["H.A"] }, "H.A"],
    [{ elements: ["H.A"], minStrength: 2 as const }, "H.A, strength ≥ 2"],
    [{ priorityAreas: ["A.2"], targets: ["1"] }, "Goal 1, Health of the sea"],
  ])("of %j is %s", (filter, name) => {
    expect(subsetName(small, { ...DEFAULT_FILTER, ...filter })).toBe(name);
  });
});

describe("what can be compared with one choice", () => {
  it("is every group and area, the firm linkages, and without a filter not the whole once more", () => {
    expect(idsFor({})).toEqual(["element H", "element W", "area A.1", "area A.2", "strength"]);
  });

  it("is everything once something is filtered, and never what is filtered for", () => {
    expect(idsFor({ elements: ["H"] })).toEqual(["element W", "area A.1", "area A.2", "strength", "everything"]);
    expect(idsFor({ minStrength: 2 })).not.toContain("strength");
    expect(idsFor({ minStrength: 3 })).not.toContain("strength");
  });

  it("keeps the rest of the filter, so that the two differ in one thing", () => {
    const filter: Filter = { ...DEFAULT_FILTER, elements: ["H.A"], minStrength: 2 };
    const presets = presetGroups(small, filter).flatMap((group) => group.presets);
    const area = presets.find(({ id }) => id === "area A.1");
    expect(area?.filter).toEqual({ ...filter, priorityAreas: ["A.1"] });
    expect(presets.every((preset) => !isSameFilter(preset.filter, filter))).toBe(true);
  });

  it("names its groups by their level", () => {
    expect(presetGroups(small, DEFAULT_FILTER).map(({ name }) => name)).toEqual(["Pillar", "Priority area", "Other"]);
  });
});
