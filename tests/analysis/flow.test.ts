import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { flowOf, type Flow } from "../../src/analysis/flow.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { levelledCorpus } from "../graph/corpora.ts";
import { corpora, filters } from "./generated.ts";

/** Levels are depths: pillars P and Q, elements P.A (with a measure) and P.B; Q is a unit itself. */
const LEFT = ["P", "P.A* < P", "P.A.i < P.A", "P.B* < P", "Q*"];
const RIGHT = ["R", "1* < R", "1.1 < 1", "1.2 < 1", "2* < R", "2.1 < 2"];
const READINGS = [
  "P.A > 1.1 PA.1",
  "P.A.i > 1.1 PA.1 PA.2",
  "P.A.i > 2.1 tension",
  "P.B > 1.2 PA.2",
  "Q > 2.1 PA.1",
  "Q > 1.1 PA.2 suggested",
  "P > 1.1 PA.1 published",
  "P.A > 1 PA.1 published",
  "P.B > 2 none",
];
const corpus = levelledCorpus(LEFT, RIGHT, READINGS);
const bandsIn = ({ bands }: Flow) =>
  bands.map(({ from, to, linkages, tensions }) => `${from} > ${to} ${linkages}/${tensions}`);
const nodesIn = ({ nodes }: Flow) => nodes.map(({ id, column, linkages }) => `${column} ${id} ${linkages}`);

describe("flowOf", () => {
  it("runs from a level through areas to goals", () => {
    const flow = flowOf(corpus, NO_FILTER, { level: "level 0", areas: true });
    expect(nodesIn(flow)).toEqual([
      "0 left:P 4",
      "0 left:Q 1",
      "1 area:PA.1 3",
      "1 area:PA.2 2",
      "1 area: 1",
      "2 right:1 3",
      "2 right:2 2",
    ]);
    expect(bandsIn(flow)).toEqual([
      "left:P > area:PA.1 2/0",
      "left:P > area:PA.2 2/0",
      "left:P > area: 1/1",
      "left:Q > area:PA.1 1/0",
      "area:PA.1 > right:1 2/0",
      "area:PA.1 > right:2 1/0",
      "area:PA.2 > right:1 2/0",
      "area: > right:2 1/1",
    ]);
    expect(flow).toMatchObject({ linkages: 5, severalAreas: 1, leftOut: 2 });
    expect(flow.nodes[4]).toMatchObject({ side: "area", code: "", title: "no priority area" });
  });

  it("lets a unit above the level stand for itself, and leaves out the middle", () => {
    const flow = flowOf(corpus, NO_FILTER, { level: "level 2", areas: false });
    expect(bandsIn(flow)).toEqual([
      "left:P.A > right:1 1/0",
      "left:P.A.i > right:1 1/0",
      "left:P.A.i > right:2 1/1",
      "left:P.B > right:1 1/0",
      "left:Q > right:2 1/0",
    ]);
    expect(flow).toMatchObject({ linkages: 5, severalAreas: 0 });
  });

  it("opens what runs through a node or a band", () => {
    const { linkagesThrough } = flowOf(corpus, NO_FILTER, { level: "level 1", areas: true });
    const ids = (...nodes: [string, string?]) => linkagesThrough(...nodes).map(({ id }) => id);
    expect(ids("left:P.A")).toEqual(["P.A~1.1~0", "P.A.i~1.1~1", "P.A.i~2.1~2"]);
    expect(ids("left:P.A", "area:PA.1")).toEqual(["P.A~1.1~0", "P.A.i~1.1~1"]);
    expect(ids("area:PA.2", "right:1")).toEqual(["P.A.i~1.1~1", "P.B~1.2~3"]);
    expect(ids("left:P.A", "right:1")).toEqual([]);
  });

  it("hides what the filter hides", () => {
    const flow = flowOf(corpus, { ...NO_FILTER, priorityAreas: ["PA.2"] }, { level: "level 0", areas: true });
    expect(flow).toMatchObject({ linkages: 2, severalAreas: 1, leftOut: 0 });
    expect(nodesIn(flow)).toEqual(["0 left:P 2", "1 area:PA.1 1", "1 area:PA.2 2", "2 right:1 2"]);
  });

  it("refuses a level that is not there", () => {
    expect(() => flowOf(corpus, NO_FILTER, { level: "goal", areas: true })).toThrow(
      new RangeError('flowOf: "goal" is not a level of left-framework'),
    );
  });
});

it("counts what coverage counts, and bands that hold what their linkages are", () => {
  const law = fc.property(corpora, filters, fc.boolean(), (made, filter, areas) => {
    const flow = flowOf(made, filter, { level: "", areas });
    const coverage = coverageOf(made, filter);
    expect(flow.linkages).toBe(coverage.linkages);
    const right = flow.nodes.filter(({ side }) => side === "right");
    expect(right.map(({ linkages }) => linkages)).toEqual(right.map(({ code }) => coverage.linkagesOf(code, "right")));
    expect(flow.nodes.map(({ linkages }) => linkages)).toEqual(
      flow.nodes.map(({ id }) => flow.linkagesThrough(id).length),
    );
    expect(flow.bands.map(({ linkages }) => linkages)).toEqual(
      flow.bands.map(({ from, to }) => flow.linkagesThrough(from, to).length),
    );
    for (const { id, linkages } of flow.nodes.filter(({ side }) => side !== "area")) {
      const sum = flow.bands
        .filter(({ from, to }) => from === id || to === id)
        .reduce((all, one) => all + one.linkages, 0);
      expect(sum).toBeGreaterThanOrEqual(linkages);
    }
  });
  fc.assert(law, { numRuns: 150, seed: 2025 });
});
