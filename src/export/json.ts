/**
 * Everything a program may want to know about the linkages that a filter shows, in one object with a fixed order of keys.
 */
import type { Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import type { ExportOptions } from "./exporter.ts";
import { normaliseFilter } from "./filter-words.ts";
import { asSheet } from "./table-moves.ts";
import type { TableKind } from "./table-words.ts";
import { otherTable } from "./tables.ts";

/** `linkages` and, apart from them so that nobody counts them in, the readings that found no counterpart. */
export function toJson(corpus: Corpus, filter: Filter, options: ExportOptions = {}): string {
  const { table = "linkages" } = options;
  if (table !== "linkages") return tableJson(corpus, filter, table, options);
  const records = readingsIn(corpus, filter).map((linkage) => recordOf(corpus, linkage));
  const document = {
    package: packageRecord(corpus),
    filter: filterRecord(filter),
    linkages: records.filter(({ relation }) => relation !== "none"),
    none: records.filter(({ relation }) => relation === "none"),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Another table: the names of its columns, and rows whose cells, all of them text, stand in their order. */
function tableJson(
  corpus: Corpus,
  filter: Filter,
  kind: Exclude<TableKind, "linkages">,
  options: ExportOptions,
): string {
  const { title, columns, rows, notes } = asSheet(otherTable(corpus, filter, kind, options));
  const document = {
    package: packageRecord(corpus),
    filter: filterRecord(filter),
    table: kind,
    title,
    notes,
    columns,
    rows,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Which data these are. */
export function packageRecord({ info, fingerprint }: Corpus) {
  const { name, title, version, created, licences } = info;
  const licence = licences.map((one) => one.name || one.title).join(", ");
  return { name, title, version, created, fingerprint, licence };
}

/** The columns of linkages.csv under their names, each code with its title and how far the title was checked. */
function recordOf({ left, right }: Corpus, linkage: Linkage) {
  const element = left.byCode.get(linkage.element);
  const target = right.byCode.get(linkage.target);
  return {
    id: linkage.id,
    element: linkage.element,
    element_title: element?.title ?? "",
    element_verification: element?.verification ?? "",
    target: linkage.target,
    target_title: target?.title ?? "",
    target_verification: target?.verification ?? "",
    relation: linkage.relation,
    strength: linkage.strength ?? null,
    priority_areas: linkage.priorityAreas,
    basis: linkage.basis,
    rationale: linkage.rationale,
    source: linkage.source,
    locator: linkage.locator,
    coder: linkage.coder,
    coded_on: linkage.codedOn,
    status: linkage.status,
    reviewer: linkage.reviewer,
    reviewed_on: linkage.reviewedOn,
  };
}

/** Equal filters give equal records; an empty list asks for everything. */
export function filterRecord(filter: Filter) {
  const normal = normaliseFilter(filter);
  return {
    elements: normal.elements,
    targets: normal.targets,
    five_p: normal.fiveP,
    kinds: normal.kinds,
    priority_areas: normal.priorityAreas,
    relations: normal.relations,
    min_strength: normal.minStrength ?? null,
    bases: normal.bases,
    statuses: normal.statuses,
  };
}
