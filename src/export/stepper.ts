import type { Tools } from "./exporter.ts";

/** To be called after each part of the work. */
export type Step = () => void;

export const NO_STEP: Step = () => {};

/** A report for every part would take longer than the part. */
const SELDOM = 500;

/** Counts the parts of work that does not wait, and tells how far it has come. */
export function stepper({ onProgress }: Partial<Tools>, total: number): Step {
  if (!onProgress) return NO_STEP;
  let done = 0;
  return () => {
    done++;
    if (done % SELDOM === 0 || done === total) void onProgress(done, total);
  };
}
