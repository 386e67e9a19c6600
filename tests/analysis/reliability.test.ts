/** Figures that were published, or worked by hand beside the test. */
import { describe, expect, it } from "vitest";
import { alphaOf, kappaOf, shareOf, tableOf } from "../../src/analysis/reliability.ts";

/** Two readings as strings, one sign a cell; the categories are the letters or digits in their order. */
function read(first: string, second: string, categories = [...new Set(first + second)].toSorted().join("")) {
  const pairs = [...first].map((sign, i) => [categories.indexOf(sign), categories.indexOf(second[i] ?? "")] as const);
  return tableOf(categories.length, pairs);
}

/** A table by its counts, row by row. */
function counted(size: number, ...counts: readonly number[]) {
  return { size, counts: Int32Array.from(counts), total: counts.reduce((sum, count) => sum + count, 0) };
}

describe("Cohen's kappa", () => {
  it("is 0.4 for fifty proposals of which 20 were approved by both, 15 by neither, 10 and 5 by one", () => {
    // Observed 35/50 = 0.7; expected (25·30 + 25·20) / 50² = 0.5; (0.7 - 0.5) / (1 - 0.5).
    const table = counted(2, 20, 5, 10, 15);
    expect(shareOf(table)).toBe(0.7);
    expect(kappaOf(table)).toBeCloseTo(0.4, 12);
  });

  it.each([
    [counted(2, 45, 15, 25, 15), 0.1304],
    [counted(2, 25, 35, 5, 35), 0.2593],
  ])("tells two tables with 60 % agreement apart", (table, expected) => {
    expect(shareOf(table)).toBe(0.6);
    expect(kappaOf(table)).toBeCloseTo(expected, 4);
  });

  it("is below zero where readers agree less than by chance", () => {
    // Observed 0, expected (1·1 + 1·1) / 4 = 0.5.
    expect(kappaOf(read("01", "10"))).toBe(-1);
  });

  it("is zero where one reader never varies, and undefined where neither does", () => {
    expect(kappaOf(read("0000", "0011"))).toBe(0);
    expect(kappaOf(read("1111", "1111", "01"))).toBeUndefined();
    expect(kappaOf(counted(2, 0, 0, 0, 0))).toBeUndefined();
  });
});

describe("Krippendorff's alpha", () => {
  it("is 0.095 for ten articles in two categories (Computing Krippendorff's Alpha-Reliability, example A)", () => {
    // Coincidences: 0-0 ten, 1-1 two, 0-1 four either way; 14 zeros, 6 ones: 1 - 19·4 / (14·6).
    expect(alphaOf(read("0100000010", "1110010000"), "nominal")).toBeCloseTo(0.095, 3);
  });

  it("is 0.692 for twelve units in five nominal categories (the same, example B)", () => {
    expect(alphaOf(read("aabbdcccedda", "babbbccceddd"), "nominal")).toBeCloseTo(0.692, 3);
  });

  it("is the same for two categories, nominal and ordinal", () => {
    const table = read("0100000010", "1110010000");
    // One distance is left, and it divides out.
    expect(alphaOf(table, "ordinal")).toBeCloseTo(alphaOf(table, "nominal") ?? 0, 12);
  });

  it("weighs ordinal distances by the values between", () => {
    // Six cells, 1-1, 1-2, 2-2, 2-3, 3-3, 1-3. Values: 1 four times, 2 four times, 3 four times; n = 12.
    // Distances: 1 to 2 is (4 + 4 - 4)² = 16, 2 to 3 is 16, 1 to 3 is (4 + 4 + 4 - 4)² = 64.
    // Observed 16 + 16 + 64 = 96; expected 4·4·16 + 4·4·16 + 4·4·64 = 1536; alpha = 1 - 11·96 / 1536.
    expect(alphaOf(read("112231", "122333"), "ordinal")).toBeCloseTo(1 - (11 * 96) / 1536, 12);
    // Nominal: observed 3, expected 3·16: 1 - 11·3 / 48.
    expect(alphaOf(read("112231", "122333"), "nominal")).toBeCloseTo(1 - 33 / 48, 12);
  });

  it("weighs them by how often the categories occur", () => {
    // Five cells, 1-1, 1-1, 1-2, 2-3, 3-3. Values: 1 five times, 2 twice, 3 three times; n = 10.
    // Distances: 1 to 2 is (5 + 2 - 3.5)² = 12.25, 2 to 3 is (2 + 3 - 2.5)² = 6.25, 1 to 3 is (5 + 2 + 3 - 4)² = 36.
    // Observed 12.25 + 6.25 = 18.5; expected 5·2·12.25 + 2·3·6.25 + 5·3·36 = 122.5 + 37.5 + 540 = 700.
    expect(alphaOf(read("11123", "11233"), "ordinal")).toBeCloseTo(1 - (9 * 18.5) / 700, 12);
  });

  it("passes over categories that nobody used", () => {
    const [narrow, wide] = [read("1133", "1313", "13"), read("1133", "1313", "12345")];
    expect(alphaOf(wide, "ordinal")).toBeCloseTo(alphaOf(narrow, "ordinal") ?? 0, 12);
  });

  it("is undefined without variation and without cells, never a number that is none", () => {
    expect(alphaOf(read("2222", "2222", "123"), "ordinal")).toBeUndefined();
    expect(alphaOf(read("1111", "1111", "01"), "nominal")).toBeUndefined();
    expect(alphaOf(counted(2, 0, 0, 0, 0), "nominal")).toBeUndefined();
    expect(shareOf(counted(2, 0, 0, 0, 0))).toBeUndefined();
  });
});
