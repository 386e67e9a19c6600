import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { RefKey } from "../../src/domain/concept.ts";
import { linkagesIn, NO_FILTER } from "../../src/domain/filter.ts";
import { buildGraph } from "../../src/graph/build.ts";
import { neighbourhoodOf } from "../../src/graph/neighbourhood.ts";
import { visibleConcepts } from "../../src/graph/visible.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { pictureOf, views } from "./corpora.ts";

const ALL = { expanded: "all", collapsed: [] } as const;

it("names what is linked, from top to bottom, and by which edges", async () => {
  const corpus = await smallCorpus();
  const graph = buildGraph(corpus, visibleConcepts(corpus, ALL), linkagesIn(corpus, NO_FILTER));
  expect(neighbourhoodOf(graph, "left:W.A" as RefKey)).toEqual({
    centre: "left:W.A",
    neighbours: ["right:2.2", "right:3.1"],
    edges: ["left:W.A>right:2.2", "left:W.A>right:3.1"],
  });
  expect(neighbourhoodOf(graph, "right:1.1" as RefKey)?.neighbours).toEqual(["left:H.A", "left:H.A.1"]);
  expect(neighbourhoodOf(graph, "left:W.C" as RefKey)).toEqual({ centre: "left:W.C", neighbours: [], edges: [] });
});

it("knows nothing of what is not in the graph", async () => {
  const corpus = await smallCorpus();
  const graph = buildGraph(corpus, visibleConcepts(corpus, { expanded: [], collapsed: ["left:H" as RefKey] }), []);
  for (const key of ["left:H.A", "left:Z", "", "right:H"])
    expect(neighbourhoodOf(graph, key as RefKey)).toBeUndefined();
});

it("holds each concept of the other side that a drawn linkage joins to the centre, once", () => {
  const law = fc.property(views, ([corpus, expansion]) => {
    const visible = visibleConcepts(corpus, expansion);
    const graph = buildGraph(corpus, visible, corpus.linkages);
    const order = pictureOf(visible);
    for (const centre of order) {
      const found = neighbourhoodOf(graph, centre);
      const linked = new Set<RefKey | undefined>();
      for (const { element, target } of corpus.linkages) {
        const ends = [visible.standIn("left", element), visible.standIn("right", target)];
        if (!ends.includes(undefined) && ends.includes(centre)) linked.add(ends.find((end) => end !== centre));
      }
      expect(found?.neighbours).toEqual(order.filter((key) => linked.has(key)));
      expect(found?.edges).toHaveLength(linked.size);
      for (const edge of found?.edges ?? []) expect(graph.extremities(edge)).toContain(centre);
    }
  });
  fc.assert(law, { numRuns: 40, seed: 2025 });
});
