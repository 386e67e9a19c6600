/**
 * The concepts of a side as rows of a table that opens in place.
 */
import { ANSWERS, type Coverage, type Tally } from "../../analysis/coverage.ts";
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

/** The headings with what is open below them, as far as any of the coverages asks about it, in framework order. */
export function treeRows(
  corpus: Corpus,
  side: Side,
  coverages: readonly Coverage[],
  heads: readonly Concept[],
  isOpen: (key: RefKey) => boolean,
): readonly TreeRow[] {
  const { childrenOf, pathTo } = hierarchyOf(corpus, side);
  const counted = new Set(coverages.flatMap((coverage) => coverage[side].items));
  const isAskedAbout = ({ code }: Concept) =>
    coverages.some((coverage) => hasItems(coverage[side].tallyOf(code))) ||
    pathTo(code).some((above) => counted.has(above));
  const rowsOf = (concept: Concept, depth: number): readonly TreeRow[] => {
    const children = childrenOf(concept.code).filter(isAskedAbout);
    const open = children.length > 0 && isOpen(keyOf({ side, code: concept.code }));
    const row: TreeRow = { concept, depth, children, isOpen: open, isItem: counted.has(concept) };
    return [row, ...(open ? children.flatMap((child) => rowsOf(child, depth + 1)) : [])];
  };
  return heads.flatMap((head) => rowsOf(head, 0));
}

/** Whether anything is counted that a tally is of. */
export function hasItems(tally: Tally): boolean {
  return ANSWERS.some((answer) => tally[answer] > 0);
}

/** The headings of one or two subsets, each once, in the order of the framework. */
export function headsOf(corpus: Corpus, side: Side, ...lists: readonly (readonly Concept[])[]): readonly Concept[] {
  const heads = new Set(lists.flat());
  return hierarchyOf(corpus, side).concepts.filter((concept) => heads.has(concept));
}
