import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightOnScreen, moveBy, settle, WHOLE, zoomAbout } from "../../src/app/camera.ts";

const RUNS = { numRuns: 500, seed: 2025 };
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cameras = fc.tuple(within(-1, 2), within(0.001, 1.5)).map(([y, ratio]) => settle({ y, ratio }) ?? WHOLE);

describe("the camera", () => {
  it.each([
    [
      { y: 0.5, ratio: 0.5 },
      { y: 0.5, ratio: 0.5 },
    ],
    [
      { y: 0, ratio: 0.5 },
      { y: 0.25, ratio: 0.5 },
    ],
    [
      { y: 7, ratio: 0.5 },
      { y: 0.75, ratio: 0.5 },
    ],
    [{ y: 0.3, ratio: 1 }, undefined],
    [{ y: 0.3, ratio: 12 }, undefined],
    [{ y: 0.3, ratio: Number.NaN }, undefined],
    [
      { y: 0.5, ratio: 0 },
      { y: 0.5, ratio: 0.01 },
    ],
    [
      { y: 0.5, ratio: -3 },
      { y: 0.5, ratio: 0.01 },
    ],
  ])("%j settles at %j", (camera, settled) => {
    expect(settle(camera)).toEqual(settled);
  });

  it("never looks beyond the picture, and rests where it settled", () => {
    const law = fc.property(cameras, ({ y, ratio }) => {
      expect(y - ratio / 2).toBeGreaterThanOrEqual(-1e-12);
      expect(y + ratio / 2).toBeLessThanOrEqual(1 + 1e-12);
      expect(settle({ y, ratio }) ?? WHOLE).toEqual({ y, ratio });
    });
    fc.assert(law, RUNS);
  });

  it("fills the screen with what it sees", () => {
    expect([heightOnScreen(WHOLE, 0), heightOnScreen(WHOLE, 1)]).toEqual([0, 1]);
    const camera = { y: 0.75, ratio: 0.5 };
    expect([0.5, 0.75, 1, 0].map((row) => heightOnScreen(camera, row))).toEqual([0, 0.5, 1, -1]);
  });

  it("stretches rows about the height that is pointed at, unless an edge is in the way", () => {
    const law = fc.property(cameras, within(0.2, 5), within(0, 1), (camera, factor, height) => {
      const row = camera.y + (height - 0.5) * camera.ratio;
      const next = zoomAbout(camera, factor, height) ?? WHOLE;
      expect(next.ratio).toBeGreaterThanOrEqual(0.01);
      expect(next.ratio).toBeLessThanOrEqual(1);
      const isAtEdge = next.y - next.ratio / 2 < 1e-9 || next.y + next.ratio / 2 > 1 - 1e-9;
      expect(isAtEdge || Math.abs(heightOnScreen(next, row) - height) < 1e-6).toBe(true);
    });
    fc.assert(law, RUNS);
    expect(zoomAbout(WHOLE, 2, 0)).toEqual({ y: 0.25, ratio: 0.5 });
    expect(zoomAbout(WHOLE, 2, 1)).toEqual({ y: 0.75, ratio: 0.5 });
    expect(zoomAbout({ y: 0.25, ratio: 0.5 }, 0.5, 0.5)).toBeUndefined();
  });

  it("moves by shares of the screen", () => {
    expect(moveBy({ y: 0.5, ratio: 0.2 }, 1)).toEqual({ y: 0.7, ratio: 0.2 });
    expect(moveBy({ y: 0.5, ratio: 0.2 }, -10)).toEqual({ y: 0.1, ratio: 0.2 });
    expect(moveBy(WHOLE, 3)).toBeUndefined();
  });
});
