/**
 * A short way past a number of places, for orders in which neighbours are alike.
 */

/** Gains below this are rounding. */
const LEAST_GAIN = 1e-9;

/**
 * An open tour of all places: from a start that chance chooses always to the nearest place left (of several the first),
 * then shortened by turning parts of it round (2-opt). Never longer than the places as they are numbered.
 *
 * @param size how many places there are
 * @param distances of each pair, `size * size` numbers; the same both ways
 * @param passes how often at most the whole tour is gone through for parts to turn
 */
export function tourOf(size: number, distances: Float64Array, random: () => number, passes: number): readonly number[] {
  const numbered = Int32Array.from({ length: size }, (_, i) => i);
  const tour = nearestTour(size, distances, Math.floor(random() * size));
  for (let pass = 0; pass < passes && shorten(tour, distances); pass++);
  const best = lengthOf(tour, distances) < lengthOf(numbered, distances) - LEAST_GAIN ? tour : numbered;
  // A tour has no direction of its own: it begins at the end that came first.
  return (best[0] ?? 0) <= (best[size - 1] ?? 0) ? [...best] : [...best].toReversed();
}

export function lengthOf(tour: Int32Array | readonly number[], distances: Float64Array): number {
  const size = Math.sqrt(distances.length);
  let length = 0;
  for (let i = 1; i < tour.length; i++) length += distances[(tour[i - 1] ?? 0) * size + (tour[i] ?? 0)] ?? 0;
  return length;
}

function nearestTour(size: number, distances: Float64Array, start: number): Int32Array {
  const tour = new Int32Array(size);
  const isVisited = new Uint8Array(size);
  let place = start;
  for (let i = 0; i < size; i++) {
    tour[i] = place;
    isVisited[place] = 1;
    let nearest = -1;
    let smallest = Infinity;
    for (let other = 0; other < size; other++) {
      const distance = distances[place * size + other] ?? 0;
      if (isVisited[other] === 0 && distance < smallest) [nearest, smallest] = [other, distance];
    }
    place = nearest;
  }
  return tour;
}

/** Go through all parts once and turn those round that it pays to turn. @returns whether there were any */
function shorten(tour: Int32Array, distances: Float64Array): boolean {
  const size = tour.length;
  // Nothing stands before the first place or behind the last: such a step is free.
  const step = (a: number, b: number) =>
    a < 0 || b >= size ? 0 : (distances[(tour[a] ?? 0) * size + (tour[b] ?? 0)] ?? 0);
  let isShorter = false;
  for (let first = 0; first < size - 1; first++) {
    for (let last = first + 1; last < size; last++) {
      const before = step(first - 1, first) + step(last, last + 1);
      const after = step(first - 1, last) + (last + 1 >= size ? 0 : step(first, last + 1));
      if (before - after <= LEAST_GAIN) continue;
      tour.subarray(first, last + 1).reverse();
      isShorter = true;
    }
  }
  return isShorter;
}
