import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../../src/domain/filter.ts";
import { chipsOf } from "../../src/app/chips.ts";
import { FIRST_STATE, reduce } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { statesOf } from "./reachable.ts";

const small = await smallCorpus();
const wordsOf = (part: Partial<Filter>) => chipsOf(small, { ...DEFAULT_FILTER, ...part }).map(({ words }) => words);

describe("the chips of a filter", () => {
  it.each<[Partial<Filter>, string[]]>([
    [{}, []],
    [{ elements: ["H.A", "W"] }, ["H.A", "W"]],
    [{ targets: ["2"], kinds: ["means"] }, ["Goal 2", "means of implementation"]],
    [{ minStrength: 2 }, ["strength ≥ 2"]],
    [{ minStrength: 3 }, ["strength 3"]],
    [{ bases: [] }, ["Basis: any"]],
    [{ bases: ["published", "editorial", "suggested"] }, ["suggested"]],
    [{ bases: ["published"] }, ["published"]],
  ])("of %j are %j", (part, words) => {
    expect(wordsOf(part)).toEqual(words);
  });

  it("show every filter that is not the one the page opened with", () => {
    const law = fc.property(statesOf(small), ({ filter }) => {
      expect(chipsOf(small, filter).length > 0).toBe(!isSameFilter(filter, DEFAULT_FILTER));
    });
    fc.assert(law, { numRuns: 500, seed: 2025, endOnFailure: true });
  });

  it("do as they promise when they are dropped, and lead back to the first filter one by one", () => {
    const law = fc.property(statesOf(small), (first) => {
      let state = { ...FIRST_STATE, filter: first.filter };
      for (let i = 0; i < 60; i++) {
        const [chip] = chipsOf(small, state.filter);
        if (!chip) break;
        state = reduce(small, state, chip.drop);
        expect(isSameFilter(state.filter, chip.without)).toBe(true);
      }
      expect(state.filter).toEqual(DEFAULT_FILTER);
    });
    fc.assert(law, { numRuns: 300, seed: 2025, endOnFailure: true });
  });

  it("have names that tell them apart", () => {
    const law = fc.property(statesOf(small), ({ filter }) => {
      const ids = chipsOf(small, filter).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
    fc.assert(law, { numRuns: 300, seed: 2025, endOnFailure: true });
  });
});
