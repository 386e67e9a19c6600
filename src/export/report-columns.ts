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
