/**
 * The slots of SSSOM 1.1 that we fill, in the order of its schema, and what a writer of the canonical form does with them.
 */
import { compareText } from "../domain/code.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Curies } from "./curies.ts";
import type { Iris } from "./iris.ts";

/** What all parts of the file are made with. */
export interface SssomPrint {
  corpus: Corpus;
  iris: Iris;
  curies: Curies;
}

/** One mapping: slots without a value are missing or `""`. */
export type Mapping = Readonly<Partial<Record<Column, string>>>;

/** The columns of a mapping in canonical order. */
const STANDARD = [
  "record_id",
  "subject_id",
  "subject_label",
  "predicate_id",
  "predicate_modifier",
  "object_id",
  "object_label",
  "mapping_justification",
  "author_label",
  "reviewer_label",
  "subject_type",
  "subject_source",
  "subject_source_version",
  "object_type",
  "object_source",
  "object_source_version",
  "mapping_provider",
  "mapping_date",
  "review_date",
  "see_also",
  "comment",
] as const;

/** What the standard has no place for, by the property of each, which is also the canonical order. */
export const EXTENSIONS = [
  "basis",
  "element_verification",
  "locator",
  "priority_areas",
  "relation",
  "source",
  "status",
  "strength",
  "target_verification",
] as const;
type Extension = (typeof EXTENSIONS)[number];
export type Column = (typeof STANDARD)[number] | `ext_${Extension}`;

const COLUMNS: readonly Column[] = [...STANDARD, ...EXTENSIONS.map((name) => `ext_${name}` as const)];
/** Without these a row is no mapping. */
const REQUIRED: readonly Column[] = ["subject_id", "predicate_id", "object_id", "mapping_justification"];
/** What a set may say once for all of its mappings. */
const PROPAGATABLE: readonly Column[] = [
  "subject_type",
  "subject_source",
  "subject_source_version",
  "object_type",
  "object_source",
  "object_source_version",
  "mapping_provider",
  "mapping_date",
];

/** What all mappings have in common, said once, in canonical order. */
export function commonSlots(mappings: readonly Mapping[]): readonly (readonly [Column, string])[] {
  return PROPAGATABLE.flatMap((column) => {
    const value = mappings[0]?.[column] ?? "";
    return value !== "" && mappings.every((mapping) => mapping[column] === value) ? [[column, value] as const] : [];
  });
}

/** The mappings as a header and sorted rows, without empty columns and without what was said once. */
export function mappingRows(mappings: readonly Mapping[]): readonly (readonly string[])[] {
  const said = new Set(commonSlots(mappings).map(([column]) => column));
  const isShown = (column: Column) =>
    REQUIRED.includes(column) || (!said.has(column) && mappings.some((mapping) => (mapping[column] ?? "") !== ""));
  const shown = COLUMNS.filter(isShown);
  const rows = mappings.map((mapping) => shown.map((column) => mapping[column] ?? ""));
  return [shown, ...rows.toSorted(compareRows)];
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  for (const [i, cell] of a.entries()) {
    const order = compareText(cell, b[i] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
