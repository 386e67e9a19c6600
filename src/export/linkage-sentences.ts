/**
 * Sentences about the linkages themselves: what they rest on, how far they were checked and how firm they are.
 */
import { coverageOf } from "../analysis/coverage.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";
import { BASES, isCounted, STATUSES, STRENGTHS, type Basis, type Linkage, type Status } from "../domain/linkage.ts";
import { capitalised, countOf, listed, nounOf, numeralOf, shareOf, verbFor, type Noun } from "./grammar.ts";
import { allows, LINKAGE, type Ground, type Sentence } from "./sentence-ground.ts";

export function linkageSentences(ground: Ground): readonly Sentence[] {
  return [
    ...distributions(ground),
    ...(allows(ground.filter.bases, "published") ? [publishedSentence(ground)] : []),
    ...(allows(ground.filter.relations, "tension") ? [tensionSentence(ground)] : []),
  ];
}

/** What some of several linkages do, and what a single one does. */
interface Part {
  name: string;
  number: number;
  one: string;
  many: string;
}

const STATUS_WORDS: Readonly<Record<Status, readonly [one: string, many: string]>> = {
  draft: ["was read once", "were read once"],
  reviewed: ["was read again by its coder", "were read again by their coders"],
  agreed: ["is agreed between two readings", "are agreed between two readings"],
  contested: ["is contested", "are contested"],
  rejected: ["was withdrawn", "were withdrawn"],
};
const BASIS_WORDS: Readonly<Record<Basis, readonly [one: string, many: string]>> = {
  published: ["rests on a published statement", "rest on published statements"],
  editorial: ["is an editorial reading", "are editorial readings"],
  suggested: ["is a suggestion", "are suggestions"],
};

const COUNTED: Noun = nounOf("counted linkage");
const STATEMENT: Noun = nounOf("published statement");

function distributions(ground: Ground): readonly Sentence[] {
  const { placed } = ground;
  const count = (test: (linkage: Linkage) => boolean) => placed.filter(({ linkage }) => test(linkage)).length;
  const partOf = (name: string, words: readonly [string, string], test: (linkage: Linkage) => boolean): Part => {
    return { name, number: count(test), one: words[0], many: words[1] };
  };
  const grades = STRENGTHS.toReversed().map((grade) =>
    partOf(
      `strength_${grade}`,
      [`has strength ${grade}`, `have strength ${grade}`],
      ({ strength }) => strength === grade,
    ),
  );
  const ungraded = partOf("ungraded", ["is not graded", "are not graded"], ({ strength }) => strength === undefined);
  return [
    distribution(
      ground,
      "basis",
      BASES.map((name) => partOf(name, BASIS_WORDS[name], ({ basis }) => basis === name)),
    ),
    distribution(
      ground,
      "status",
      STATUSES.map((name) => partOf(name, STATUS_WORDS[name], ({ status }) => status === name)),
    ),
    distribution(ground, "strength", [...grades, ungraded]),
  ];
}

/** Of 589 linkages counted, 12 rest on published statements and 577 are editorial readings. */
function distribution({ placed, filter }: Ground, id: string, parts: readonly Part[]): Sentence {
  const all = placed.length;
  const some = parts.filter(({ number }) => number > 0);
  const [only] = some;
  const told = some.map(({ number, one, many }) => `${numeralOf(number)} ${verbFor(number, one, many)}`);
  const text =
    all === 0
      ? "No linkage is counted."
      : some.length === 1 && only
        ? `${capitalised(shareOf(all, all, LINKAGE))} counted ${verbFor(all, only.one, only.many)}.`
        : `Of ${countOf(all, LINKAGE)} counted, ${listed(told)}.`;
  const counts = Object.fromEntries(parts.map(({ name, number }) => [name, number]));
  return { id, text, counts: { linkages: all, ...counts }, filter };
}

/** Published statements that count, and those made so high up that they are only listed. */
function publishedSentence({ corpus, filter, placed, nouns }: Ground): Sentence {
  const published: Filter = { ...filter, bases: ["published"] };
  const linkages = placed.filter(({ linkage }) => linkage.basis === "published").length;
  const statements = linkagesIn(corpus, published).filter(isCounted).length - linkages;
  const counted = verbFor(linkages, "rests on a published statement", "rest on published statements");
  const above = `made above the ${nouns.unit.many} or above the ${nouns.target.many}`;
  const listedOnly = verbFor(
    statements,
    `is ${above}, and is listed but not counted`,
    `are ${above}, and are listed but not counted`,
  );
  const rest = statements === 0 ? "" : `; ${countOf(statements, STATEMENT)} ${listedOnly}`;
  const text = `${capitalised(countOf(linkages, COUNTED))} ${counted}${rest}.`;
  return { id: "published", text, counts: { linkages, statements }, filter: published };
}

function tensionSentence({ corpus, filter, nouns }: Ground): Sentence {
  const tensions: Filter = { ...filter, relations: ["tension"] };
  const { left, right, linkages } = coverageOf(corpus, tensions);
  const [units, targets] = [left.total.linked, right.total.linked];
  const ends = `between ${countOf(units, nouns.unit)} and ${countOf(targets, nouns.target)}`;
  const text =
    linkages === 0
      ? "No linkage is a tension."
      : `${capitalised(countOf(linkages, LINKAGE))} ${verbFor(linkages, "is a tension", "are tensions")}, ${ends}: doing the one can hinder the other.`;
  return { id: "tensions", text, counts: { linkages, units, targets }, filter: tensions };
}
