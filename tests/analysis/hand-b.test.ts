/**
 * A package of several roots, where one goal is its own target and one target has a mark below it, worked out by hand.
 *
 * Four units: Q.1, Q.2, T.1, and the strand U, a unit itself. Three goals: 7 with the targets 7.1 (outcome) and 7.2
 * (means), 8 with 8.1 (no kind), and 9 without targets, which therefore is its own. Six linkages count, with strength,
 * areas and status:
 *
 *   a  Q.1   > 7.1    2  Z.1      draft              d  T.1 > 7.1  1  Z.2  contested, a tension
 *   b  Q.1   > 7.1.x  1  Z.1 Z.2  draft              e  T.1 > 8.1  2  Z.2  reviewed
 *   c  Q.2.a > 9      3  -        agreed, published  f  T.1 > 9    2  -    draft
 *
 * Not counted: Q.2 > 7.2 (suggested), Q.1 > 8.1 (rejected). Every cell is linked (L) or has a none row (0), so that U
 * and 7.2 have no counterpart:
 *
 *         goal 7    goal 8   goal 9
 *   Q.1   L (a b)   0        0
 *   Q.2   0         0        L (c)
 *   T.1   L (d)     L (e)    L (f)
 *   U     0         0        0
 */
import { describe, expect, it } from "vitest";
import { bodiesOf } from "../../src/analysis/bodies.ts";
import { breakdownOf } from "../../src/analysis/breakdown.ts";
import { flowOf } from "../../src/analysis/flow.ts";
import { gapsOf } from "../../src/analysis/gaps.ts";
import { HEADLINES, headlineOf } from "../../src/analysis/headline.ts";
import { matrixOf } from "../../src/analysis/matrix.ts";
import { sensitivityOf } from "../../src/analysis/sensitivity.ts";
import { sharedTargetsOf, unitsOfSeveralAreas } from "../../src/analysis/shared.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { handCorpus } from "../fixtures/hand.ts";
import { conceptsOf } from "./generated.ts";

const corpus = await handCorpus("hand-b");

describe("the headline", () => {
  it.each<[string, Partial<Filter>, number[]]>([
    ["everything", {}, [6, 4, 3, 1, 4, 3, 1]],
    // b and d are weak.
    ["strength 2 or more", { minStrength: 2 }, [4, 4, 3, 1, 4, 3, 1]],
    ["means", { kinds: ["means"] }, [0, 4, 0, 4, 1, 0, 1]],
    // 7.1 and 9 are outcomes, 7.2 and 8.1 are not.
    ["outcomes", { kinds: ["outcome"] }, [5, 4, 3, 1, 2, 2, 0]],
    ["the mark below 7.1, whose target is asked about", { targets: ["7.1.x"] }, [1, 4, 1, 3, 1, 1, 0]],
  ])("of %s", (_, filter, expected) => {
    const headline = headlineOf(corpus, { ...DEFAULT_FILTER, ...filter });
    expect(HEADLINES.map((name) => headline[name])).toEqual(expected);
  });
});

it("the matrix of strands and of everything on the right", () => {
  const rows = conceptsOf(corpus.left, "Q", "T", "U");
  const { cellAt, columns } = matrixOf(corpus, DEFAULT_FILTER, rows, corpus.right.concepts);
  expect(columns.map(({ code }) => code)).toEqual(["7", "7.1", "7.1.x", "7.2", "8", "8.1", "9"]);
  const cells = rows.map((_, row) =>
    columns.map((__, column) => {
      const { linkages, targets, of, answer } = cellAt(row, column);
      return `${linkages} ${targets}/${of} ${answer ?? "-"}`;
    }),
  );
  expect(cells).toEqual([
    ["2 1/2 linked", "2 1/1 linked", "1 1/1 linked", "0 0/1 none", "0 0/1 none", "0 0/1 none", "1 1/1 linked"],
    ["1 1/2 linked", "1 1/1 linked", "0 0/1 -", "0 0/1 none", "1 1/1 linked", "1 1/1 linked", "1 1/1 linked"],
    ["0 0/2 none", "0 0/1 none", "0 0/1 -", "0 0/1 none", "0 0/1 none", "0 0/1 none", "0 0/1 none"],
  ]);
});

it("the flow from strands to goals without the middle, and from steps", () => {
  const bandsOf = (level: string) =>
    flowOf(corpus, DEFAULT_FILTER, { level, areas: false }).bands.map(({ from, to, linkages, tensions }) =>
      [from, to, linkages, tensions].join(" "),
    );
  expect(bandsOf("strand")).toEqual([
    "left:Q right:7 2 0", // a b
    "left:Q right:9 1 0", // c
    "left:T right:7 1 1", // d
    "left:T right:8 1 0", // e
    "left:T right:9 1 0", // f
  ]);
  // Only c was made at a step; the units above stand for themselves.
  expect(bandsOf("step").map((band) => band.split(" ")[0])).toEqual([
    "left:Q.1",
    "left:Q.2.a",
    "left:T.1",
    "left:T.1",
    "left:T.1",
  ]);
  const { severalAreas, leftOut, linkages } = flowOf(corpus, DEFAULT_FILTER, { level: "strand", areas: true });
  expect([severalAreas, leftOut, linkages]).toEqual([1, 0, 6]);
});

it("the gaps and the bars", () => {
  const { units, targets } = gapsOf(corpus, NO_FILTER);
  const gaps = [units, targets].map(({ groups }) =>
    groups.flatMap((group) => group.gaps.map(({ concept, answer }) => `${group.head.code}: ${concept.code} ${answer}`)),
  );
  expect(gaps).toEqual([["U: U none"], ["7: 7.2 none"]]);
  const { groups, goals, kinds } = breakdownOf(corpus, NO_FILTER);
  expect(
    groups.map(({ group, items, tally, linkages }) => [group.code, items, tally.linked, tally.none, linkages]),
  ).toEqual([
    ["Q", 2, 2, 0, 3],
    ["T", 1, 1, 0, 3],
    ["U", 1, 0, 1, 0],
  ]);
  expect(
    goals.map(({ goal, items, tally, linkages }) => [goal.code, items, tally.linked, tally.none, linkages]),
  ).toEqual([
    ["7", 2, 1, 1, 3],
    ["8", 1, 1, 0, 1],
    ["9", 1, 1, 0, 2],
  ]);
  expect(kinds.map(({ kind, items, tally }) => [kind, items, tally.linked, tally.none])).toEqual([
    ["outcome", 2, 2, 0],
    ["means", 1, 0, 1],
    ["", 1, 1, 0],
  ]);
});

it("the shared targets, the units of several areas, the bodies", () => {
  expect(
    sharedTargetsOf(corpus, DEFAULT_FILTER).map(({ target, groups, bodies }) => [
      target.code,
      groups.map(({ group, linkages }) => `${group.code} ${linkages.length}`).join(", "),
      bodies,
    ]),
  ).toEqual([
    ["7.1", "Q 2, T 1", ["Guild", "Town Hall"]],
    // Nobody is known to lead Q.2.
    ["9", "Q 1, T 1", ["Town Hall"]],
  ]);
  expect(unitsOfSeveralAreas(corpus, DEFAULT_FILTER).map(({ unit }) => unit.code)).toEqual(["Q.1"]);
  expect(
    bodiesOf(corpus, DEFAULT_FILTER).map(({ goal, bodies, without }) => [
      goal.code,
      bodies.map(({ id, linkages }) => `${id} ${linkages.length}`).join(", "),
      without.map(({ code }) => code).join(", "),
    ]),
  ).toEqual([
    ["7", "Guild 2, Town Hall 1", ""],
    ["8", "Town Hall 1", ""],
    ["9", "Town Hall 1", "Q.2"],
  ]);
});

describe("what if", () => {
  const linked = (filter: Partial<Filter>) =>
    sensitivityOf(corpus, { ...DEFAULT_FILTER, ...filter }, { withSuggested: true }).map(
      ({ name, headline, filter: shown }) =>
        `${name} ${headline.linkages} ${headline.linkedUnits} ${headline.linkedTargets}${shown ? "" : " *"}`,
    );

  it("of everything", () => {
    expect(linked({})).toEqual([
      "all 6 3 3",
      "firm 4 3 3",
      "read-again 3 2 3", // c d e
      "published 1 1 1", // c
      "with-suggested 7 3 4 *",
    ]);
  });

  it("of a filter that leaves nothing to a variant", () => {
    expect(linked({ bases: ["editorial"], statuses: ["draft"] })).toEqual([
      "all 3 2 2", // a b f
      "firm 2 2 2", // a f
      "read-again 0 0 0 *",
      "published 0 0 0 *",
      "with-suggested 4 3 3 *", // a b f and the suggestion
    ]);
    expect(linked({ bases: ["suggested"] })).toEqual([
      "all 0 0 0",
      "firm 0 0 0",
      "read-again 0 0 0",
      "published 0 0 0 *",
      "with-suggested 1 1 1 *",
    ]);
  });
});
