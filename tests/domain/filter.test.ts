import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import {
  DEFAULT_FILTER,
  isSameFilter,
  linkagesIn,
  NO_FILTER,
  normaliseList,
  readingsIn,
  type Filter,
} from "../../src/domain/filter.ts";
import { BASES, RELATIONS, STATUSES } from "../../src/domain/linkage.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await smallCorpus();
});

const ids = (filter: Partial<Filter>) => readingsIn(corpus, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe("readingsIn", () => {
  it("shows everything without a filter, and what counts with the page's own", () => {
    expect(ids({})).toHaveLength(16);
    expect(readingsIn(corpus, DEFAULT_FILTER)).toHaveLength(14);
    expect(linkagesIn(corpus, DEFAULT_FILTER)).toHaveLength(12);
  });

  it.each<[string, Partial<Filter>, readonly string[]]>([
    ["a code and all below it", { elements: ["W.A"] }, ["W.A~2.2", "W.A~3.1", "W.A.1~2.2"]],
    ["any of two codes", { elements: ["W.B", "H.B.1"] }, ["H.B.1~3.1", "W.B~2.1", "W.B~2.a"]],
    [
      "a goal, its targets and what stands at it",
      { targets: ["2"], elements: ["H", "PLAN"] },
      ["PLAN~2", "H.A~2", "W.A~2.2", "W.A.1~2.2", "W.B~2.1", "W.B~2.a"],
    ],
    ["a code that is not there", { elements: ["Z"] }, []],
    ["five P", { fiveP: ["Prosperity"] }, ["H.A~3", "H.B.1~3.1", "W.A~3.1"]],
    ["a kind", { kinds: ["means"] }, ["H.A~1.a", "W.B~2.a"]],
    ["an area", { priorityAreas: ["A.1"], relations: ["same-aim"] }, ["H.A~1.1", "H.A.2~1.10"]],
    ["a basis", { bases: ["suggested"] }, ["W.A.1~2.2"]],
    ["a status", { statuses: ["rejected", "contested"] }, ["H.A.2~1.10~2", "W.B~2.a"]],
    ["a strength, which hides what has none", { minStrength: 3 }, ["H.A~1.1", "H.A.2~1.10", "W.A~2.2", "W.A.1~2.2"]],
  ])("filters by %s", (_, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it("never shows more when one more thing is asked for", () => {
    const filters = fc.record<Filter>({
      elements: fc.subarray(["H", "H.A", "W.A.1", "PLAN"]),
      targets: fc.subarray(["1", "2.2", "WG"]),
      fiveP: fc.subarray(["People", "Planet"]),
      kinds: fc.subarray(["means", "outcome"]),
      priorityAreas: fc.subarray(["A.1", "A.2"]),
      relations: fc.subarray([...RELATIONS]),
      minStrength: fc.constantFrom(undefined, 1, 2, 3),
      bases: fc.subarray([...BASES]),
      statuses: fc.subarray([...STATUSES]),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof Filter)[])), (filter, field) => {
        const wider = readingsIn(corpus, { ...filter, [field]: NO_FILTER[field] });
        expect(wider).toEqual(expect.arrayContaining([...readingsIn(corpus, filter)]));
      }),
      { seed: 1 },
    );
  });
});

describe("lists of a filter", () => {
  it("are the same in any order", () => {
    expect(isSameFilter({ ...NO_FILTER, targets: ["1", "2"] }, { ...NO_FILTER, targets: ["2", "1"] })).toBe(true);
    expect(isSameFilter({ ...NO_FILTER, targets: ["1", "2"] }, { ...NO_FILTER, targets: ["1"] })).toBe(false);
    expect(isSameFilter({ ...NO_FILTER, minStrength: 1 }, NO_FILTER)).toBe(false);
  });

  it("are put in the order of their constants, each value once", () => {
    expect(normaliseList("relations", ["none", "same-aim", "none"])).toEqual(["same-aim", "none"]);
    expect(normaliseList("statuses", ["agreed", "draft"])).toEqual(["draft", "agreed"]);
    expect(normaliseList("fiveP", ["Planet", "People", "Planet"])).toEqual(["People", "Planet"]);
  });
});
