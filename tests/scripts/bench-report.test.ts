import { describe, expect, it } from "vitest";
import { FRAME, SHIPPED, USE, VIEWS_NOTE, type Measure } from "../../scripts/bench/measures.ts";
import { printTable, reportOf } from "../../scripts/bench/report.ts";
import { Samples } from "../../scripts/bench/samples.ts";

/** Twenty frames: eighteen of 8 ms, one of 20 and one of 40, in no order. */
const FRAMES = [40, ...Array.from({ length: 18 }, () => 8), 20];

function samplesOf(size: number, values: Readonly<Record<string, readonly number[]>>): Samples {
  const samples = new Samples();
  const note = samples.noteFor(size, "atlas");
  for (const [measure, some] of Object.entries(values)) for (const value of some) note(measure, value);
  return samples;
}

describe("the samples", () => {
  const samples = samplesOf(500, { frames: FRAMES, one: [3] });

  it.each([
    ["frames", 50, 8],
    ["frames", 90, 8],
    ["frames", 95, 20],
    ["frames", 96, 40],
    ["frames", 100, 40],
    ["one", 95, 3],
    ["nothing", 95, undefined],
  ])("%s: percentile %i", (measure, percent, value) => {
    expect(samples.percentileOf(500, "atlas", measure, percent)).toBe(value);
  });

  it("know how many are above a limit, in percent", () => {
    expect(samples.shareAbove(500, "atlas", "frames", FRAME)).toBe(10);
    expect(samples.shareAbove(500, "atlas", "frames", 8)).toBe(10);
    expect(samples.shareAbove(500, "atlas", "frames", 40)).toBe(0);
    expect(samples.shareAbove(500, "baseline", "frames", FRAME)).toBeUndefined();
  });
});

describe("the report", () => {
  it("says of a matrix how its frames came, and of a switch whether it is within the budget", () => {
    const samples = samplesOf(0, { "matrix-scroll-element": FRAMES, "switch-Matrix": [90, 130, 120] });
    const told = reportOf(samples, []).map(({ measure, atlas, unit, budget, verdict, baseline, ratio }) => {
      expect([baseline, ratio]).toEqual([undefined, undefined]);
      return `${measure}: ${atlas} ${unit}, ${budget || "no budget"}${verdict ? `, ${verdict}` : ""}`;
    });
    expect(told).toEqual([
      "matrix-scroll-element: 8 ms, 16.7 ms, within",
      "matrix-scroll-element-95: 20 ms, 16.7 ms, over",
      "matrix-scroll-element-late: 10 %, no budget",
      "switch-Matrix: 120 ms, 100 ms, over",
    ]);
  });

  it("has the budgets of the views at 500 and 5,000 linkages, and beyond only the numbers", () => {
    const rowsAt = (size: number) =>
      reportOf(samplesOf(size, { "matrix-scroll-all": FRAMES, "switch-Table": [50] }), [size]);
    expect(rowsAt(5_000).map(({ verdict }) => verdict)).toEqual(["within", "over", undefined, "within"]);
    expect(rowsAt(50_000).map(({ verdict }) => verdict)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("says that the example page has no such views where they are in the table, and only there", () => {
    const withViews = printTable(reportOf(samplesOf(0, { "switch-Flow": [50] }), []));
    expect(withViews.split("\n").slice(2)).toEqual([expect.stringContaining("switch to Flow"), "", VIEWS_NOTE]);
    const without = printTable(reportOf(samplesOf(0, { script: [150] }), []));
    expect(without).not.toContain(VIEWS_NOTE);
  });

  it.each([["shipped data", SHIPPED] as const, ["generated tables", USE] as const])(
    "has one row for each measure of the %s",
    (_, measures: readonly Measure[]) => {
      expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
      expect(new Set(measures.map(({ title }) => title)).size).toBe(measures.length);
    },
  );
});
