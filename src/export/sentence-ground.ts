import { placeLinkages, type PlacedLinkage } from "../analysis/counted.ts";
import { coverageOf, type Coverage } from "../analysis/coverage.ts";
import { denominatorsOf, targetsOf } from "../analysis/denominators.ts";
import { groupsOf } from "../analysis/groups.ts";
import { tallyBy } from "../analysis/tally-by.ts";
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, NO_FILTER, type Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { describeFilter, normaliseFilter } from "./filter-words.ts";
import { nounOf, type Noun } from "./grammar.ts";

/** What the page shows, as a sentence that can be copied by itself. */
export interface Sentence {
  /** The template and what it speaks of: `"targets"`, `"group:AEC"`. */
  id: string;
  text: string;
  /** Every number of the text under a name; `linkages`, if there, is how many counted ones `filter` shows. */
  counts: Readonly<Record<string, number>>;
  /** Whose linkages stand behind the sentence; `undefined` where none do, or where no filter can name them. */
  filter: Filter | undefined;
}

/** What all sentences about one view are made from. */
export interface Ground {
  corpus: Corpus;
  filter: Filter;
  coverage: Coverage;
  /** Counted linkages that pass the filter, in corpus order. */
  placed: readonly PlacedLinkage[];
  units: readonly Concept[];
  /** The units of the right side that the filter asks about. */
  goals: readonly Concept[];
  targets: readonly Concept[];
  /** The parts of the left side that hold units the filter asks about. */
  groups: readonly Concept[];
  nouns: Readonly<Record<"unit" | "goal" | "target" | "group", Noun>>;
}

export const LINKAGE: Noun = nounOf("linkage");

export function groundOf(corpus: Corpus, filter: Filter): Ground {
  const { left, right } = corpus;
  const coverage = coverageOf(corpus, filter);
  const denominators = denominatorsOf(corpus, filter);
  const { goals } = denominators;
  const parts = groupsOf(left).flatMap((code) => left.byCode.get(code) ?? []);
  const groups = parts.filter(({ code }) => Object.values(coverage.left.tallyOf(code)).some((number) => number > 0));
  return {
    corpus,
    filter,
    coverage,
    placed: placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes),
    units: coverage.left.items,
    goals: goals.items.filter((_, i) => goals.chosen[i] === 1),
    targets: coverage.right.items,
    groups,
    nouns: {
      unit: usualLevel(unitsOf(left), "unit"),
      goal: usualLevel(unitsOf(right), "goal"),
      target: usualLevel(targetsOf(right), "target"),
      group: usualLevel(groups, "group"),
    },
  };
}

/** The name of the level that most of the concepts stand on. */
function usualLevel(concepts: readonly Concept[], otherwise: string): Noun {
  const levels = new Set(concepts.map(({ level }) => level));
  const counts = [...tallyBy([...levels], concepts, ({ level }) => [level])];
  const [usual = ""] = counts.toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return nounOf(usual || otherwise);
}

/** The filter that also asks for certain concepts of a side only; what either leaves out stays out. */
export function narrowed({ corpus, filter }: Ground, side: Side, codes: readonly string[]): Filter {
  const field = side === "left" ? "elements" : "targets";
  const { isWithin } = hierarchyOf(corpus, side);
  const asked = filter[field];
  const inner = asked.filter((one) => codes.some((code) => isWithin(one, code)));
  const outer = codes.filter((code) => asked.length === 0 || asked.some((one) => isWithin(code, one)));
  return { ...filter, [field]: [...new Set([...inner, ...outer])] };
}

/** `target 4.3 (Education)`, or `AEC (Economic Community)` without a noun; a title still to be checked says so. */
export function nameOf({ code, shortTitle, verification }: Named, noun?: Noun): string {
  const named = noun ? `${noun.one} ${code}` : code;
  const title = verification === "recalled" ? `${shortTitle}, recalled` : shortTitle;
  return shortTitle === "" || shortTitle === code ? named : `${named} (${title})`;
}

type Named = Pick<Concept, "shortTitle" | "verification"> & { code: string };

/** Whether a list of a filter lets a value through. */
export function allows<T>(asked: readonly T[], value: T): boolean {
  return asked.length === 0 || asked.includes(value);
}

/** What a filter leaves out beyond what is never counted, behind a sentence: `" (Shown: strength 2 or more.)"`. */
export function shownWords(corpus: Corpus, filter: Filter): string {
  const normal = normaliseFilter(filter);
  const { bases, statuses } = normaliseFilter(DEFAULT_FILTER);
  const isUsual = isSameFilter(
    { ...NO_FILTER, bases, statuses },
    { ...NO_FILTER, bases: normal.bases, statuses: normal.statuses },
  );
  const told = isUsual ? { ...normal, bases: [], statuses: [] } : normal;
  return isSameFilter(told, NO_FILTER) ? "" : ` (${describeFilter(corpus, told)})`;
}
