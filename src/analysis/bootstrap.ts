/**
 * How far a figure would move had chance drawn other cells: percentile intervals of the bootstrap (Efron 1979).
 */
import { randomFrom } from "./random.ts";
import type { JointTable } from "./reliability.ts";

/** The part of the resamples that lies inside an interval. */
export const CONFIDENCE = 0.95;

/** An interval is given only if at least this part of the resamples has a value. */
const ENOUGH = 0.9;

/**
 * Intervals of several statistics over the same resamples: as many cells as there are, drawn again with replacement.
 * Cells are drawn in the order of the table and not of the list, so that sorting the list changes nothing.
 *
 * @returns for each statistic the lower and the upper end; `undefined` where it has no value in too many resamples, as
 *   when few cells vary
 */
export function intervalsOf(
  table: JointTable,
  statistics: readonly ((table: JointTable) => number | undefined)[],
  replicates: number,
  seed: number,
): readonly (readonly [low: number, high: number] | undefined)[] {
  const places = Int32Array.from(placesOf(table));
  const random = randomFrom(seed);
  const found = statistics.map((): number[] => []);
  const resample: JointTable = { ...table, counts: new Int32Array(table.counts.length) };
  for (let replicate = 0; replicate < replicates; replicate++) {
    resample.counts.fill(0);
    for (let i = 0; i < places.length; i++) {
      const place = places[Math.floor(random() * places.length)] ?? 0;
      resample.counts[place] = (resample.counts[place] ?? 0) + 1;
    }
    for (const [i, statistic] of statistics.entries()) {
      const value = statistic(resample);
      if (value !== undefined) found[i]?.push(value);
    }
  }
  return found.map((values) => {
    if (values.length === 0 || values.length < ENOUGH * replicates) return undefined;
    const sorted = Float64Array.from(values).toSorted();
    return [quantileOf(sorted, (1 - CONFIDENCE) / 2), quantileOf(sorted, (1 + CONFIDENCE) / 2)];
  });
}

/** For each cell its place in the table. */
function* placesOf({ counts }: JointTable): Generator<number> {
  for (const [place, count] of counts.entries()) for (let i = 0; i < count; i++) yield place;
}

/** The value below which a part of the sorted values lies, straight between the two nearest. */
function quantileOf(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
