import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RefKey } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { linkagesIn, NO_FILTER } from "../../src/domain/filter.ts";
import { buildGraph } from "../../src/graph/build.ts";
import { OVERVIEW, visibleConcepts, type Expansion } from "../../src/graph/visible.ts";
import { drawNetwork, type NetworkScene } from "../../src/scene/network.ts";
import { DARK, LIGHT } from "../../src/scene/palette.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { levelledCorpus, shippedCorpus, views, withConcepts } from "../graph/corpora.ts";
import { NO_COLOURS } from "./colours.ts";

const RUNS = { numRuns: 100, seed: 2025, endOnFailure: true };
const ALL: Expansion = { expanded: "all", collapsed: [] };
const small = await smallCorpus();

const draw = (corpus: Corpus, expansion: Expansion, linkages = linkagesIn(corpus, NO_FILTER)): NetworkScene =>
  drawNetwork(corpus, buildGraph(corpus, visibleConcepts(corpus, expansion), linkages));
const lineOf = ({ lines }: NetworkScene, id: string) => lines.find((line) => line.id === id);
const circleOf = ({ circles }: NetworkScene, id: string) => circles.find((circle) => circle.id === id);
const coloursIn = ({ circles, lines }: NetworkScene) => [
  ...circles.map(({ fill }) => fill),
  ...lines.map(({ stroke }) => stroke),
];

describe("the network of the small corpus", () => {
  const scene = draw(small, ALL);

  it("is a circle each concept and a line each pair", () => {
    expect([scene.circles.length, scene.lines.length]).toEqual([26, 13]);
    expect(circleOf(scene, "left:W.A")).toMatchObject({
      parent: "left:W",
      side: "left",
      code: "W.A",
      title: "Clean basins",
      linkages: 2,
      open: true,
      expandable: true,
    });
    expect(circleOf(scene, "right:1.10")).toMatchObject({ fill: "#a21942", open: false, expandable: false });
    expect(lineOf(scene, "left:H.A.2>right:1.10")).toMatchObject({
      from: "left:H.A.2",
      to: "right:1.10",
      linkages: 2,
      strongest: 3,
    });
  });

  it("names the mark above each, where that is in the picture", () => {
    expect(circleOf(scene, "left:PLAN")?.parent).toBeUndefined();
    expect(circleOf(scene, "right:3.1")?.parent).toBe("right:3");
  });

  it("draws a stronger linkage with less paper showing through, and an ungraded one between", () => {
    const opacity = (id: string) => lineOf(scene, id)?.opacity;
    expect([
      opacity("left:H.B.1>right:3.1"),
      opacity("left:PLAN>right:WG"),
      opacity("left:H.B>right:1.2"),
      opacity("left:H.A>right:1.1"),
    ]).toEqual([0.22, 0.3, 0.38, 0.62]);
  });

  it("draws a line in the hue of tensions only where all of it is tension", () => {
    expect(lineOf(scene, "left:W.A>right:3.1")?.stroke).toBe(LIGHT.tension);
    expect(lineOf(scene, "left:W.A>right:2.2")?.stroke).toBe(circleOf(scene, "left:W.A")?.fill);
    const folded = draw(small, { expanded: [], collapsed: ["left:PLAN" as RefKey] });
    expect(lineOf(folded, "left:PLAN>right:3.1")?.stroke).not.toBe(LIGHT.tension);
  });

  it("by night stands in the same places, in other colours", () => {
    const graph = buildGraph(small, visibleConcepts(small, ALL), linkagesIn(small, NO_FILTER));
    const dark = drawNetwork(small, graph, DARK);
    const places = ({ circles }: NetworkScene) => circles.map(({ id, x, y, radius }) => [id, x, y, radius]);
    expect(places(dark)).toEqual(places(scene));
    expect(lineOf(dark, "left:W.A>right:3.1")?.stroke).toBe(DARK.tension);
    expect(circleOf(dark, "left:W.A")?.fill).not.toBe(circleOf(scene, "left:W.A")?.fill);
  });

  it("draws no two things of the same side in one place", () => {
    const places = scene.circles.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("a scene", () => {
  it("has a circle a node and a line an edge, and no line without its ends", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const graph = buildGraph(corpus, visibleConcepts(corpus, expansion), corpus.linkages);
      const { circles, lines } = drawNetwork(corpus, graph);
      expect(circles.map(({ id }) => id)).toEqual(graph.nodes());
      expect(lines.map(({ id }) => id).toSorted()).toEqual(graph.edges().toSorted());
      const ids = new Set(circles.map(({ id }) => id));
      expect(lines.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      expect(circles.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
      const drawn = lines.reduce((sum, { linkages }) => sum + linkages, 0);
      expect(drawn).toBe(graph.reduceEdges((sum, _edge, { linkages }) => sum + linkages.length, 0));
    });
    fc.assert(law, RUNS);
  });

  it("grows its marks with what is linked there, within bounds", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const { circles, lines } = draw(corpus, expansion, corpus.linkages);
      const marks = [
        circles.map(({ linkages, radius }) => ({ linkages, size: radius, most: 8 })),
        lines.map(({ linkages, width }) => ({ linkages, size: width, most: 6 })),
      ];
      expect(marks.flat().filter(({ size, most }) => !(size > 0 && size <= most))).toEqual([]);
      for (const kind of marks) {
        const sizes = kind.toSorted((a, b) => a.linkages - b.linkages).map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      }
    });
    fc.assert(law, RUNS);
  });

  it("places the labels of what is higher up first, then as the framework orders", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const { circles } = draw(corpus, expansion, []);
      for (const side of ["left", "right"] as const) {
        const { pathTo, rank } = hierarchyOf(corpus, side);
        const own = circles.filter((circle) => circle.side === side);
        const wanted = own.toSorted(
          (a, b) => pathTo(a.code).length - pathTo(b.code).length || (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0),
        );
        expect(own.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        expect(new Set(own.map((circle) => circle.rank)).size).toBe(own.length);
      }
    });
    fc.assert(law, RUNS);
  });

  it("is the same however the linkages were ordered, faint lines first", () => {
    const shuffled = views.chain(([corpus, expansion]) =>
      fc.tuple(
        fc.constant(corpus),
        fc.constant(expansion),
        fc.shuffledSubarray([...corpus.linkages], { minLength: corpus.linkages.length }),
      ),
    );
    const law = fc.property(shuffled, ([corpus, expansion, linkages]) => {
      const scene = draw(corpus, expansion, corpus.linkages);
      expect(draw(corpus, expansion, linkages)).toEqual(scene);
      const opacities = scene.lines.map(({ opacity }) => opacity);
      expect(opacities).toEqual(opacities.toSorted((a, b) => a - b));
    });
    fc.assert(law, RUNS);
  });

  it("holds colours and nothing else where colours go, whatever the data says", () => {
    const codes = NO_COLOURS.map((_, i) => `A${i}`);
    const plain = levelledCorpus(
      ["V", ...codes.map((code) => `${code} < V`)],
      codes.map((code) => code),
      codes.map((code, i) => `${code} > ${code} ${i % 2 === 0 ? "tension" : "enables"}`),
    );
    const hostile = {
      ...plain,
      left: withConcepts(plain.left, ({ code }) => ({ colour: NO_COLOURS[Number(code.slice(1))] ?? "" })),
      right: withConcepts(plain.right, ({ code }) => ({ colour: NO_COLOURS[Number(code.slice(1))] ?? "" })),
    };
    const colours = coloursIn(draw(hostile, ALL));
    expect(colours).toHaveLength(codes.length * 3 + 1);
    expect(colours.filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
    expect(coloursIn(draw(plain, ALL))).toEqual(colours);
  });

  it("of the shipped data has only plain colours, overview and all", async () => {
    const shipped = await shippedCorpus();
    for (const expansion of [OVERVIEW, ALL]) {
      const colours = coloursIn(draw(shipped, expansion));
      expect(colours.filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
    }
  });
});
