/**
 * Rationales that say nearly the same: pairs of texts whose sets of words overlap too much.
 */
/** A later text and an earlier one, by their places in the list. */
export interface NearDuplicate {
  later: number;
  earlier: number;
  /** How many words both have, and how many the two have together. */
  shared: number;
  together: number;
}

export interface NearDuplicates {
  /** At most one for each text, in the order of the list. */
  found: readonly NearDuplicate[];
  /** How many texts were compared; fewer than there are where it would have taken too long. */
  compared: number;
}

/** Two texts are nearly the same above this Jaccard index: six tenths of the words they have together are shared. */
const LIMIT = { shared: 6, together: 10 };

/** So many pairs are compared and so many found, and no more: then it takes well under a second. */
const MOST_COMPARISONS = 500_000;
const MOST_FOUND = 1000;

/**
 * For each text an earlier one that says nearly the same. Not every pair is compared: with the words of each text in
 * one order for all, the rarest first, two that are nearly the same share one of their first few (prefix filtering, as
 * in Bayardo, Ma and Srikant 2007).
 *
 * @param texts the words of each; equal texts had better be the same array
 */
export function nearDuplicatesIn(texts: readonly (readonly string[])[], most = MOST_COMPARISONS): NearDuplicates {
  const sets = numbered(texts);
  const byWord = new Map<number, number[]>();
  const first = new Map<string, number>();
  const found: NearDuplicate[] = [];
  let comparisons = 0;
  for (const [later, set] of sets.entries()) {
    if (set.length === 0) continue;
    if (found.length >= MOST_FOUND) return { found, compared: later };
    const same = first.get(set.join());
    if (same !== undefined) {
      found.push({ later, earlier: same, shared: set.length, together: set.length });
      continue;
    }
    first.set(set.join(), later);
    const prefix = set.subarray(0, set.length - leastShared(set.length) + 1);
    const candidates = candidatesOf(prefix, byWord);
    for (let next = candidates.next(); !next.done; next = candidates.next()) {
      if (comparisons >= most) return { found, compared: later };
      comparisons += 1;
      const shared = countShared(set, sets[next.value] ?? set);
      const together = set.length + (sets[next.value]?.length ?? 0) - shared;
      if (shared * LIMIT.together <= together * LIMIT.shared) continue;
      found.push({ later, earlier: next.value, shared, together });
      break;
    }
    for (const word of prefix) {
      const list = byWord.get(word);
      if (list) list.push(later);
      else byWord.set(word, [later]);
    }
  }
  return { found, compared: texts.length };
}

/** The different words of each text as their ranks, the rarest word of all texts first. */
function numbered(texts: readonly (readonly string[])[]): readonly Uint32Array[] {
  const sets = new Map(texts.map((words) => [words, new Set(words)]));
  const counts = new Map<string, number>();
  for (const set of sets.values()) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const rank = new Map(words.map(([word], i) => [word, i]));
  const ranks = new Map(
    Array.from(sets, ([text, set]) => [text, Uint32Array.from(set, (word) => rank.get(word) ?? 0).toSorted()]),
  );
  return texts.map((text) => ranks.get(text) ?? new Uint32Array());
}

/** The fewest words that a set of this size shares with any that is nearly the same. */
function leastShared(size: number): number {
  return Math.ceil((size * LIMIT.shared) / LIMIT.together);
}

/** Earlier texts that have one of the words among their own first ones, each once. */
function* candidatesOf(prefix: Uint32Array, byWord: ReadonlyMap<number, readonly number[]>): Generator<number> {
  const seen = new Set<number>();
  for (const word of prefix) {
    for (const text of byWord.get(word) ?? []) {
      if (seen.has(text)) continue;
      seen.add(text);
      yield text;
    }
  }
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
