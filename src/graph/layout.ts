import { keyOf, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Visible } from "./visible.ts";

/** A place in the picture: `x` and `y` from 0 to 1, left to right and top to bottom. */
export interface Point {
  x: number;
  y: number;
}

/** The column of a side's topmost concepts, and how far each level steps towards the middle. */
const OUTER = { left: 0.36, right: 0.64 } as const;
const STEP = 0.016;
/** Concepts deeper than this share a column. */
const DEEPEST = 5;

/**
 * Two outlines that face each other: one row a visible concept, in the order of its framework, stepping inwards with
 * its depth. A pure function of the corpus and of what is open; filters have no say, so they never move anything.
 */
export function layOut(corpus: Corpus, visible: Visible): ReadonlyMap<RefKey, Point> {
  const points = new Map<RefKey, Point>();
  for (const side of ["left", "right"] as const) placeSide(corpus, side, visible, points);
  return points;
}

function placeSide(corpus: Corpus, side: Side, visible: Visible, points: Map<RefKey, Point>): void {
  const hierarchy = hierarchyOf(corpus, side);
  const inwards = side === "left" ? STEP : -STEP;
  const concepts = visible[side];
  const depths = new Map<string, number>();
  for (const [row, { code, parent }] of concepts.entries()) {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? hierarchy.pathTo(code).length - 1) + 1;
    depths.set(code, depth);
    points.set(keyOf({ side, code }), {
      x: OUTER[side] + inwards * Math.min(depth, DEEPEST),
      y: (row + 0.5) / concepts.length,
    });
  }
}
