/**
 * What an author wants of the files that leave the page: which table, and how the linkages in it are laid out.
 */
import type { Corpus } from "../../domain/corpus.ts";
import { profileOf } from "../../domain/profiles.ts";
import { groupWordsOf } from "../../export/bands.ts";
import type { ExportOptions } from "../../export/exporter.ts";
import { DEFAULT_COLUMNS, LINKAGE_COLUMN_NAMES, type LinkageColumnName } from "../../export/linkage-columns.ts";
import type { FlowChoice } from "../../export/shown-choices.ts";
import type { RationalePlace } from "../../export/table.ts";
import { TABLE_KINDS, type TableKind } from "../../export/table-words.ts";
import type { ViewName, ViewState } from "../state.ts";
import { orderOf } from "../tableRows.ts";

export interface Wish {
  /** By view, where it is not what the view shows. */
  tables: Readonly<Partial<Record<ViewName, TableKind>>>;
  /** Missing: as each format usually does. */
  groupBy?: string;
  rationale?: RationalePlace;
  columns?: ColumnWish;
}

/** All columns in the author's order, of which some are printed. */
export interface ColumnWish {
  order: readonly LinkageColumnName[];
  ticked: readonly LinkageColumnName[];
}

export const FIRST_WISH: Wish = { tables: {} };

/** Columns before anybody chose: those of a report first. */
export const USUAL_COLUMNS: ColumnWish = {
  order: [...DEFAULT_COLUMNS, ...LINKAGE_COLUMN_NAMES.filter((name) => !DEFAULT_COLUMNS.includes(name))],
  ticked: DEFAULT_COLUMNS,
};

const SHOWN: Readonly<Partial<Record<ViewName, readonly TableKind[]>>> = {
  matrix: ["matrix"],
  flow: ["flow"],
  coverage: ["coverage", "gaps", "shared", "bodies"],
};

/** The tables of what a view shows, and the others. */
export function tablesFor(view: ViewName): { shown: readonly TableKind[]; others: readonly TableKind[] } {
  const shown = SHOWN[view] ?? ["linkages"];
  return { shown, others: TABLE_KINDS.filter((kind) => !shown.includes(kind)) };
}

/** The table that is asked for in a view. */
export function tableIn(view: ViewName, { tables }: Wish): TableKind {
  return tables[view] ?? tablesFor(view).shown[0] ?? "linkages";
}

/** The wish as exporters understand it, with what the view shows of the matrix, the flow and the table. */
export function optionsFor(
  { view, expansion, matrix, flow, sort }: Pick<ViewState, "view" | "expansion" | "matrix" | "flow" | "sort">,
  wish: Wish,
): ExportOptions {
  const table = tableIn(view, wish);
  if (table === "matrix") return { table, matrix: { expansion, ...matrix } };
  if (table === "flow") return { table, flow: flowChoice(flow) };
  if (table !== "linkages") return { table };
  const order = view === "table" ? orderOf(sort) : undefined;
  // Rows that a reader put in order are not torn apart by headings that nobody asked for.
  const groupBy = wish.groupBy ?? (order ? "none" : undefined);
  return {
    ...(wish.columns ? { columns: printed(wish.columns) } : {}),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(wish.rationale ? { rationale: wish.rationale } : {}),
    ...(order ? { sort: order } : {}),
  };
}

function flowChoice({ level, areas }: ViewState["flow"]): FlowChoice {
  return { ...(level === undefined ? {} : { level }), areas };
}

function printed({ order, ticked }: ColumnWish): readonly LinkageColumnName[] {
  return order.filter((name) => ticked.includes(name));
}

/** The last tick stays: a table without columns is none. */
export function tickColumn(wish: ColumnWish, name: LinkageColumnName): ColumnWish {
  const isTicked = wish.ticked.includes(name);
  if (isTicked && wish.ticked.length === 1) return wish;
  return { ...wish, ticked: isTicked ? wish.ticked.filter((one) => one !== name) : [...wish.ticked, name] };
}

/** One place up (-1) or down (1); the same wish at either end. */
export function moveColumn(wish: ColumnWish, name: LinkageColumnName, by: -1 | 1): ColumnWish {
  const order = [...wish.order];
  const from = order.indexOf(name);
  const other = order[from + by];
  if (other === undefined) return wish;
  order[from + by] = name;
  order[from] = other;
  return { ...wish, order };
}

/** What rows can be put under, each once under its best known name; not what heads them all. */
export function groupWords(corpus: Corpus): readonly string[] {
  const own = profileOf(corpus.left.framework.id)?.word;
  const isHead = (word: string) =>
    [corpus.left, corpus.right].some(({ concepts }) => concepts.filter(({ level }) => level === word).length === 1);
  return groupWordsOf(corpus).filter((word) => word !== "group" && word !== own?.level && !isHead(word));
}
