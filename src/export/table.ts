import type { Corpus, Source } from "../domain/corpus.ts";
import { linkagesIn, readingsIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { bandsOf, groupNameOf } from "./bands.ts";
import { describeFilter } from "./filter-words.ts";
import { DEFAULT_COLUMNS, groundOf, LINKAGE_COLUMNS_BY_NAME, type LinkageColumnName } from "./linkage-columns.ts";
import { REPORT_COLUMNS } from "./report-columns.ts";
import { inOrder, type RowOrder } from "./row-order.ts";
import { bandsIn, RECALLED_MARK, RECALLED_WORD, type Table } from "./table-shape.ts";

export { RECALLED_MARK, RECALLED_WORD, REPORT_COLUMNS, type Table };

/** Where the rationale of a linkage stands: among the columns, at the foot of the page, or nowhere. */
export const RATIONALE_PLACES = ["column", "footnotes", "none"] as const;
export type RationalePlace = (typeof RATIONALE_PLACES)[number];

/** How an author wants the linkage table. */
export interface TableChoice {
  /** In this order. */
  columns?: readonly LinkageColumnName[];
  /** One of `groupWordsOf`. */
  groupBy?: string;
  /** Missing: where the columns put it. */
  rationale?: RationalePlace;
  /** Missing: as the frameworks order them. */
  sort?: RowOrder;
}

/** The rows of a report: linkages that pass, and `none` readings only where the filter asks for them by name. */
export function reportedIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return filter.relations.includes("none") ? readingsIn(corpus, filter) : linkagesIn(corpus, filter);
}

/**
 * The linkage table of a report, in corpus order.
 *
 * @param mark stands behind a title that is only recalled
 */
export function linkageTable(
  corpus: Corpus,
  filter: Filter,
  mark: string = RECALLED_MARK,
  choice: TableChoice = {},
): Table {
  const reported = reportedIn(corpus, filter);
  const { groupBy, rationale, sort } = choice;
  const { linkages: grouped, bands } =
    groupBy === undefined ? { linkages: reported, bands: undefined } : bandsOf(corpus, reported, groupBy, mark);
  const linkages = sort
    ? bandsIn({ bands, rows: grouped }).flatMap(({ from, rows: count }) =>
        inOrder(corpus, grouped.slice(from, from + count), sort),
      )
    : grouped;
  const names = columnsFor(choice);
  const ground = groundOf(corpus, mark);
  const columns = names.map((name) => LINKAGE_COLUMNS_BY_NAME[name]);
  const rows = linkages.map((linkage) => columns.map(({ cellOf }) => cellOf(linkage, ground)));
  const headings = bands?.map(({ heading }) => heading) ?? [];
  const isMarked = [headings, ...rows].some((row) => row.some((cell) => cell.includes(mark)));
  const hasFootnotes = rationale === "footnotes";
  return {
    title: `Linkages between ${corpus.left.framework.shortTitle} and ${corpus.right.framework.shortTitle}`,
    caption: `${describeFilter(corpus, filter)} ${rows.length} ${rows.length === 1 ? "row" : "rows"} ${dataWords(corpus)}.`,
    columns: columns.map(({ header }) => header),
    kinds: columns.map(({ kind }) => kind),
    rows,
    ...(bands ? { bands, bandsAre: groupNameOf(groupBy) } : {}),
    ...(hasFootnotes ? { footnotes: linkages.map(footnoteOf) } : {}),
    notes: [
      ...(linkages.length > reported.length ? ["A linkage of several priority areas stands under each of them."] : []),
      ...(isMarked
        ? [`${mark.trim()} The title was recalled and is still to be checked against the printed document.`]
        : []),
    ],
    ...(hasFootnotes || names.includes("source-id") ? { sources: sourcesOf(corpus, linkages) } : {}),
  };
}

/** Which data a table was made from: `"from Harbour plan, version 1.2.0 of 2025-03-01 (91227fb5)"`. */
export function dataWords({ info, fingerprint }: Corpus): string {
  return `from ${info.title}, version ${info.version}${info.created === "" ? "" : ` of ${info.created}`} (${fingerprint})`;
}

/** A footnote holds the rationale and the source, so neither needs a column beside it. */
function columnsFor({ columns = DEFAULT_COLUMNS, rationale }: TableChoice): readonly LinkageColumnName[] {
  if (rationale === "footnotes") return columns.filter((name) => !["rationale", "source", "source-id"].includes(name));
  if (rationale === "none") return columns.filter((name) => name !== "rationale");
  return rationale === "column" && !columns.includes("rationale") ? [...columns, "rationale"] : columns;
}

function footnoteOf({ rationale, source, locator }: Linkage): string {
  const place = [source, locator].filter((part) => part !== "").join(", ");
  return [rationale === "" || /[.!?]$/.test(rationale) ? rationale : `${rationale}.`, place].join(" ").trim();
}

function sourcesOf({ sources }: Corpus, linkages: readonly Linkage[]): readonly Source[] {
  const cited = new Set(linkages.map(({ source }) => source));
  return sources.filter(({ id }) => cited.has(id));
}
