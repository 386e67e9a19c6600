/**
 * Answers of single items, added up for every concept above them.
 */
import type { Concept } from "../domain/concept.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { ANSWERS, type Answer, type Tally } from "./answer.ts";
import { ANSWER_OF, UNREAD } from "./cells.ts";
import type { Denominator } from "./denominators.ts";
import type { Ranks } from "./ranks.ts";

export interface SideCoverage {
  /** What is counted: the units of the left side, the targets of the right; those the filter asks about, in order. */
  items: readonly Concept[];
  /**
   * The answer of an item, and of what stands below one: there `linked`, `hidden`, or `undefined` for "not singled
   * out". Nothing above the items has an answer of its own, nor has an item that the filter does not ask about.
   */
  answerOf(code: string): Answer | undefined;
  /** The answers of the items at the concept and below. */
  tallyOf(code: string): Tally;
  total: Tally;
}

/**
 * @param states for each rank what its own linkages say, 0 for nothing; raised to the items above, in place
 * @param answer the answer of an item by its index and by what the linkages at it and below say
 */
export function sideCoverageOf(
  hierarchy: Hierarchy,
  { parent, size }: Ranks,
  { items, at, chosen }: Denominator,
  states: Uint8Array,
  answer: (item: number, state: number) => Answer,
): SideCoverage {
  raiseToItems(parent, at, states);
  const answers = new Map<string, Answer>();
  const sums = new Int32Array((states.length + 1) * ANSWERS.length);
  for (const [rank, { code }] of hierarchy.concepts.entries()) {
    const item = at[rank] ?? -1;
    const isItem = items[item]?.code === code;
    const own = chosen[item] !== 1 ? undefined : isItem ? answer(item, states[rank] ?? 0) : belowItem(states[rank]);
    if (own) answers.set(code, own);
    for (const [i, name] of ANSWERS.entries()) {
      const before = sums[rank * ANSWERS.length + i] ?? 0;
      sums[(rank + 1) * ANSWERS.length + i] = before + (isItem && own === name ? 1 : 0);
    }
  }
  const tally = (from: number, to: number) => {
    const part = (i: number) => (sums[to * ANSWERS.length + i] ?? 0) - (sums[from * ANSWERS.length + i] ?? 0);
    return Object.fromEntries(ANSWERS.map((name, i) => [name, part(i)])) as Tally;
  };
  return {
    items: items.filter((_, i) => chosen[i] === 1),
    answerOf: (code) => answers.get(code),
    tallyOf(code) {
      const rank = hierarchy.rank.get(code) ?? 0;
      return tally(rank, hierarchy.rank.has(code) ? rank + (size[rank] ?? 0) : rank);
    },
    total: tally(0, states.length),
  };
}

/** What something below an item says, its item says too. */
function raiseToItems(parent: Int32Array, at: Int32Array, states: Uint8Array): void {
  for (let rank = states.length - 1; rank >= 0; rank--) {
    const above = parent[rank] ?? -1;
    const state = states[rank] ?? 0;
    if (above >= 0 && (at[above] ?? -1) >= 0 && (states[above] ?? 0) < state) states[above] = state;
  }
}

/** Below an item only linkages speak; without one it was not singled out. */
function belowItem(state = UNREAD): Answer | undefined {
  return state === UNREAD ? undefined : ANSWER_OF[state];
}
