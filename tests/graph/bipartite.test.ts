import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { buildBipartite } from "../../src/graph/bipartite.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

describe("the bipartite graph", () => {
  it("joins units with targets by what is counted at them or below", async () => {
    const graph = buildBipartite(await smallCorpus(), DEFAULT_FILTER);
    expect(graph.nodes().join(" ")).toBe(
      "left:H.A left:H.B left:W.A left:W.B right:1.1 right:1.2 right:1.10 right:1.a right:2.1 right:2.2 right:3.1",
    );
    expect(graph.mapEdges((_, { weight, strongest }, left, right) => [left, right, weight, strongest])).toEqual([
      ["left:H.A", "right:1.1", 2, 3],
      ["left:H.A", "right:1.10", 2, 3],
      ["left:H.A", "right:1.a", 1, 2],
      ["left:H.B", "right:1.2", 1, 2],
      ["left:H.B", "right:3.1", 1, 1],
      ["left:W.A", "right:2.2", 1, 3],
      ["left:W.A", "right:3.1", 1, 2],
      ["left:W.B", "right:2.1", 1, 2],
    ]);
    expect(graph.getEdgeAttributes("left:H.A", "right:1.10").linkages.map(({ id }) => id)).toEqual([
      "H.A.2~1.10",
      "H.A.2~1.10~2",
    ]);
  });

  it("hides what the filter hides", async () => {
    const graph = buildBipartite(await smallCorpus(), { ...DEFAULT_FILTER, minStrength: 3 });
    expect(graph.mapEdges((_, { weight }, left, right) => [left, right, weight])).toEqual([
      ["left:H.A", "right:1.1", 1],
      ["left:H.A", "right:1.10", 1],
      ["left:W.A", "right:2.2", 1],
    ]);
  });

  it("does not know how strong an edge is that nobody graded", () => {
    const corpus = tinyCorpus(["A*"], ["1*", "1.1 < 1"], ["A > 1.1"]);
    const linkages = corpus.linkages.map((linkage) => ({ ...linkage, strength: undefined }));
    const graph = buildBipartite({ ...corpus, linkages }, NO_FILTER);
    expect(graph.getEdgeAttributes("left:A", "right:1.1")).toMatchObject({ weight: 1, strongest: undefined });
  });

  it("is empty where nothing is linked", () => {
    expect(buildBipartite(tinyCorpus(["A*"], ["1*", "1.1 < 1"], ["A > 1.1 suggested"]), NO_FILTER).order).toBe(0);
  });

  it("comes in the order of the frameworks, whatever the order of the linkages", async () => {
    const corpus = await smallCorpus();
    const turned = { ...corpus, linkages: corpus.linkages.toReversed() };
    const printed = (one: typeof corpus) => JSON.stringify(buildBipartite(one, NO_FILTER).export());
    expect(printed(turned)).toBe(printed(corpus));
  });
});
