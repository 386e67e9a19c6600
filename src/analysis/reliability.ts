/**
 * How far two readers agree beyond chance: percent agreement, Cohen's kappa and Krippendorff's alpha, over a table that
 * counts how often the first chose one category and the second another.
 */

/** Two readings of the same cells, each into one of a few categories that stand in a fixed order. */
export interface JointTable {
  /** How many categories there are. */
  size: number;
  /** Row by row: the first reading's category, then the second's. */
  counts: Int32Array;
  total: number;
}

/** How far apart two categories are: `nominal` apart or not, `ordinal` by the values that lie between them. */
export type Metric = "nominal" | "ordinal";

/** @param pairs for each cell the category of the first and of the second reading, from 0 */
export function tableOf(size: number, pairs: readonly (readonly [first: number, second: number])[]): JointTable {
  const counts = new Int32Array(size * size);
  for (const [first, second] of pairs) {
    const place = first * size + second;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { size, counts, total: pairs.length };
}

/** How many cells both readings put into the same category. */
export function agreedIn({ size, counts }: JointTable): number {
  let agreed = 0;
  for (let i = 0; i < size; i++) agreed += counts[i * size + i] ?? 0;
  return agreed;
}

/** The part of the cells that both put into the same category, from 0 to 1; `undefined` without cells. */
export function shareOf(table: JointTable): number | undefined {
  return table.total === 0 ? undefined : agreedIn(table) / table.total;
}

/**
 * Cohen's kappa (1960): the observed agreement less the one expected of two readers who choose at random, each as often
 * as they did, divided by the most that chance leaves to gain. `undefined` where both used one and the same category.
 */
export function kappaOf(table: JointTable): number | undefined {
  const { size, counts, total } = table;
  let expected = 0;
  for (let i = 0; i < size; i++) {
    let row = 0;
    let column = 0;
    for (let j = 0; j < size; j++) {
      row += counts[i * size + j] ?? 0;
      column += counts[j * size + i] ?? 0;
    }
    expected += row * column;
  }
  // In whole numbers, so that "all chance" is seen exactly: both sides are multiplied by the square of the total.
  const most = total * total;
  return most === expected ? undefined : (agreedIn(table) * total - expected) / (most - expected);
}

/**
 * Krippendorff's alpha for two readers without missing values, by its definition over coincidences: every cell counts
 * twice, once in either order of the two readings; alpha is one less the observed disagreement divided by the one
 * expected when all values are paired at random. `undefined` where only one category occurs.
 */
export function alphaOf({ size, counts, total }: JointTable, metric: Metric): number | undefined {
  const values = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++)
      values[i] = (values[i] ?? 0) + (counts[i * size + j] ?? 0) + (counts[j * size + i] ?? 0);
  }
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const distance = metric === "nominal" ? 1 : distanceOf(values, i, j);
      observed += ((counts[i * size + j] ?? 0) + (counts[j * size + i] ?? 0)) * distance;
      expected += (values[i] ?? 0) * (values[j] ?? 0) * distance;
    }
  }
  return expected === 0 ? undefined : 1 - ((2 * total - 1) * observed) / expected;
}

/** Krippendorff's ordinal metric: all values from one category to the other, half of those at both ends, squared. */
function distanceOf(values: Float64Array, from: number, to: number): number {
  let between = -((values[from] ?? 0) + (values[to] ?? 0)) / 2;
  for (let i = from; i <= to; i++) between += values[i] ?? 0;
  return between * between;
}
