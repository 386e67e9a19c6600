import type { Source } from "../domain/corpus.ts";

/** Behind a title that is still to be checked against the printed document. */
export const RECALLED_MARK = " †";
/** The same in words, where a note under the table has no place. */
export const RECALLED_WORD = " (recalled)";

/**
 * What a column holds, for its width and its look: a code, which is text even where it looks like a number; a code
 * with its title behind a space; a number or a sign in place of one; a word or two; a title; sentences.
 */
export type ColumnKind = "code" | "concept" | "number" | "word" | "title" | "prose";

/** Rows under a heading of their own. */
export interface Band {
  heading: string;
  /** What else is to be said of the band, such as how many rows it has; `""` where nothing is. */
  note: string;
  /** How many rows it has: the bands of a table follow each other and leave no row out. */
  rows: number;
}

/** A table on its way out: every table format prints this, so they cannot disagree. */
export interface Table {
  title: string;
  /** What was left out and what it was made from, in sentences. */
  caption?: string;
  columns: readonly string[];
  /** One for each column, where whoever made the table knows. */
  kinds?: readonly ColumnKind[];
  rows: readonly (readonly string[])[];
  bands?: readonly Band[];
  /** What the headings of the bands are, as the header of a column would say it. */
  bandsAre?: string;
  /** One for each row, `""` for none: what is said about it at the foot of the page. */
  footnotes?: readonly string[];
  /** Sentences to print under the table. */
  notes: readonly string[];
  /** The documents that its cells name by their ids. */
  sources?: readonly Source[];
}

/** The rows of each band; the whole table is one band without a heading where it has none. */
export function bandsIn({
  bands,
  rows,
}: {
  bands?: readonly Band[] | undefined;
  rows: readonly unknown[];
}): readonly (Band & { from: number })[] {
  if (!bands) return [{ heading: "", note: "", rows: rows.length, from: 0 }];
  let from = 0;
  return bands.map((band) => {
    const placed = { ...band, from };
    from += band.rows;
    return placed;
  });
}
