import { describe, expect, it } from "vitest";
import { flowOf } from "../../src/analysis/flow.ts";
import { filterAction } from "../../src/app/flowFilter.ts";
import type { ArrowMove } from "../../src/app/arrows.ts";
import { isIn, moveSpot } from "../../src/app/flowMoves.ts";
import { describeSpot, flowStatement } from "../../src/app/flowWords.ts";
import { NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { FlowSpot } from "../../src/scene/flow-light.ts";
import { levelledCorpus } from "../graph/corpora.ts";

const corpus = levelledCorpus(
  ["P", "P.A* < P", "P.B* < P", "Q*"],
  ["R", "1* < R", "1.1 < 1", "2* < R", "2.1 < 2"],
  ["P.A > 1.1 PA.1", "P.A > 2.1 tension", "P.B > 1.1 PA.1 PA.2", "Q > 2.1 PA.2", "P > 1.1 published"],
);
const flow = flowOf(corpus, NO_FILTER, { level: "level 0", areas: true });

describe("the cursor of the flow", () => {
  const after = (spot: FlowSpot | undefined, ...moves: ArrowMove[]) =>
    moves.reduce<FlowSpot | undefined>((at, move) => moveSpot(flow, at, move), spot);

  it.each<[string, FlowSpot | undefined, ArrowMove[], FlowSpot]>([
    ["begins at the first node", undefined, ["right"], { node: "left:P" }],
    ["begins again where its place is gone", { node: "left:X" }, ["down"], { node: "left:P" }],
    ["goes down among nodes", { node: "left:P" }, ["down"], { node: "left:Q" }],
    ["stays at the end of a column", { node: "left:Q" }, ["down"], { node: "left:Q" }],
    ["goes from a node to its first band", { node: "left:P" }, ["right"], { node: "left:P", to: "area:PA.1" }],
    ["goes on to the end of the band", { node: "left:P" }, ["right", "right"], { node: "area:PA.1" }],
    ["goes down among bands", { node: "left:P" }, ["right", "down"], { node: "left:P", to: "area:PA.2" }],
    ["goes to the last band", { node: "left:P" }, ["right", "last"], { node: "left:Q", to: "area:PA.2" }],
    ["goes back to the start of a band", { node: "area:PA.1", to: "right:1" }, ["left"], { node: "area:PA.1" }],
    ["goes back over the first band", { node: "right:2" }, ["left"], { node: "area:PA.2", to: "right:2" }],
    ["stays at the edges", { node: "right:2" }, ["right"], { node: "right:2" }],
    ["goes to the first of a column", { node: "area:" }, ["first"], { node: "area:PA.1" }],
  ])("%s", (_, spot, moves, there) => {
    expect(after(spot, ...moves)).toEqual(there);
  });

  it("has no place in an empty flow", () => {
    const nothing = flowOf(corpus, { ...NO_FILTER, elements: ["X"] }, { level: "level 0", areas: true });
    expect(moveSpot(nothing, { node: "left:P" }, "down")).toBeUndefined();
    expect(isIn(nothing, { node: "left:P" })).toBe(false);
  });
});

describe("a click in the flow", () => {
  const act = (filter: Partial<Filter>, spot: FlowSpot) =>
    filterAction(corpus, { ...NO_FILTER, ...filter }, flow, spot);

  it("puts a node into the filter or takes it out", () => {
    expect(act({}, { node: "left:P" })).toEqual({ type: "toggleValue", field: "elements", value: "P" });
    expect(act({}, { node: "area:PA.1" })).toEqual({ type: "toggleValue", field: "priorityAreas", value: "PA.1" });
    expect(act({ targets: ["1"] }, { node: "right:1" })).toEqual({ type: "toggleValue", field: "targets", value: "1" });
  });

  it("puts a concept in the place of one above it, beside which it would narrow nothing", () => {
    const deeper = flowOf(corpus, NO_FILTER, { level: "level 1", areas: true });
    expect(filterAction(corpus, { ...NO_FILTER, elements: ["P", "Q"] }, deeper, { node: "left:P.A" })).toEqual({
      type: "setList",
      field: "elements",
      values: ["P.A", "Q"],
    });
  });

  it("asks for both ends of a band, and only for the end that a filter can ask for", () => {
    expect(act({ minStrength: 2, elements: ["Q"] }, { node: "left:P", to: "area:PA.1" })).toEqual({
      type: "setFilter",
      filter: { ...NO_FILTER, minStrength: 2, elements: ["P"], priorityAreas: ["PA.1"] },
    });
    expect(act({}, { node: "area:", to: "right:2" })).toEqual({
      type: "setFilter",
      filter: { ...NO_FILTER, targets: ["2"] },
    });
  });

  it("asks for nothing at the linkages without an area", () => {
    expect(act({}, { node: "area:" })).toBeUndefined();
  });
});

describe("the words of the flow", () => {
  it.each<[FlowSpot, string]>([
    [{ node: "left:P" }, "P P: 3 linkages, one of them a tension"],
    [{ node: "area:PA.1" }, "Area PA.1: 2 linkages"],
    [{ node: "left:Q", to: "area:PA.2" }, "Q Q to Area PA.2: 1 linkage"],
  ])("of %j are %j", (spot, words) => {
    expect(describeSpot(flow, spot)).toBe(words);
  });

  it("say what is counted, what may add up to more, and what is left out", () => {
    expect(flowStatement(flow, true)).toEqual([
      "4 linkages run from left to right.",
      "The width of a band is the number of linkages that its two ends share; the number at a node is that of the distinct linkages through it.",
      "1 linkage names several priority areas and runs through each of them, so bands may add up to more than the number at their node.",
      "1 statement made above the units or above the targets is left out.",
    ]);
    expect(flowStatement(flow, false)).toHaveLength(3);
  });
});
