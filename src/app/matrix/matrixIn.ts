/** Matrices that follow from the data, what is open and one filter, worked out once. */
import { matrixOf, type Matrix } from "../../analysis/matrix.ts";
import type { Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Expansion } from "../../graph/visible.ts";
import { visibleIn } from "../derived.ts";

const matrices = new WeakMap<Corpus, WeakMap<Filter, WeakMap<Expansion, Matrix>>>();

/** What is open of the left side against what is open of the right. */
export function matrixIn(corpus: Corpus, filter: Filter, expansion: Expansion): Matrix {
  const byFilter = matrices.get(corpus) ?? new WeakMap<Filter, WeakMap<Expansion, Matrix>>();
  const byExpansion = byFilter.get(filter) ?? new WeakMap<Expansion, Matrix>();
  matrices.set(corpus, byFilter);
  byFilter.set(filter, byExpansion);
  const { left, right } = visibleIn(corpus, expansion);
  const matrix = byExpansion.get(expansion) ?? matrixOf(corpus, filter, left, right);
  byExpansion.set(expansion, matrix);
  return matrix;
}
