import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, MEASURES, type Agreement, type GroupAgreement } from "../../src/analysis/agreement.ts";
import { pairReadings, type CellPair } from "../../src/analysis/cell-pairs.ts";
import { decisionsOf, strongestOf } from "../../src/analysis/decisions.ts";
import { randomFrom, shuffled } from "../../src/analysis/random.ts";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { RELATIONS, STRENGTHS } from "../../src/domain/linkage.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const LEFT = ["V", "P < V", "P.1* < P", "P.1.i < P.1", "P.2* < P", "Q < V", "Q.1* < Q", "Q.2* < Q"];
const RIGHT = [
  "R",
  ...["1", "2", "3"].flatMap((goal) => [`${goal}* < R`, `${goal}.1 < ${goal}`, `${goal}.2 < ${goal}`]),
];

const pairsOf = (first: readonly string[], second: readonly string[]) => {
  const [one, other] = [first, second].map((readings) => tinyCorpus(LEFT, RIGHT, readings));
  if (!one || !other) throw new Error("two readings are needed");
  const { values, diagnostics } = pairReadings(
    one,
    { file: "first.csv", linkages: one.linkages },
    { file: "second.csv", linkages: other.linkages },
  );
  return { corpus: one, pairs: values, messages: diagnostics.map(formatDiagnostic) };
};
const compare = (first: readonly string[], second: readonly string[]): Agreement => {
  const { corpus, pairs, messages } = pairsOf(first, second);
  expect(messages).toEqual([]);
  return agreementOf(pairs, corpus.left, { replicates: 200 });
};
const valuesOf = ({ measures }: GroupAgreement, name: (typeof MEASURES)[number]) => {
  const { cells, agreed, share, kappa, alpha } = measures[name];
  return [cells, agreed, share.value, kappa.value, alpha.value];
};

describe("decisions", () => {
  const corpus = tinyCorpus(LEFT, RIGHT, [
    "V > 1 published",
    "P > 1.1",
    "P.1 > 1.2 contributes 1",
    "P.1.i > 1.1 enables 2",
    "P.1 > 1.1 broader 2",
    "P.1 > 2 none",
    "P.1.i > 3 none",
    "P.2 > 1.1 suggested",
    "P.2 > 2 contributes 2",
    "P.2 > 3.1 rejected",
  ]);
  const cells = [...decisionsOf(corpus, corpus.linkages).values()].map(({ unit, goal, ...rows }) => {
    const words = Object.entries(rows).flatMap(([kind, list]) => (list.length > 0 ? [`${kind} ${list.length}`] : []));
    return `${unit} ${goal}: ${words.join(", ")}`;
  });

  it("are made by what stands at a unit or below, and below a goal", () => {
    expect(cells).toEqual([
      "P.1 1: linkages 3",
      "P.1 2: none 1",
      "P.2 1: others 1",
      "P.2 2: others 1",
      "P.2 3: others 1",
    ]);
  });

  it("are spoken for by the strongest linkage, the first of equals", () => {
    const [first] = decisionsOf(corpus, corpus.linkages).values();
    expect(first && strongestOf(first)?.relation).toBe("enables");
  });
});

describe("pairReadings", () => {
  it("asks both readings for one decision in each cell of the first", () => {
    const first = ["P > 1.1", "P.1 > 1 none", "P.1 > 1.2", "P.1 > 2.1 rejected", "P.2 > 1.1", "P.2 > 2 none"];
    const second = ["P.1 > 1 none", "P.2 > 1.1 suggested", "P.2 > 3 none", "Q.1 > 1.1"];
    const { pairs, messages } = pairsOf(first, second);
    expect(pairs).toEqual([]);
    expect(messages).toEqual([
      'first.csv:3: relation "none": expected one decision for P.1, 1 (line 4 links the two)',
      'first.csv:5: element, target "P.1, 2": expected a counted linkage to a target, or a none row',
      'first.csv:2: element, target "P, 1.1": expected a row that stands in a cell: at a unit or below, and below a goal or exactly there for a none',
      'second.csv:3: element, target "P.2, 1": expected a counted linkage to a target, or a none row',
      'second.csv: element, target "P.2, 2": expected a decision for each sampled cell (first.csv:7 has it)',
      'second.csv:4: element, target "P.2, 3": expected a cell of first.csv',
      'second.csv:5: element, target "Q.1, 1": expected a cell of first.csv',
    ]);
  });
});

describe("agreementOf", () => {
  const first = [
    "P.1 > 1.1 same-aim 3",
    "P.1 > 2 none",
    "P.2 > 1.1",
    "P.2 > 2 none",
    "Q.1 > 1.1 enables 1",
    "Q.1 > 2 none",
  ];
  const second = ["P.1.i > 1.2 broader 3", "P.1 > 2 none", "P.2 > 1.2", "P.2 > 2.1", "Q.1 > 1 none", "Q.1 > 2 none"];
  const agreement = compare(first, second);

  it("compares linked or not over all cells", () => {
    // Both linked 2, both not 2, one each way: observed 4/6, expected 1/2; alpha 1 - 11·2 / (6·6).
    const [cells, agreed, share, kappa, alpha] = valuesOf(agreement.overall, "linked");
    expect([cells, agreed]).toEqual([6, 4]);
    expect(share).toBeCloseTo(2 / 3, 12);
    expect(kappa).toBeCloseTo(1 / 3, 12);
    expect(alpha).toBeCloseTo(1 - 22 / 36, 12);
  });

  it("compares relation and strength over cells linked in both", () => {
    // same-aim against broader, contributes twice: alpha 1 - 3·1 / (1 + 2 + 2), kappa (1/2 - 1/4) / (1 - 1/4).
    const [cells, agreed, share, kappa, alpha] = valuesOf(agreement.overall, "relation");
    expect([cells, agreed, share]).toEqual([2, 1, 0.5]);
    expect(kappa).toBeCloseTo(1 / 3, 12);
    expect(alpha).toBeCloseTo(1 - 3 / 5, 12);
    expect(valuesOf(agreement.overall, "strength")).toEqual([2, 2, 1, 1, 1]);
  });

  it("gives the same for each first-level group in the sample", () => {
    expect(agreement.groups.map(({ code }) => code)).toEqual(["P", "Q"]);
    expect(agreement.groups.map((group) => valuesOf(group, "linked").slice(0, 3))).toEqual([
      [4, 3, 0.75],
      [2, 1, 0.5],
    ]);
  });

  it("says why a figure is missing", () => {
    const q = agreement.groups[1]?.measures;
    expect(q?.relation.alpha).toEqual({
      value: undefined,
      interval: undefined,
      reason: "no cell linked in both readings",
    });
    const { measures } = compare(["P.1 > 1.1", "P.2 > 1.1"], ["P.1 > 1.1", "P.2 > 1.1"]).overall;
    const reason = "no variation: both readings say the same of every cell";
    expect(measures.linked.kappa).toEqual({ value: undefined, interval: undefined, reason });
    expect(measures.linked.share).toEqual({ value: 1, interval: [1, 1], reason: "" });
    expect(agreement.overall.measures.relation.alpha).toMatchObject({
      interval: undefined,
      reason: "too little variation for an interval",
    });
  });

  it("lists the disagreements, and what the second reading overturned", () => {
    const list = agreement.disagreements.map(({ first: { unit, goal }, on }) => `${unit} ${goal}: ${on.join(", ")}`);
    expect(list).toEqual(["P.1 1: relation", "P.2 2: linked", "Q.1 1: linked"]);
    expect(agreement.none).toEqual({ cells: 3, overturned: 1, share: 1 / 3 });
    expect(compare(["P.1 > 1.1"], ["P.1 > 1.2"]).none.share).toBeUndefined();
  });

  it("has nothing to say about no cells", () => {
    const { overall, groups, disagreements } = compare([], []);
    expect(valuesOf(overall, "linked")).toEqual([0, 0, undefined, undefined, undefined]);
    expect([groups, disagreements]).toEqual([[], []]);
  });

  it.each([[-1], [0.5], [2 ** 32], [Number.NaN]])("refuses the seed %d", (seed) => {
    const { corpus, pairs } = pairsOf(first, second);
    expect(() => agreementOf(pairs, corpus.left, { seed })).toThrow(/^agreementOf: seed .* is not a whole number/);
  });

  it("refuses to resample less than once", () => {
    const { corpus, pairs } = pairsOf(first, second);
    expect(() => agreementOf(pairs, corpus.left, { replicates: 0 })).toThrow(RangeError);
  });
});

const corpus = tinyCorpus(LEFT, RIGHT, []);
const UNITS = ["P.1", "P.2", "Q.1", "Q.2"];
const CELLS = UNITS.flatMap((unit) => ["1", "2", "3"].map((goal) => [unit, goal] as const));
/** A decision in words: no counterpart, or a relation and a strength. */
const decision = fc.oneof(
  fc.constant("none"),
  fc
    .tuple(fc.constantFrom(...RELATIONS.filter((relation) => relation !== "none")), fc.constantFrom(...STRENGTHS))
    .map((words) => words.join(" ")),
);
const rowOf = ([unit, goal]: readonly [string, string], words: string) =>
  words === "none" ? `${unit} > ${goal} none` : `${unit} > ${goal}.1 ${words}`;
const readings = fc.array(fc.tuple(decision, decision), { minLength: CELLS.length, maxLength: CELLS.length });
const pairsFrom = (words: readonly (readonly [string, string])[]): readonly CellPair[] => {
  const [first, second] = [0, 1].map((reader) => CELLS.map((cell, i) => rowOf(cell, words[i]?.[reader] ?? "none")));
  return pairsOf(first ?? [], second ?? []).pairs;
};
const figuresOf = (pairs: readonly CellPair[], seed = 1) => {
  const { overall, groups } = agreementOf(pairs, corpus.left, { seed, replicates: 40 });
  return [overall, ...groups].flatMap(({ measures }) =>
    MEASURES.flatMap((name) => [measures[name].share, measures[name].kappa, measures[name].alpha]),
  );
};

describe("the figures", () => {
  it("are 1 where two readings that vary are the same", () => {
    const law = fc.property(readings, (words) => {
      for (const { value } of figuresOf(pairsFrom(words.map(([one]) => [one, one]))))
        expect([1, undefined]).toContain(value);
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("do not depend on the order of the cells, intervals neither", () => {
    const law = fc.property(readings, fc.nat(), (words, order) => {
      const pairs = pairsFrom(words);
      expect(figuresOf(shuffled(pairs, randomFrom(order)))).toEqual(figuresOf(pairs));
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("do not depend on which reading is called the first, but for the intervals", () => {
    const law = fc.property(readings, (words) => {
      const rounded = (figures: ReturnType<typeof figuresOf>) => figures.map(({ value }) => value?.toFixed(9));
      const swapped = words.map(([one, other]) => [other, one] as const);
      expect(rounded(figuresOf(pairsFrom(swapped)))).toEqual(rounded(figuresOf(pairsFrom(words))));
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("are numbers at most 1 with an interval in order, or have a reason", () => {
    const law = fc.property(readings, fc.nat(), (words, seed) => {
      for (const { value, interval, reason } of figuresOf(pairsFrom(words), seed)) {
        const [low, high] = interval ?? [0, 0];
        expect(value ?? 0).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
        expect(reason === "").toBe(value !== undefined && interval !== undefined);
        expect([value, ...(interval ?? [])].some(Number.isNaN)).toBe(false);
      }
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });
});

describe("the intervals", () => {
  const random = randomFrom(3);
  const words = CELLS.map(() => {
    const [one, other] = [random() < 0.6, random() < 0.25];
    return [one, one !== other].map((isLinked) => (isLinked ? "contributes 2" : "none")) as [string, string];
  });
  const many = Array.from({ length: 20 }, () => pairsFrom(words)).flat();

  it("hold the figure, and shrink as cells are added", () => {
    const widths = [pairsFrom(words), many].map((pairs) => {
      const { value = 0, interval } = agreementOf(pairs, corpus.left).overall.measures.linked.alpha;
      expect(interval?.[0]).toBeLessThan(value);
      expect(interval?.[1]).toBeGreaterThan(value);
      return (interval?.[1] ?? 0) - (interval?.[0] ?? 0);
    });
    expect(widths[1]).toBeLessThan((widths[0] ?? 0) / 3);
  });

  it("are the same for the same seed only", () => {
    expect(figuresOf(many, 7)).toEqual(figuresOf(many, 7));
    expect(figuresOf(many, 8)).not.toEqual(figuresOf(many, 7));
  });

  it("are near those of the normal approximation for a share", () => {
    const { share } = agreementOf(many, corpus.left).overall.measures.linked;
    const { value = 0, interval = [0, 0] } = share;
    const half = 1.96 * Math.sqrt((value * (1 - value)) / many.length);
    expect(interval[0]).toBeCloseTo(value - half, 1);
    expect(interval[1]).toBeCloseTo(value + half, 1);
  });
});
