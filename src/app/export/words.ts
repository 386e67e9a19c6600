/** The words of the export menu. */
import type { LinkageColumnName } from "../../export/linkage-columns.ts";
import type { RationalePlace } from "../../export/table.ts";
import type { TableKind } from "../../export/table-words.ts";

export const TABLE_NAMES: Readonly<Record<TableKind, string>> = {
  linkages: "Linkages",
  matrix: "Matrix",
  flow: "Flow",
  coverage: "Coverage of both sides",
  gaps: "Gaps",
  shared: "Shared targets",
  areas: "Priority areas",
  bodies: "Lead bodies by goal",
  sources: "Sources",
};

export const TABLE_MEANINGS: Readonly<Record<Exclude<TableKind, "linkages">, string>> = {
  matrix: "Rows, columns, numbers and order as in the matrix view.",
  flow: "Every band of the flow view, with how many linkages it holds.",
  coverage: "How much of each concept is linked, was read without a counterpart, or not yet looked at.",
  gaps: "Units and targets without a linkage.",
  shared: "Targets that several groups reach, and by whom.",
  areas: "What serves each priority area, in the shape of the joint report.",
  bodies: "Who leads what serves each goal, as far as names are known.",
  sources: "The documents that the linkages rest on.",
};

export const RATIONALE_NAMES: Readonly<Record<RationalePlace, string>> = {
  column: "in a column",
  footnotes: "as footnotes",
  none: "left out",
};

export const COLUMN_NAMES: Readonly<Record<LinkageColumnName, string>> = {
  id: "Linkage id",
  element: "Element, code and title",
  "element-code": "Element, code",
  "element-title": "Element, title",
  target: "Target, code and title",
  "target-code": "Target, code",
  "target-title": "Target, title",
  relation: "Relation",
  strength: "Strength",
  "priority-areas": "Priority areas, titles",
  "area-codes": "Priority areas, codes",
  basis: "Basis",
  status: "Status",
  rationale: "Rationale",
  source: "Source, title and place",
  "source-id": "Source, code and place",
  "source-code": "Source, code",
  locator: "Place in the source",
  "lead-bodies": "Lead bodies",
  coder: "Coder",
  "coded-on": "Coded on",
  reviewer: "Reviewer",
  "reviewed-on": "Reviewed on",
};
