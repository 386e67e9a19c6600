/**
 * What has no counted linkage that passes, on both sides, and why.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Answer } from "./answer.ts";
import { coverageOf, type SideCoverage } from "./coverage.ts";
import { goalHeads, groupHeads, type Heads } from "./heads.ts";

/** The answers that a gap can have; in the order of lists, the firmest finding first. */
export const GAP_ANSWERS = ["none", "unread", "hidden"] as const satisfies readonly Answer[];
export type GapAnswer = (typeof GAP_ANSWERS)[number];

export interface Gap {
  concept: Concept;
  answer: GapAnswer;
  /** For a unit how many of the goals asked about were read: "3 of 17"; `undefined` for a target. */
  read: { read: number; of: number } | undefined;
}

export interface GapGroup {
  /** A group of the left side, or a goal. */
  head: Concept;
  /** How many units or targets the filter asks about here, linked ones among them. */
  items: number;
  /** In the order of the framework; empty where everything is linked. */
  gaps: readonly Gap[];
}

export interface GapList {
  items: number;
  /** How many gaps have each answer. */
  total: Record<GapAnswer, number>;
  groups: readonly GapGroup[];
}

export interface Gaps {
  units: GapList;
  targets: GapList;
}

/** List the gaps; what the filter does not ask about is in neither list. */
export function gapsOf(corpus: Corpus, filter: Filter): Gaps {
  const { left, right, readOf } = coverageOf(corpus, filter);
  return {
    units: listOf(left, groupHeads(corpus.left), readOf),
    targets: listOf(right, goalHeads(corpus.right), () => undefined),
  };
}

function listOf(
  { items, answerOf, total }: SideCoverage,
  { heads, headOf }: Heads,
  readOf: (code: string) => Gap["read"],
): GapList {
  const groups = heads.map((head): GapGroup => {
    const inside = items.filter(({ code }) => headOf(code) === head);
    const gaps = inside.flatMap((concept) => {
      const answer = GAP_ANSWERS.find((known) => known === answerOf(concept.code));
      return answer === undefined ? [] : [{ concept, answer, read: readOf(concept.code) }];
    });
    return { head, items: inside.length, gaps };
  });
  const { none, unread, hidden } = total;
  return { items: items.length, total: { none, unread, hidden }, groups: groups.filter((group) => group.items > 0) };
}
