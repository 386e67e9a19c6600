/**
 * The linkages that count, with the places they stand at: made at a unit or below, and at a target or below.
 */
import type { Corpus } from "../domain/corpus.ts";
import { buildTest, type Filter } from "../domain/filter.ts";
import { isCounted, type Linkage } from "../domain/linkage.ts";
import type { Denominators } from "./denominators.ts";

/** A counted linkage; ranks are places in `hierarchy.concepts`, the other numbers indexes in the denominators. */
export interface PlacedLinkage {
  linkage: Linkage;
  elementRank: number;
  targetRank: number;
  /** The nearest unit, goal and target at the linkage's ends or above them. */
  unit: number;
  goal: number;
  target: number;
  passes: boolean;
}

/** Every counted linkage in corpus order, those that the filter hides among them. */
export function placeLinkages(
  corpus: Corpus,
  filter: Filter,
  { units, goals, targets }: Denominators,
): readonly PlacedLinkage[] {
  const passes = buildTest(corpus, filter);
  const placed: PlacedLinkage[] = [];
  for (const linkage of corpus.linkages) {
    if (!isCounted(linkage)) continue;
    const elementRank = corpus.left.rank.get(linkage.element) ?? -1;
    const targetRank = corpus.right.rank.get(linkage.target) ?? -1;
    const unit = units.at[elementRank] ?? -1;
    const goal = goals.at[targetRank] ?? -1;
    const target = targets.at[targetRank] ?? -1;
    if (unit < 0 || goal < 0 || target < 0) continue;
    placed.push({ linkage, elementRank, targetRank, unit, goal, target, passes: passes(linkage) });
  }
  return placed;
}
