import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, refOf, SIDES } from "../../src/domain/concept.ts";
import { hierarchyOf } from "../../src/domain/corpus.ts";
import { buildGraph } from "../../src/graph/build.ts";
import { layOut } from "../../src/graph/layout.ts";
import { OVERVIEW, visibleConcepts } from "../../src/graph/visible.ts";
import { corpora, levelledCorpus, pictureOf, shippedCorpus, views } from "./corpora.ts";

const RUNS = { numRuns: 100, seed: 2025, endOnFailure: true };

describe("layOut", () => {
  it("gives a row each, in the middle of equal strips, from top to bottom", () => {
    const corpus = levelledCorpus(["A", "A.1 < A", "A.2 < A", "B"], ["1"]);
    const points = layOut(corpus, visibleConcepts(corpus, OVERVIEW));
    expect([...points].map(([key, { y }]) => [key, y])).toEqual([
      ["left:A", 0.125],
      ["left:A.1", 0.375],
      ["left:A.2", 0.625],
      ["left:B", 0.875],
      ["right:1", 0.5],
    ]);
  });

  it("steps towards the middle with each level, left of the middle and right of it", () => {
    const corpus = levelledCorpus(["A", "A.1 < A", "A.1.1 < A.1"], ["1", "1.1 < 1"]);
    const points = layOut(corpus, visibleConcepts(corpus, OVERVIEW));
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = [...points.values()].map(({ x }) => x);
    expect([a < b, b < c, c < 0.5, 0.5 < e, e < d]).toEqual([true, true, true, true, true]);
    expect(b - a).toBeCloseTo(c - b, 12);
    expect(a + d).toBeCloseTo(1, 12);
  });

  it("has a place from 0 to 1 for each concept that is seen, and for no other", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const visible = visibleConcepts(corpus, expansion);
      const points = layOut(corpus, visible);
      expect([...points.keys()]).toEqual(pictureOf(visible));
      const isInside = (number: number) => number >= 0 && number <= 1;
      expect([...points.values()].filter(({ x, y }) => !isInside(x) || !isInside(y))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("keeps the sides apart, however deep they go", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const points = [...layOut(corpus, visibleConcepts(corpus, expansion))];
      expect(points.filter(([key, { x }]) => (refOf(key).side === "left" ? x >= 0.5 : x <= 0.5))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("orders rows as the framework does, and never puts two concepts of a side in one", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const points = layOut(corpus, visibleConcepts(corpus, expansion));
      for (const side of SIDES) {
        const rows = hierarchyOf(corpus, side)
          .concepts.map(({ code }) => points.get(keyOf({ side, code }))?.y)
          .filter((y) => y !== undefined);
        expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
      }
    });
    fc.assert(law, RUNS);
  });

  it("puts concepts of one depth in one column", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const columns = new Map<string, number>();
      for (const [key, { x }] of layOut(corpus, visibleConcepts(corpus, expansion))) {
        const { side, code } = refOf(key);
        const depth = hierarchyOf(corpus, side).pathTo(code).length;
        const column = `${side} ${Math.min(depth, 5)}`;
        expect(columns.get(column) ?? x).toBe(x);
        columns.set(column, x);
      }
    });
    fc.assert(law, RUNS);
  });

  it("gives the same places for the same data read twice", async () => {
    const [one, other] = [await shippedCorpus(), await shippedCorpus()];
    for (const expansion of [OVERVIEW, { expanded: "all", collapsed: [] } as const]) {
      const points = [one, other].map((corpus) => [...layOut(corpus, visibleConcepts(corpus, expansion))]);
      expect(points[0]).toEqual(points[1]);
    }
  });

  it("asks no filter: the same concepts stand in the same places whatever linkages are drawn", () => {
    const some = corpora.chain((corpus) => fc.tuple(fc.constant(corpus), fc.subarray([...corpus.linkages])));
    const law = fc.property(some, ([corpus, linkages]) => {
      const visible = visibleConcepts(corpus, OVERVIEW);
      const places = (drawn: typeof linkages) =>
        buildGraph(corpus, visible, drawn).mapNodes((key, { x, y }) => [key, x, y]);
      expect(places(linkages)).toEqual(places([...corpus.linkages]));
    });
    fc.assert(law, RUNS);
  });
});
