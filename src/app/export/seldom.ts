/** In milliseconds: more often than that nobody can read it. */
const PAUSE = 80;

/** The same report, but not more often than can be seen; the last one always comes through. */
export function seldom(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - last < PAUSE && done < total) return;
    last = now;
    tell(done, total);
  };
}
