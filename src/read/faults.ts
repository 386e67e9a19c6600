import type { Diagnostic, DiagnosticLevel } from "../domain/diagnostic.ts";

/** Where in a file a fault was found, and what stood there word for word. */
export interface Place {
  line?: number | undefined;
  column?: string | undefined;
  value?: string | undefined;
}

/** Of more faults in one table only the number would be of use. */
export const MOST_FAULTS = 100_000;

/** A letter as the Unicode tables name it: `U+0430`. */
export function nameOfLetter(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The faults of one file, in the order they are found. */
export class Faults {
  readonly file: string;
  readonly diagnostics: Diagnostic[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** The row or file cannot be used as it stands. */
  error(code: string, place: Place, expected: string, hint?: string): void {
    this.add(code, "error", place, expected, hint);
  }

  /** The row or file is used, and somebody should look. */
  warning(code: string, place: Place, expected: string, hint?: string): void {
    this.add(code, "warning", place, expected, hint);
  }

  private add(code: string, level: DiagnosticLevel, place: Place, expected: string, hint: string | undefined): void {
    if (this.diagnostics.length > MOST_FAULTS) return;
    const isLast = this.diagnostics.length === MOST_FAULTS;
    this.diagnostics.push(
      isLast
        ? {
            code: "too-many-faults",
            level: "error",
            file: this.file,
            line: place.line,
            expected: `at most ${MOST_FAULTS} faults`,
            hint: "more were found and are not listed",
          }
        : { code, level, file: this.file, ...place, expected, hint },
    );
  }
}
