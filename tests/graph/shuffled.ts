import * as fc from "fast-check";
import type { Corpus } from "../../src/domain/corpus.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../../src/domain/linkage.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";

/** Two groups with units of their own, one of them with measures; two goals, one target of them parted further. */
export const LEFT = [
  "V",
  "P < V",
  "P.1* < P",
  "P.1.i < P.1",
  "P.1.ii < P.1",
  "P.2* < P",
  "Q < V",
  "Q.1* < Q",
  "Q.2* < Q",
];
export const RIGHT = [
  "R",
  "1* < R",
  "1.1 < 1 outcome People",
  "1.1.1 < 1.1 outcome People",
  "1.a < 1 means People",
  "2* < R",
  "2.1 < 2 outcome Planet",
  "2.2 < 2 outcome Planet",
];
export const codesOf = (concepts: readonly string[]) => concepts.map((concept) => concept.split(/[* ]/)[0] ?? "");

const reading = fc
  .tuple(
    fc.constantFrom(...codesOf(LEFT)),
    fc.constantFrom(...codesOf(RIGHT)),
    fc.constantFrom(...RELATIONS),
    fc.constantFrom(...STRENGTHS),
    fc.constantFrom(...BASES, "editorial"),
    fc.constantFrom(...STATUSES),
    fc.constantFrom("", "PA.1", "PA.2", "PA.1 PA.2"),
  )
  .map(([element, target, ...words]) => `${element} > ${target} ${words.join(" ")}`);

/** The two frameworks with any readings between them. */
export const linkedCorpora: fc.Arbitrary<Corpus> = fc
  .array(reading, { maxLength: 60 })
  .map((readings) => tinyCorpus(LEFT, RIGHT, readings));

/** A corpus, and the same with its linkages in another order. */
export const shuffledCorpora = linkedCorpora.chain((corpus) =>
  fc.tuple(
    fc.constant(corpus),
    fc
      .shuffledSubarray([...corpus.linkages], { minLength: corpus.linkages.length })
      .map((linkages): Corpus => ({ ...corpus, linkages })),
  ),
);
