/**
 * Readings as CSV for machines and for coming back in: the columns of linkages.csv, nothing added, nothing guarded.
 */
import Papa from "papaparse";
import type { Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import { LINKAGE_COLUMNS, type Linkage, type LinkageColumn } from "../domain/linkage.ts";
import type { ExportOptions } from "./exporter.ts";
import { asSheet } from "./table-moves.ts";
import { otherTable } from "./tables.ts";

/** The readings that pass, `none` rows among them, as a file that the readers take for linkages.csv; or another table. */
export function toCsv(corpus: Corpus, filter: Filter, options: ExportOptions = {}): string {
  const { table = "linkages" } = options;
  if (table !== "linkages") {
    const { columns, rows: cells } = asSheet(otherTable(corpus, filter, table, options));
    return printRows([columns, ...cells], "\n");
  }
  const rows = readingsIn(corpus, filter).map((linkage) => LINKAGE_COLUMNS.map((column) => cellOf(linkage, column)));
  return printRows([LINKAGE_COLUMNS, ...rows], "\n");
}

/** Print cells as CSV, each line ended; `isQuoted` asks for more quotes than the cells need. */
export function printRows(
  rows: readonly (readonly string[])[],
  newline: "\n" | "\r\n",
  isQuoted: (cell: string) => boolean = () => false,
): string {
  return Papa.unparse(rows as string[][], { newline, quotes: (cell: unknown) => isQuoted(String(cell)) }) + newline;
}

/** What linkages.csv holds in a column: lists with semicolons, `""` for what is not given. */
export function cellOf(linkage: Linkage, column: LinkageColumn): string {
  switch (column) {
    case "strength":
      return linkage.strength === undefined ? "" : String(linkage.strength);
    case "priority_areas":
      return linkage.priorityAreas.join(";");
    case "coded_on":
      return linkage.codedOn;
    case "reviewed_on":
      return linkage.reviewedOn;
    default:
      return linkage[column];
  }
}
