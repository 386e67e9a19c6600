import { describe, expect, it } from "vitest";
import { ASEAN_2025 } from "../../src/domain/asean.ts";
import { nearestOf } from "../../src/domain/nearest.ts";
import { PROFILES, profileOf } from "../../src/domain/profiles.ts";
import { SDG_2030 } from "../../src/domain/sdg.ts";

describe("the profile of the agenda", () => {
  const codes = SDG_2030.codes ?? [];
  const countOf = (goal: number) => codes.filter((code) => code.startsWith(`${goal}.`)).length;

  it("lists the agenda, 17 goals and 169 targets", () => {
    expect(codes.filter((code) => /^\d+$/.test(code))).toHaveLength(17);
    expect(codes.filter((code) => code.includes("."))).toHaveLength(169);
    expect(Array.from({ length: 17 }, (_, i) => countOf(i + 1))).toEqual([
      7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19,
    ]);
    expect(codes.filter((code) => /[a-d]$/.test(code))).toHaveLength(43);
    expect(new Set(codes).size).toBe(187);
  });

  it("finds every code in its own spelling", () => {
    expect(codes.map((code) => SDG_2030.canonical(code))).toEqual(codes);
  });

  it.each([
    ["1.A", "1.a"],
    ["Target 1.1", "1.1"],
    ["target 8.10", "8.10"],
    ["SDG 12", "12"],
    ["SDG12", "12"],
    ["Goal 5", "5"],
    ["SDG target 16.b", "16.b"],
    ["01.01", "1.1"],
    ["12.5.", "12.5"],
    ["sdg", "SDG"],
    ["http://metadata.un.org/sdg/12.5", "12.5"],
    ["18.1", undefined],
    ["5.z", undefined],
    ["1.1.1", undefined],
    ["11", "11"],
    ["SDG", "SDG"],
    ["12.5 and 12.6", undefined],
    ["8.100", undefined],
    ["", undefined],
  ])("reads %j as %j", (text, code) => {
    expect(SDG_2030.canonical(text)).toBe(code);
  });

  it.each([
    ["3-Jan", '"3.1"'],
    ["Jan-03", '"3.1"'],
    ["3 January", '"3.1"'],
    ["03/01/2025", '"3.1"'],
    ["03.01.25", '"3.1"'],
    ["2025-01-03", '"3.1"'],
    ["45660", '"3.1"'],
    ["4/17/2025", '"17.4"'],
    ["31/12/2025", "looks like a date"],
    ["1.20E+01", '"12"'],
    ["1,1", '"1.1"'],
  ])("sees in %j what a spreadsheet did", (text, code) => {
    expect(SDG_2030.damage(text)).toContain(code);
  });

  it.each(["12.5", "hello", "", "99", "1".repeat(60_000), `${"1.".repeat(25_000)}`])(
    "sees nothing in other texts",
    (text) => {
      expect(SDG_2030.damage(text)).toBeUndefined();
    },
  );
});

describe("the profile of the Community Vision", () => {
  it.each([
    ["AEC.B.6", "AEC.B.6"],
    ["AEC B6", "AEC.B.6"],
    ["AEC.B6", "AEC.B.6"],
    ["AEC Element B6", "AEC.B.6"],
    ["ASCC C4", "ASCC.C.4"],
    ["ascc c.4(ii)", "ASCC.C.4.ii"],
    ["ASCC.C.4.II", "ASCC.C.4.ii"],
    ["AEC.E.iv", "AEC.E.iv"],
    ["APSC A.2.5", "APSC.A.2.5"],
    ["MPAC 1.3", "MPAC.1.3"],
    ["IAI 2", "IAI.2"],
    ["Vision 8.1", "VISION.8.1"],
    ["B6", undefined],
    ["AEC.F.1", undefined],
    ["12.5", undefined],
    ["AEC B6, B7", undefined],
    ["a-".repeat(25_000), undefined],
  ])("reads %j as %j", (text, code) => {
    expect(ASEAN_2025.canonical(text)).toBe(code);
  });

  it("is found by the id of its framework, and none other is", () => {
    expect(profileOf("asean-2025")).toBe(ASEAN_2025);
    expect(profileOf("sdg-2030")).toBe(SDG_2030);
    expect(profileOf("constructor")).toBeUndefined();
  });
});

it("the parts that are things to do are codes of their own framework", () => {
  const named = Array.from(PROFILES.values(), ({ canonical, actingGroups = [] }) => [
    actingGroups,
    actingGroups.map(canonical),
  ]);
  expect(named.map(([, codes]) => codes)).toEqual(named.map(([codes]) => codes));
  expect(ASEAN_2025.actingGroups).toHaveLength(2);
});

describe("nearestOf", () => {
  const known = ["contributes", "enables", "tension", "H.A.1", "H.B.1", "W.A"];
  it.each([
    ["contributs", "contributes"],
    ["enabels", "enables"],
    ["TENSION", "tension"],
    ["H.A.11", "H.A.1"],
    ["H.C.1", undefined],
    ["something", undefined],
    ["", undefined],
  ])("finds for %j the one that is near: %j", (word, nearest) => {
    expect(nearestOf(word, known)).toBe(nearest);
  });
});
