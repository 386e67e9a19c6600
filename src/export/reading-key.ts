import { RELATIONS, STRENGTHS, type Linkage, type Relation, type Strength } from "../domain/linkage.ts";

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  "same-aim": "both want the same thing",
  broader: "the element asks for more than the target",
  narrower: "the element asks for a part of the target",
  contributes: "doing the element delivers part of the target",
  enables: "the element creates a condition for the target",
  tension: "doing the element can hinder the target",
  none: "read, and no counterpart found",
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  1: "an indirect tie that needs a third step",
  2: "a direct effect on a part of the target",
  3: "both name the same object and direction",
};

/** What the relations and strengths of these readings mean, a sentence each for whoever meets them in a table. */
export function readingKey(linkages: readonly Linkage[]): readonly string[] {
  const relations = RELATIONS.filter((relation) => linkages.some((linkage) => linkage.relation === relation));
  const strengths = STRENGTHS.filter((strength) => linkages.some((linkage) => linkage.strength === strength));
  const told = [
    ["Relation", relations.map((relation) => `${relation}: ${RELATION_WORDS[relation]}`)],
    ["Strength", strengths.toReversed().map((strength) => `${strength}: ${STRENGTH_WORDS[strength]}`)],
  ] as const;
  return told.filter(([, words]) => words.length > 0).map(([name, words]) => `${name}. ${words.join("; ")}.`);
}
