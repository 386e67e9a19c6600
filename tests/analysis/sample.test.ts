import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey, countCells, decisionsOf } from "../../src/analysis/decisions.ts";
import { drawSample } from "../../src/analysis/sample.ts";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

/** Groups with units below them, and goals with two targets each. */
const shapes = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 12 }))
  .map(([groups, goals]) => {
    const codes = groups.flatMap((size, g) => Array.from({ length: size }, (_, u) => `G${g}.${u}`));
    return {
      left: ["V", ...groups.map((_, g) => `G${g} < V`), ...codes.map((code) => `${code}* < ${code.split(".")[0]}`)],
      right: Array.from({ length: goals }, (_, g) => [
        `${g + 1}*`,
        `${g + 1}.1 < ${g + 1}`,
        `${g + 1}.2 < ${g + 1}`,
      ]).flat(),
      cells: codes.flatMap((unit) => Array.from({ length: goals }, (_, g) => [unit, String(g + 1)] as const)),
    };
  });

/** A complete mapping: every cell linked once or twice or without a counterpart, and a few published statements. */
const corpora = fc.tuple(shapes, fc.infiniteStream(fc.integer({ min: 0, max: 9 }))).map(([shape, chance]) => {
  const readings = shape.cells.flatMap(([unit, goal]) => {
    const number = chance.next().value;
    if (number > 3) return [`${unit} > ${goal} none`];
    const twice = number === 0 ? [`${unit} > ${goal}.2 enables 1`] : [];
    return [`${unit} > ${goal}.1 contributes 2`, ...twice];
  });
  return tinyCorpus(shape.left, shape.right, [...readings, "V > 1 published", "G0 > 1.1 published"]);
});
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const shares = fc.constantFrom(0.25, 0.3, 0.5);

describe("drawSample", () => {
  it("holds a part of all cells, half of them without a counterpart, and every group and goal", () => {
    const law = fc.property(corpora, seeds, shares, (corpus, seed, share) => {
      const { values: sample } = drawSample(corpus, { seed, share }, "linkages.csv");
      fc.pre(sample !== undefined);
      const all = [...decisionsOf(corpus, corpus.linkages).values()];
      const { decisions } = sample;
      const groupOf = (unit: string) => corpus.left.byCode.get(unit)?.parent;
      expect(decisions.length).toBeGreaterThanOrEqual(share * countCells(corpus));
      expect(2 * decisions.filter(({ none }) => none.length > 0).length).toBeGreaterThanOrEqual(decisions.length);
      expect(new Set(decisions.map(({ unit }) => groupOf(unit)))).toEqual(
        new Set(all.map(({ unit }) => groupOf(unit))),
      );
      expect(new Set(decisions.map(({ goal }) => goal))).toEqual(new Set(all.map(({ goal }) => goal)));
    });
    fc.assert(law, { numRuns: 100, seed: 2025 });
  });

  it("freezes all rows of the sampled cells as they are and no others, in corpus order", () => {
    const law = fc.property(corpora, seeds, (corpus, seed) => {
      const { values: sample } = drawSample(corpus, { seed }, "linkages.csv");
      if (!sample) return;
      const keys = new Set(sample.decisions.map(({ unit, goal }) => cellKey(unit, goal)));
      const frozen = [...decisionsOf(corpus, sample.rows)];
      expect(frozen.map(([key]) => key)).toEqual([...keys]);
      const before = decisionsOf(corpus, corpus.linkages);
      for (const [key, decision] of frozen) expect(decision).toEqual(before.get(key));
      expect(sample.rows.every(({ basis }) => basis === "editorial")).toBe(true);
      const places = sample.rows.map((row) => corpus.linkages.indexOf(row));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
    fc.assert(law, { numRuns: 100, seed: 2025 });
  });

  it("lists the same cells for the second reader, each once, and the same again for the same seed", () => {
    const law = fc.property(corpora, seeds, (corpus, seed) => {
      const { values: sample } = drawSample(corpus, { seed }, "linkages.csv");
      const keysOf = (cells: readonly { unit: string; goal: string }[] = []) =>
        cells.map(({ unit, goal }) => cellKey(unit, goal)).toSorted();
      expect(keysOf(sample?.cells)).toEqual(keysOf(sample?.decisions));
      for (const cell of sample?.cells ?? []) expect(Object.keys(cell)).toEqual(["unit", "goal"]);
      expect(drawSample(corpus, { seed }, "linkages.csv").values).toEqual(sample);
    });
    fc.assert(law, { numRuns: 100, seed: 2025 });
  });

  const big = () => {
    const units = Array.from({ length: 60 }, (_, u) => `G${u % 10}.${u}`);
    const goals = Array.from({ length: 17 }, (_, g) => String(g + 1));
    const readings = units.flatMap((unit, u) =>
      goals.map((goal, g) => ((u * 7 + g * 5) % 10 < 3 ? `${unit} > ${goal}.1` : `${unit} > ${goal} none`)),
    );
    const groups = Array.from({ length: 10 }, (_, g) => `G${g}`);
    return tinyCorpus(
      [...groups, ...units.map((unit) => `${unit}* < ${unit.split(".")[0]}`)],
      goals.flatMap((goal) => [`${goal}*`, `${goal}.1 < ${goal}`]),
      readings,
    );
  };

  it("keeps the proportions of both answers and of the groups", () => {
    const corpus = big();
    const { values: sample } = drawSample(corpus, { seed: 11 }, "linkages.csv");
    expect(sample?.decisions).toHaveLength(255);
    const all = corpus.linkages.filter(({ relation }) => relation === "none").length / corpus.linkages.length;
    expect(sample?.decisions.filter(({ none }) => none.length > 0)).toHaveLength(Math.round(255 * all));
    for (let g = 0; g < 10; g++) {
      const count = sample?.decisions.filter(({ unit }) => unit.startsWith(`G${g}.`)).length ?? 0;
      expect(Math.abs(count - 25.5)).toBeLessThanOrEqual(2);
    }
  });

  it("gives every cell the same chance", () => {
    const corpus = big();
    const times = new Map<string, number>();
    for (let seed = 0; seed < 200; seed++) {
      for (const { unit, goal } of drawSample(corpus, { seed }, "linkages.csv").values?.cells ?? []) {
        times.set(cellKey(unit, goal), (times.get(cellKey(unit, goal)) ?? 0) + 1);
      }
    }
    // Fifty times is the mean; six standard deviations of about six each way.
    expect(times.size).toBe(1020);
    for (const count of times.values()) expect(Math.abs(count - 50)).toBeLessThan(37);
  });

  const LEFT = ["G", "G.1* < G", "G.2* < G"];
  const RIGHT = ["1*", "1.1 < 1", "2*", "2.1 < 2"];

  it.each([
    ["G.1 > 1.1|G.1 > 2 none|G.2 > 1 none", 'cells "1 of 4": expected no cell that is undecided'],
    [
      "G.1 > 1.1|G.1 > 2.1|G.2 > 1.1|G.2 > 2.1",
      'cells "0": expected at least half of 1 sampled cells without a counterpart, and as many editorial',
    ],
  ])("says why there is no sample of %s", (readings, message) => {
    const { values, diagnostics } = drawSample(tinyCorpus(LEFT, RIGHT, readings.split("|")), { seed: 1 }, "a.csv");
    expect(values).toBeUndefined();
    expect(diagnostics.map(formatDiagnostic)).toEqual([`a.csv: ${message}`]);
  });

  it("refuses seeds and shares that would mean something else", () => {
    const corpus = tinyCorpus(LEFT, RIGHT, []);
    expect(() => drawSample(corpus, { seed: -1 }, "a.csv")).toThrow("drawSample: seed -1");
    for (const share of [0, 1.1, Number.NaN]) {
      expect(() => drawSample(corpus, { seed: 1, share }, "a.csv")).toThrow(`drawSample: share ${share}`);
    }
  });
});
