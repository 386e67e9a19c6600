import { stderr } from "node:process";

/** A line that says how far work has come, for a person at a terminal. */
export interface ProgressLine {
  onProgress(done: number, total: number): void;
  /** Leave the terminal as it was found. */
  end(): void;
}

/** In milliseconds: before that nobody asks; then a few times a second. */
const SOON = 1000;
const PAUSE = 200;

/** Shown on stderr where that is a terminal, and only for work that takes longer than a second. */
export function progressLine(what: string, stream: NodeJS.WriteStream = stderr, clock = () => performance.now()) {
  let next = clock() + SOON;
  let isShown = false;
  const line: ProgressLine = {
    onProgress(done, total) {
      const now = clock();
      if (!stream.isTTY || total <= 0 || now < next) return;
      next = now + PAUSE;
      isShown = true;
      stream.write(`\r${what}: ${Math.floor((100 * done) / total)} %`);
    },
    end() {
      if (isShown) stream.write(`\r${" ".repeat(what.length + 7)}\r`);
      isShown = false;
    },
  };
  return line;
}
