import type { Concept } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import { guard } from "./formula-guard.ts";

/**
 * For table formats that machines read, where nothing may be guarded: how many texts a spreadsheet would run.
 *
 * @param hasEveryConcept whether the file holds concepts that no reading names
 */
export function formulaNotice(corpus: Corpus, filter: Filter, hasEveryConcept = false): readonly string[] {
  const { left, right, sources } = corpus;
  const rows = readingsIn(corpus, filter);
  const named = new Set(rows.flatMap(({ element, target, source }) => [`left:${element}`, `right:${target}`, source]));
  const isIn = (side: string) => (concept: Concept) => hasEveryConcept || named.has(`${side}:${concept.code}`);
  const texts = [
    ...rows.flatMap(({ rationale, locator, coder, reviewer }) => [rationale, locator, coder, reviewer]),
    ...[...left.concepts.filter(isIn("left")), ...right.concepts.filter(isIn("right"))].map(({ title }) => title),
    ...sources.filter(({ id }) => named.has(id)).map(({ title }) => title),
  ];
  const count = texts.filter((text) => guard(text) !== text).length;
  if (count === 0) return [];
  const what = count === 1 ? "1 text begins" : `${count} texts begin`;
  return [`${what} like a formula: do not open this file in a spreadsheet, take CSV for Excel.`];
}
