/**
 * Sentences about what is linked and what is not: targets, units and kinds.
 */
import { coverageOf, type Answer, type Tally } from "../analysis/coverage.ts";
import type { Concept, Side } from "../domain/concept.ts";
import { capitalised, countOf, listed, listedSome, numeralOf, shareOf, verbFor, type Noun } from "./grammar.ts";
import { nameOf, type Ground, type Sentence } from "./sentence-ground.ts";

/** So many codes are named before the rest becomes a number. */
const MOST_CODES = 12;
/** A filter that names more places is described behind the sentence only. */
const MOST_PLACES = 3;

export function coverageSentences(ground: Ground): readonly Sentence[] {
  return [
    sideSentence(ground, "right"),
    sideSentence(ground, "left"),
    ...gapSentences(ground, "right"),
    ...gapSentences(ground, "left"),
    ...kindSentences(ground),
  ];
}

/** Of 169 targets (2030 Agenda), 97 are linked to at least one element in AEC; 72 are not: … */
function sideSentence(ground: Ground, side: Side): Sentence {
  const { filter, coverage, nouns } = ground;
  const [own, across] = side === "right" ? [nouns.target, nouns.unit] : [nouns.unit, nouns.target];
  const other = side === "right" ? "left" : "right";
  const { items, total } = coverage[side];
  const [only, ...more] = coverage[other].items;
  const toOne = only && more.length === 0 ? ` to ${nameOf(only, across)}` : undefined;
  const ends = `${across.one}${scopeOf(ground, other)}`;
  const to = { some: toOne ?? ` to at least one ${ends}`, any: toOne ?? ` to any ${ends}` };
  const scope = scopeOf(ground, side);
  return {
    id: side === "right" ? "targets" : "units",
    text: answersWords(total, items, { one: own.one + scope, many: own.many + scope }, own, to),
    counts: { all: items.length, ...total, linkages: coverage.linkages },
    filter,
  };
}

/** Behind a noun: ` in AEC or MPAC` for what a filter names, else the name of the framework, ` (2030 Agenda)`. */
function scopeOf({ corpus, filter }: Ground, side: Side): string {
  const codes = side === "left" ? filter.elements : filter.targets;
  const { framework, byCode } = corpus[side];
  if (codes.length === 0 || codes.length > MOST_PLACES)
    return framework.shortTitle === "" ? "" : ` (${framework.shortTitle})`;
  // A bare number would read as a count.
  const named = codes.map((code) => (/^\d/.test(code) ? `${byCode.get(code)?.level ?? ""} ${code}`.trim() : code));
  return ` in ${listed(named, "or")}`;
}

/** What is told of one and of several that are not linked. */
const REST: Readonly<Record<Exclude<Answer, "linked">, readonly [one: string, many: string]>> = {
  hidden: ["is linked only by linkages that the filter hides", "are linked only by linkages that the filter hides"],
  none: ["was read without a counterpart", "were read without a counterpart"],
  unread: ["is not yet looked at", "are not yet looked at"],
};
const NOT_LINKED = ["hidden", "none", "unread"] as const;

/** What items are linked to, or are not: `" to at least one element"` and `" to any element"`. */
interface Ends {
  some: string;
  any: string;
}

/** @param noun the items with all that is said of them; `plain` without, for a single one that is named by its code */
function answersWords(tally: Tally, items: readonly Concept[], noun: Noun, plain: Noun, to: Ends): string {
  const [first] = items;
  const all = items.length;
  const left = all - tally.linked;
  if (!first) return `${capitalised(countOf(0, noun))} is asked about.`;
  if (all === 1) {
    const linked = left === 0 ? `linked${to.some}` : `not linked${to.any}: ${restWords(tally, left)}`;
    return `${capitalised(nameOf(first, plain))} is ${linked}.`;
  }
  if (left === 0) return `${capitalised(shareOf(all, all, noun))} are linked${to.some}.`;
  if (left === all) return `None of the ${countOf(all, noun)} is linked${to.any}: ${restWords(tally, left)}.`;
  const linked = `${numeralOf(tally.linked)} ${verbFor(tally.linked, "is", "are")} linked${to.some}`;
  return `Of ${countOf(all, noun)}, ${linked}; ${numeralOf(left)} ${verbFor(left, "is", "are")} not: ${restWords(tally, left)}.`;
}

function restWords(tally: Tally, left: number): string {
  const parts = NOT_LINKED.filter((answer) => tally[answer] > 0);
  const [only = "unread", ...more] = parts;
  if (left === 1) return `it ${REST[only][0]}`;
  if (more.length === 0) return only === "unread" ? "none has been looked at yet" : `all ${REST[only][1]}`;
  return listed(parts.map((part) => `${numeralOf(tally[part])} ${verbFor(tally[part], ...REST[part])}`));
}

/** What was read without a counterpart and what nobody looked at, by their codes. */
function gapSentences({ coverage, filter, nouns, units, goals }: Ground, side: Side): readonly Sentence[] {
  const own = side === "right" ? nouns.target : nouns.unit;
  const isPart = (side === "right" ? [filter.elements] : [filter.targets, filter.kinds, filter.fiveP]).some(
    (asked) => asked.length > 0,
  );
  const against = side === "right" ? everyOf(units, nouns.unit, isPart) : everyOf(goals, nouns.goal, isPart);
  const { items, answerOf } = coverage[side];
  const sentence = (answer: Answer, name: string, one: string, many: string): Sentence => {
    const codes = items.filter(({ code }) => answerOf(code) === answer).map(({ code }) => code);
    const number = codes.length;
    const named = number === 0 ? "" : `: ${listedSome(codes, MOST_CODES)}`;
    const text = `${capitalised(countOf(number, own))} ${verbFor(number, one, many)}${named}.`;
    return {
      id: `${name}:${side === "right" ? "targets" : "units"}`,
      text,
      counts: { [name]: number },
      filter: undefined,
    };
  };
  const read = `read against ${against} without a counterpart`;
  return [
    sentence("none", "gaps", `was ${read}`, `were ${read}`),
    sentence("unread", "unread", "is still to be looked at", "are still to be looked at"),
  ];
}

function everyOf(concepts: readonly Concept[], noun: Noun, isPart: boolean): string {
  const [only, ...more] = concepts;
  if (only && more.length === 0) return nameOf(only, noun);
  return `every ${noun.one}${isPart ? " asked about" : ""}`;
}

function kindSentences(ground: Ground): readonly Sentence[] {
  const { corpus, filter, targets, nouns } = ground;
  const kinds = [...new Set(targets.map(({ kind }) => kind))].filter((kind) => kind !== "");
  return kinds.map((kind) => {
    const ofKind = { ...filter, kinds: [kind] };
    const { right, linkages } = coverageOf(corpus, ofKind);
    const noun = kindNoun(nouns.target, kind);
    const text = answersWords(right.total, right.items, noun, noun, { some: "", any: "" });
    return { id: `kind:${kind}`, text, counts: { all: right.items.length, ...right.total, linkages }, filter: ofKind };
  });
}

function kindNoun({ one, many }: Noun, kind: string): Noun {
  if (kind === "outcome") return { one: `outcome ${one}`, many: `outcome ${many}` };
  const of = kind === "means" ? "on means of implementation" : `of kind ${kind}`;
  return { one: `${one} ${of}`, many: `${many} ${of}` };
}
