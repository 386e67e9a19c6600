/**
 * The concepts of a side as rows of a table that opens in place.
 */
import { ANSWERS, type Coverage } from "../../analysis/coverage.ts";
import { keyOf, type Concept, type RefKey, type Side } from "../../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../domain/corpus.ts";

export interface TreeRow {
  concept: Concept;
  /** 0 for a heading. */
  depth: number;
  /** What it opens to; none where nothing below it is asked about. */
  children: readonly Concept[];
  isOpen: boolean;
  /** Whether it is counted itself, and so has an answer and no numbers. */
  isItem: boolean;
}

/** The headings with what is open below them, as far as the coverage asks about it, in the order of the framework. */
export function treeRows(
  corpus: Corpus,
  side: Side,
  coverage: Coverage,
  heads: readonly Concept[],
  isOpen: (key: RefKey) => boolean,
): readonly TreeRow[] {
  const { childrenOf, pathTo } = hierarchyOf(corpus, side);
  const { items, tallyOf } = coverage[side];
  const counted = new Set(items);
  const isAskedAbout = (concept: Concept) => {
    const tally = tallyOf(concept.code);
    return ANSWERS.some((answer) => tally[answer] > 0) || pathTo(concept.code).some((above) => counted.has(above));
  };
  const rowsOf = (concept: Concept, depth: number): readonly TreeRow[] => {
    const children = childrenOf(concept.code).filter(isAskedAbout);
    const open = children.length > 0 && isOpen(keyOf({ side, code: concept.code }));
    const row: TreeRow = { concept, depth, children, isOpen: open, isItem: counted.has(concept) };
    return [row, ...(open ? children.flatMap((child) => rowsOf(child, depth + 1)) : [])];
  };
  return heads.flatMap((head) => rowsOf(head, 0));
}
