/**
 * A package with a root on both sides, worked out by hand.
 *
 * Six units: N.A.1, N.A.2, N.B (a theme that is a unit itself), S.A.1, S.A.2, X.1. Three goals with seven targets, of
 * which 1.a and 2.a are means. Eight linkages count, here with strength, areas and status:
 *
 *   a  N.A.1    > 1.1  3  A.1      agreed             e  N.B   > 2.2  2  -    agreed, a tension
 *   b  N.A.1.i  > 1.2  2  A.1 A.2  draft              f  S.A.1 > 1.1  2  A.1  draft
 *   c  N.A.1.ii > 2.1  1  A.2      draft              g  S.A.1 > 1.a  1  -    draft
 *   d  N.B      > 2.1  2  A.2      reviewed, published   h  X.1   > 2.1  3  A.2  agreed, published
 *
 * Not counted: PL > AG and S > 2 (statements above the units), S.A.2 > 2.1 (suggested), S.A.2 > 1.2 (rejected).
 * The cells, L linked, 0 a none row, ? not looked at:
 *
 *           goal 1        goal 2           goal 3
 *   N.A.1   L (a b)       L (c)            0
 *   N.A.2   0             0                0        so N.A.2 has no counterpart
 *   N.B     0             L (d e)          0
 *   S.A.1   L (f g)       0                0
 *   S.A.2   0             ?                0        so S.A.2 is not looked at, and neither is 2.a
 *   X.1     0             L (h)            0        so 3.1 has no counterpart
 */
import { describe, expect, it } from "vitest";
import { bodiesOf } from "../../src/analysis/bodies.ts";
import { breakdownOf } from "../../src/analysis/breakdown.ts";
import { compareOf } from "../../src/analysis/compare.ts";
import { flowOf } from "../../src/analysis/flow.ts";
import { gapsOf, type GapList } from "../../src/analysis/gaps.ts";
import { HEADLINES, headlineOf, type Headline } from "../../src/analysis/headline.ts";
import { matrixOf, type MatrixCell } from "../../src/analysis/matrix.ts";
import { sensitivityOf } from "../../src/analysis/sensitivity.ts";
import { sharedTargetsOf, unitsOfSeveralAreas } from "../../src/analysis/shared.ts";
import { DEFAULT_FILTER, type Filter } from "../../src/domain/filter.ts";
import { handCorpus } from "../fixtures/hand.ts";
import { conceptsOf } from "./generated.ts";

const corpus = await handCorpus("hand-a");
const filterOf = (filter: Partial<Filter>): Filter => ({ ...DEFAULT_FILTER, ...filter });
const numbers = (headline: Headline) => HEADLINES.map((name) => headline[name]);
const PILLARS = conceptsOf(corpus.left, "N", "S", "X");
const GOALS = conceptsOf(corpus.right, "1", "2", "3");
const short = ({ linkages, targets, of, strongest, tensions, answer }: MatrixCell) =>
  `${linkages} ${targets}/${of} ${strongest ?? "-"} ${tensions} ${answer ?? "-"}`;

describe("the headline", () => {
  it.each<[string, Partial<Filter>, number[]]>([
    ["everything", {}, [8, 6, 4, 2, 7, 5, 2]],
    // c and g are weak.
    ["strength 2 or more", { minStrength: 2 }, [6, 6, 4, 2, 7, 4, 3]],
    ["area A.2: b c d h", { priorityAreas: ["A.2"] }, [4, 6, 3, 3, 7, 2, 5]],
    ["the north", { elements: ["N"] }, [5, 3, 2, 1, 7, 4, 3]],
    ["means", { kinds: ["means"] }, [1, 6, 1, 5, 2, 1, 1]],
  ])("of %s", (_, filter, expected) => {
    expect(numbers(headlineOf(corpus, filterOf(filter)))).toEqual(expected);
  });
});

it("the matrix of pillars and goals", () => {
  const { cellAt } = matrixOf(corpus, DEFAULT_FILTER, PILLARS, GOALS);
  expect(PILLARS.map((_, row) => GOALS.map((__, column) => short(cellAt(row, column))))).toEqual([
    ["2 2/3 3 0 linked", "3 2/3 2 1 linked", "0 0/1 - 0 none"],
    ["2 2/3 2 0 linked", "0 0/3 - 0 unread", "0 0/1 - 0 none"],
    ["0 0/3 - 0 none", "1 1/3 3 0 linked", "0 0/1 - 0 none"],
  ]);
});

it("the matrix of some units, a measure and targets", () => {
  const rows = conceptsOf(corpus.left, "N.A.1", "N.A.1.i", "N.A.2", "S.A.2");
  const { cellAt } = matrixOf(corpus, DEFAULT_FILTER, rows, conceptsOf(corpus.right, "1.2", "2.a", "3.1"));
  // N.A.1 and 2.a: the cell with goal 2 is linked, so it was read, and 2.a was not among what it found.
  expect(rows.map((_, row) => [0, 1, 2].map((column) => cellAt(row, column).answer))).toEqual([
    ["linked", "none", "none"],
    ["linked", undefined, undefined],
    ["none", "none", "none"],
    ["none", "unread", "none"],
  ]);
});

it("the flow from pillars through areas to goals", () => {
  const { bands, nodes, linkages, severalAreas, leftOut } = flowOf(corpus, DEFAULT_FILTER, {
    level: "pillar",
    areas: true,
  });
  expect(bands.map(({ from, to, linkages: count, tensions }) => `${from} > ${to} ${count} ${tensions}`)).toEqual([
    "left:N > area:A.1 2 0", // a b
    "left:N > area:A.2 3 0", // b c d
    "left:N > area: 1 1", // e
    "left:S > area:A.1 1 0", // f
    "left:S > area: 1 0", // g
    "left:X > area:A.2 1 0", // h
    "area:A.1 > right:1 3 0", // a b f
    "area:A.2 > right:1 1 0", // b
    "area:A.2 > right:2 3 0", // c d h
    "area: > right:1 1 0", // g
    "area: > right:2 1 1", // e
  ]);
  expect(nodes.map((node) => node.linkages)).toEqual([5, 2, 1, 3, 4, 2, 4, 4]);
  expect([linkages, severalAreas, leftOut]).toEqual([8, 1, 2]);
});

it("the gaps", () => {
  const { units, targets } = gapsOf(corpus, DEFAULT_FILTER);
  const listed = ({ groups }: GapList) =>
    groups.map(({ head, items, gaps }) => [
      `${head.code} ${items}`,
      ...gaps.map(({ concept, answer, read }) => [concept.code, answer, read?.read ?? ""].join(" ").trim()),
    ]);
  expect(listed(units)).toEqual([["N 3", "N.A.2 none 3"], ["S 2", "S.A.2 unread 2"], ["X 1"]]);
  expect(listed(targets)).toEqual([["1 3"], ["2 3", "2.a unread"], ["3 1", "3.1 none"]]);
  expect([units.total, targets.total]).toEqual([
    { none: 1, unread: 1, hidden: 0 },
    { none: 1, unread: 1, hidden: 0 },
  ]);
  expect(gapsOf(corpus, filterOf({ minStrength: 2 })).targets.total).toEqual({ none: 1, unread: 1, hidden: 1 });
});

it("the bars", () => {
  const { groups, goals, kinds } = breakdownOf(corpus, DEFAULT_FILTER);
  const tally = (linked: number, none: number, unread: number) => ({ linked, hidden: 0, none, unread });
  expect(groups.map(({ group, items, tally: parts, linkages }) => [group.code, items, parts, linkages])).toEqual([
    ["N", 3, tally(2, 1, 0), 5],
    ["S", 2, tally(1, 0, 1), 2],
    ["X", 1, tally(1, 0, 0), 1],
  ]);
  expect(goals.map(({ goal, items, tally: parts, linkages }) => [goal.code, items, parts, linkages])).toEqual([
    ["1", 3, tally(3, 0, 0), 4],
    ["2", 3, tally(2, 0, 1), 4],
    ["3", 1, tally(0, 1, 0), 0],
  ]);
  expect(goals.map((goal) => goal.kinds)).toEqual([
    [
      { kind: "outcome", items: 2, tally: tally(2, 0, 0) },
      { kind: "means", items: 1, tally: tally(1, 0, 0) },
    ],
    [
      { kind: "outcome", items: 2, tally: tally(2, 0, 0) },
      { kind: "means", items: 1, tally: tally(0, 0, 1) },
    ],
    [{ kind: "outcome", items: 1, tally: tally(0, 1, 0) }],
  ]);
  expect(kinds).toEqual([
    { kind: "outcome", items: 5, tally: tally(4, 1, 0) },
    { kind: "means", items: 2, tally: tally(1, 0, 1) },
  ]);
});

it("the targets that pillars share, and who would meet there", () => {
  const shared = sharedTargetsOf(corpus, DEFAULT_FILTER);
  expect(
    shared.map(({ target, groups, linkages, bodies }) => [
      target.code,
      groups.map((one) => `${one.group.code} ${one.linkages.length} ${one.bodies.join("+")}`),
      linkages,
      bodies,
    ]),
  ).toEqual([
    ["1.1", ["N 1 Reef Office", "S 1 Net Menders"], 2, ["Reef Office", "Net Menders"]],
    // c takes its body from N.A.1 above it; X.1 has two bodies of its own.
    ["2.1", ["N 2 Reef Office", "X 1 Net Menders+Reef Office"], 3, ["Reef Office", "Net Menders"]],
  ]);
});

it("the units that serve several areas", () => {
  const units = unitsOfSeveralAreas(corpus, DEFAULT_FILTER);
  expect(
    units.map(({ unit, areas }) => [unit.code, ...areas.map((area) => `${area.code} ${area.linkages.length}`)]),
  ).toEqual([["N.A.1", "A.1 2", "A.2 2"]]);
});

it("the bodies behind each goal", () => {
  const goals = bodiesOf(corpus, DEFAULT_FILTER);
  const described = goals.map(({ goal, bodies, without }) => [
    goal.code,
    bodies.map(({ id, units, linkages }) => `${id} ${units.map(({ code }) => code).join("+")} ${linkages.length}`),
    without.length,
  ]);
  expect(described).toEqual([
    ["1", ["Dive School N.A.1 1", "Net Menders S.A.1 2", "Reef Office N.A.1 1"], 0],
    ["2", ["Reef Office N.A.1+N.B+X.1 4", "Net Menders X.1 1"], 0],
  ]);
});

it("north and south over each other", () => {
  const comparison = compareOf(corpus, filterOf({ elements: ["N"] }), filterOf({ elements: ["S"] }), PILLARS, GOALS);
  const { headline, overlap } = comparison;
  expect([headline.a, headline.b, headline.difference].map(numbers)).toEqual([
    [5, 3, 2, 1, 7, 4, 3],
    [2, 2, 1, 1, 7, 2, 5],
    [-3, -1, -1, 0, 0, -2, 2],
  ]);
  const codes = [overlap.right.both, overlap.right.onlyA, overlap.right.onlyB].map((some) =>
    some.map(({ code }) => code),
  );
  expect(codes).toEqual([["1.1"], ["1.2", "2.1", "2.2"], ["1.a"]]);
  expect(comparison.cellAt(0, 0)).toMatchObject({ a: { linkages: 2 }, b: { linkages: 0 }, linkages: -2, targets: -2 });
  const goals = comparison.conceptsOf("right").filter(({ concept }) => concept.unit);
  expect(goals.map(({ concept, a, b, linkages }) => [concept.code, a.linkages, b.linkages, linkages])).toEqual([
    ["1", 2, 2, 0],
    ["2", 3, 0, -3],
    ["3", 0, 0, 0],
  ]);
  expect(comparison.conceptsOf("left").map(({ concept }) => concept.code)).toEqual([
    "PL",
    "N",
    "N.A",
    "N.A.1",
    "N.A.1.i",
    "N.A.1.ii",
    "N.A.2",
    "N.B",
    "S",
    "S.A",
    "S.A.1",
    "S.A.2",
  ]);
});

it("what if", () => {
  const variants = sensitivityOf(corpus, DEFAULT_FILTER, { withSuggested: true });
  expect(variants.map(({ name, headline }) => [name, ...numbers(headline)])).toEqual([
    ["all", 8, 6, 4, 2, 7, 5, 2],
    ["firm", 6, 6, 4, 2, 7, 4, 3],
    // a d e h
    ["read-again", 4, 6, 3, 3, 7, 3, 4],
    // d h
    ["published", 2, 6, 2, 4, 7, 1, 6],
    ["with-suggested", 9, 6, 5, 1, 7, 5, 2],
  ]);
  const places = variants.map(({ rankings }) =>
    [rankings.groups, rankings.goals].map((ranking) =>
      ranking
        .map(({ concept, value, rank, moves }) => `${rank ?? "-"} ${concept.code} ${value} ${moves ?? "-"}`)
        .join(", "),
    ),
  );
  expect(places).toEqual([
    ["1 N 4 0, 2 S 2 0, 3 X 1 0", "1 1 4 0, 1 2 4 0, - 3 0 -"],
    ["1 N 4 0, 2 S 1 0, 2 X 1 1", "1 1 3 0, 1 2 3 0, - 3 0 -"],
    ["1 N 3 0, 2 X 1 1, - S 0 -", "1 2 3 0, 2 1 1 -1, - 3 0 -"],
    ["1 N 1 0, 1 X 1 2, - S 0 -", "1 2 2 0, - 1 0 -, - 3 0 -"],
    ["1 N 4 0, 2 S 3 0, 3 X 1 0", "1 2 5 0, 2 1 4 -1, - 3 0 -"],
  ]);
});
