/**
 * Which answer each cell of a matrix has. A unit and a goal have the answer of coverage; cells above them say "no
 * counterpart" where all cells beneath do, and a target says so where all cells of its goal have an answer.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Answer } from "./answer.ts";
import { UNREAD, walkReadings, type Readings } from "./cells.ts";
import type { PlacedLinkage } from "./counted.ts";
import type { Denominator, Denominators } from "./denominators.ts";
import type { Lines } from "./lines.ts";

export interface MatrixAnswers {
  answerAt(row: number, column: number): Answer | undefined;
  /** How many targets the filter asks about at the column or below; its own target for a column below one. */
  targetsAt(column: number): number;
}

export function answersOf(
  corpus: Corpus,
  filter: Filter,
  denominators: Denominators,
  placed: readonly PlacedLinkage[],
  down: Lines,
  across: Lines,
): MatrixAnswers {
  const { units, goals, targets, goalOf } = denominators;
  const unitRanks = itemRanks(corpus.left, units);
  const goalRanks = itemRanks(corpus.right, goals);
  const rows = beneath(down, units, unitRanks);
  const byGoal = beneath(across, goals, goalRanks);
  const byTarget = beneath(across, targets, itemRanks(corpus.right, targets));
  const hits = hitCells(placed, down, across, reachOf(units, unitRanks), reachOf(goals, goalRanks));
  const answered = countAnswered(walkReadings(corpus, filter, denominators), rows, denominators);
  const width = across.ranks.length;

  const isAllRead = (row: number, column: number): boolean => {
    const asked = rows[row]?.chosen.length ?? 0;
    const cells = (goal: number) => answered[row * goals.items.length + goal] ?? 0;
    const beneathColumn = byGoal[column]?.chosen ?? [];
    if (beneathColumn.length > 0) return beneathColumn.every((goal) => cells(goal) === asked);
    return cells(goalOf[byTarget[column]?.around ?? -1] ?? -1) === asked;
  };
  return {
    targetsAt: (column) => byTarget[column]?.chosen.length || (byTarget[column]?.isAsked ? 1 : 0),
    answerAt(row, column) {
      const byColumn = (byGoal[column]?.holds ?? 0) > 0 ? byGoal[column] : byTarget[column];
      if (!rows[row]?.isAsked || !byColumn?.isAsked) return undefined;
      const hit = hits[row * width + column] ?? MISSED;
      if (hit !== MISSED) return hit === LINKED ? "linked" : "hidden";
      if (rows[row].holds === 0 || byColumn.holds === 0) return undefined;
      return isAllRead(row, column) ? "none" : "unread";
    },
  };
}

/** What a line has of one kind of items. */
interface Beneath {
  /** How many items stand at the line or below it: a line that is an item holds itself alone. */
  holds: number;
  /** Those of them that the filter asks about. */
  chosen: readonly number[];
  /** The nearest item at the line or above it, or -1. */
  around: number;
  /** Whether the filter asks about an item that it holds, or else about the one around it. */
  isAsked: boolean;
}

function beneath({ ranks, holds }: Lines, { at, chosen }: Denominator, itemsAt: Int32Array): readonly Beneath[] {
  return Array.from(ranks, (rank, line) => {
    const around = at[rank] ?? -1;
    const held = itemsAt[around] === rank ? [around] : indexesIn(itemsAt, (item) => holds(line, item));
    const asked = held.filter((item) => chosen[item] === 1);
    const isAsked = held.length > 0 ? asked.length > 0 : chosen[around] === 1;
    return { holds: held.length, chosen: asked, around, isAsked };
  });
}

function indexesIn(numbers: Int32Array, isWanted: (number: number) => boolean): readonly number[] {
  const indexes: number[] = [];
  for (let i = 0; i < numbers.length; i++) if (isWanted(numbers[i] ?? -1)) indexes.push(i);
  return indexes;
}

const MISSED = 0;
const HIDDEN = 1;
const LINKED = 2;

/** What the linkages of a cell say about it. One that passes is always asked about; a hidden one speaks within reach. */
function hitCells(
  placed: readonly PlacedLinkage[],
  down: Lines,
  across: Lines,
  unitReach: Float64Array,
  goalReach: Float64Array,
): Uint8Array {
  const width = across.ranks.length;
  const hits = new Uint8Array(down.ranks.length * width);
  for (const { elementRank, targetRank, unit, goal, passes } of placed) {
    const hit = passes ? LINKED : HIDDEN;
    for (let row = down.at[elementRank] ?? -1; row >= 0; row = down.outer[row] ?? -1) {
      if ((down.ranks[row] ?? 0) > (unitReach[unit] ?? -1)) continue;
      for (let column = across.at[targetRank] ?? -1; column >= 0; column = across.outer[column] ?? -1) {
        if ((across.ranks[column] ?? 0) > (goalReach[goal] ?? -1)) continue;
        const cell = row * width + column;
        if ((hits[cell] ?? MISSED) < hit) hits[cell] = hit;
      }
    }
  }
  return hits;
}

/**
 * For each item the rank from which upwards its linkages speak: everywhere when the filter asks about it, else from the
 * nearest item around it that the filter asks about, or nowhere (-1).
 */
function reachOf({ items, outer, chosen }: Denominator, ranks: Int32Array): Float64Array {
  return Float64Array.from(items, (_, item) => {
    if (chosen[item] === 1) return Infinity;
    let around = outer[item] ?? -1;
    while (around >= 0 && chosen[around] !== 1) around = outer[around] ?? -1;
    return ranks[around] ?? -1;
  });
}

function itemRanks({ rank }: Hierarchy, { items }: Denominator): Int32Array {
  return Int32Array.from(items, ({ code }) => rank.get(code) ?? -1);
}

/** For each row and goal, how many of the row's units that the filter asks about have an answer. */
function countAnswered(readings: Readings, rows: readonly Beneath[], { goals }: Denominators): Int32Array {
  const width = goals.items.length;
  const answered = new Int32Array(rows.length * width);
  for (const [row, { chosen }] of rows.entries()) {
    for (const unit of chosen) {
      for (let goal = 0; goal < width; goal++) {
        if (readings.stateOf(unit, goal) === UNREAD) continue;
        answered[row * width + goal] = (answered[row * width + goal] ?? 0) + 1;
      }
    }
  }
  return answered;
}
