/**
 * The camera over the two outlines. It moves up and down and stretches the rows; both sides always stay in sight, so a
 * linkage never loses an end to the left or right.
 */
export interface Camera {
  /** The row at the middle of the picture, from 0 (top) to 1. */
  y: number;
  /** How much of the height is seen: 1 is all of it, 0.1 a tenth. */
  ratio: number;
}

const CLOSEST = 0.01;

/** Everything; what `undefined` stands for. */
export const WHOLE: Camera = { y: 0.5, ratio: 1 };

/** The camera kept within the picture; `undefined` when it shows the whole. */
export function settle({ y, ratio }: Camera): Camera | undefined {
  if (!(ratio < 0.999)) return undefined;
  const seen = Math.max(ratio, CLOSEST);
  return { y: Math.min(Math.max(y, seen / 2), 1 - seen / 2), ratio: seen };
}

/** Stretch the rows about a height of the screen (0 top, 1 bottom) that stays where it is: 2 shows half as much. */
export function zoomAbout({ y, ratio }: Camera, factor: number, height: number): Camera | undefined {
  const next = Math.min(1, Math.max(CLOSEST, ratio / factor));
  return settle({ y: y + (height - 0.5) * (ratio - next), ratio: next });
}

/** Move by a share of the screen's height: positive brings lower rows into sight. */
export function moveBy({ y, ratio }: Camera, share: number): Camera | undefined {
  return settle({ y: y + share * ratio, ratio });
}

/** Where a row of the picture stands on the screen, in shares of its height. */
export function heightOnScreen({ y, ratio }: Camera, row: number): number {
  return (row - y) / ratio + 0.5;
}
