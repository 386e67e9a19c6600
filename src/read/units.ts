import type { Concept, Side } from "../domain/concept.ts";
import { endOf } from "../domain/corpus.ts";
import type { Linkage } from "../domain/linkage.ts";

/**
 * Mark the units of a framework whose file does not: the level that most linkages name, the upper one of two. Without
 * any linkage it is the lowest level in use.
 */
export function chooseUnits(
  concepts: readonly Concept[],
  levels: readonly string[],
  linkages: readonly Linkage[],
  side: Side,
): void {
  const levelOf = new Map<string, string>(concepts.map(({ code, level }) => [code, level]));
  const used = levels.filter((level) => concepts.some((concept) => concept.level === level));
  const counts = new Map<string, number>();
  for (const linkage of linkages) {
    const level = levelOf.get(endOf(linkage, side)) ?? "";
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const most = Math.max(0, ...used.map((level) => counts.get(level) ?? 0));
  const chosen = most === 0 ? used.at(-1) : used.find((level) => counts.get(level) === most);
  for (const concept of concepts) concept.unit = concept.level === chosen;
}
