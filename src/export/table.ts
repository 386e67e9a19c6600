import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn, readingsIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { describeFilter } from "./filter-words.ts";
import { CODE_COLUMNS, REPORT_COLUMNS } from "./report-columns.ts";

/** A table on its way out: every table format prints this, so they cannot disagree. */
export interface Table {
  title: string;
  /** What was left out and what it was made from, in sentences. */
  caption?: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Sentences to print under the table. */
  notes: readonly string[];
}

export { CODE_COLUMNS, REPORT_COLUMNS };

/** Behind a title that is still to be checked against the printed document. */
export const RECALLED_MARK = " †";
/** The same in words, where a note under the table has no place. */
export const RECALLED_WORD = " (recalled)";

/** The rows of a report: linkages that pass, and `none` readings only where the filter asks for them by name. */
export function reportedIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return filter.relations.includes("none") ? readingsIn(corpus, filter) : linkagesIn(corpus, filter);
}

/** The linkage table of a report, in corpus order. */
export function linkageTable(corpus: Corpus, filter: Filter, mark: string = RECALLED_MARK): Table {
  const { info, left, right, fingerprint } = corpus;
  const marked = (concept: Pick<Concept, "title" | "verification"> | undefined, code: string) =>
    concept === undefined ? code : concept.title + (concept.verification === "recalled" ? mark : "");
  const areas = new Map(corpus.priorityAreas.map((area) => [area.code, area]));
  const sources = new Map(corpus.sources.map(({ id, title }) => [id, title]));
  const rows = reportedIn(corpus, filter).map((linkage) => [
    linkage.element,
    marked(left.byCode.get(linkage.element), linkage.element),
    linkage.target,
    marked(right.byCode.get(linkage.target), linkage.target),
    linkage.relation,
    String(linkage.strength ?? ""),
    linkage.priorityAreas.map((code) => marked(areas.get(code), code)).join("; "),
    linkage.basis,
    [sources.get(linkage.source) ?? linkage.source, linkage.locator].filter((text) => text !== "").join(", "),
  ]);
  const isMarked = rows.some((row) => row.some((cell) => cell.includes(mark)));
  const word = mark.trim();
  return {
    title: `Linkages between ${left.framework.shortTitle} and ${right.framework.shortTitle}`,
    caption: `${describeFilter(corpus, filter)} ${rows.length} ${rows.length === 1 ? "row" : "rows"} from ${info.title}, version ${info.version}${info.created === "" ? "" : ` of ${info.created}`} (${fingerprint}).`,
    columns: REPORT_COLUMNS,
    rows,
    notes: isMarked ? [`${word} The title was recalled and is still to be checked against the printed document.`] : [],
  };
}
