/**
 * Two subsets of one corpus over each other. Every difference is B less A.
 */
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { ANSWERS, type Answer, type Tally } from "./answer.ts";
import { coverageOf, type Coverage } from "./coverage.ts";
import { differenceOf, headlineIn, type Headline } from "./headline.ts";
import { matrixOf, type Matrix, type MatrixCell } from "./matrix.ts";

export interface Compared<T> {
  a: T;
  b: T;
}

export interface ComparedCell extends Compared<MatrixCell> {
  /** Differences. */
  linkages: number;
  targets: number;
}

/** What one subset says of a concept. */
export interface ConceptState {
  linkages: number;
  /** `undefined` above the units or targets, where nothing singles it out, and where the subset does not ask. */
  answer: Answer | undefined;
  /** Of the units or targets at it and below. */
  tally: Tally;
}

export interface ComparedConcept extends Compared<ConceptState> {
  concept: Concept;
  /** The difference in linkages. */
  linkages: number;
}

/** Units or targets that are linked, by the subsets that link them. */
export interface Overlap {
  both: readonly Concept[];
  onlyA: readonly Concept[];
  onlyB: readonly Concept[];
}

export interface Comparison {
  matrices: Compared<Matrix>;
  headline: Compared<Headline> & { difference: Headline };
  /** Units on the left side, targets on the right. */
  overlap: Record<Side, Overlap>;
  cellAt(row: number, column: number): ComparedCell;
  /** Every concept of a side that one of the subsets asks about, in the order of the framework. */
  conceptsOf(side: Side): readonly ComparedConcept[];
}

/**
 * Lay subset B over subset A.
 *
 * @param rows concepts of the left side, as for `matrixOf`
 * @param columns concepts of the right side
 */
export function compareOf(
  corpus: Corpus,
  a: Filter,
  b: Filter,
  rows: readonly Concept[],
  columns: readonly Concept[],
): Comparison {
  const matrices = { a: matrixOf(corpus, a, rows, columns), b: matrixOf(corpus, b, rows, columns) };
  const coverage = { a: coverageOf(corpus, a), b: coverageOf(corpus, b) };
  const headline = { a: headlineIn(coverage.a), b: headlineIn(coverage.b) };
  return {
    matrices,
    headline: { ...headline, difference: differenceOf(headline.a, headline.b) },
    overlap: { left: overlapOf(coverage, "left"), right: overlapOf(coverage, "right") },
    cellAt(row, column) {
      const cell = { a: matrices.a.cellAt(row, column), b: matrices.b.cellAt(row, column) };
      return {
        ...cell,
        linkages: cell.b.linkages - cell.a.linkages,
        targets: cell.b.targets - cell.a.targets,
      };
    },
    conceptsOf: (side) =>
      hierarchyOf(corpus, side).concepts.flatMap((concept) => {
        const states = { a: stateOf(coverage.a, side, concept), b: stateOf(coverage.b, side, concept) };
        if (!isAskedAbout(states.a) && !isAskedAbout(states.b)) return [];
        return [{ concept, ...states, linkages: states.b.linkages - states.a.linkages }];
      }),
  };
}

function stateOf(coverage: Coverage, side: Side, { code }: Concept): ConceptState {
  return {
    linkages: coverage.linkagesOf(code, side),
    answer: coverage[side].answerOf(code),
    tally: coverage[side].tallyOf(code),
  };
}

function isAskedAbout({ answer, tally }: ConceptState): boolean {
  return answer !== undefined || ANSWERS.some((name) => tally[name] > 0);
}

function overlapOf({ a, b }: Compared<Coverage>, side: Side): Overlap {
  const linkedIn = (coverage: Coverage) => {
    const { items, answerOf } = coverage[side];
    return items.filter(({ code }) => answerOf(code) === "linked");
  };
  const [inA, inB] = [linkedIn(a), linkedIn(b)];
  return {
    both: inA.filter((concept) => inB.includes(concept)),
    onlyA: inA.filter((concept) => !inB.includes(concept)),
    onlyB: inB.filter((concept) => !inA.includes(concept)),
  };
}
