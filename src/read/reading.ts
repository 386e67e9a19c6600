/**
 * How a long file is read without blocking a page: every reader is a generator that pauses now and then and returns what
 * it read. A script runs it through at once; a page lets the browser breathe at each pause.
 */
export type Reading<T> = Generator<undefined, T, undefined>;

/** Readers pause at least once in so many rows. */
export const ROWS_BETWEEN_BREATHS = 500;

/** Run a reading through at once. */
export function finish<T>(reading: Reading<T>): T {
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** Run a reading and wait for `breathe` at every pause. */
export async function finishBreathing<T>(reading: Reading<T>, breathe: () => Promise<void>): Promise<T> {
  let step = reading.next();
  while (!step.done) {
    // oxlint-disable-next-line no-await-in-loop -- the pauses come one after the other, that is their purpose
    await breathe();
    step = reading.next();
  }
  return step.value;
}
