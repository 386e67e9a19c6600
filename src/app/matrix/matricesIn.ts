/** The matrix of what is open and asked about, and the same lines under a second filter. */
import { askedIn } from "../../analysis/asked-lines.ts";
import { matrixOf, type Matrix } from "../../analysis/matrix.ts";
import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Visible } from "../../graph/visible.ts";
import { coverageIn } from "../derived.ts";

export interface Matrices {
  matrix: Matrix;
  behind: Matrix | undefined;
}

/** Lines are what is visible and what one of the two filters asks about; nobody was asked to read what has no unit. */
export function matricesIn(corpus: Corpus, visible: Visible, filter: Filter, compared: Filter | undefined): Matrices {
  const coverages = (compared ? [filter, compared] : [filter]).map((one) => coverageIn(corpus, one));
  const rows = visible.left.filter(askedIn(corpus, "left", coverages));
  const columns = visible.right.filter(askedIn(corpus, "right", coverages));
  return {
    matrix: matrixOf(corpus, filter, rows, columns),
    behind: compared && matrixOf(corpus, compared, rows, columns),
  };
}
