/**
 * What of each framework is linked, what was read and found without a counterpart, and what nobody looked at yet.
 */
import type { Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { buildTest, type Filter } from "../domain/filter.ts";
import { isCounted, isNone } from "../domain/linkage.ts";
import type { Answer } from "./answer.ts";
import { denominatorsOf, type Denominator } from "./denominators.ts";
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

/** The states of a cell, weakest first, so that the strongest claim wins; 0 is "not yet looked at". */
const NONE = 1;
const HIDDEN = 2;
const LINKED = 3;
const STATES: readonly Answer[] = ["unread", "none", "hidden", "linked"];

export function coverageOf(corpus: Corpus, filter: Filter): Coverage {
  const { leftRanks, rightRanks, units, goals, targets, goalOf } = denominatorsOf(corpus, filter);
  const passes = buildTest(corpus, filter);
  const cells = new Map<number, number>();
  const leftStates = new Uint8Array(leftRanks.size.length);
  const rightStates = new Uint8Array(rightRanks.size.length);
  const leftCounts = new Int32Array(leftRanks.size.length);
  const rightCounts = new Int32Array(rightRanks.size.length);
  let linkages = 0;
  let allLinkages = 0;

  const width = goals.items.length;
  const raise = (unit: number, goal: number, state: number) => {
    const cell = unit * width + goal;
    if ((cells.get(cell) ?? 0) < state) cells.set(cell, state);
  };

  for (const linkage of corpus.linkages) {
    const element = corpus.left.rank.get(linkage.element) ?? -1;
    const target = corpus.right.rank.get(linkage.target) ?? -1;
    const unit = units.at[element] ?? -1;
    const goal = goals.at[target] ?? -1;
    if (unit < 0 || goal < 0) continue;
    if (isNone(linkage)) {
      const isExact = units.items[unit]?.code === linkage.element && goals.items[goal]?.code === linkage.target;
      if (isExact) raise(unit, goal, NONE);
    }
    if (!isCounted(linkage) || (targets.at[target] ?? -1) < 0) continue;

    const state = passes(linkage) ? LINKED : HIDDEN;
    allLinkages++;
    if (state === LINKED) {
      linkages++;
      leftCounts[element] = (leftCounts[element] ?? 0) + 1;
      rightCounts[target] = (rightCounts[target] ?? 0) + 1;
    }
    for (let u = unit; u >= 0; u = units.outer[u] ?? -1) {
      for (let g = goal; g >= 0; g = goals.outer[g] ?? -1) raise(u, g, state);
    }
    if (goals.chosen[goal] === 1 && (leftStates[element] ?? 0) < state) leftStates[element] = state;
    if (units.chosen[unit] === 1 && (rightStates[target] ?? 0) < state) rightStates[target] = state;
  }
  addUp(leftRanks.parent, leftCounts);
  addUp(rightRanks.parent, rightCounts);

  const { statesOf, answered } = readCells(cells, units, goals);
  const answerUnit = (unit: number): Answer => {
    const [, none = 0, hidden = 0, linked = 0] = statesOf(unit);
    if (linked > 0) return "linked";
    if (hidden > 0) return "hidden";
    return none > 0 && none === goals.count ? "none" : "unread";
  };
  const answerTarget = (target: number, state: number): Answer => {
    if (state > 0) return STATES[state] ?? "unread";
    return units.count > 0 && answered[goalOf[target] ?? -1] === units.count ? "none" : "unread";
  };
  const indexIn = ({ items, at }: Denominator, side: Side, code: string, caller: string): number => {
    const index = at[corpus[side].rank.get(code) ?? -1] ?? -1;
    if (items[index]?.code !== code) throw new RangeError(`${caller}: ${JSON.stringify(code)} is not a unit`);
    return index;
  };

  return {
    left: sideCoverageOf(corpus.left, leftRanks, units, leftStates, answerUnit),
    right: sideCoverageOf(corpus.right, rightRanks, targets, rightStates, answerTarget),
    linkages,
    allLinkages,
    cellOf(unit, goal) {
      const cell = indexIn(units, "left", unit, "cellOf") * width + indexIn(goals, "right", goal, "cellOf");
      return STATES[cells.get(cell) ?? 0] ?? "unread";
    },
    readOf(unit) {
      const [, none = 0, hidden = 0, linked = 0] = statesOf(indexIn(units, "left", unit, "readOf"));
      return { read: none + hidden + linked, of: goals.count };
    },
    linkagesOf: (code, side) => (side === "left" ? leftCounts : rightCounts)[corpus[side].rank.get(code) ?? -1] ?? 0,
  };
}

/** The cells by unit (how many of each state, among the goals asked about) and by goal (how many units have an answer). */
function readCells(cells: ReadonlyMap<number, number>, units: Denominator, goals: Denominator) {
  const width = goals.items.length;
  const byUnit = new Int32Array(units.items.length * STATES.length);
  const answered = new Int32Array(width);
  for (const [cell, state] of cells) {
    const goal = cell % width;
    const unit = (cell - goal) / width;
    const place = unit * STATES.length + state;
    if (goals.chosen[goal] === 1) byUnit[place] = (byUnit[place] ?? 0) + 1;
    if (units.chosen[unit] === 1) answered[goal] = (answered[goal] ?? 0) + 1;
  }
  const statesOf = (unit: number) => byUnit.subarray(unit * STATES.length, (unit + 1) * STATES.length);
  return { statesOf, answered };
}
