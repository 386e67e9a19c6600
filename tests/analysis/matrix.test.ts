import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { matrixOf, WEIGHTS } from "../../src/analysis/matrix.ts";
import { NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { conceptsOf, corpora, filters } from "./generated.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const LEFT = ["V", "P < V", "P.A* < P", "P.A.1 < P.A", "P.A.2 < P.A", "P.B* < P", "Q < V", "Q.A* < Q", "H < V"];
const RIGHT = [
  "R",
  "1* < R",
  "1.1 < 1 outcome",
  "1.2 < 1 outcome",
  "1.a < 1 means",
  "2* < R",
  "2.1 < 2",
  "2.1.1 < 2.1",
];
const READINGS = [
  "P.A > 1.1 3",
  "P.A.1 > 1.1 1 enables",
  "P.A.1 > 1.2 2 tension",
  "P.B > 1 none",
  "P.B > 2 none",
  "Q.A > 1.a 1",
  "Q.A > 2 none",
  "P.A.2 > 2.1.1 2 PA.1",
  "Q.A > 1.1 suggested",
  "P.B > 1.1 rejected",
  "P > 1.2 published",
  "P.A > 2 published",
];
const corpus = tinyCorpus(LEFT, RIGHT, READINGS);

const matrix = (filter: Partial<Filter> = {}, rows = corpus.left.concepts, columns = corpus.right.concepts) =>
  matrixOf(corpus, { ...NO_FILTER, ...filter }, rows, columns);
const cell = (row: string, column: string, filter: Partial<Filter> = {}) =>
  matrix(filter).cellAt(corpus.left.rank.get(row) ?? -1, corpus.right.rank.get(column) ?? -1);

describe("a cell of the matrix", () => {
  it.each([
    ["P.A", "1.1", { linkages: 2, targets: 1, of: 1, strongest: 3, tensions: 0, answer: "linked" }],
    ["P.A.1", "1.1", { linkages: 1, targets: 1, of: 1, strongest: 1, tensions: 0, answer: "linked" }],
    ["P.A", "1", { linkages: 3, targets: 2, of: 3, strongest: 3, tensions: 1, answer: "linked" }],
    ["P.A", "2.1", { linkages: 1, targets: 1, of: 1, strongest: 2, tensions: 0, answer: "linked" }],
    ["P.A.2", "2.1.1", { linkages: 1, targets: 1, of: 1, strongest: 2, tensions: 0, answer: "linked" }],
    ["V", "R", { linkages: 5, targets: 4, of: 4, strongest: 3, tensions: 1, answer: "linked" }],
    ["Q", "1", { linkages: 1, targets: 1, of: 3, strongest: 1, tensions: 0, answer: "linked" }],
  ])("%s and %s", (row, column, expected) => {
    expect(cell(row, column)).toEqual(expected);
  });

  it.each([
    ["a unit and a goal with a none row", "P.B", "1", "none"],
    ["a pillar whose one unit has one", "Q", "2", "none"],
    ["a unit read against every goal", "P.B", "R", "none"],
    ["a target whose cell was read", "P.B", "1.1", "none"],
    ["a target beside a linked one, since the cell is answered", "Q.A", "1.2", "none"],
    ["a target that all three units were read against, none linked", "V", "2.1.1", "linked"],
    ["a measure without a linkage", "P.A.2", "1", undefined],
    ["something below a target without a linkage", "P.B", "2.1.1", undefined],
    ["a row without units", "H", "1", undefined],
  ])("answers %s", (_, row, column, answer) => {
    expect(cell(row, column).answer).toBe(answer);
  });

  it("leaves a cell unread while one beneath it is", () => {
    const open = tinyCorpus(LEFT, RIGHT, ["P.A > 1 none", "P.B > 1 none", "P.A > 2 none"]);
    const { cellAt } = matrixOf(open, NO_FILTER, open.left.concepts, open.right.concepts);
    const at = (row: string, column: string) =>
      cellAt(open.left.rank.get(row) ?? -1, open.right.rank.get(column) ?? -1).answer;
    expect([at("P", "1"), at("P", "1.2"), at("P", "2"), at("P", "2.1"), at("V", "1"), at("P.A", "R")]).toEqual([
      "none",
      "none",
      "unread",
      "unread",
      "unread",
      "none",
    ]);
  });

  it("is hidden where only the filter keeps its linkages out", () => {
    const firm = { minStrength: 2 } as const;
    expect([cell("Q", "1", firm).answer, cell("P.A.1", "1.1", firm).answer]).toEqual(["hidden", "hidden"]);
    expect(cell("P.A", "1.1", firm)).toMatchObject({ linkages: 1, answer: "linked" });
    expect(cell("P", "1", { elements: ["P.B"] })).toMatchObject({ linkages: 0, answer: "none" });
    expect(cell("P.A", "1", { kinds: ["means"] })).toMatchObject({ linkages: 0, of: 1, answer: "hidden" });
  });

  it("has no answer where the filter does not ask", () => {
    const filter = { elements: ["Q"], targets: ["1"] };
    expect([cell("P.A", "1", filter).answer, cell("Q.A", "2", filter).answer]).toEqual([undefined, undefined]);
    expect(cell("V", "R", filter)).toMatchObject({ linkages: 1, targets: 1, of: 3, answer: "linked" });
  });
});

it("weighs its cells, and knows the greatest", () => {
  const { weightAt, maxOf } = matrix();
  const [row, column] = [corpus.left.rank.get("P.A") ?? -1, corpus.right.rank.get("1") ?? -1];
  expect(WEIGHTS.map((weight) => weightAt(row, column, weight))).toEqual([3, 2, 2 / 3, 3]);
  expect(WEIGHTS.map(maxOf)).toEqual([5, 4, 1, 3]);
  expect(WEIGHTS.map(matrix({}, [], []).maxOf)).toEqual([0, 0, 0, 0]);
});

it("finds the linkages of a cell in corpus order, those that pass only", () => {
  const { linkagesAt, outer } = matrix({ minStrength: 2 });
  const [row, column] = [corpus.left.rank.get("P") ?? -1, corpus.right.rank.get("1") ?? -1];
  expect(linkagesAt(row, column).map(({ id }) => id)).toEqual(["P.A~1.1~0", "P.A.1~1.2~2"]);
  expect([...outer.rows]).toEqual([-1, 0, 1, 2, 2, 1, 0, 6, 0]);
});

it("refuses rows that are not of the left side, or come twice", () => {
  expect(() => matrix({}, corpus.right.concepts)).toThrow(new RangeError('matrixOf: "R" is not of left-framework'));
  const [first] = corpus.left.concepts;
  expect(() => matrix({}, first ? [first, first] : [])).toThrow(new RangeError('matrixOf: "V" is given twice'));
});

describe("the laws", () => {
  const runs = { numRuns: 200, seed: 2025 };

  it("a cell says what coverage says of the cell, the unit and the target", () => {
    const law = fc.property(corpora, filters, (made, filter) => {
      const { left, right, cellOf, linkagesOf, linkages } = coverageOf(made, filter);
      const { rows, columns, cellAt } = matrixOf(made, filter, made.left.concepts, made.right.concepts);
      const isAsked = left.items.length > 0 && right.items.length > 0;
      const units = [...rows.entries()].filter(([, row]) => isAsked && left.items.includes(row));
      const targets = [...columns.entries()].filter(([, column]) => isAsked && right.items.includes(column));
      const cells = units.flatMap(([r, row]) =>
        [...columns.entries()].flatMap(([c, { code, unit }]) => {
          const { answer } = cellAt(r, c);
          return unit && answer ? [[answer, cellOf(row.code, code)]] : [];
        }),
      );
      expect(cells.map(([answer]) => answer)).toEqual(cells.map(([, answer]) => answer));
      expect(units.map(([r]) => cellAt(r, 0).answer)).toEqual(units.map(([, { code }]) => left.answerOf(code)));
      expect(targets.map(([c]) => cellAt(0, c).answer)).toEqual(targets.map(([, { code }]) => right.answerOf(code)));
      expect(rows.map((_, r) => cellAt(r, 0).linkages)).toEqual(rows.map(({ code }) => linkagesOf(code, "left")));
      expect(columns.map((_, c) => cellAt(0, c).linkages)).toEqual(
        columns.map(({ code }) => linkagesOf(code, "right")),
      );
      expect(cellAt(0, 0)).toMatchObject({ linkages, targets: right.total.linked, of: right.items.length });
    });
    fc.assert(law, runs);
  });

  it("a cell counts the linkages that it opens, and is linked when there is one", () => {
    const law = fc.property(corpora, filters, (made, filter) => {
      const { rows, columns, cellAt, linkagesAt } = matrixOf(made, filter, made.left.concepts, made.right.concepts);
      for (const r of rows.keys()) {
        for (const c of columns.keys()) {
          const { linkages, targets, of, tensions, answer } = cellAt(r, c);
          expect(linkagesAt(r, c)).toHaveLength(linkages);
          expect(answer === "linked").toBe(linkages > 0);
          expect(targets).toBeLessThanOrEqual(Math.min(linkages, of));
          expect(tensions).toBeLessThanOrEqual(linkages);
        }
      }
    });
    fc.assert(law, { ...runs, numRuns: 60 });
  });

  it("which rows and columns stand beside it changes no cell", () => {
    const law = fc.property(corpora, filters, (made, filter) => {
      const whole = matrixOf(made, filter, made.left.concepts, made.right.concepts);
      const part = matrixOf(
        made,
        filter,
        conceptsOf(made.left, "P", "P.A.1.i", "Q.1"),
        conceptsOf(made.right, "1", "1.1.1", "3"),
      );
      for (const [r, row] of part.rows.entries()) {
        for (const [c, column] of part.columns.entries()) {
          const [i, j] = [made.left.rank.get(row.code) ?? -1, made.right.rank.get(column.code) ?? -1];
          expect(part.cellAt(r, c)).toEqual(whole.cellAt(i, j));
        }
      }
    });
    fc.assert(law, runs);
  });
});
