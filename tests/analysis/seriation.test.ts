import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, type Matrix } from "../../src/analysis/matrix.ts";
import { randomFrom } from "../../src/analysis/random.ts";
import { orderOf, ORDERS, type Axis, type Order } from "../../src/analysis/seriation.ts";
import { lengthOf, tourOf } from "../../src/analysis/tour.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { corpora, filters } from "./generated.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const LEFT = ["V", "A* < V", "B* < V", "C* < V", "D* < V", "E* < V", "F* < V"];
const RIGHT = ["R", "1* < R", "1.1 < 1", "1.2 < 1", "2* < R", "2.1 < 2", "2.2 < 2"];
/** A, C and E are alike, and so are B and D; F has nothing. */
const READINGS = ["A > 1.1", "A > 1.2", "B > 2.1", "B > 2.2", "C > 1.1", "D > 2.1", "E > 1.1", "E > 1.2", "E > 2.1"];
const corpus = tinyCorpus(LEFT, RIGHT, READINGS);
const flat = matrixOf(
  corpus,
  NO_FILTER,
  corpus.left.concepts.slice(1),
  corpus.right.concepts.filter(({ code }) => code.includes(".")),
);
const codes = (matrix: Matrix, axis: Axis, order: Order) =>
  orderOf(matrix, axis, order)
    .map((line) => matrix[axis][line]?.code)
    .join(" ");

describe("orderOf", () => {
  it.each([
    ["rows", "framework", "A B C D E F"],
    ["rows", "coverage", "E A B C D F"],
    ["rows", "similarity", "B D E A C F"],
    ["columns", "framework", "1.1 1.2 2.1 2.2"],
    ["columns", "coverage", "1.1 2.1 1.2 2.2"],
    ["columns", "similarity", "1.1 1.2 2.1 2.2"],
  ] as const)("puts %s in the order of %s", (axis, order, expected) => {
    expect(codes(flat, axis, order)).toBe(expected);
  });

  it("keeps what stands below a concept under it", () => {
    const outline = matrixOf(corpus, NO_FILTER, corpus.left.concepts, corpus.right.concepts);
    expect(codes(outline, "columns", "coverage")).toBe("R 1 1.1 1.2 2 2.1 2.2");
    expect(codes(outline, "rows", "coverage")).toBe("V E A B C D F");
    const second = tinyCorpus(LEFT, RIGHT, ["A > 2.2", "B > 2.2", "C > 2.1", "D > 1.1"]);
    const other = matrixOf(second, NO_FILTER, second.left.concepts, second.right.concepts);
    expect(codes(other, "columns", "coverage")).toBe("R 2 2.2 2.1 1 1.1 1.2");
  });

  it("orders nothing", () => {
    expect(ORDERS.map((order) => orderOf(matrixOf(corpus, NO_FILTER, [], []), "rows", order))).toEqual([[], [], []]);
  });
});

const jaccard = ({ columns, weightAt }: Matrix, a: number, b: number): number => {
  const linked = (row: number) => new Set(columns.flatMap((_, c) => (weightAt(row, c, "linkages") > 0 ? [c] : [])));
  const [one, other] = [linked(a), linked(b)];
  const both = [...one].filter((column) => other.has(column)).length;
  return one.size + other.size === 0 ? 0 : 1 - both / (one.size + other.size - both);
};

it("always holds every line once, and neighbours that are no less alike than in the framework's order", () => {
  const law = fc.property(corpora, filters, (made, filter) => {
    const units = made.left.concepts.filter(({ unit }) => unit);
    const goals = made.right.concepts.filter(({ unit }) => unit);
    const matrix = matrixOf(made, filter, units, goals);
    const outline = matrixOf(made, filter, made.left.concepts, made.right.concepts);
    for (const order of ORDERS) {
      for (const one of [matrix, outline]) {
        for (const axis of ["rows", "columns"] as const) {
          expect(orderOf(one, axis, order).toSorted((a, b) => a - b)).toEqual([...one[axis].keys()]);
        }
      }
    }
    const linked = (line: number) => goals.some((_, c) => matrix.weightAt(line, c, "linkages") > 0);
    const lengthIn = (lines: readonly number[]) =>
      lines.slice(1).reduce((sum, line, i) => sum + jaccard(matrix, lines[i] ?? 0, line), 0);
    const [before, after] = [orderOf(matrix, "rows", "framework"), orderOf(matrix, "rows", "similarity")];
    expect(lengthIn(after.filter(linked))).toBeLessThanOrEqual(lengthIn(before.filter(linked)) + 1e-9);
  });
  fc.assert(law, { numRuns: 100, seed: 2025 });
});

describe("tourOf", () => {
  it("is never longer than the numbered tour, holds every place, and begins at the end that came first", () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 14 });
    const law = fc.property(places, (points) => {
      const distances = Float64Array.from(points.flatMap(([x, y]) => points.map(([a, b]) => Math.hypot(x - a, y - b))));
      const tour = tourOf(points.length, distances, randomFrom(1), 30);
      expect(tour.toSorted((a, b) => a - b)).toEqual([...points.keys()]);
      expect(lengthOf(tour, distances)).toBeLessThanOrEqual(lengthOf([...points.keys()], distances) + 1e-9);
      expect(tour[0] ?? 0).toBeLessThanOrEqual(tour.at(-1) ?? 0);
    });
    fc.assert(law, { numRuns: 200, seed: 2025 });
  });

  it("walks along a line of places", () => {
    const at = [30, 10, 50, 20, 40];
    const distances = Float64Array.from(at.flatMap((a) => at.map((b) => Math.abs(a - b))));
    expect(tourOf(5, distances, randomFrom(7), 30)).toEqual([1, 3, 0, 4, 2]);
  });
});
