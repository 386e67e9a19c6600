import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConceptCode } from "../../src/domain/code.ts";
import { keyOf, type RefKey } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { linkagesIn, NO_FILTER } from "../../src/domain/filter.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { buildGraph, type LinkageEdge } from "../../src/graph/build.ts";
import { OVERVIEW, visibleConcepts, type Expansion } from "../../src/graph/visible.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { levelledCorpus, pictureOf, views } from "./corpora.ts";

const RUNS = { numRuns: 100, seed: 2025, endOnFailure: true };
const ALL: Expansion = { expanded: "all", collapsed: [] };

const isKnown = (corpus: Corpus) => (linkage: Linkage) =>
  corpus.left.byCode.has(linkage.element) && corpus.right.byCode.has(linkage.target);
const short = ({ linkages, strongest, tensions }: LinkageEdge) => [linkages.map(({ id }) => id), strongest, tensions];
const edgesOf = (corpus: Corpus, expansion: Expansion) => {
  const graph = buildGraph(corpus, visibleConcepts(corpus, expansion), linkagesIn(corpus, NO_FILTER));
  return Object.fromEntries(graph.mapEdges((edge, attributes) => [edge, short(attributes)]));
};

describe("the graph of the small corpus", () => {
  it("has an edge for each pair when everything is seen", async () => {
    const edges = edgesOf(await smallCorpus(), ALL);
    expect(Object.keys(edges)).toHaveLength(13);
    expect(edges).toMatchObject({
      "left:PLAN>right:WG": [["PLAN~WG"], undefined, 0],
      "left:H.A>right:1.1": [["H.A~1.1"], 3, 0],
      "left:H.A.2>right:1.10": [["H.A.2~1.10", "H.A.2~1.10~2"], 3, 0],
      "left:W.A>right:3.1": [["W.A~3.1"], 2, 1],
      "left:W.B>right:2.a": [["W.B~2.a"], 2, 0],
    });
  });

  it("draws what is folded away at the one that stands in for it", async () => {
    const corpus = await smallCorpus();
    const collapsed = ["left:PLAN", "right:1", "right:2"] as RefKey[];
    expect(edgesOf(corpus, { expanded: [], collapsed })).toEqual({
      "left:PLAN>right:WG": [["PLAN~WG"], undefined, 0],
      "left:PLAN>right:1": [["H.A~1.1", "H.A~1.a", "H.A.1~1.1", "H.A.2~1.10", "H.A.2~1.10~2", "H.B~1.2"], 3, 0],
      "left:PLAN>right:2": [["PLAN~2", "W.A~2.2", "W.A.1~2.2", "W.B~2.1", "W.B~2.a"], 3, 0],
      "left:PLAN>right:3.1": [["H.B.1~3.1", "W.A~3.1"], 2, 1],
    });
  });

  it("counts at each node what is drawn there", async () => {
    const corpus = await smallCorpus();
    const graph = buildGraph(corpus, visibleConcepts(corpus, ALL), linkagesIn(corpus, NO_FILTER));
    const numbers = ["left:PLAN", "left:H", "left:H.A.2", "left:W.C", "right:1.10", "right:3.1", "right:3"].map(
      (node) => graph.getNodeAttribute(node, "linkages"),
    );
    expect(numbers).toEqual([2, 0, 2, 0, 2, 2, 0]);
    expect(graph.getNodeAttributes("left:H")).toMatchObject({ open: true, expandable: true, side: "left" });
    expect(graph.getNodeAttributes("right:3.1")).toMatchObject({ open: false, expandable: false, side: "right" });
  });

  it("draws no `none` reading and has no edge without a linkage", async () => {
    const corpus = await smallCorpus();
    const graph = buildGraph(corpus, visibleConcepts(corpus, OVERVIEW), []);
    expect([graph.order, graph.size]).toEqual([26, 0]);
  });
});

describe("buildGraph", () => {
  it("draws each linkage whose ends are known once, at the stand-ins of its ends", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const visible = visibleConcepts(corpus, expansion);
      const graph = buildGraph(corpus, visible, corpus.linkages);
      const drawn: string[] = [];
      graph.forEachEdge((_edge, { linkages }, left, right) => {
        expect(linkages.length).toBeGreaterThan(0);
        for (const { id, element, target } of linkages) {
          expect([left, right]).toEqual([visible.standIn("left", element), visible.standIn("right", target)]);
          drawn.push(id);
        }
      });
      expect(drawn.toSorted()).toEqual(
        corpus.linkages
          .filter(isKnown(corpus))
          .map(({ id }) => id)
          .toSorted(),
      );
    });
    fc.assert(law, RUNS);
  });

  it("has a node for each concept that is seen, with the linkages of its edges", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const visible = visibleConcepts(corpus, expansion);
      const graph = buildGraph(corpus, visible, corpus.linkages);
      expect(graph.nodes()).toEqual(pictureOf(visible));
      graph.forEachNode((node, { linkages, open, expandable, concept, side }) => {
        const sum = graph.reduceEdges(node, (total, _edge, edge) => total + edge.linkages.length, 0);
        expect(linkages).toBe(sum);
        expect(open).toBe(visible.isOpen(node as RefKey));
        expect(expandable).toBe(hierarchyOf(corpus, side).childrenOf(concept.code).length > 0);
        expect(keyOf({ side, code: concept.code })).toBe(node);
      });
    });
    fc.assert(law, RUNS);
  });

  it("knows the strongest linkage of an edge, and how many are tensions", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const graph = buildGraph(corpus, visibleConcepts(corpus, expansion), corpus.linkages);
      graph.forEachEdge((_edge, { linkages, strongest, tensions }) => {
        const strengths = linkages.map(({ strength }) => strength).filter((strength) => strength !== undefined);
        expect(strongest).toBe(strengths.toSorted().at(-1));
        expect(tensions).toBe(linkages.filter(({ relation }) => relation === "tension").length);
      });
    });
    fc.assert(law, RUNS);
  });

  it("has one edge for each pair when everything is expanded", () => {
    const law = fc.property(views, ([corpus]) => {
      const graph = buildGraph(corpus, visibleConcepts(corpus, ALL), corpus.linkages);
      const pairs = corpus.linkages
        .filter(isKnown(corpus))
        .map(
          ({ element, target }) =>
            `${keyOf({ side: "left", code: element })}>${keyOf({ side: "right", code: target })}`,
        );
      expect(graph.edges().toSorted()).toEqual([...new Set(pairs)].toSorted());
    });
    fc.assert(law, RUNS);
  });

  it("keeps pairs apart even where codes look like the keys of edges", () => {
    const plain = levelledCorpus(["A", "B"], ["1", "2"], ["A > 1", "B > 2"]);
    const names: Record<string, string> = { A: "x", B: "x>right:y", 1: "y>right:z", 2: "z" };
    const renamed = <T extends { code: ConceptCode }>(concept: T) => ({
      ...concept,
      code: (names[concept.code] ?? "") as ConceptCode,
    });
    const corpus = levelledCorpus([], []);
    const left = plain.left.concepts.map(renamed);
    const right = plain.right.concepts.map(renamed);
    const visible = {
      left,
      right,
      standIn: (side: "left" | "right", code: string) => keyOf({ side, code: code as ConceptCode }),
      isOpen: () => false,
    };
    const linkages = plain.linkages.map((linkage) => ({
      ...linkage,
      element: (names[linkage.element] ?? "") as ConceptCode,
      target: (names[linkage.target] ?? "") as ConceptCode,
    }));
    const graph = buildGraph(corpus, visible, linkages);
    const ends = graph.mapEdges((_edge, edge, source, target) => [source, target, edge.linkages.length]);
    expect(ends).toEqual([
      ["left:x", "right:y>right:z", 1],
      ["left:x>right:y", "right:z", 1],
    ]);
  });
});
