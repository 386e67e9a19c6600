/**
 * A linkage says that a concept of one side complements a concept of the other, on what basis, and who read it so.
 */
import type { ConceptCode } from "./code.ts";

/** How the element stands to the target; the order is that of every legend. `none` is a reading, not a linkage. */
export const RELATIONS = ["same-aim", "broader", "narrower", "contributes", "enables", "tension", "none"] as const;
export type Relation = (typeof RELATIONS)[number];

/** How firm the tie is, weakest first: 1 indirect, 2 a direct effect on a part, 3 same object and direction. */
export const STRENGTHS = [1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What the linkage rests on. `suggested` was made by a machine and not judged: it is never counted. */
export const BASES = ["published", "editorial", "suggested"] as const;
export type Basis = (typeof BASES)[number];

/** How far the reading was checked. `rejected` is kept and never counted. */
export const STATUSES = ["draft", "reviewed", "agreed", "contested", "rejected"] as const;
export type Status = (typeof STATUSES)[number];

/** One reading that joins the two sides. Texts that are not given are `""`. */
export interface Linkage {
  /** `<element>~<target>`, a second row for the pair `~2`; given once and never changed. */
  id: string;
  element: ConceptCode;
  target: ConceptCode;
  relation: Relation;
  /** Missing for `none`, and where a published statement was not graded. */
  strength: Strength | undefined;
  /** Codes of priority areas, sorted. */
  priorityAreas: readonly string[];
  basis: Basis;
  rationale: string;
  /** The id of a source. */
  source: string;
  /** The place in the source, such as a page; never guessed. */
  locator: string;
  coder: string;
  /** ISO date. */
  codedOn: string;
  status: Status;
  reviewer: string;
  reviewedOn: string;
  /** The line of its row in the file it was read from. */
  line: number;
}

/** The columns of linkages.csv in their order: a public contract. */
export const LINKAGE_COLUMNS = [
  "id",
  "element",
  "target",
  "relation",
  "strength",
  "priority_areas",
  "basis",
  "rationale",
  "source",
  "locator",
  "coder",
  "coded_on",
  "status",
  "reviewer",
  "reviewed_on",
] as const;
export type LinkageColumn = (typeof LINKAGE_COLUMNS)[number];

/** A live reading that found no counterpart; it is in no count of linkages and is not drawn. */
export function isNone(linkage: Linkage): boolean {
  return linkage.relation === "none" && linkage.basis !== "suggested" && linkage.status !== "rejected";
}

/** Whether a linkage counts, whatever level it was made at: judged, live, and not `none`. */
export function isCounted({ relation, basis, status }: Linkage): boolean {
  return relation !== "none" && basis !== "suggested" && status !== "rejected";
}
