/** The columns of a report, in their order. */
export const REPORT_COLUMNS = [
  "Element code",
  "Element title",
  "Target code",
  "Target title",
  "Relation",
  "Strength",
  "Priority areas",
  "Basis",
  "Source",
] as const;

/** The columns that hold codes: text, even where it looks like a number. */
export const CODE_COLUMNS: ReadonlySet<string | undefined> = new Set(["Element code", "Target code"]);
