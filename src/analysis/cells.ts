/**
 * One pass over all readings: what they say about each cell (a unit and a goal) and each concept.
 */
import type { Corpus } from "../domain/corpus.ts";
import { buildTest, type Filter } from "../domain/filter.ts";
import { isCounted, isNone } from "../domain/linkage.ts";
import type { Answer } from "./answer.ts";
import type { Denominator, Denominators } from "./denominators.ts";

/** The states of a cell or concept, weakest first, so that the strongest claim wins. */
export const UNREAD = 0;
const NONE = 1;
const HIDDEN = 2;
const LINKED = 3;
/** What each state is as an answer. */
export const ANSWER_OF: readonly Answer[] = ["unread", "none", "hidden", "linked"];

/** What is said on one side, by rank: by linkages made at the very concept. */
interface SideReadings {
  states: Uint8Array;
  /** Counted linkages that pass the filter. */
  counts: Int32Array;
}

export interface Readings {
  left: SideReadings;
  right: SideReadings;
  linkages: number;
  allLinkages: number;
  /** Unit and goal are given by their indexes in the denominators. */
  stateOf(unit: number, goal: number): number;
  /** For a unit how many cells have each state, among the goals asked about. */
  statesOf(unit: number): Int32Array;
  /** For a goal how many of the units asked about have an answer. */
  answeredOf(goal: number): number;
}

export function walkReadings(corpus: Corpus, filter: Filter, denominators: Denominators): Readings {
  const { units, goals, targets } = denominators;
  const passes = buildTest(corpus, filter);
  const cells = new Cells(units, goals);
  const left = sideOf(corpus.left.concepts.length);
  const right = sideOf(corpus.right.concepts.length);
  let linkages = 0;
  let allLinkages = 0;

  for (const linkage of corpus.linkages) {
    const element = corpus.left.rank.get(linkage.element) ?? -1;
    const target = corpus.right.rank.get(linkage.target) ?? -1;
    const unit = units.at[element] ?? -1;
    const goal = goals.at[target] ?? -1;
    if (unit < 0 || goal < 0) continue;
    const isExact = units.items[unit]?.code === linkage.element && goals.items[goal]?.code === linkage.target;
    if (isExact && isNone(linkage)) cells.raise(unit, goal, NONE);
    if (!isCounted(linkage) || (targets.at[target] ?? -1) < 0) continue;

    const state = passes(linkage) ? LINKED : HIDDEN;
    allLinkages++;
    if (state === LINKED) {
      linkages++;
      left.counts[element] = (left.counts[element] ?? 0) + 1;
      right.counts[target] = (right.counts[target] ?? 0) + 1;
    }
    cells.raiseAround(unit, goal, state);
    if (goals.chosen[goal] === 1) raise(left.states, element, state);
    if (units.chosen[unit] === 1) raise(right.states, target, state);
  }
  return { left, right, linkages, allLinkages, stateOf: (unit, goal) => cells.stateOf(unit, goal), ...cells.sums() };
}

/** Only cells that somebody spoke about take room. */
class Cells {
  private readonly states = new Map<number, number>();
  private readonly units: Denominator;
  private readonly goals: Denominator;

  constructor(units: Denominator, goals: Denominator) {
    this.units = units;
    this.goals = goals;
  }

  stateOf(unit: number, goal: number): number {
    return this.states.get(unit * this.goals.items.length + goal) ?? UNREAD;
  }

  raise(unit: number, goal: number, state: number): void {
    if (this.stateOf(unit, goal) < state) this.states.set(unit * this.goals.items.length + goal, state);
  }

  /** The cell, and those of the units that stand around its unit or its goal. */
  raiseAround(unit: number, goal: number, state: number): void {
    for (let u = unit; u >= 0; u = this.units.outer[u] ?? -1) {
      for (let g = goal; g >= 0; g = this.goals.outer[g] ?? -1) this.raise(u, g, state);
    }
  }

  sums(): Pick<Readings, "statesOf" | "answeredOf"> {
    const width = this.goals.items.length;
    const kinds = ANSWER_OF.length;
    const byUnit = new Int32Array(this.units.items.length * kinds);
    const answered = new Int32Array(width);
    for (const [cell, state] of this.states) {
      const goal = cell % width;
      const unit = (cell - goal) / width;
      const place = unit * kinds + state;
      if (this.goals.chosen[goal] === 1) byUnit[place] = (byUnit[place] ?? 0) + 1;
      if (this.units.chosen[unit] === 1) answered[goal] = (answered[goal] ?? 0) + 1;
    }
    return {
      statesOf: (unit) => byUnit.subarray(unit * kinds, (unit + 1) * kinds),
      answeredOf: (goal) => answered[goal] ?? 0,
    };
  }
}

function sideOf(size: number): SideReadings {
  return { states: new Uint8Array(size), counts: new Int32Array(size) };
}

function raise(states: Uint8Array, rank: number, state: number): void {
  if ((states[rank] ?? UNREAD) < state) states[rank] = state;
}
