/**
 * The words of the interface in one place, ready for translation. British English, as the ASEAN Secretariat writes it.
 */
import type { Answer } from "../analysis/coverage.ts";
import type { Verification } from "../domain/concept.ts";
import type { ListField } from "../domain/filter.ts";
import type { Basis, Relation, Status, Strength } from "../domain/linkage.ts";
import type { ViewName } from "./state.ts";

export const APP_TITLE = "Complementarity Atlas";

export const VIEW_NAMES: Record<ViewName, string> = {
  graph: "Graph",
  matrix: "Matrix",
  flow: "Flow",
  coverage: "Coverage",
  table: "Table",
  report: "Report",
};

export const RELATION_NAMES: Record<Relation, string> = {
  "same-aim": "same aim",
  broader: "broader",
  narrower: "narrower",
  contributes: "contributes",
  enables: "enables",
  tension: "tension",
  none: "no counterpart",
};

export const RELATION_MEANINGS: Record<Relation, string> = {
  "same-aim": "Both want the same thing.",
  broader: "The element asks for more than the target.",
  narrower: "The element asks for a part of the target.",
  contributes: "Doing the element delivers part of the target.",
  enables: "The element creates a condition for the target.",
  tension: "Doing the element can hinder the target.",
  none: "Read, and no counterpart found.",
};

export const STRENGTH_NAMES: Record<Strength, string> = { 1: "indirect", 2: "direct, in part", 3: "same object" };

export const STRENGTH_MEANINGS: Record<Strength, string> = {
  1: "An indirect tie that needs a third step.",
  2: "A direct effect on a part of the target.",
  3: "Both name the same object and direction.",
};

export const BASIS_NAMES: Record<Basis, string> = {
  published: "published",
  editorial: "editorial",
  suggested: "suggested",
};

export const BASIS_MEANINGS: Record<Basis, string> = {
  published: "A cited source states it.",
  editorial: "A coder’s reading of the titles and labels.",
  suggested: "Made by a machine and not judged yet; never counted.",
};

export const STATUS_NAMES: Record<Status, string> = {
  draft: "draft",
  reviewed: "reviewed",
  agreed: "agreed",
  contested: "contested",
  rejected: "rejected",
};

export const STATUS_MEANINGS: Record<Status, string> = {
  draft: "Read once.",
  reviewed: "Read again by its coder.",
  agreed: "Two readings agree or were settled.",
  contested: "Open disagreement.",
  rejected: "Withdrawn, kept, not counted.",
};

export const VERIFICATION_NAMES: Record<Verification, string> = {
  verified: "Title seen in the cited document",
  recalled: "Title recalled, to be checked against the printed document",
};

export const ANSWER_NAMES: Record<Answer, string> = {
  linked: "linked",
  hidden: "linked, hidden by the filter",
  none: "no counterpart",
  unread: "not yet looked at",
};

export const FIELD_NAMES: Record<ListField | "minStrength", string> = {
  elements: "Element",
  targets: "Target",
  fiveP: "5 P",
  kinds: "Kind",
  priorityAreas: "Priority area",
  relations: "Relation",
  minStrength: "Strength",
  bases: "Basis",
  statuses: "Status",
};

export const KIND_NAMES: Record<string, string> = { outcome: "outcome", means: "means of implementation" };

export const STANDING_LINE = "Unofficial reading of titles and labels; not endorsed by ASEAN or the United Nations.";

export const NO_WEBGL =
  "This browser cannot draw the graph (WebGL 2 is off or missing); the table below shows and does everything.";

/** A number with its noun, `"1 linkage"`, `"1,204 linkages"`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A whole number in groups of three: `12,345`. By hand, since `Intl` differs between hosts. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
