import type { Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import { guard } from "./formula-guard.ts";

/** For table formats that machines read, where nothing may be guarded: how many cells a spreadsheet would run. */
export function formulaNotice(corpus: Corpus, filter: Filter): readonly string[] {
  const { left, right } = corpus;
  const rows = readingsIn(corpus, filter);
  const cells = [
    ...rows.flatMap(({ rationale, locator, coder, reviewer }) => [rationale, locator, coder, reviewer]),
    ...[...new Set(rows.map(({ element }) => element))].map((code) => left.byCode.get(code)?.title ?? ""),
    ...[...new Set(rows.map(({ target }) => target))].map((code) => right.byCode.get(code)?.title ?? ""),
  ];
  const count = cells.filter((cell) => guard(cell) !== cell).length;
  if (count === 0) return [];
  const what = count === 1 ? "1 text begins" : `${count} texts begin`;
  return [`${what} like a formula: do not open this file in a spreadsheet, take CSV for Excel.`];
}
