import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowOf, type Flow } from "../../src/analysis/flow.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { drawFlow, guessWidth, leastHeight, type FlowScene } from "../../src/scene/flow.ts";
import { lightFlow } from "../../src/scene/flow-light.ts";
import { shorten } from "../../src/scene/flow-labels.ts";
import { DARK, LIGHT } from "../../src/scene/palette.ts";
import { corpora, filters } from "../analysis/generated.ts";
import { levelledCorpus, shippedCorpus } from "../graph/corpora.ts";

const RUNS = { numRuns: 100, seed: 2025, endOnFailure: true };
const HEADS = ["Part", "Area", "Goal"] as const;
const shipped = await shippedCorpus();

const sizes = fc.record({ width: fc.integer({ min: 360, max: 1600 }), height: fc.integer({ min: 120, max: 1200 }) });
const draw = (corpus: Corpus, flow: Flow, { width = 800, height = 500 } = {}) =>
  drawFlow(corpus, flow, { width, height, heads: HEADS });

/** Every level of the shipped data, with and without the middle, on paper of several sizes. */
const SHIPPED = shipped.left.framework.levels.flatMap((level) =>
  [true, false].flatMap((areas) => {
    const flow = flowOf(shipped, DEFAULT_FILTER, { level, areas });
    return [360, 768, 1400].map((width) => ({ level, areas, width, flow, height: Math.max(500, leastHeight(flow)) }));
  }),
);

const corpus = levelledCorpus(
  ["P", "P.A* < P", "P.B* < P", "Q*"],
  ["R", "1* < R", "1.1 < 1", "2* < R", "2.1 < 2"],
  ["P.A > 1.1 PA.1", "P.A > 2.1 tension", "P.B > 1.1 PA.1 PA.2", "Q > 2.1 PA.2"],
);
const flow = flowOf(corpus, NO_FILTER, { level: "level 0", areas: true });

describe("the flow of a small corpus", () => {
  const scene = draw(corpus, flow);

  it("has a bar a node, a ribbon a band, and the heads over their columns", () => {
    expect(scene.bars.map(({ node }) => node.id)).toEqual(flow.nodes.map(({ id }) => id));
    expect(scene.ribbons.map(({ band }) => band).toSorted(byEnds)).toEqual(flow.bands.toSorted(byEnds));
    expect(scene.heads.map(({ text }) => text)).toEqual([...HEADS]);
    const direct = flowOf(corpus, NO_FILTER, { level: "level 0", areas: false });
    expect(draw(corpus, direct).heads.map(({ text }) => text)).toEqual(["Part", "Goal"]);
  });

  it("draws tensions apart, as a broken line in a hue of their own", () => {
    const tensions = scene.ribbons.filter(({ tension }) => tension !== undefined);
    expect(tensions.map(({ band }) => `${band.from} ${band.to}`)).toEqual(["left:P area:", "area: right:2"]);
    expect(tensions.map(({ outline }) => outline)).toEqual(["", ""]);
    expect(tensions[0]?.tension).toMatchObject({ stroke: LIGHT.tension, dashes: "2 3" });
    expect(tensions[0]?.tension?.width).toBeCloseTo(tensions[0]?.width ?? 0, 1);
  });

  it("leaves the bar of linkages without an area empty", () => {
    expect(scene.bars.filter(({ hollow }) => hollow).map(({ node, fill }) => [node.id, fill])).toEqual([
      ["area:", LIGHT.paper],
    ]);
  });

  it("lights of each ribbon what runs through a node or a band, at one area nothing of the others", () => {
    const lit = (node: string, to?: string) => {
      const { ribbons, nodes } = lightFlow(flow, scene, { node, to });
      return [ribbons.map(({ band }) => `${band.from} ${band.to}`).toSorted(), [...nodes].toSorted()];
    };
    expect(lit("left:Q")).toEqual([
      ["area:PA.2 right:2", "left:Q area:PA.2"],
      ["area:PA.2", "left:Q", "right:2"],
    ]);
    expect(lit("area:PA.1")).toEqual([
      ["area:PA.1 right:1", "left:P area:PA.1"],
      ["area:PA.1", "left:P", "right:1"],
    ]);
    expect(lit("area:PA.2", "right:1")).toEqual([
      ["area:PA.2 right:1", "left:P area:PA.2"],
      ["area:PA.2", "left:P", "right:1"],
    ]);
    expect(lit("nowhere")).toEqual([[], []]);
  });

  it("is drawn in the colours of the palette it is given", () => {
    const dark = drawFlow(corpus, flow, { width: 800, height: 500, heads: HEADS, palette: DARK });
    expect(dark.bars.find(({ hollow }) => hollow)?.fill).toBe(DARK.paper);
    expect(dark.bars[0]?.fill).toBe(DARK.hues[0]);
    expect(dark.bars.map(({ x, y }) => [x, y])).toEqual(scene.bars.map(({ x, y }) => [x, y]));
  });

  it("is empty where nothing runs", () => {
    const nothing = flowOf(corpus, { ...NO_FILTER, elements: ["none"] }, { level: "level 0", areas: true });
    expect(draw(corpus, nothing)).toMatchObject({ width: 800, bars: [], ribbons: [], labels: [], heads: [] });
  });
});

describe("a flow", () => {
  const drawn = fc
    .tuple(corpora, filters, fc.boolean(), sizes)
    .map(([made, filter, areas, size]) => ({ made, size, flow: flowOf(made, filter, { level: "", areas }) }));

  it("has ribbons that add up to its bars, all of one width a linkage", () => {
    const law = fc.property(drawn, (one) => {
      expect(wrongSums(draw(one.made, one.flow, one.size))).toEqual([]);
    });
    fc.assert(law, RUNS);
    expect(SHIPPED.flatMap((one) => wrongSums(draw(shipped, one.flow, one)))).toEqual([]);
  });

  it("stays in its picture, with bars in the order of the framework and apart", () => {
    const law = fc.property(drawn, (one) => {
      expect(astray(draw(one.made, one.flow, one.size))).toEqual([]);
    });
    fc.assert(law, RUNS);
    expect(SHIPPED.flatMap((one) => astray(draw(shipped, one.flow, one)))).toEqual([]);
  });

  it("has labels that cover neither each other nor the bars of their column", () => {
    const law = fc.property(drawn, (one) => {
      expect(collisions(draw(one.made, one.flow, one.size))).toEqual([]);
    });
    fc.assert(law, RUNS);
    expect(SHIPPED.flatMap((one) => collisions(draw(shipped, one.flow, one)))).toEqual([]);
  });

  it("has a label at every bar where it has the height it asks for", () => {
    for (const one of SHIPPED) expect(draw(shipped, one.flow, one).labels).toHaveLength(one.flow.nodes.length);
  });

  it("is the same whenever it is drawn, and of numbers alone", () => {
    const law = fc.property(corpora, filters, sizes, (made, filter, size) => {
      const again = () => draw(made, flowOf(made, filter, { level: "", areas: true }), size);
      const scene = again();
      expect(again()).toEqual(scene);
      expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|null/);
    });
    fc.assert(law, RUNS);
  });

  it("lights at the nodes of one column, taken together, all that is drawn", () => {
    const law = fc.property(drawn, ({ made, flow: own, size }) => {
      const scene = draw(made, own, size);
      for (const column of [0, 2]) {
        const nodes = own.nodes.filter((node) => node.column === column);
        const lit = nodes.flatMap(({ id }) => lightFlow(own, scene, { node: id }).ribbons);
        const heights = lit.map(({ outline }) => outline).filter((outline) => outline !== "");
        expect(new Set(lit.map(({ band }) => band))).toEqual(new Set(own.bands));
        expect(heights.length).toBeGreaterThanOrEqual(scene.ribbons.filter(({ outline }) => outline !== "").length);
      }
      expect(
        own.bands.flatMap(({ from, to }) => lightFlow(own, scene, { node: from, to }).ribbons.length),
      ).not.toContain(0);
    });
    fc.assert(law, RUNS);
  });
});

describe("a title that is shortened", () => {
  it.each([
    ["Good Health and Well-being", 200, "Good Health and Well-being"],
    ["Good Health and Well-being", 120, "Good Health and…"],
    ["Industry, Innovation and Infrastructure", 80, "Industry…"],
    ["Life on Land", 40, ""],
    ["", 10, ""],
  ])("%j has in %d pixels the form %j", (title, room, form) => {
    expect(shorten(title, room, guessWidth)).toBe(form);
  });
});

function byEnds(a: { from: string; to: string }, b: { from: string; to: string }): number {
  return `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1;
}

/** Bars that are not as high as their ribbons are wide, and ribbons that are not as wide as their linkages. */
function wrongSums({ bars, ribbons }: FlowScene): readonly string[] {
  const unit = (ribbons[0]?.width ?? 0) / (ribbons[0]?.band.linkages ?? 1);
  const ends = (["from", "to"] as const).flatMap((end) =>
    bars
      .filter(({ node }) => node.column !== (end === "from" ? 2 : 0))
      .map(({ node, height }) => {
        const own = ribbons.filter(({ band }) => band[end] === node.id);
        return { id: `${end} ${node.id}`, off: own.reduce((sum, { width }) => sum + width, 0) - height };
      }),
  );
  const uneven = ribbons.map(({ band, width }) => ({
    id: `${band.from} ${band.to}`,
    off: width - unit * band.linkages,
  }));
  return [...ends, ...uneven].filter(({ off }) => Math.abs(off) > 0.01).map(({ id, off }) => `${id} ${off}`);
}

/** What leaves the picture, and bars that stand on one another or in another order. */
function astray({ width, height, bars, ribbons, labels }: FlowScene): readonly object[] {
  const column = (number: number) => bars.filter(({ node }) => node.column === number);
  return [
    ...bars.filter((bar) => bar.x < 0 || bar.x + bar.width > width || bar.y < 0 || bar.y + bar.height > height),
    ...ribbons.filter(({ top, width: wide }) => top.some((y) => y < -0.01 || y + wide > height)),
    ...ribbons.filter(({ x: [from, to] }) => from > to),
    ...labels.filter(({ top, height: high }) => top < 0 || top + high > height + 0.01),
    ...labels.filter(({ x, anchor, width: wide }) => (anchor === "end" ? x - wide < 0 : x + wide > width)),
    ...[0, 1, 2]
      .map(column)
      .flatMap((own) => own.filter((bar, i) => bar.y + 0.02 < (own[i - 1]?.y ?? 0) + (own[i - 1]?.height ?? 0))),
  ];
}

/** Pairs of labels that overlap, and labels that lie on a bar of their own column. */
function collisions({ labels, bars }: FlowScene): readonly string[] {
  const boxes = labels.map(({ node, x, anchor, top, width, height }) => {
    return { node, left: anchor === "end" ? x - width : x, top, width, height };
  });
  const columnOf = (id: string) => bars.find(({ node }) => node.id === id)?.node.column;
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  const crossed = pairs.filter(
    ([a, b]) =>
      columnOf(a.node) === columnOf(b.node) &&
      a.left < b.left + b.width &&
      b.left < a.left + a.width &&
      a.top + 0.01 < b.top + b.height &&
      b.top + 0.01 < a.top + a.height,
  );
  const onBars = boxes.filter(({ node, left, width }) => {
    const bar = bars.find((one) => one.node.id === node);
    return bar && left < bar.x + bar.width && bar.x < left + width;
  });
  return [...crossed.map(([a, b]) => `${a.node} on ${b.node}`), ...onBars.map(({ node }) => `${node} on its bar`)];
}
