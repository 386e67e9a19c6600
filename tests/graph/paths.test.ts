import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTest, DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { isCounted } from "../../src/domain/linkage.ts";
import { MOST_PATHS, pathsBetween, PATH_KINDS, type IndirectPath } from "../../src/graph/paths.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { shippedCorpus } from "./corpora.ts";
import { codesOf, LEFT, linkedCorpora, RIGHT, shuffledCorpora } from "./shuffled.ts";

const ELEMENTS = codesOf(LEFT);
const TARGETS = codesOf(RIGHT);
const between = (readings: readonly string[], element: string, target: string, filter: Partial<Filter> = {}) =>
  pathsBetween(tinyCorpus(LEFT, RIGHT, readings), { ...NO_FILTER, ...filter }, element, target);

/** `area 5: P.1 -area- PA.1 -area- 1.1`, with the number of linkages behind a step where there are several. */
const words = ({ kind, strength, steps }: IndirectPath) => {
  const [first] = steps;
  const told = steps.map((step) => {
    const number = step.linkages.length > 1 ? ` ${step.linkages.length}` : "";
    return `-${step.kind}${number}- ${step.to.code}`;
  });
  return `${kind} ${strength}: ${[first?.from.code, ...told].join(" ")}`;
};
const told = (readings: readonly string[], element: string, target: string) =>
  between(readings, element, target).paths.map(words);

describe("two concepts that are linked", () => {
  it.each([
    ["themselves", ["P.1 > 1.1"], "P.1", "1.1", 1],
    ["by what stands below them", ["P.1.i > 1.1.1", "P.1 > 1.1", "P.1 > 2.1"], "P.1", "1.1", 2],
    ["as a group and a goal", ["P.1.i > 1.a", "P.2 > 1.1", "Q.1 > 1.1"], "P", "1", 2],
    [
      "not by suggestions, withdrawn rows and none",
      ["P.1 > 1.1 suggested", "P.1 > 1.1 rejected", "P.1 > 1 none"],
      "P",
      "1",
      0,
    ],
    ["not by a statement above the units", ["P > 1.1 published", "P.1 > 1 published"], "P", "1", 0],
  ] as const)("%s", (_, readings, element, target, number) => {
    expect(between(readings, element, target).direct).toHaveLength(number);
  });

  it("have no path through the linkage itself", () => {
    expect(between(["P.1 > 1.1 PA.1", "P.1 > 1.1 PA.1"], "P.1", "1.1")).toMatchObject({ paths: [], all: 0 });
  });

  it("may hang together in other ways too", () => {
    const { direct, paths } = between(["P.1 > 1.1", "P.2 > 1.1"], "P.1", "1.1");
    expect([direct.length, paths.map(words)]).toEqual([1, ["family 2: P.1 -part-of- P -holds- P.2 -linkage- 1.1"]]);
  });
});

describe("a path", () => {
  it("leads through a priority area", () => {
    const readings = ["P.1 > 2.1 PA.1", "P.1.i > 2.2 PA.1 1", "Q.1 > 1.1 PA.1 PA.2 3", "Q.1 > 1.1.1 PA.2"];
    expect(told(readings, "P.1", "1.1")).toEqual(["area 5: P.1 -area 2- PA.1 -area- 1.1"]);
  });

  it("leads through what stands above the element or beside it", () => {
    const readings = ["P.1 > 1.1", "P.1.ii > 1.1 3", "P.2 > 1.1"];
    expect(told(readings, "P.1.i", "1.1")).toEqual([
      "family 2: P.1.i -part-of- P.1 -linkage- 1.1",
      "family 3: P.1.i -part-of- P.1 -holds- P.1.ii -linkage- 1.1",
    ]);
    expect(told(["P.2 > 1.1"], "P.1", "1.1")).toEqual(["family 2: P.1 -part-of- P -holds- P.2 -linkage- 1.1"]);
  });

  it("does not take the whole framework for a family", () => {
    expect(told(["Q.1 > 1.1"], "P", "1.1")).toEqual([]);
    const flat = tinyCorpus(["A*", "A.1 < A", "A.2 < A"], RIGHT, ["A.2 > 1.1"]);
    expect(pathsBetween(flat, NO_FILTER, "A.1", "1.1").all).toBe(0);
  });

  it("leads through another target of the goal, or the target around one", () => {
    expect(told(["P.1 > 1.a"], "P.1", "1.1")).toEqual(["goal 2: P.1 -linkage- 1.a -part-of- 1 -holds- 1.1"]);
    expect(told(["P.1 > 1.1 3"], "P.1", "1.1.1")).toEqual(["goal 3: P.1 -linkage- 1.1 -holds- 1.1.1"]);
    expect(told(["P.1 > 2.1"], "P.1", "1")).toEqual([]);
  });

  it("leads through a target that another element shares", () => {
    const readings = ["P.1 > 2.1", "P.1.i > 2.1", "Q.1 > 2.1 3", "Q.1 > 1.1 1"];
    expect(told(readings, "P.1", "1.1")).toEqual(["target 6: P.1 -linkage 2- 2.1 -linkage- Q.1 -linkage- 1.1"]);
  });

  it("rests on what the filter shows", () => {
    const readings = ["P.1 > 2.1 PA.1 1", "Q.1 > 1.1 PA.1 3"];
    expect(between(readings, "P.1", "1.1").byKind).toEqual({ area: 1, family: 0, goal: 0, target: 0 });
    expect(between(readings, "P.1", "1.1", { minStrength: 2 }).all).toBe(0);
  });

  it("comes before longer and weaker ones, then by kind, then in the order of the frameworks", () => {
    const readings = [
      "P.1 > 2.1 PA.2 1",
      "P.1 > 2.2",
      "P.1 > 1.a",
      "Q.2 > 2.1",
      "Q.2 > 1.1",
      "Q.1 > 2.1 3",
      "Q.1 > 1.1 PA.2",
      "Q.1 > 2.2",
      "P.2 > 1.1",
    ];
    expect(told(readings, "P.1", "1.1")).toEqual([
      "area 3: P.1 -area- PA.2 -area- 1.1",
      "target 6: P.1 -linkage- 2.1 -linkage- Q.1 -linkage- 1.1",
      "target 6: P.1 -linkage- 2.2 -linkage- Q.1 -linkage- 1.1",
      "target 5: P.1 -linkage- 2.1 -linkage- Q.2 -linkage- 1.1",
      "family 2: P.1 -part-of- P -holds- P.2 -linkage- 1.1",
      "goal 2: P.1 -linkage- 1.a -part-of- 1 -holds- 1.1",
    ]);
  });

  it("is not asked for from or to a stranger", () => {
    expect(() => between([], "1.1", "1.1")).toThrow(new RangeError('pathsBetween: "1.1" is not of left-framework'));
    expect(() => between([], "P.1", "9.9")).toThrow(new RangeError('pathsBetween: "9.9" is not of right-framework'));
  });
});

describe("the paths between any two concepts", () => {
  const ends = fc.tuple(fc.constantFrom(...ELEMENTS), fc.constantFrom(...TARGETS));
  const RUNS = { numRuns: 200, seed: 2025 };

  it("lead from one to the other, resting on counted linkages that are not direct", () => {
    const law = fc.property(linkedCorpora, ends, (corpus, [element, target]) => {
      const filter = { ...NO_FILTER, minStrength: 2 } as const;
      const passes = buildTest(corpus, filter);
      const { direct, paths, all, byKind } = pathsBetween(corpus, filter, element, target, Infinity);
      expect(paths).toHaveLength(all);
      expect(PATH_KINDS.reduce((sum, kind) => sum + byKind[kind], 0)).toBe(all);
      for (const { steps, length } of paths) {
        expect(steps).toHaveLength(length);
        expect([steps[0]?.from.code, steps.at(-1)?.to.code]).toEqual([element, target]);
        for (const [i, { kind, from, linkages }] of steps.entries()) {
          expect(from).toEqual(i === 0 ? from : steps[i - 1]?.to);
          expect(linkages.length > 0).toBe(kind === "linkage" || kind === "area");
          expect(linkages.every((one) => isCounted(one) && passes(one) && !direct.includes(one))).toBe(true);
        }
      }
    });
    fc.assert(law, RUNS);
  });

  it("and the direct linkages never become more by one more filter", () => {
    const narrower = fc.constantFrom<Partial<Filter>>(
      { minStrength: 2 },
      { relations: ["contributes", "enables", "tension"] },
      { priorityAreas: ["PA.1"] },
      { bases: ["published"] },
      { elements: ["P"] },
      { kinds: ["outcome"] },
    );
    const law = fc.property(linkedCorpora, ends, narrower, (corpus, [element, target], part) => {
      const before = pathsBetween(corpus, NO_FILTER, element, target);
      const after = pathsBetween(corpus, { ...NO_FILTER, ...part }, element, target);
      expect(after.direct.length).toBeLessThanOrEqual(before.direct.length);
      expect(after.all).toBeLessThanOrEqual(before.all);
      for (const kind of PATH_KINDS) expect(after.byKind[kind]).toBeLessThanOrEqual(before.byKind[kind]);
    });
    fc.assert(law, RUNS);
  });

  it("are the same for the same linkages in any order", () => {
    const law = fc.property(shuffledCorpora, ends, ([corpus, shuffled], [element, target]) => {
      const printed = (one: typeof corpus) => pathsBetween(one, NO_FILTER, element, target, Infinity).paths.map(words);
      expect(printed(shuffled)).toEqual(printed(corpus));
    });
    fc.assert(law, RUNS);
  });

  it("of the shipped data are at most as many as asked for, and all are counted", async () => {
    const corpus = await shippedCorpus();
    const [element, target] = [corpus.linkages[0]?.element ?? "", corpus.linkages.at(-1)?.target ?? ""];
    const some = pathsBetween(corpus, DEFAULT_FILTER, element, target);
    const three = pathsBetween(corpus, DEFAULT_FILTER, element, target, 3);
    expect(some.paths.length).toBe(Math.min(MOST_PATHS, some.all));
    expect([three.paths, three.all]).toEqual([some.paths.slice(0, 3), some.all]);
  });
});
