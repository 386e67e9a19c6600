import type { Expected } from "./expected.ts";
import type { ProgramName, Programs } from "./programs.ts";

/** One file that one program opens. */
export interface Check {
  program: ProgramName;
  /** What is read, as the summary names it where the program is missing. */
  format: string;
  /** Where it stands in the folder of the export. */
  file: string;
  /**
   * @returns what the program found, in a few words
   * @throws Error that says what was expected
   */
  read(reading: Reading): string;
}

export interface Reading {
  /** The program's command. */
  command: string;
  /** The file, from the root. */
  path: string;
  /** A folder of its own for what the program writes. */
  scratch: string;
  expected: Expected;
  /** For a check that needs a second program. */
  programs: Programs;
}

/** @throws Error when two numbers differ */
export function expectNumber(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`expected ${expected} ${what}, found ${found}`);
}
