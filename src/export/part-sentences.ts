/**
 * Sentences about the parts of the two sides: which goals are linked most and least, and what each group is linked to.
 */
import { coverageOf } from "../analysis/coverage.ts";
import type { Concept } from "../domain/concept.ts";
import { capitalised, countOf, listedSome, numberOf, numeralOf, shareOf, verbFor } from "./grammar.ts";
import { LINKAGE, nameOf, narrowed, type Ground, type Sentence } from "./sentence-ground.ts";

/** So many goals are named before the rest becomes a number. */
const MOST_GOALS = 6;

export function partSentences(ground: Ground): readonly Sentence[] {
  return [...goalSentences(ground), ...ground.groups.map((group) => groupSentence(ground, group))];
}

interface GoalShare {
  goal: Concept;
  linked: number;
  of: number;
}

/** How many goals have a linked target, and which have the largest and the smallest share; nothing of a single one. */
function goalSentences(ground: Ground): readonly Sentence[] {
  const { coverage, filter, goals, nouns } = ground;
  if (goals.length < 2) return [];
  const shares = goals.map((goal): GoalShare => {
    const tally = coverage.right.tallyOf(goal.code);
    return { goal, linked: tally.linked, of: Object.values(tally).reduce((sum, number) => sum + number, 0) };
  });
  const linked = shares.filter((one) => one.linked > 0).length;
  const every: Sentence = {
    id: "goals",
    text: `${capitalised(shareOf(linked, goals.length, nouns.goal))} ${verbFor(linked, "has", "have")} at least one linked ${nouns.target.one}.`,
    counts: { all: goals.length, linked, linkages: coverage.linkages },
    filter,
  };
  const ranked = shares.toSorted((a, b) => b.linked * a.of - a.linked * b.of);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  // Without a difference there is nothing to rank.
  if (!best || !worst || best.linked * worst.of === worst.linked * best.of) return [every];
  const equalTo = (one: GoalShare) => shares.filter(({ linked: part, of }) => part * one.of === one.linked * of);
  return [
    every,
    shareSentence(ground, "largest", best, equalTo(best)),
    shareSentence(ground, "smallest", worst, equalTo(worst)),
  ];
}

/** @param first the one with that share, or the first of several, who are all in `equals` */
function shareSentence(
  ground: Ground,
  which: "largest" | "smallest",
  first: GoalShare,
  equals: readonly GoalShare[],
): Sentence {
  const { nouns } = ground;
  const codes = equals.map(({ goal }) => goal.code);
  const filter = narrowed(ground, "right", codes);
  const { linkages } = coverageOf(ground.corpus, filter);
  const linked = equals.reduce((sum, one) => sum + one.linked, 0);
  const all = equals.reduce((sum, { of }) => sum + of, 0);
  const isOne = equals.length === 1;
  const who = isOne
    ? `${nameOf(first.goal, nouns.goal)} has`
    : `${nouns.goal.many} ${listedSome(codes, MOST_GOALS)} have`;
  const share = isOne
    ? `${numeralOf(linked)} of ${numberOf(all)}`
    : `${numeralOf(linked)} of their ${numberOf(all)} in all`;
  const every = all === 1 ? `its one ${nouns.target.one}` : `all ${isOne ? "its" : "their"} ${nouns.target.many}`;
  const text =
    linked === 0
      ? `${capitalised(who)} no linked ${nouns.target.one}.`
      : linked === all
        ? `${capitalised(who)} ${every} linked.`
        : `${capitalised(who)} the ${which} share of linked ${nouns.target.many}: ${share}.`;
  return { id: `goals:${which}`, text, counts: { goals: equals.length, linked, all, linkages }, filter };
}

/** AEC (Economic Community): 24 of 29 elements are linked, with 60 of 169 targets, by 214 linkages. */
function groupSentence(ground: Ground, group: Concept): Sentence {
  const { nouns } = ground;
  const filter = narrowed(ground, "left", [group.code]);
  const { left, right, linkages } = coverageOf(ground.corpus, filter);
  const [units, targets] = [left.total.linked, right.total.linked];
  const name = nameOf(group);
  const own = shareOf(units, left.items.length, nouns.unit);
  const text =
    units === 0
      ? `${name}: ${own} is linked.`
      : `${name}: ${own} ${verbFor(units, "is", "are")} linked, with ${shareOf(targets, right.items.length, nouns.target)}, by ${countOf(linkages, LINKAGE)}.`;
  const counts = { units, all_units: left.items.length, targets, all_targets: right.items.length, linkages };
  return { id: `group:${group.code}`, text, counts, filter };
}
