import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridOf, linesInSight, moveSpot, scrollTo, spotAt, type Spot } from "../../src/app/matrix/grid.ts";
import type { MatrixLine, MatrixScene } from "../../src/scene/matrix.ts";

function sceneOf(rows: number, columns: number): MatrixScene {
  const lines = (length: number) => Array.from({ length }, () => ({}) as MatrixLine);
  return { rows: lines(rows), columns: lines(columns) } as unknown as MatrixScene;
}

const scenes = fc.tuple(fc.integer({ min: 1, max: 401 }), fc.integer({ min: 1, max: 187 }));
const frames = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 240, max: 1200 }) });

describe("the grid of a matrix", () => {
  it("has cells of at least 24 pixels both ways, and fills a wide frame without scrolling when it can", () => {
    fc.assert(
      fc.property(scenes, frames, ([rows, columns], { width }) => {
        const { cell } = gridOf(sceneOf(rows, columns), width);
        expect(Math.min(cell.width, cell.height)).toBeGreaterThanOrEqual(24);
      }),
    );
    expect(gridOf(sceneOf(20, 18), 1000).width).toBeLessThanOrEqual(1000);
  });

  it("finds under each cell's middle that very cell, and under headers their line", () => {
    fc.assert(
      fc.property(scenes, frames, fc.nat(), fc.nat(), ([rows, columns], size, r, c) => {
        const scene = sceneOf(rows, columns);
        const grid = gridOf(scene, size.width);
        const spot = { row: r % rows, column: c % columns };
        const { x, y } = scrollTo(grid, { x: 0, y: 0, ...size }, spot);
        const frame = { x, y, ...size };
        const middleX = grid.left + (spot.column + 0.5) * grid.cell.width - x;
        const middleY = grid.top + (spot.row + 0.5) * grid.cell.height - y;
        expect(spotAt(grid, frame, middleX, middleY, scene)).toEqual(spot);
        expect(spotAt(grid, frame, middleX, 2, scene)).toEqual({ row: -1, column: spot.column });
        expect(spotAt(grid, frame, 2, middleY, scene)).toEqual({ row: spot.row, column: -1 });
        expect(spotAt(grid, frame, 2, 2, scene)).toBeUndefined();
      }),
    );
  });

  it("scrolls a spot into sight, and not at all when it is there", () => {
    const scene = sceneOf(400, 169);
    const grid = gridOf(scene, 900);
    const frame = { x: 0, y: 0, width: 900, height: 600 };
    expect(scrollTo(grid, frame, { row: 0, column: 0 })).toEqual({ x: 0, y: 0 });
    const far = scrollTo(grid, frame, { row: 399, column: 168 });
    const { rows, columns } = linesInSight(grid, { ...frame, ...far }, scene);
    expect([rows[1], columns[1]]).toEqual([400, 169]);
    expect(scrollTo(grid, { ...frame, ...far }, { row: -1, column: 168 })).toEqual(far);
  });

  it.each<[string, boolean, Spot, Spot]>([
    ["ArrowUp", false, { row: 0, column: 3 }, { row: -1, column: 3 }],
    ["ArrowUp", false, { row: -1, column: 3 }, { row: -1, column: 3 }],
    ["ArrowUp", false, { row: 0, column: -1 }, { row: 0, column: -1 }],
    ["ArrowLeft", false, { row: 2, column: 0 }, { row: 2, column: -1 }],
    ["ArrowLeft", false, { row: -1, column: 0 }, { row: -1, column: 0 }],
    ["ArrowRight", false, { row: 2, column: 6 }, { row: 2, column: 6 }],
    ["ArrowDown", true, { row: 2, column: 6 }, { row: 4, column: 6 }],
    ["Home", true, { row: 2, column: 6 }, { row: 0, column: 0 }],
    ["End", true, { row: 2, column: 1 }, { row: 4, column: 6 }],
    ["PageDown", false, { row: 0, column: 1 }, { row: 4, column: 1 }],
  ])("%s (far: %s) from %j leads to %j", (key, isFar, from, to) => {
    expect(moveSpot(from, key, isFar, sceneOf(5, 7))).toEqual(to);
  });

  it("leaves other keys alone", () => {
    expect(moveSpot({ row: 0, column: 0 }, "a", false, sceneOf(5, 7))).toBeUndefined();
  });
});
