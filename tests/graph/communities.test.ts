import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { communitiesOf, type Community } from "../../src/graph/communities.ts";
import { buildBipartite } from "../../src/graph/bipartite.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { shippedCorpus } from "./corpora.ts";
import { linkedCorpora, shuffledCorpora } from "./shuffled.ts";

const LEFT = ["A*", "A.1 < A", "B*", "C*", "D*"];
const RIGHT = ["1*", "1.1 < 1", "1.2 < 1", "2*", "2.1 < 2", "2.2 < 2", "2.3 < 2"];
const codes = ({ left, right }: Community) => [...left, ...right].map(({ concept }) => concept.code);

describe("communities", () => {
  it("part two clusters that one linkage joins, the larger first", () => {
    const first = ["A > 1.1", "A > 1.2", "B > 1.1", "B > 1.2"];
    const second = ["C > 2.1", "C > 2.2", "C > 2.3", "D > 2.1", "D > 2.2"];
    const found = communitiesOf(tinyCorpus(LEFT, RIGHT, [...first, "B > 2.1", ...second]), NO_FILTER);
    expect(found.communities.map((one) => [one.number, codes(one), one.linkages])).toEqual([
      [1, ["C", "D", "2.1", "2.2", "2.3"], 5],
      [2, ["A", "B", "1.1", "1.2"], 4],
    ]);
    // 10 edges: (5/10 - (11/20)^2) + (4/10 - (9/20)^2) = 0.1975 + 0.1975.
    expect(found.modularity).toBeCloseTo(0.395, 12);
    expect([found.linkages, found.between]).toEqual([10, 1]);
    expect(found.communities[1]?.left).toMatchObject([
      { concept: { code: "A" }, inner: 2, outer: 0 },
      { concept: { code: "B" }, inner: 2, outer: 1 },
    ]);
  });

  it("are named by their members with the most linkages inside, equal ones in order", () => {
    const readings = ["A > 2.1", "B > 2.1", "B > 2.1", "C > 2.1", "D > 2.1", "D > 2.1", "D > 2.1"];
    const { communities } = communitiesOf(tinyCorpus(LEFT, RIGHT, readings), NO_FILTER);
    expect(communities.map(codes)).toEqual([["A", "B", "C", "D", "2.1"]]);
    expect(communities[0]?.typical.left.map(({ code }) => code)).toEqual(["D", "B", "A"]);
    expect(communities[0]?.typical.right.map(({ code }) => code)).toEqual(["2.1"]);
  });

  it("of equal size come in the order of their first members", () => {
    const { communities } = communitiesOf(tinyCorpus(LEFT, RIGHT, ["A > 2.2", "B > 1.2", "C > 1.1"]), NO_FILTER);
    expect(communities.map(codes)).toEqual([
      ["A", "2.2"],
      ["B", "1.2"],
      ["C", "1.1"],
    ]);
  });

  it("of nothing are none", () => {
    const none = { communities: [], modularity: 0, linkages: 0, between: 0 };
    expect(communitiesOf(tinyCorpus(LEFT, RIGHT, []), NO_FILTER)).toEqual(none);
  });

  it("are the same for the same linkages in any order", () => {
    const law = fc.property(shuffledCorpora, ([corpus, shuffled]) => {
      expect(communitiesOf(shuffled, NO_FILTER)).toEqual(communitiesOf(corpus, NO_FILTER));
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("hold every linked unit and target once, and every linkage inside or between", () => {
    const law = fc.property(linkedCorpora, (corpus) => {
      const graph = buildBipartite(corpus, NO_FILTER);
      const { communities, linkages, between } = communitiesOf(corpus, NO_FILTER);
      expect(communities.flatMap(codes).toSorted()).toEqual(
        graph.mapNodes((_, { concept }) => concept.code).toSorted(),
      );
      expect(communities.reduce((sum, one) => sum + one.linkages, between)).toBe(linkages);
      expect(linkages).toBe(graph.reduceEdges((sum, _, { weight }) => sum + weight, 0));
      for (const { left, right } of communities) {
        const ends = [left, right].map((side) => side.reduce((sum, { inner }) => sum + inner, 0));
        expect(ends[0]).toBe(ends[1]);
      }
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("of the shipped data are a handful, told twice alike", async () => {
    const corpus = await shippedCorpus();
    const found = communitiesOf(corpus, DEFAULT_FILTER);
    expect(found.communities.length).toBeGreaterThan(2);
    expect(found.communities.length).toBeLessThan(20);
    expect(found.modularity).toBeGreaterThan(0.2);
    expect(communitiesOf(corpus, DEFAULT_FILTER)).toEqual(found);
  });
});
