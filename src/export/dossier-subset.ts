/** What a dossier is about: the chosen linkages, and the concepts that they or the filter name. */
import type { PlacedLinkage } from "../analysis/counted.ts";
import { ANSWERS, type Coverage } from "../analysis/coverage.ts";
import { goalHeads, groupHeads, type Heads } from "../analysis/heads.ts";
import { SIDES, type Concept, type Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { nounOf, type Noun } from "./grammar.ts";
import { groundOf, type Ground } from "./sentence-ground.ts";
import { reportedIn } from "./table.ts";

export interface Subset extends Ground {
  /** The rows of the linkage table, in corpus order. */
  reported: readonly Linkage[];
  /** For each of them whether coverage and matrix count it. */
  isCounted: readonly boolean[];
  /** On each side what the dossier speaks of, in the order of its framework, with all that stands above it. */
  concepts: Readonly<Record<Side, readonly Concept[]>>;
  /** By the code of a concept of a side the places of the linkages made at that very concept. */
  madeAt: Readonly<Record<Side, ReadonlyMap<string, readonly number[]>>>;
}

export function subsetOf(corpus: Corpus, filter: Filter): Subset {
  const ground = groundOf(corpus, filter);
  const reported = reportedIn(corpus, filter);
  const counted = new Set<Linkage>(ground.placed.map(({ linkage }: PlacedLinkage) => linkage));
  const madeAt = { left: placesAt(reported, "left"), right: placesAt(reported, "right") };
  const [left = [], right = []] = SIDES.map((side) => spokenOf(corpus, ground.coverage, side, madeAt[side]));
  const { group, goal } = ground.nouns;
  return {
    ...ground,
    nouns: { ...ground.nouns, group: usualNoun(corpus, "left", group), goal: usualNoun(corpus, "right", goal) },
    reported,
    isCounted: reported.map((linkage) => counted.has(linkage)),
    concepts: { left, right },
    madeAt,
  };
}

/** What readers call a level, where its framework is known: a pillar is an instrument. */
function usualNoun(corpus: Corpus, side: Side, noun: Noun): Noun {
  const word = profileOf(hierarchyOf(corpus, side).framework.id)?.word;
  return word?.level === noun.one ? nounOf(word.name) : noun;
}

/** Whether a filter asks about something at the concept or below it. */
export function isAsked(coverage: Coverage, side: Side, code: string): boolean {
  const tally = coverage[side].tallyOf(code);
  return ANSWERS.some((answer) => tally[answer] > 0);
}

/** Under what concepts of a side are listed: its groups or goals; what stands above these is its own head. */
export function headsOn(corpus: Corpus, side: Side): Heads {
  const hierarchy = hierarchyOf(corpus, side);
  const { heads, headOf } = side === "left" ? groupHeads(hierarchy) : goalHeads(hierarchy);
  return { heads, headOf: (code) => headOf(code) ?? hierarchy.byCode.get(code) };
}

function placesAt(reported: readonly Linkage[], side: Side): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, linkage] of reported.entries()) {
    const code = endOf(linkage, side);
    const some = places.get(code);
    if (some) some.push(index);
    else places.set(code, [index]);
  }
  return places;
}

function spokenOf(
  corpus: Corpus,
  coverage: Coverage,
  side: Side,
  madeAt: ReadonlyMap<string, unknown>,
): readonly Concept[] {
  const { concepts, pathTo } = hierarchyOf(corpus, side);
  const own = concepts.filter(({ code }) => madeAt.has(code) || isAsked(coverage, side, code));
  const all = new Set(own.flatMap((concept) => [concept, ...pathTo(concept.code)]));
  return concepts.filter((concept) => all.has(concept));
}
