/** The tables that can leave as files, in the order of help texts. */
export const TABLE_KINDS = [
  "linkages",
  "matrix",
  "flow",
  "coverage",
  "gaps",
  "shared",
  "areas",
  "bodies",
  "sources",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
