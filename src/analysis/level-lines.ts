/**
 * Which concepts stand for a side when it is looked at on one level.
 */
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { groupsOf } from "./groups.ts";
import { unitsOf, type Hierarchy } from "../domain/hierarchy.ts";
import { denominatorsOf } from "./denominators.ts";

/**
 * The concepts of a level, and the units that have nothing of this level around or below them, in the order of the
 * framework; without those that the filter does not ask about.
 *
 * @throws RangeError for a level that the framework does not have
 */
export function levelLines(corpus: Corpus, filter: Filter, side: Side, level: string): readonly Concept[] {
  const hierarchy = hierarchyOf(corpus, side);
  const ofLevel = hierarchy.concepts.filter((concept) => concept.level === level);
  if (ofLevel.length === 0) {
    throw new RangeError(`levelLines: ${JSON.stringify(level)} is not a level of ${hierarchy.framework.id}`);
  }
  const isAsked = askedOn(corpus, filter, side);
  const isNear = (a: Concept, b: Concept) => hierarchy.isWithin(a.code, b.code) || hierarchy.isWithin(b.code, a.code);
  const alone = unitsOf(hierarchy).filter((unit) => !ofLevel.some((concept) => isNear(concept, unit)));
  const lines = new Set([...ofLevel, ...alone]);
  return hierarchy.concepts.filter((concept) => lines.has(concept) && isAsked(concept));
}

/** The levels that concepts of a framework stand on, from the top down. */
export function levelsOf({ framework, concepts }: Hierarchy): readonly string[] {
  const used = new Set(concepts.map(({ level }) => level));
  return [...new Set([...framework.levels, ...used])].filter((level) => used.has(level));
}

/** The level of a framework's groups: where a look at the whole begins. */
export function groupLevelOf(hierarchy: Hierarchy): string | undefined {
  return hierarchy.byCode.get(groupsOf(hierarchy)[0] ?? "")?.level;
}

/** Whether something at a concept, below it or around it is asked about: units on the left side, targets on the right. */
function askedOn(corpus: Corpus, filter: Filter, side: Side): (concept: Concept) => boolean {
  const { units, targets, leftRanks, rightRanks } = denominatorsOf(corpus, filter);
  const { at, chosen, items } = side === "left" ? units : targets;
  const { size } = side === "left" ? leftRanks : rightRanks;
  const { rank } = hierarchyOf(corpus, side);
  const asked = new Uint8Array(at.length);
  for (const [i, { code }] of items.entries()) asked[rank.get(code) ?? -1] = chosen[i] ?? 0;
  return ({ code }) => {
    const first = rank.get(code) ?? 0;
    return chosen[at[first] ?? -1] === 1 || asked.subarray(first, first + (size[first] ?? 0)).includes(1);
  };
}
