import { expect, it } from "vitest";
import { groupLevelOf, levelLines, levelsOf } from "../../src/analysis/level-lines.ts";
import type { Side } from "../../src/domain/concept.ts";
import { DEFAULT_FILTER, type Filter } from "../../src/domain/filter.ts";
import { handCorpus } from "../fixtures/hand.ts";

const corpus = await handCorpus("hand-a");
const codes = (side: Side, level: string, filter: Partial<Filter> = {}) =>
  levelLines(corpus, { ...DEFAULT_FILTER, ...filter }, side, level)
    .map(({ code }) => code)
    .join(" ");

it.each<[string, Side, string, Partial<Filter>, string]>([
  ["the groups", "left", "pillar", {}, "N S X"],
  // X.1 has nothing of the level around it, and N.B is of the level itself.
  ["units beside the level", "left", "theme", {}, "N.A N.B S.A X.1"],
  ["a unit that is a theme", "left", "element", {}, "N.A.1 N.A.2 N.B S.A.1 S.A.2 X.1"],
  ["units without measures", "left", "measure", {}, "N.A.1.i N.A.1.ii N.A.2 N.B S.A.1 S.A.2 X.1"],
  ["what the filter asks about", "left", "element", { elements: ["N.A.1.i", "X"] }, "N.A.1 X.1"],
  ["goals with means", "right", "goal", { kinds: ["means"] }, "1 2"],
  ["means", "right", "target", { kinds: ["means"] }, "1.a 2.a"],
])("%s", (_, side, level, filter, expected) => {
  expect(codes(side, level, filter)).toBe(expected);
});

it("knows the levels that are used", () => {
  expect(levelsOf(corpus.left)).toEqual(["plan", "pillar", "theme", "element", "measure"]);
  expect(groupLevelOf(corpus.left)).toBe("pillar");
  expect(() => codes("left", "goal")).toThrow(new RangeError('levelLines: "goal" is not a level of reef-plan'));
});
