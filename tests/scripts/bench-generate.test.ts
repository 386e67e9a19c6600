import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateWide, WIDE_COLUMNS } from "../../scripts/bench/generate.ts";
import { readWide } from "../../src/read/wide.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

describe("generateWide", () => {
  it("makes the same bytes on every machine", () => {
    expect(generateWide(500)).toEqual(generateWide(500));
    expect(createHash("sha256").update(generateWide(500)).digest("hex")).toBe(
      "63ab538b704ea650cd718fca18aa28eeb4054ae15b662b0066e22ea75431e01c",
    );
  });

  it("has the columns of a wide table and a row for each linkage", () => {
    const [header, ...rows] = textOf(generateWide(20)).trimEnd().split("\r\n");
    expect(header).toBe(WIDE_COLUMNS.join(","));
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatch(/^L1,P[1-5]\.[A-D]\.[1-4]\.\d+,"/);
  });

  it.each([1, 300, 5_000])("is read without a word about it, at %i linkages", async (linkages) => {
    const { values: corpus, diagnostics } = await readWide("bench.csv", generateWide(linkages));
    expect(diagnostics).toEqual([]);
    expect(corpus?.linkages).toHaveLength(linkages);
    const { left, right } = corpus ?? {};
    const codes = (level: string) =>
      [left, right].flatMap((side) => side?.concepts ?? []).filter((c) => c.level === level);
    for (const { code } of codes("measure")) expect(code).toMatch(/^P[1-5]\.[A-D]\.[1-4]\.[1-9]\d*$/);
    for (const { code } of codes("target")) expect(code).toMatch(/^([1-9]|1[0-7])\.[1-9]\d*$/);
    expect(codes("target").every(({ code, parent }) => code.startsWith(`${parent}.`))).toBe(true);
  });

  it("links some concepts often and most seldom", async () => {
    const { values: corpus } = await readWide("bench.csv", generateWide(5_000));
    const times = new Map<string, number>();
    for (const { target } of corpus?.linkages ?? []) times.set(target, (times.get(target) ?? 0) + 1);
    const sorted = [...times.values()].toSorted((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(4 * (sorted[sorted.length >> 1] ?? 0));
  });
});
