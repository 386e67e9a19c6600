import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";
import type { Table } from "./table-shape.ts";

/** Every document that a linkage which passes rests on, with how many do; sources of titles alone are not in it. */
export function sourcesTable(corpus: Corpus, filter: Filter): Table {
  const linkages = linkagesIn(corpus, filter);
  const counts = new Map<string, number>();
  for (const { source } of linkages) counts.set(source, (counts.get(source) ?? 0) + 1);
  const cited = corpus.sources.filter(({ id }) => counts.has(id));
  return {
    title: "Sources that the linkages rest on",
    columns: ["Source", "Author", "Title", "Year", "Publisher", "Address", "Opened on", "Linkages"],
    kinds: ["code", "title", "title", "word", "title", "title", "word", "number"],
    rows: cited.map(({ id, author, title, year, publisher, url, accessedOn }) => [
      id,
      author,
      title,
      year,
      publisher,
      url,
      accessedOn,
      String(counts.get(id) ?? 0),
    ]),
    notes: cited.some(({ accessedOn }) => accessedOn === "")
      ? ["Where no day stands, the document was not opened at its address: what is said of it was read elsewhere."]
      : [],
  };
}
