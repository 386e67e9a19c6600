/**
 * In which order the rows or the columns of a matrix stand.
 */
import { groupBy } from "./group-by.ts";
import { innermostOf } from "./lines.ts";
import type { Order } from "./matrix-look.ts";
import type { Matrix } from "./matrix.ts";
import { randomFrom } from "./random.ts";
import { tourOf } from "./tour.ts";

export type Axis = "rows" | "columns";

export { ORDERS, type Order } from "./matrix-look.ts";

/** Where chance starts, so that the same matrix always has the same order. */
export const SERIATION_SEED = 2030;

/**
 * The indexes of the rows or columns in their new order. In an outline, where a concept and what stands below it are
 * both there, siblings are put in order and stay under the concept above them.
 *
 * A line's counterparts are the cells with a linkage among the innermost lines of the other axis, those that hold no
 * other line of the matrix.
 *
 * - `framework`: as they were given.
 * - `coverage`: those with the most counterparts first, equal ones as they were given.
 * - `similarity`: neighbours have much in common. The distance of two lines is 1 - |A and B| / |A or B| over their
 *   counterparts (Jaccard). A tour goes from a seeded start always to the nearest one left, and is then improved by
 *   turning parts of it round (2-opt) while that shortens it, at most 30 times over the whole; the framework's own
 *   order stays where it is no longer. Lines without a counterpart stand last, as they were given.
 */
export function orderOf(matrix: Matrix, axis: Axis, order: Order): readonly number[] {
  const lines = matrix[axis].map((_, line) => line);
  if (order === "framework") return lines;
  const sets = counterpartsOf(matrix, axis);
  const sizes = sets.map(sizeOfSet);
  const sizeOf = (line: number) => sizes[line] ?? 0;
  const sort = (siblings: readonly number[]): readonly number[] => {
    if (order === "coverage") return siblings.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b);
    const linked = siblings.filter((line) => sizeOf(line) > 0);
    return [...bySimilarity(linked, sets), ...siblings.filter((line) => sizeOf(line) === 0)];
  };
  return outlineOf(lines, matrix.outer[axis], sort);
}

const MOST_PASSES = 30;

function bySimilarity(lines: readonly number[], sets: readonly Uint32Array[]): readonly number[] {
  const size = lines.length;
  const distances = new Float64Array(size * size);
  for (const [i, a] of lines.entries()) {
    for (const [j, b] of lines.slice(0, i).entries()) {
      const distance = distanceOf(sets[a] ?? EMPTY, sets[b] ?? EMPTY);
      distances[i * size + j] = distance;
      distances[j * size + i] = distance;
    }
  }
  const tour = tourOf(size, distances, randomFrom(SERIATION_SEED), MOST_PASSES);
  return tour.map((i) => lines[i] ?? 0);
}

/** Jaccard distance, from 0 for equal sets to 1 for those that share nothing; 0 for two empty ones. */
function distanceOf(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    both += bitsIn((a[i] ?? 0) & (b[i] ?? 0));
    either += bitsIn((a[i] ?? 0) | (b[i] ?? 0));
  }
  return either === 0 ? 0 : 1 - both / either;
}

const EMPTY = new Uint32Array(0);
const BITS = 32;

/** For each line its counterparts, one bit each. */
function counterpartsOf({ rows, columns, outer, weightAt }: Matrix, axis: Axis): readonly Uint32Array[] {
  const isRows = axis === "rows";
  const others = innermostOf(isRows ? outer.columns : outer.rows);
  return (isRows ? rows : columns).map((_, line) => {
    const set = new Uint32Array(Math.ceil(others.length / BITS));
    for (const [bit, other] of others.entries()) {
      const linkages = isRows ? weightAt(line, other, "linkages") : weightAt(other, line, "linkages");
      if (linkages > 0) set[Math.floor(bit / BITS)] = (set[Math.floor(bit / BITS)] ?? 0) | (1 << (bit % BITS));
    }
    return set;
  });
}

function sizeOfSet(set: Uint32Array): number {
  return set.reduce((sum, word) => sum + bitsIn(word), 0);
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lines depth first, siblings in the order that `sort` gives them. */
function outlineOf(
  lines: readonly number[],
  outer: Int32Array,
  sort: (siblings: readonly number[]) => readonly number[],
): readonly number[] {
  const below = groupBy(lines, (line) => outer[line] ?? -1);
  const walk = (line: number): readonly number[] =>
    sort(below.get(line) ?? []).flatMap((child) => [child, ...walk(child)]);
  return walk(-1);
}
