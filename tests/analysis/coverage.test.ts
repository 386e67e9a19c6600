import { describe, expect, it } from "vitest";
import { ANSWERS, coverageOf, type Coverage } from "../../src/analysis/coverage.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

/** Two pillars, three elements and a characteristic that is a unit itself; a heading that is outside the reading. */
const LEFT = [
  "V",
  "P",
  "P.A < P",
  "P.A.1* < P.A",
  "P.A.1.i < P.A.1",
  "P.A.1.ii < P.A.1",
  "P.A.2* < P.A",
  "P.B* < P",
  "Q",
  "Q.1* < Q",
];
const RIGHT = [
  "R",
  "1* < R",
  "1.1 < 1 outcome People",
  "1.2 < 1 outcome People",
  "1.a < 1 means People",
  "2* < R",
  "2.1 < 2 outcome Planet",
];

const cover = (readings: readonly string[], filter: Partial<Filter> = {}) =>
  coverageOf(tinyCorpus(LEFT, RIGHT, readings), { ...NO_FILTER, ...filter });
const totals = ({ left, right }: Coverage) =>
  [left.total, right.total].map((tally) => ANSWERS.map((name) => tally[name]));

describe("the cell of a unit and a goal", () => {
  it.each([
    ["a linkage at the unit", ["P.A.2 > 1.1"], "P.A.2", "1", "linked"],
    ["a linkage below the unit", ["P.A.1.i > 1.1"], "P.A.1", "1", "linked"],
    ["a tension counts", ["P.A.2 > 1.1 tension"], "P.A.2", "1", "linked"],
    ["another goal", ["P.A.2 > 1.1"], "P.A.2", "2", "unread"],
    ["a none row", ["P.A.2 > 1 none"], "P.A.2", "1", "none"],
    ["a linkage beside a none row", ["P.A.2 > 1 none", "P.A.2 > 1.1"], "P.A.2", "1", "linked"],
    ["a none row at a target", ["P.A.2 > 1.1 none"], "P.A.2", "1", "unread"],
    ["a none row at a measure", ["P.A.1.i > 1 none"], "P.A.1", "1", "unread"],
    ["a none row above the units", ["P.A > 1 none"], "P.A.1", "1", "unread"],
    ["a rejected none row", ["P.A.2 > 1 none rejected"], "P.A.2", "1", "unread"],
    ["a suggested linkage", ["P.A.2 > 1.1 suggested"], "P.A.2", "1", "unread"],
    ["a rejected linkage", ["P.A.2 > 1.1 rejected"], "P.A.2", "1", "unread"],
    ["a linkage at the goal as a whole", ["P.A.2 > 1"], "P.A.2", "1", "unread"],
    ["a published statement above the units", ["P.A > 1.1 published"], "P.A.1", "1", "unread"],
    ["a characteristic that is a unit", ["P.B > 2.1"], "P.B", "2", "linked"],
  ] as const)("%s", (_, readings, unit, goal, answer) => {
    expect(cover(readings).cellOf(unit, goal)).toBe(answer);
  });

  it("is hidden when only linkages that the filter hides join it", () => {
    const readings = ["P.A.2 > 1.1 enables", "P.A.1 > 1.1 enables", "P.A.1 > 1.2 contributes", "P.B > 1 none"];
    const coverage = cover(readings, { relations: ["contributes"] });
    expect(["P.A.1", "P.A.2", "P.B", "Q.1"].map((unit) => coverage.cellOf(unit, "1"))).toEqual([
      "linked",
      "hidden",
      "none",
      "unread",
    ]);
  });

  it("is asked for units only", () => {
    expect(() => cover([]).cellOf("P.A", "1")).toThrow(new RangeError('cellOf: "P.A" is not a unit'));
    expect(() => cover([]).cellOf("P.A.1", "1.1")).toThrow(new RangeError('cellOf: "1.1" is not a unit'));
    expect(() => cover([]).readOf("P.A.1.i")).toThrow(new RangeError('readOf: "P.A.1.i" is not a unit'));
  });
});

describe("units and what stands above and below them", () => {
  it("answers a unit by its cells", () => {
    const coverage = cover(["P.A.1.i > 1.1", "P.A.2 > 1 none", "P.A.2 > 2 none", "P.B > 1 none"]);
    expect(
      coverage.left.items.map(({ code }) => [code, coverage.left.answerOf(code), coverage.readOf(code).read]),
    ).toEqual([
      ["P.A.1", "linked", 1],
      ["P.A.2", "none", 2],
      ["P.B", "unread", 1],
      ["Q.1", "unread", 0],
    ]);
    expect(coverage.readOf("P.A.1").of).toBe(2);
  });

  it("counts the units below what stands above them", () => {
    const { left } = cover(["P.A.1 > 1.1", "P.B > 1 none", "P.B > 2 none"]);
    expect(left.tallyOf("P")).toEqual({ linked: 1, hidden: 0, none: 1, unread: 1 });
    expect(left.tallyOf("P.A")).toEqual({ linked: 1, hidden: 0, none: 0, unread: 1 });
    expect(left.tallyOf("P.B")).toEqual({ linked: 0, hidden: 0, none: 1, unread: 0 });
    expect(left.tallyOf("V")).toEqual({ linked: 0, hidden: 0, none: 0, unread: 0 });
    expect(left.tallyOf("nowhere")).toEqual({ linked: 0, hidden: 0, none: 0, unread: 0 });
    expect(left.answerOf("P")).toBeUndefined();
  });

  it("singles out a measure by its own linkage only, and never counts it", () => {
    const { left } = cover(["P.A.1.i > 1.1", "P.A.1 > 1.2"]);
    expect([left.answerOf("P.A.1.i"), left.answerOf("P.A.1.ii")]).toEqual(["linked", undefined]);
    expect(left.tallyOf("P.A.1.i")).toEqual({ linked: 0, hidden: 0, none: 0, unread: 0 });
  });

  it("hides a measure whose linkage the filter hides", () => {
    const { left } = cover(["P.A.1.i > 1.1 enables", "P.A.1.ii > 2.1"], { relations: ["same-aim"], targets: ["1"] });
    expect([left.answerOf("P.A.1.i"), left.answerOf("P.A.1.ii")]).toEqual(["hidden", undefined]);
  });
});

describe("targets and goals", () => {
  const allOfGoal1 = ["P.A.1", "P.A.2", "P.B", "Q.1"].map((unit) => `${unit} > 1 none`);

  it("answers a target by its linkages, and by the cells of its goal", () => {
    const { right } = cover([...allOfGoal1, "P.A.1 > 1.1"]);
    expect(right.items.map(({ code }) => [code, right.answerOf(code)])).toEqual([
      ["1.1", "linked"],
      ["1.2", "none"],
      ["1.a", "none"],
      ["2.1", "unread"],
    ]);
    expect(right.tallyOf("1")).toEqual({ linked: 1, hidden: 0, none: 2, unread: 0 });
    expect(right.tallyOf("R")).toEqual({ linked: 1, hidden: 0, none: 2, unread: 1 });
    expect(right.answerOf("1")).toBeUndefined();
  });

  it("leaves a target open while one unit was not read against its goal", () => {
    expect(cover(allOfGoal1.slice(1)).right.answerOf("1.1")).toBe("unread");
  });

  it("does not take a statement above the units for a linkage of the target", () => {
    const coverage = cover(["P > 1.1 published", "P.A.1 > R published"]);
    expect([coverage.right.answerOf("1.1"), coverage.linkages]).toEqual(["unread", 0]);
  });

  it("takes a goal without targets for its own target", () => {
    const corpus = tinyCorpus(["U*"], ["G1*", "G2*", "G2.1 < G2"], ["U > G1"]);
    const { right, cellOf } = coverageOf(corpus, NO_FILTER);
    expect(right.items.map(({ code }) => [code, right.answerOf(code)])).toEqual([
      ["G1", "linked"],
      ["G2.1", "unread"],
    ]);
    expect(cellOf("U", "G1")).toBe("linked");
  });

  it("counts a linkage below a target for the target", () => {
    const corpus = tinyCorpus(["U*"], ["G*", "G.1 < G", "G.1.1 < G.1", "G.1.2 < G.1"], ["U > G.1.1"]);
    const { right, linkages } = coverageOf(corpus, NO_FILTER);
    expect([right.answerOf("G.1"), right.answerOf("G.1.1"), right.answerOf("G.1.2"), linkages]).toEqual([
      "linked",
      "linked",
      undefined,
      1,
    ]);
  });
});

describe("filters", () => {
  const READINGS = [
    "P.A.1.i > 1.1 3 PA.1",
    "P.A.1.ii > 1.2 1",
    "P.A.2 > 1.a enables",
    "P.B > 2.1",
    "Q.1 > 1 none",
    "Q.1 > 2 none",
  ];

  it("counts everything without one", () => {
    const coverage = cover(READINGS);
    expect([coverage.linkages, coverage.allLinkages]).toEqual([4, 4]);
    expect(totals(coverage)).toEqual([
      [3, 0, 1, 0],
      [4, 0, 0, 0],
    ]);
  });

  it.each<[string, Partial<Filter>, number[], number[], number]>([
    ["a pillar chooses its units", { elements: ["P"] }, [3, 0, 0, 0], [4, 0, 0, 0], 4],
    ["a measure keeps its unit", { elements: ["P.A.1.i"] }, [1, 0, 0, 0], [1, 1, 1, 1], 1],
    ["a goal chooses its targets and cells", { targets: ["2"] }, [1, 0, 1, 2], [1, 0, 0, 0], 1],
    ["a target hides what its goal has elsewhere", { targets: ["1.1"] }, [1, 1, 1, 1], [1, 0, 0, 0], 1],
    ["a kind likewise", { kinds: ["means"] }, [1, 1, 1, 1], [1, 0, 0, 0], 1],
    ["one of the five Ps", { fiveP: ["Planet"] }, [1, 0, 1, 2], [1, 0, 0, 0], 1],
    ["a strength hides", { minStrength: 2 }, [3, 0, 1, 0], [3, 1, 0, 0], 3],
    ["an area hides", { priorityAreas: ["PA.1"] }, [1, 2, 1, 0], [1, 3, 0, 0], 1],
    ["a basis hides", { bases: ["published"] }, [0, 3, 1, 0], [0, 4, 0, 0], 0],
    ["an unknown code chooses nothing", { elements: ["nowhere"] }, [0, 0, 0, 0], [0, 0, 0, 4], 0],
  ])("%s", (_, filter, left, right, linkages) => {
    const coverage = cover(READINGS, filter);
    expect(totals(coverage)).toEqual([left, right]);
    expect([coverage.linkages, coverage.allLinkages]).toEqual([linkages, 4]);
  });

  it("has no answer for what it does not ask about", () => {
    const { left, right } = cover(READINGS, { elements: ["Q"], targets: ["2"] });
    expect([left.answerOf("P.A.1"), left.answerOf("P.A.1.i"), right.answerOf("1.1"), left.answerOf("Q.1")]).toEqual([
      undefined,
      undefined,
      undefined,
      "none",
    ]);
  });

  it("counts linkages by subtree on both sides", () => {
    const coverage = cover(READINGS, { minStrength: 2 });
    expect(["P", "P.A", "P.A.1", "P.A.1.ii", "Q", "nowhere"].map((code) => coverage.linkagesOf(code, "left"))).toEqual([
      3, 2, 1, 0, 0, 0,
    ]);
    expect(["R", "1", "1.2", "2.1"].map((code) => coverage.linkagesOf(code, "right"))).toEqual([3, 2, 0, 1]);
  });

  it("answers the same with the filter that the page opens with, since it hides only what is never counted", () => {
    const readings = [...READINGS, "Q.1 > 1.1 suggested", "Q.1 > 2.1 rejected"];
    expect(totals(cover(readings, DEFAULT_FILTER))).toEqual(totals(cover(readings)));
  });
});

describe("a unit inside a unit", () => {
  it("is linked together with the one around it", () => {
    const corpus = tinyCorpus(["U*", "U.1* < U", "U.2* < U"], ["G*", "G.1 < G"], ["U.1 > G.1"]);
    const { left, cellOf } = coverageOf(corpus, NO_FILTER);
    expect(["U", "U.1", "U.2"].map((code) => left.answerOf(code))).toEqual(["linked", "linked", "unread"]);
    expect(left.tallyOf("U")).toEqual({ linked: 2, hidden: 0, none: 0, unread: 1 });
    expect(cellOf("U", "G")).toBe("linked");
  });
});

it("answers an empty corpus", () => {
  const coverage = coverageOf(tinyCorpus([], [], []), NO_FILTER);
  expect(totals(coverage)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
});
