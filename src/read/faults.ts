import type { Diagnostic, DiagnosticLevel } from "../domain/diagnostic.ts";

/** Where in a file a fault was found, and what stood there word for word. */
export interface Place {
  line?: number | undefined;
  column?: string | undefined;
  value?: string | undefined;
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
    this.diagnostics.push({ code, level, file: this.file, ...place, expected, hint });
  }
}
