/**
 * What was wrong with the data, and where a person would go to mend it. Bad data never throws: it becomes one of these.
 */

export const DIAGNOSTIC_LEVELS = ["error", "warning"] as const;
export type DiagnosticLevel = (typeof DIAGNOSTIC_LEVELS)[number];

export interface Diagnostic {
  /** A stable name of the fault for machines, in kebab case: `"unknown-target"`. */
  code: string;
  /** An error means the row or file could not be used as it stands; a warning means it was, and somebody should look. */
  level: DiagnosticLevel;
  file: string;
  /** The line as an editor counts it: 1 is the first line of the file. Missing when the fault is the file's as a whole. */
  line?: number | undefined;
  /** The column's name as the header writes it, or the part of the file that is meant (`"header"`, `"encoding"`). */
  column?: string | undefined;
  /** What was found, word for word. */
  value?: string | undefined;
  /** What it should have been, as the end of "expected …". */
  expected: string;
  /** What to do about it, a sentence without its full stop. */
  hint?: string | undefined;
}

/** A reading never throws for bad data: it returns what it could read beside what it could not. */
export interface Parsed<T> {
  values: T;
  diagnostics: Diagnostic[];
}

/** Longer values are cut in the one-line message; the diagnostic itself keeps them whole. */
const LONGEST_VALUE = 80;

/** One line for a terminal or a panel: `linkages.csv:14: target "5.z": expected an SDG target such as "5.a"`. */
export function formatDiagnostic({ file, line, column, value, expected, hint }: Diagnostic): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const found = [column, value === undefined ? undefined : quote(value)].filter((part) => part !== undefined).join(" ");
  return [place, found, `expected ${expected}`].filter((part) => part !== "").join(": ") + (hint ? ` (${hint})` : "");
}

/** Errors first, then by file, line and column as given: the order of `check` and of the page's panel. */
export function countLevels(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ level }) => level === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

function quote(value: string): string {
  return JSON.stringify(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);
}
