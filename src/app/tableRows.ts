import type { Linkage } from "../domain/linkage.ts";
import { DEFAULT_COLUMNS } from "../export/linkage-columns.ts";
import type { RowOrder } from "../export/row-order.ts";
import type { Sort } from "./state.ts";

/** A linkage with its cells as the table prints them. */
export interface TableRow {
  linkage: Linkage;
  cells: readonly string[];
}

/** The order that the head of a column asks for; `undefined` for that of the corpus. */
export function orderOf(sort: Sort | undefined): RowOrder | undefined {
  const by = DEFAULT_COLUMNS[sort?.column ?? -1];
  return sort && by && { by, descending: sort.descending };
}
