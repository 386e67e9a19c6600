import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guard, guardCode, unguard, unguardCode } from "../../src/export/formula-guard.ts";

describe("guard", () => {
  it.each([
    ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
    ["+1+1", "'+1+1"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\ttext", "'\ttext"],
    ["  =1", "'  =1"],
    ["\u00a0=1", "'\u00a0=1"],
    ["＝1", "'＝1"],
    ["＠x", "'＠x"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["-", "'-"],
  ])("puts an apostrophe before %j", (text, guarded) => {
    expect(guard(text)).toBe(guarded);
    expect(unguard(guarded)).toBe(text);
  });

  it.each(["", "text", "-0.5", "+3", "-0,5", "8.10", "a=b", "'tis so", "'", "12-5"])("leaves %j as it is", (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });

  it("is taken back without loss, and leaves nothing that could run", () => {
    const sign = fc.constantFrom(
      "'",
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      " ",
      "\u00a0",
      "＝",
      "＠",
      "1",
      ".",
      "a",
      "|",
    );
    const text = fc
      .tuple(fc.array(sign, { maxLength: 8 }), fc.string({ unit: "binary" }))
      .map(([start, end]) => start.join("") + end);
    const law = fc.property(text, (before) => {
      const guarded = guard(before);
      expect(unguard(guarded)).toBe(before);
      expect(/^\s*[=+\-@\t\r\n＝＋－＠]/.test(guarded) && !/^[+-]?\d+([.,]\d+)?$/.test(guarded)).toBe(false);
    });
    fc.assert(law, { numRuns: 10_000, seed: 2025 });
  });

  it("is taken back from codes without loss", () => {
    const sign = fc.constantFrom("'", "=", "-", "0", "1", ".", ",", "a");
    const law = fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const code = signs.join("");
      expect(unguardCode(guardCode(code))).toBe(code);
    });
    fc.assert(law, { numRuns: 5000, seed: 2025 });
    expect(["8.10", "8.1", "12", "007", "5.a", "'8.10"].map(guardCode)).toEqual([
      "'8.10",
      "8.1",
      "12",
      "'007",
      "5.a",
      "''8.10",
    ]);
  });

  it("takes no time over long texts", () => {
    const started = performance.now();
    for (const sign of ["'", " ", "\t", "1"]) guard(sign.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
