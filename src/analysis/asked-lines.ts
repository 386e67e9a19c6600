/**
 * Which of the concepts that are open a matrix has lines for.
 */
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Coverage } from "./coverage.ts";

/**
 * Whether a concept is an item that one of the filters asks about, stands around one, or below one.
 *
 * @param coverages one for each filter
 */
export function askedIn(corpus: Corpus, side: Side, coverages: readonly Coverage[]): (concept: Concept) => boolean {
  const hierarchy = hierarchyOf(corpus, side);
  const items = new Set<string>();
  const around = new Set<string>();
  for (const coverage of coverages) {
    for (const { code } of coverage[side].items) {
      items.add(code);
      for (const above of hierarchy.pathTo(code)) around.add(above.code);
    }
  }
  return ({ code }) =>
    items.has(code) || around.has(code) || hierarchy.pathTo(code).some((above) => items.has(above.code));
}
