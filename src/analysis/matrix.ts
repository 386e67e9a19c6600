/**
 * Concepts of the left side against concepts of the right: what stands in each cell, at any mix of levels.
 */
import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage, Strength } from "../domain/linkage.ts";
import type { Answer } from "./answer.ts";
import { placeLinkages } from "./counted.ts";
import { denominatorsOf } from "./denominators.ts";
import { linesOf } from "./lines.ts";
import { answersOf } from "./matrix-answers.ts";
import { countCells } from "./matrix-counts.ts";
import type { Weight } from "./matrix-look.ts";

export { WEIGHTS, type Weight } from "./matrix-look.ts";

export interface MatrixCell {
  /** Counted linkages that pass the filter, between the row or below and the column or below. */
  linkages: number;
  /** Distinct targets among them; a linkage below a target is one of that target. */
  targets: number;
  /** How many targets the filter asks about at the column or below; its own target for a column below one. */
  of: number;
  /** Of those that pass; `undefined` where none of them was graded. */
  strongest: Strength | undefined;
  /** How many of the linkages are tensions. */
  tensions: number;
  /**
   * `undefined` where the filter does not ask, where the row holds no unit or the column no goal, and, for a row below
   * a unit or a column below a target, where nothing singles it out.
   */
  answer: Answer | undefined;
}

export interface Matrix {
  rows: readonly Concept[];
  columns: readonly Concept[];
  /** For each row, and for each column, the index of the nearest other one that stands around it, or -1. */
  outer: { rows: Int32Array; columns: Int32Array };
  cellAt(row: number, column: number): MatrixCell;
  /** `share` is targets by `of`, from 0 to 1; `strongest` is 0 where nothing is graded. */
  weightAt(row: number, column: number, weight: Weight): number;
  /** The linkages of the cell that pass, in corpus order; found when asked for. */
  linkagesAt(row: number, column: number): readonly Linkage[];
  /** The greatest weight of any cell; 0 for a matrix without cells. */
  maxOf(weight: Weight): number;
}

/**
 * Count what stands in each cell. A parent and its child may both be rows, or both columns: a linkage is counted at
 * every row and column at its ends or above them.
 *
 * @param rows concepts of the left side, each once
 * @param columns concepts of the right side, each once
 * @throws RangeError for a concept that is not on its side, or is given twice
 */
export function matrixOf(
  corpus: Corpus,
  filter: Filter,
  rows: readonly Concept[],
  columns: readonly Concept[],
): Matrix {
  const denominators = denominatorsOf(corpus, filter);
  const { leftRanks, rightRanks, targets } = denominators;
  const down = linesOf(corpus.left, leftRanks, rows);
  const across = linesOf(corpus.right, rightRanks, columns);
  const placed = placeLinkages(corpus, filter, denominators);
  const targetRanks = Int32Array.from(targets.items, ({ code }) => corpus.right.rank.get(code) ?? -1);
  const counts = countCells(placed, down, across, targetRanks);
  const answers = answersOf(corpus, filter, denominators, placed, down, across);
  const width = columns.length;

  const weightAt = (row: number, column: number, weight: Weight): number => {
    const cell = row * width + column;
    if (weight !== "share") return counts[weight][cell] ?? 0;
    const of = answers.targetsAt(column);
    return of === 0 ? 0 : (counts.targets[cell] ?? 0) / of;
  };
  return {
    rows,
    columns,
    outer: { rows: down.outer, columns: across.outer },
    cellAt(row, column) {
      const cell = row * width + column;
      return {
        linkages: counts.linkages[cell] ?? 0,
        targets: counts.targets[cell] ?? 0,
        of: answers.targetsAt(column),
        strongest: (counts.strongest[cell] || undefined) as Strength | undefined,
        tensions: counts.tensions[cell] ?? 0,
        answer: answers.answerAt(row, column),
      };
    },
    weightAt,
    linkagesAt: (row, column) =>
      placed
        .filter(({ passes, elementRank, targetRank }) => {
          return passes && down.holds(row, elementRank) && across.holds(column, targetRank);
        })
        .map(({ linkage }) => linkage),
    maxOf(weight) {
      let most = 0;
      for (let row = 0; row < rows.length; row++) {
        for (let column = 0; column < width; column++) most = Math.max(most, weightAt(row, column, weight));
      }
      return most;
    },
  };
}
