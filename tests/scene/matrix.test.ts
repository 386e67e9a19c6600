import { beforeAll, describe, expect, it } from "vitest";
import { readDirectory } from "../../scripts/package.ts";
import { matrixOf } from "../../src/analysis/matrix.ts";
import { ORDERS, WEIGHTS } from "../../src/analysis/matrix-look.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { expandToLevel, OVERVIEW, visibleConcepts } from "../../src/graph/visible.ts";
import { drawMatrix, weightText } from "../../src/scene/matrix.ts";
import { DARK, LIGHT } from "../../src/scene/palette.ts";

let corpus: Corpus;
beforeAll(async () => {
  const read = await readDirectory("data");
  if (!read.corpus) throw new Error("data/ holds no package that can be read");
  corpus = read.corpus;
});

function draw(settings: Partial<Parameters<typeof drawMatrix>[2]> = {}, minStrength?: 1 | 2 | 3) {
  const { left, right } = visibleConcepts(corpus, expandToLevel(corpus, OVERVIEW, "left", "element"));
  const matrix = matrixOf(corpus, DEFAULT_FILTER, left, right);
  const compared = minStrength && matrixOf(corpus, { ...DEFAULT_FILTER, minStrength }, left, right);
  return {
    matrix,
    scene: drawMatrix(corpus, matrix, {
      weight: "linkages",
      order: "framework",
      palette: LIGHT,
      compared,
      ...settings,
    }),
  };
}

describe("the scene of a matrix", () => {
  it("shows each cell as what stands in it, whatever the order", () => {
    for (const order of ORDERS) {
      const { matrix, scene } = draw({ order });
      for (const [row, line] of scene.rows.entries()) {
        for (const [column, { index }] of scene.columns.entries()) {
          const cell = matrix.cellAt(line.index, index);
          const { kind, shade, text, tensions } = scene.lookOf(row, column);
          expect(kind).toBe(cell.answer ?? "blank");
          expect(shade > 0).toBe(cell.linkages > 0);
          expect(text).toBe(cell.linkages === 0 ? "" : String(cell.linkages));
          expect(tensions).toBe(cell.tensions === 0 ? "none" : cell.tensions === cell.linkages ? "all" : "some");
        }
      }
    }
  });

  it("shades from 0 to 1 by every weight, the innermost cells up to the full", () => {
    for (const weight of WEIGHTS) {
      const { scene } = draw({ weight });
      const shades = scene.rows.flatMap((line, row) =>
        scene.columns.flatMap((down, column) =>
          line.holdsOthers || down.holdsOthers ? [] : [scene.lookOf(row, column).shade],
        ),
      );
      expect(Math.min(...shades)).toBe(0);
      expect(Math.max(...shades)).toBeLessThanOrEqual(1);
      // No cell needs to be wholly covered, but one is the greatest and some linkage is of strength 3.
      expect(weight === "share" ? 1 : Math.max(...shades)).toBe(1);
    }
  });

  it("lays the compared subset behind on one scale: less can never be darker", () => {
    const { scene } = draw({}, 2);
    for (const row of scene.rows.keys()) {
      for (const column of scene.columns.keys()) {
        const { shade, behind } = scene.lookOf(row, column);
        expect(behind).toBeLessThanOrEqual(shade);
      }
    }
  });

  it("keeps the mark of recalled titles, indents by what is shown, and takes the palette's colours", () => {
    const { scene } = draw();
    const line = scene.rows.find(({ code }) => code === "ASCC.C.4");
    expect(line).toMatchObject({ depth: 3, holdsOthers: false, expandable: true });
    expect(scene.rows.some(({ mark }) => mark === "†")).toBe(true);
    expect(draw({ palette: DARK }).scene.rows[5]?.colour).not.toBe(scene.rows[5]?.colour);
  });

  it.each([
    [0.126, "share", "13"],
    [0, "strongest", "–"],
    [2, "strongest", "2"],
    [1204, "linkages", "1204"],
  ] as const)("writes %d by %s as %s", (value, weight, text) => {
    expect(weightText(value, weight)).toBe(text);
  });
});
