import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn, readingsIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import type { Exporter } from "./exporter.ts";
import { isJudged } from "./match.ts";
import { reportedIn } from "./table.ts";

/** The readings that a format's file holds. */
export function rowsIn(
  { stem, holdsNone, holdsJudgedOnly = false }: Pick<Exporter, "stem" | "holdsNone" | "holdsJudgedOnly">,
  corpus: Corpus,
  filter: Filter,
): readonly Linkage[] {
  // A reading without a counterpart is no edge of a graph, even where it is asked for by name.
  if (stem === "graph") return linkagesIn(corpus, filter);
  const rows = holdsNone ? readingsIn(corpus, filter) : reportedIn(corpus, filter);
  return holdsJudgedOnly ? rows.filter(isJudged) : rows;
}

/** `"12 linkages and 3 readings without a counterpart"`: the latter are no linkages. */
export function countRows(rows: readonly Linkage[]): string {
  const none = rows.filter(({ relation }) => relation === "none").length;
  const linkages = `${rows.length - none} ${rows.length - none === 1 ? "linkage" : "linkages"}`;
  return none === 0 ? linkages : `${linkages} and ${none} ${none === 1 ? "reading" : "readings"} without a counterpart`;
}
