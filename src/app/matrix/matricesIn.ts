/** The matrix of what is open and asked about, and the same lines under a second filter. */
import { matrixOf, type Matrix } from "../../analysis/matrix.ts";
import type { Concept, Side } from "../../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Visible } from "../../graph/visible.ts";
import { coverageIn } from "../derived.ts";

export interface Matrices {
  matrix: Matrix;
  behind: Matrix | undefined;
}

/** Lines are what is visible and what one of the two filters asks about; nobody was asked to read what has no unit. */
export function matricesIn(corpus: Corpus, visible: Visible, filter: Filter, compared: Filter | undefined): Matrices {
  const filters = compared ? [filter, compared] : [filter];
  const rows = visible.left.filter(isAsked(corpus, "left", filters));
  const columns = visible.right.filter(isAsked(corpus, "right", filters));
  return {
    matrix: matrixOf(corpus, filter, rows, columns),
    behind: compared && matrixOf(corpus, compared, rows, columns),
  };
}

/** Whether a concept is an item that is asked about, stands around one, or below one. */
function isAsked(corpus: Corpus, side: Side, filters: readonly Filter[]): (concept: Concept) => boolean {
  const hierarchy = hierarchyOf(corpus, side);
  const items = new Set<string>();
  const around = new Set<string>();
  for (const filter of filters) {
    for (const { code } of coverageIn(corpus, filter)[side].items) {
      items.add(code);
      for (const above of hierarchy.pathTo(code)) around.add(above.code);
    }
  }
  return ({ code }) =>
    items.has(code) || around.has(code) || hierarchy.pathTo(code).some((above) => items.has(above.code));
}
