import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/analysis/coverage.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { sentencesOf } from "../../src/export/sentences.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../graph/corpora.ts";
import { codesOf, LEFT, linkedCorpora, RIGHT, shuffledCorpora } from "../graph/shuffled.ts";
import { goldenOf } from "./golden.ts";

const textsOf = (corpus: Corpus, filter: Filter) =>
  new Map(sentencesOf(corpus, filter).map(({ id, text }) => [id, text]));
const told = (readings: readonly string[], filter: Partial<Filter> = {}) =>
  textsOf(tinyCorpus(LEFT, RIGHT, readings), { ...NO_FILTER, ...filter });

const nothingElse = (goal: string) => ["P.1", "P.2", "Q.1", "Q.2"].map((unit) => `${unit} > ${goal} none`);

describe("the sentence about targets", () => {
  // 1.1, 1.a, 2.1 and 2.2; what stands below a target is not counted.
  it.each<[string, readonly string[], string]>([
    [
      "of none linked, none looked at",
      [],
      "None of the 4 targets (Right) is linked to any unit (Left): none has been looked at yet.",
    ],
    [
      "of one linked",
      ["P.1 > 1.1"],
      "Of 4 targets (Right), one is linked to at least one unit (Left); 3 are not: none has been looked at yet.",
    ],
    [
      "of two linked, two read",
      ["P.1 > 1.1", "P.1.i > 1.a", ...nothingElse("2")],
      "Of 4 targets (Right), 2 are linked to at least one unit (Left); 2 are not: all were read without a counterpart.",
    ],
    [
      "of one not linked",
      ["P.1 > 1.1", "P.1 > 1.a", "P.1 > 2.1"],
      "Of 4 targets (Right), 3 are linked to at least one unit (Left); one is not: it is not yet looked at.",
    ],
    [
      "of both kinds of gaps",
      ["P.1 > 1.1", ...nothingElse("2")],
      "Of 4 targets (Right), one is linked to at least one unit (Left); 3 are not: 2 were read without a counterpart and one is not yet looked at.",
    ],
    [
      "of all linked",
      ["P.1 > 1.1", "P.1 > 1.a", "P.1 > 2.1", "P.1 > 2.2"],
      "All 4 targets (Right) are linked to at least one unit (Left).",
    ],
  ])("%s", (_, readings, text) => {
    expect(told(readings).get("targets")).toBe(text);
  });

  it.each<[string, Partial<Filter>, string]>([
    [
      "a group and a goal",
      { elements: ["P"], targets: ["1"] },
      "Of 2 targets in 1, one is linked to at least one unit in P; one is not: it is not yet looked at. (Shown: P P; 1 1.)",
    ],
    [
      "a single target and a single unit",
      { elements: ["P.1"], targets: ["1.1"] },
      "Target 1.1 is linked to unit P.1. (Shown: P.1 P.1; 1.1 1.1.)",
    ],
    [
      "strength",
      { minStrength: 3 },
      "None of the 4 targets (Right) is linked to any unit (Left): one is linked only by linkages that the filter hides and 3 are not yet looked at. (Shown: strength 3.)",
    ],
    ["a value that nothing has", { fiveP: ["Peace"] }, "No target (Right) is asked about. (Shown: Peace.)"],
    ["what the page opens with", DEFAULT_FILTER, told(["P.1 > 1.1"]).get("targets") ?? ""],
  ])("under a filter for %s", (_, filter, text) => {
    expect(told(["P.1 > 1.1"], filter).get("targets")).toBe(text);
  });
});

describe("sentences", () => {
  it.each<[string, readonly string[], string]>([
    ["gaps:targets", nothingElse("2"), "2 targets were read against every unit without a counterpart: 2.1 and 2.2."],
    ["gaps:units", [], "No unit was read against every goal without a counterpart."],
    ["unread:units", [], "4 units are still to be looked at: P.1, P.2, Q.1 and Q.2."],
    ["kind:means", ["P.1 > 1.a"], "Target on means of implementation 1.a is linked."],
    ["goals", ["P.1 > 1.a"], "One of 2 goals has at least one linked target."],
    ["goals:largest", ["P.1 > 1.a"], "Goal 1 has the largest share of linked targets: one of 2."],
    ["goals:smallest", ["P.1 > 1.a"], "Goal 2 has no linked target."],
    ["goals:largest", ["P.1 > 1.a", "P.1 > 1.1"], "Goal 1 has all its targets linked."],
    ["group:P", ["P.1 > 1.1", "P.2 > 1.1"], "P: both units are linked, with one of 4 targets, by 2 linkages."],
    ["group:Q", ["P.1 > 1.1"], "Q: none of the 2 units is linked."],
    ["basis", [], "No linkage is counted."],
    ["basis", ["P.1 > 1.1"], "The one linkage counted is an editorial reading."],
    ["basis", ["P.1 > 1.1", "P.2 > 1.1"], "Both linkages counted are editorial readings."],
    [
      "status",
      ["P.1 > 1.1", "P.1 > 1.a agreed", "Q.1 > 1.1", "Q.1 > 1.a contested"],
      "Of 4 linkages counted, 2 were read once, one is agreed between two readings and one is contested.",
    ],
    [
      "strength",
      ["P.1 > 1.1 3", "P.1 > 1.a 1", "Q.1 > 1.1 1"],
      "Of 3 linkages counted, one has strength 3 and 2 have strength 1.",
    ],
    ["published", ["P.1 > 1.1"], "No counted linkage rests on a published statement."],
    [
      "published",
      ["P.1 > 1.1 published", "P > 1 published", "V > R published"],
      "One counted linkage rests on a published statement; 2 published statements are made above the units or above the targets, and are listed but not counted.",
    ],
    ["tensions", ["P.1 > 1.1"], "No linkage is a tension."],
    [
      "tensions",
      ["P.1 > 1.1 tension", "P.2 > 1.1 tension"],
      "2 linkages are tensions, between 2 units and one target: doing the one can hinder the other.",
    ],
    ["shared", ["P.1 > 1.1"], "No linked target is shared by two or more groups."],
    ["shared", ["P.1 > 1.1", "Q.1 > 1.1", "P.2 > 1.a"], "One of 2 linked targets is shared by two or more groups."],
    ["area:PA.1", ["P.1 > 1.1"], "No linkage lies in priority area PA.1 (Area PA.1)."],
    [
      "area:PA.1",
      ["P.1 > 1.1 PA.1", "P.1.i > 1.a PA.1"],
      "Priority area PA.1 (Area PA.1) holds 2 linkages, joining one unit with 2 targets.",
    ],
    ["areas:none", ["P.1 > 1.1", "P.2 > 1.1"], "Both linkages lie in no priority area."],
    [
      "areas:several",
      ["P.1 > 1.1 PA.1", "P.1.i > 1.a PA.2"],
      "One of 4 units has linkages in two or more priority areas.",
    ],
  ])("%s of %j", (id, readings, text) => {
    const words = told(readings, { relations: [] }).get(id);
    expect(words).toBe(text);
  });

  it("say nothing of what the filter cannot show", () => {
    const ids = [...told(["P.1 > 1.1 PA.1"], { relations: ["enables"], bases: ["editorial"], targets: ["1"] }).keys()];
    expect(ids).not.toContain("tensions");
    expect(ids).not.toContain("published");
    expect(ids).not.toContain("goals");
    expect([...told([], { priorityAreas: ["PA.2"], elements: ["P"] }).keys()].join(" ")).not.toMatch(/PA\.1|shared|:Q/);
  });

  it("of the small package are as a person read them", async () => {
    const corpus = await smallCorpus();
    const text = sentencesOf(corpus, DEFAULT_FILTER)
      .map((sentence) => `${sentence.id}: ${sentence.text}\n`)
      .join("");
    expect(text).toBe(goldenOf("sentences.txt", text));
  });
});

const some = <T>(...values: readonly T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));
const filters: fc.Arbitrary<Filter> = fc
  .record({
    elements: some(...codesOf(LEFT)),
    targets: some(...codesOf(RIGHT)),
    kinds: some("outcome", "means"),
    priorityAreas: some("PA.1", "PA.2"),
    relations: some<Filter["relations"][number]>("contributes", "enables", "tension", "none"),
    minStrength: fc.constantFrom(undefined, 2 as const),
  })
  .map((part) => ({ ...NO_FILTER, ...part }));

describe("all sentences under any filter", () => {
  it("have the linkages behind them that they count, an id of their own, and no slip of grammar", () => {
    const law = fc.property(linkedCorpora, filters, (corpus, filter) => {
      const sentences = sentencesOf(corpus, filter);
      expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
      for (const { counts, filter: behind, text } of sentences) {
        expect(text).toMatch(/^[A-Z\d].*\.( \(Shown: .*\.\))?$/);
        expect(text).not.toMatch(/undefined|NaN|\(\)| {2}|\b(one|no) \w+s (is|are|was|were)\b|(^|[:;] )[01] [a-z]/);
        expect(counts.linkages).toBe(
          behind && "linkages" in counts ? coverageOf(corpus, behind).linkages : counts.linkages,
        );
      }
    });
    fc.assert(law, { numRuns: 200, seed: 2025 });
  });

  it("agree with coverage", () => {
    const law = fc.property(linkedCorpora, filters, (corpus, filter) => {
      const { left, right } = coverageOf(corpus, filter);
      const counts = new Map(sentencesOf(corpus, filter).map((sentence) => [sentence.id, sentence.counts]));
      expect(counts.get("targets")).toMatchObject({ ...right.total, all: right.items.length });
      expect(counts.get("units")).toMatchObject({ ...left.total, all: left.items.length });
      expect(counts.get("shared")?.linked ?? right.total.linked).toBe(right.total.linked);
    });
    fc.assert(law, { numRuns: 200, seed: 2025 });
  });

  it("are the same for the same linkages in any order", () => {
    const law = fc.property(shuffledCorpora, filters, ([corpus, shuffled], filter) => {
      expect(sentencesOf(shuffled, filter)).toEqual(sentencesOf(corpus, filter));
    });
    fc.assert(law, { numRuns: 50, seed: 2025 });
  });

  it("name their goals and groups on the shipped data", async () => {
    const texts = [...textsOf(await shippedCorpus(), DEFAULT_FILTER).values()].join("\n");
    expect(texts).toContain("169 targets (2030 Agenda)");
    expect(texts).toContain("83 elements (ASEAN 2025)");
    expect(texts).toMatch(
      /AEC \(Economic Community\): .* elements are linked, with \d+ of 169 targets, by \d+ linkages\./,
    );
  });
});
