import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodes, LONGEST_CODE, parseConceptCode } from "../../src/domain/code.ts";

describe("parseConceptCode", () => {
  it.each(["5.a", "ASCC.C.4.ii", "8.10", "__proto__", "a;b|c#d/e", "งาน", "SDG 12"])("takes %j as it is", (text) => {
    expect(parseConceptCode(text)).toBe(text);
  });

  it.each(["", " 5.a", "5.a\u00a0", "5\n.a", "5\0", "5\u0085a", "1\u202e2", "x".repeat(LONGEST_CODE + 1)])(
    "refuses %j",
    (text) => {
      expect(parseConceptCode(text)).toBeUndefined();
    },
  );
});

describe("compareCodes", () => {
  it("puts numbers in number order, digits before letters", () => {
    const codes = ["10", "2.a", "1.10", "2", "1.2", "17.1", "2.10", "1.a", "1", "AEC.B.10", "AEC.B.9"];
    expect(codes.toSorted(compareCodes)).toEqual([
      "1",
      "1.2",
      "1.10",
      "1.a",
      "2",
      "2.10",
      "2.a",
      "10",
      "17.1",
      "AEC.B.9",
      "AEC.B.10",
    ]);
  });

  it("compares numbers of any length", () => {
    expect(compareCodes("9".repeat(400), `1${"0".repeat(400)}`)).toBeLessThan(0);
  });

  it("is an order: no two texts are equal, none is before and after, and three never go round", () => {
    const codes = fc.string({ unit: fc.constantFrom("0", "1", "9", ".", "a", "B", "é", "😀"), maxLength: 6 });
    fc.assert(
      fc.property(codes, codes, codes, (a, b, c) => {
        expect(Math.sign(compareCodes(a, b))).toBe(-Math.sign(compareCodes(b, a)) + 0);
        expect(compareCodes(a, b) === 0).toBe(a === b);
        const [first = "", second = "", third = ""] = [a, b, c].toSorted(compareCodes);
        expect(compareCodes(first, second)).toBeLessThanOrEqual(0);
        expect(compareCodes(first, third)).toBeLessThanOrEqual(0);
      }),
      { seed: 1 },
    );
  });
});
