import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearDuplicatesIn } from "../../src/analysis/near-duplicates.ts";
import { randomFrom } from "../../src/analysis/random.ts";
import { wordsOf } from "../../src/analysis/words.ts";

const split = (texts: readonly string[]) => texts.map((text) => text.split(" "));

describe("nearDuplicatesIn", () => {
  it("finds texts that share more than six tenths of their words", () => {
    // Four of six, three of five: 0.67 and 0.6, which is not above.
    expect(nearDuplicatesIn(split(["a b c d e", "a b c d f"])).found).toEqual([
      { later: 1, earlier: 0, shared: 4, together: 6 },
    ]);
    expect(nearDuplicatesIn(split(["a b c d", "a b c e"])).found).toEqual([]);
  });

  it("takes words once, in any order, and passes over empty texts", () => {
    expect(nearDuplicatesIn(split(["a b a", "b a b b"])).found).toEqual([
      { later: 1, earlier: 0, shared: 2, together: 2 },
    ]);
    expect(nearDuplicatesIn([[], [], []])).toEqual({ found: [], compared: 3 });
  });

  it("finds what comparing every pair finds", () => {
    const text = fc.array(fc.constantFrom(..."abcdefghij"), { maxLength: 9 });
    const law = fc.property(fc.array(text, { maxLength: 25 }), (texts) => {
      const index = (a: readonly string[], b: readonly string[]) => {
        const shared = [...new Set(a)].filter((word) => b.includes(word)).length;
        return [shared, new Set([...a, ...b]).size] as const;
      };
      const isNear = (later: number, earlier: number) => {
        const [shared, together] = index(texts[later] ?? [], texts[earlier] ?? []);
        return 10 * shared > 6 * together;
      };
      const { found, compared } = nearDuplicatesIn(texts);
      const expected = texts.flatMap((_, later) =>
        texts.some((__, i) => i < later && isNear(later, i)) ? [later] : [],
      );
      expect(compared).toBe(texts.length);
      expect(found.map(({ later }) => later)).toEqual(expected);
      for (const { later, earlier, shared, together } of found) {
        expect(earlier).toBeLessThan(later);
        expect(isNear(later, earlier)).toBe(true);
        expect([shared, together]).toEqual(index(texts[later] ?? [], texts[earlier] ?? []));
      }
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });

  it("stops after so many comparisons, and says how far it came", () => {
    const texts = split(["a b c x", "a b c y", "a b c z", "d"]);
    expect(nearDuplicatesIn(texts, 2)).toEqual({ found: [], compared: 2 });
    expect(nearDuplicatesIn(texts, 3)).toEqual({ found: [], compared: 4 });
  });

  it("stops after so many finds", () => {
    const { found, compared } = nearDuplicatesIn(Array.from({ length: 5000 }, () => ["a", "b"]));
    expect([found.length, compared]).toEqual([1000, 1001]);
  });

  it("comes to an end with 20,000 texts of common words", { timeout: 60_000 }, () => {
    const random = randomFrom(1);
    const texts = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 25 }, () => `w${Math.floor(2000 * random() ** 2)}`),
    );
    expect(nearDuplicatesIn(texts).found).toEqual([]);
  });
});

it.each<[string, readonly string[]]>([
  ["", []],
  [" - … 'Food', and (water). ", ["food", "and", "water"]],
  ["harbour's low-cost 12.5 %", ["harbour's", "low-cost", "12.5"]],
  ["Việt Nam\nชุดป้องกัน", ["việt", "nam", "ชุดป้องกัน"]],
])("wordsOf(%j)", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
