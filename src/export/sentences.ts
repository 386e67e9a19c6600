/**
 * The numbers of a view as ready sentences by fixed templates, in British English.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { coverageSentences } from "./coverage-sentences.ts";
import { linkageSentences } from "./linkage-sentences.ts";
import { partSentences } from "./part-sentences.ts";
import { groundOf, shownWords, type Sentence } from "./sentence-ground.ts";
import { sharingSentences } from "./sharing-sentences.ts";

export type { Sentence } from "./sentence-ground.ts";

/**
 * Counts are of distinct concepts and of counted linkages, with the four answers of coverage; a sentence under a filter ends with the
 * filter in words, so that it stays true where it is pasted.
 */
export function sentencesOf(corpus: Corpus, filter: Filter): readonly Sentence[] {
  const ground = groundOf(corpus, filter);
  const words = shownWords(corpus, filter);
  return [
    ...coverageSentences(ground),
    ...partSentences(ground),
    ...linkageSentences(ground),
    ...sharingSentences(ground),
  ].map((sentence) => ({
    ...sentence,
    text: sentence.text + words,
  }));
}
