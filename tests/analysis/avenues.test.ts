/** Worked out by hand from the linkages that hand-a.test.ts and hand-b.test.ts name by letters. */
import { describe, expect, it } from "vitest";
import { actingGroupsOf, avenuesOf, initiativeGapsOf, type Avenues } from "../../src/analysis/avenues.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, type Filter } from "../../src/domain/filter.ts";
import { handCorpus } from "../fixtures/hand.ts";
import { conceptsOf } from "./generated.ts";

const a = await handCorpus("hand-a");
const b = await handCorpus("hand-b");

/** `2.1: 3; I.1 3 by A.2; X X.1 1` for each goal, and indented for each of its targets. */
function told(corpus: Corpus, acting: readonly string[], filter: Partial<Filter> = {}): readonly string[] {
  const goals = avenuesOf(corpus, { ...DEFAULT_FILTER, ...filter }, conceptsOf(corpus.left, ...acting));
  return goals.flatMap((goal) => [line(goal), ...goal.targets.map((target) => `  ${line(target)}`)]);
}

function line({ concept, linkages, initiatives, units }: Avenues): string {
  return [
    `${concept.code}: ${linkages.length}`,
    ...initiatives.map((one) => `${one.initiative.code} ${one.linkages.length} by ${one.areas.join("+")}`),
    ...units.map(({ group, unit, linkages: some }) => `${group.code} ${unit.code} ${some.length}`),
  ].join("; ");
}

describe("where the part X is one of things to do", () => {
  it("everything", () => {
    expect(told(a, ["X"])).toEqual([
      "1: 4; I.1 1 by A.2", // b
      "  1.1: 2",
      "  1.2: 1; I.1 1 by A.2",
      "  1.a: 1",
      "2: 4; I.1 3 by A.2; X X.1 1", // c d h; h
      "  2.1: 3; I.1 3 by A.2; X X.1 1",
      "  2.2: 1",
    ]);
  });

  it("what others do stands beside the linkages of one element", () => {
    expect(told(a, ["X"], { elements: ["N.B"] })).toEqual([
      "2: 2; I.1 1 by A.2; X X.1 1",
      "  2.1: 1; I.1 1 by A.2; X X.1 1",
      "  2.2: 1",
    ]);
  });

  it("what else a filter asks is asked of them too", () => {
    // h is published, c and e are not.
    expect(told(a, ["X"], { elements: ["N"], bases: ["editorial"] })).toEqual([
      "1: 2; I.1 1 by A.2",
      "  1.1: 1",
      "  1.2: 1; I.1 1 by A.2",
      "2: 2; I.1 1 by A.2",
      "  2.1: 1; I.1 1 by A.2",
      "  2.2: 1",
    ]);
  });
});

it("a part whose units have several linkages, and several parts", () => {
  expect(told(a, ["N", "S"], { targets: ["1"] })).toEqual([
    // Of equally many the first of the framework.
    "1: 4; I.1 1 by A.2; N N.A.1 2; S S.A.1 2",
    "  1.1: 2; N N.A.1 1; S S.A.1 1",
    "  1.2: 1; I.1 1 by A.2; N N.A.1 1",
    "  1.a: 1; S S.A.1 1",
  ]);
});

it("a mark below a target, and a goal that is its own", () => {
  expect(told(b, ["T"])).toEqual([
    "7: 3; I.1 2 by Z.2; T T.1 1", // b d; d
    "  7.1: 3; I.1 2 by Z.2; T T.1 1",
    "8: 1; I.1 1 by Z.2; T T.1 1",
    "  8.1: 1; I.1 1 by Z.2; T T.1 1",
    "9: 2; T T.1 1",
    "  9: 2; T T.1 1",
  ]);
});

it("a framework without a profile has no part of things to do", () => {
  expect(actingGroupsOf(a)).toEqual([]);
  expect(avenuesOf(a, DEFAULT_FILTER)).toEqual(avenuesOf(a, DEFAULT_FILTER, []));
});

it("what the register cannot answer for", () => {
  const [initiative] = a.initiatives;
  if (!initiative) throw new Error("hand-a names no initiative");
  const stray = { ...initiative, code: "I.2", priorityAreas: [] };
  const { areas, initiatives } = initiativeGapsOf({ ...a, initiatives: [initiative, stray] });
  expect([areas, initiatives].map((some) => some.map(({ code }) => code))).toEqual([["A.1"], ["I.2"]]);
});
