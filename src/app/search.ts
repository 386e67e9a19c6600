/** Finding concepts by code or by words, in any script, on both sides at once. */
import MiniSearch from "minisearch";
import { keyOf, SIDES, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { profileOf } from "../domain/profiles.ts";

/** A concept that was found. */
export interface Hit {
  key: RefKey;
  side: Side;
  concept: Concept;
}

/** Hits a side at most: the list is read, not scrolled through. */
const MOST_HITS = 12;

export interface ConceptSearch {
  /** The best of each side, codes before words; the side whose code was typed in full comes first. */
  find(query: string): readonly { side: Side; title: string; hits: readonly Hit[] }[];
}

interface Entry {
  id: RefKey;
  code: string;
  title: string;
  shortTitle: string;
}

/** Index the concepts of both sides, in pieces that leave the page alive. Done once, when first needed. */
export async function buildSearch(corpus: Corpus): Promise<ConceptSearch> {
  const index = new MiniSearch<Entry>({
    fields: ["code", "title", "shortTitle"],
    tokenize: words,
    processTerm: fold,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boost: { shortTitle: 2 },
    },
  });
  const hits = new Map<RefKey, Hit>();
  for (const side of SIDES) {
    for (const concept of hierarchyOf(corpus, side).concepts) {
      const key = keyOf({ side, code: concept.code });
      hits.set(key, { key, side, concept });
    }
  }
  await index.addAllAsync(
    [...hits.values()].map(({ key, concept: { code, title, shortTitle } }) => ({ id: key, code, title, shortTitle })),
  );

  const findOn = (side: Side, query: string, byWords: readonly (Hit | undefined)[]) => {
    const { exact, starting } = codesLike(corpus, side, query);
    const byCode = [exact, ...starting].map((concept) => concept && hits.get(keyOf({ side, code: concept.code })));
    const found = [...byCode, ...byWords.filter((hit) => hit?.side === side)].filter((hit) => hit !== undefined);
    const title = hierarchyOf(corpus, side).framework.title;
    return { side, title, exact: exact !== undefined, hits: [...new Set(found)].slice(0, MOST_HITS) };
  };
  return {
    find(query) {
      const byWords = index.search(query).map(({ id }) => hits.get(id as RefKey));
      return SIDES.map((side) => findOn(side, query, byWords))
        .filter((group) => group.hits.length > 0)
        .toSorted((a, b) => Number(b.exact) - Number(a.exact));
    },
  };
}

/** The concept whose code the query is, in any usual spelling, and those whose codes begin with it. */
function codesLike(
  corpus: Corpus,
  side: Side,
  query: string,
): { exact: Concept | undefined; starting: readonly Concept[] } {
  const { byCode, concepts, framework } = hierarchyOf(corpus, side);
  const text = query.trim();
  if (text === "") return { exact: undefined, starting: [] };
  const exact = byCode.get(profileOf(framework.id)?.canonical(text) ?? text);
  const start = text.toLowerCase();
  return { exact, starting: concepts.filter(({ code }) => code.toLowerCase().startsWith(start)).slice(0, MOST_HITS) };
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
/** Thai, Lao, Burmese and Khmer are written without spaces between words. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Words by the rules of each script; the segmenter is slow, so only scripts that need it are given to it. */
function words(text: string): string[] {
  if (!UNSPACED.test(text)) return text.match(/[\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
}

/** Without accents and capitals, so that "viet nam" finds "Việt Nam". */
function fold(term: string): string {
  return term
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "d")
    .toLowerCase();
}
