import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { bridgingConcepts } from "../../src/graph/bridging.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { shippedCorpus } from "./corpora.ts";
import { shuffledCorpora } from "./shuffled.ts";

const TARGETS = ["1*", "1.1 < 1", "1.2 < 1", "1.3 < 1"];
const short = (corpus: Corpus) =>
  bridgingConcepts(corpus, NO_FILTER).map(({ rank, concept, betweenness }) => [rank, concept.code, betweenness]);

describe("the betweenness of bridging concepts", () => {
  it("of a chain A - 1.1 - B - 1.2 - C", () => {
    // n = 5, so (n - 1)(n - 2) = 12 ordered pairs. Through B go A and 1.1 against 1.2 and C: 4 pairs, 8 ordered.
    // Through 1.1 goes A against three others, through 1.2 C against three others: 3 pairs, 6 ordered.
    const corpus = tinyCorpus(["A*", "B*", "C*"], TARGETS, ["A > 1.1", "B > 1.1", "B > 1.2", "C > 1.2"]);
    expect(short(corpus)).toEqual([
      [1, "B", 0.666666666667],
      [2, "1.1", 0.5],
      [2, "1.2", 0.5],
    ]);
  });

  it("shares a pair between its shortest paths", () => {
    // A square A - 1.1 - B - 1.2: each of the four carries half of the one pair of its neighbours, 1 of 6 ordered.
    const corpus = tinyCorpus(["A*", "B*"], TARGETS, ["A > 1.1", "A > 1.2", "B > 1.1", "B > 1.2"]);
    expect(short(corpus)).toEqual(["A", "B", "1.1", "1.2"].map((code) => [1, code, 0.166666666667]));
  });

  it("is 1 in the middle of a star, however many linkages join a pair", () => {
    const readings = ["A.1 > 1.1", "A.2 > 1.1", "A > 1.1", "A > 1.2", "A > 1.3"];
    const corpus = tinyCorpus(["A*", "A.1 < A", "A.2 < A"], TARGETS, readings);
    expect(bridgingConcepts(corpus, NO_FILTER)).toMatchObject([
      { side: "left", betweenness: 1, rank: 1, neighbours: 3, linkages: 5 },
    ]);
  });

  it("leaves out what nothing goes through, and all of an empty graph", () => {
    expect(short(tinyCorpus(["A*"], TARGETS, ["A > 1.1"]))).toEqual([]);
    expect(short(tinyCorpus(["A*"], TARGETS, []))).toEqual([]);
  });

  it("changes with the filter", () => {
    const corpus = tinyCorpus(["A*", "B*"], TARGETS, ["A > 1.1 3", "A > 1.2 3", "B > 1.2 1"]);
    expect(bridgingConcepts(corpus, { ...NO_FILTER, minStrength: 2 }).map(({ concept }) => concept.code)).toEqual([
      "A",
    ]);
  });

  it("is the same for the same linkages in any order", () => {
    const law = fc.property(shuffledCorpora, ([corpus, shuffled]) => {
      expect(bridgingConcepts(shuffled, NO_FILTER)).toEqual(bridgingConcepts(corpus, NO_FILTER));
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("of the shipped data falls along the ranking and stays between 0 and 1", async () => {
    const found = bridgingConcepts(await shippedCorpus(), DEFAULT_FILTER);
    expect(found.length).toBeGreaterThan(50);
    for (const [i, { betweenness, rank, neighbours, linkages }] of found.entries()) {
      const before = found[i - 1];
      expect(betweenness).toBeGreaterThan(0);
      expect(betweenness).toBeLessThanOrEqual(before?.betweenness ?? 1);
      expect(rank).toBe(before && before.betweenness === betweenness ? before.rank : i + 1);
      expect(linkages).toBeGreaterThanOrEqual(neighbours);
    }
  });
});
