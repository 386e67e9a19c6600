/**
 * What of each framework is linked, what was read and found without a counterpart, and what nobody looked at yet.
 */
import type { Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Answer } from "./answer.ts";
import { ANSWER_OF, UNREAD, walkReadings } from "./cells.ts";
import { denominatorsOf } from "./denominators.ts";
import { addUp } from "./ranks.ts";
import { sideCoverageOf, type SideCoverage } from "./tally.ts";

export { ANSWERS, type Answer, type Tally } from "./answer.ts";
export type { SideCoverage } from "./tally.ts";

export interface Coverage {
  left: SideCoverage;
  right: SideCoverage;
  /** Counted linkages that pass the filter: made at a unit or below, and at a target or below. */
  linkages: number;
  /** The same without the filter. */
  allLinkages: number;
  /** @throws RangeError when one of the codes is not a unit of its side */
  cellOf(unit: string, goal: string): Answer;
  /**
   * How many of the goals asked about have an answer for the unit: "3 of 17 read".
   *
   * @throws RangeError when the code is not a unit of the left side
   */
  readOf(unit: string): { read: number; of: number };
  /** Counted linkages that pass the filter at the concept or below. */
  linkagesOf(code: string, side: Side): number;
}

export function coverageOf(corpus: Corpus, filter: Filter): Coverage {
  const denominators = denominatorsOf(corpus, filter);
  const { leftRanks, rightRanks, units, goals, targets, goalOf } = denominators;
  const readings = walkReadings(corpus, filter, denominators);
  addUp(leftRanks.parent, readings.left.counts);
  addUp(rightRanks.parent, readings.right.counts);

  const answerUnit = (unit: number): Answer => {
    const [, none = 0, hidden = 0, linked = 0] = readings.statesOf(unit);
    if (linked > 0) return "linked";
    if (hidden > 0) return "hidden";
    return none > 0 && none === goals.count ? "none" : "unread";
  };
  const answerTarget = (target: number, state: number): Answer => {
    if (state !== UNREAD) return ANSWER_OF[state] ?? "unread";
    return units.count > 0 && readings.answeredOf(goalOf[target] ?? -1) === units.count ? "none" : "unread";
  };
  const unitAt = (side: Side, code: string, caller: string): number => {
    const { items, at } = side === "left" ? units : goals;
    const index = at[corpus[side].rank.get(code) ?? -1] ?? -1;
    if (items[index]?.code !== code) throw new RangeError(`${caller}: ${JSON.stringify(code)} is not a unit`);
    return index;
  };

  return {
    left: sideCoverageOf(corpus.left, leftRanks, units, readings.left.states, answerUnit),
    right: sideCoverageOf(corpus.right, rightRanks, targets, readings.right.states, answerTarget),
    linkages: readings.linkages,
    allLinkages: readings.allLinkages,
    cellOf(unit, goal) {
      const state = readings.stateOf(unitAt("left", unit, "cellOf"), unitAt("right", goal, "cellOf"));
      return ANSWER_OF[state] ?? "unread";
    },
    readOf(unit) {
      const [, none = 0, hidden = 0, linked = 0] = readings.statesOf(unitAt("left", unit, "readOf"));
      return { read: none + hidden + linked, of: goals.count };
    },
    linkagesOf: (code, side) => readings[side].counts[corpus[side].rank.get(code) ?? -1] ?? 0,
  };
}
