import { describe, expect, it } from "vitest";
import type { ConceptCode } from "../../src/domain/code.ts";
import type { Concept, Framework } from "../../src/domain/concept.ts";
import { buildHierarchy, unitOf, unitsOf } from "../../src/domain/hierarchy.ts";

const FRAMEWORK: Framework = {
  id: "made-up",
  title: "Made up",
  shortTitle: "Made up",
  issuer: "",
  adoptedOn: "",
  version: "",
  baseIri: "",
  levels: ["top", "unit", "leaf"],
};

const tree = (...pairs: readonly (readonly [code: string, parent?: string | undefined])[]) =>
  buildHierarchy(
    FRAMEWORK,
    pairs.map(([code, parent], i) => concept(code, parent, i + 2)),
  );

const codes = (concepts: readonly Concept[]) => concepts.map(({ code }) => code);

describe("buildHierarchy", () => {
  const small = tree(["A.1", "A"], ["A"], ["B"], ["A.1.i", "A.1"], ["A.2", "A"], ["B.1", "B"]);

  it("walks depth first, siblings in the order of the file, children before their parents welcome", () => {
    expect(codes(small.concepts)).toEqual(["A", "A.1", "A.1.i", "A.2", "B", "B.1"]);
    expect([...small.rank]).toEqual(codes(small.concepts).map((code, i) => [code, i]));
    expect(codes(small.roots)).toEqual(["A", "B"]);
  });

  it("knows what is above and below", () => {
    expect(codes(small.pathTo("A.1.i"))).toEqual(["A", "A.1"]);
    expect(codes(small.childrenOf("A"))).toEqual(["A.1", "A.2"]);
    expect(codes(small.subtree("A"))).toEqual(["A", "A.1", "A.1.i", "A.2"]);
    expect(small.isWithin("A.1.i", "A")).toBe(true);
    expect(small.isWithin("A", "A")).toBe(true);
    expect(small.isWithin("A.2", "A.1")).toBe(false);
  });

  it("answers with nothing for codes that it does not know", () => {
    expect(small.pathTo("Z")).toEqual([]);
    expect(small.childrenOf("Z")).toEqual([]);
    expect(small.subtree("Z")).toEqual([]);
    expect(small.isWithin("Z", "A")).toBe(false);
    expect(small.isWithin("A", "Z")).toBe(false);
  });

  it("keeps concepts of a missing parent and of a cycle as roots", () => {
    const broken = tree(["A", "gone"], ["B", "C"], ["C", "B"]);
    expect(codes(broken.roots)).toEqual(["A", "B", "C"]);
    expect(codes(broken.concepts)).toEqual(["A", "B", "C"]);
    expect(codes(broken.subtree("B"))).toEqual(["B"]);
    expect(broken.pathTo("B").length).toBeLessThanOrEqual(4);
  });

  it("walks a chain of 10,000 without recursion", () => {
    const chain = tree(
      ...Array.from({ length: 10_000 }, (_, i) => [`C${i}`, i === 0 ? undefined : `C${i - 1}`] as const),
    );
    expect(chain.pathTo("C9999")).toHaveLength(9999);
    expect(chain.subtree("C0")).toHaveLength(10_000);
  });

  it("finds the unit that a concept is or stands below", () => {
    for (const one of small.concepts) one.unit = one.code === "A.1";
    expect(codes(unitsOf(small))).toEqual(["A.1"]);
    expect(["A.1", "A.1.i", "A", "A.2", "Z"].map((code) => unitOf(small, code))).toEqual([
      "A.1",
      "A.1",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function concept(code: string, parent: string | undefined, line: number): Concept {
  return {
    code: code as ConceptCode,
    parent: parent as ConceptCode | undefined,
    level: "leaf",
    title: code,
    shortTitle: code,
    unit: false,
    locator: "",
    leadBodies: [],
    verification: undefined,
    source: "",
    kind: "",
    fiveP: "",
    colour: "",
    iri: "",
    line,
  };
}
