/**
 * How much stands in each cell of a matrix: one pass over the linkages, each raised to the rows and columns above it.
 */
import type { PlacedLinkage } from "./counted.ts";
import type { Lines } from "./lines.ts";

/** Numbers of cells, row after row. */
export interface CellCounts {
  linkages: Int32Array;
  /** Distinct targets. */
  targets: Int32Array;
  tensions: Int32Array;
  /** 0 where nothing is graded. */
  strongest: Uint8Array;
}

/** @param targetRanks the rank of each target, by its index in the denominators */
export function countCells(
  placed: readonly PlacedLinkage[],
  down: Lines,
  across: Lines,
  targetRanks: Int32Array,
): CellCounts {
  const width = across.ranks.length;
  const size = down.ranks.length * width;
  const linkages = new Int32Array(size);
  const targets = new Int32Array(size);
  const tensions = new Int32Array(size);
  const strongest = new Uint8Array(size);
  // Which targets a row has met, so that each is counted once in the row's cells.
  const met = new Uint8Array(down.ranks.length * targetRanks.length);

  for (const { linkage, elementRank, targetRank, target, passes } of placed) {
    if (!passes) continue;
    for (let row = down.at[elementRank] ?? -1; row >= 0; row = down.outer[row] ?? -1) {
      const pair = row * targetRanks.length + target;
      for (let column = across.at[targetRank] ?? -1; column >= 0; column = across.outer[column] ?? -1) {
        const cell = row * width + column;
        linkages[cell] = (linkages[cell] ?? 0) + 1;
        if (linkage.relation === "tension") tensions[cell] = (tensions[cell] ?? 0) + 1;
        strongest[cell] = Math.max(strongest[cell] ?? 0, linkage.strength ?? 0);
        const isBelow = (across.ranks[column] ?? -1) > (targetRanks[target] ?? -1);
        if (isBelow) targets[cell] = 1;
        else if (met[pair] === 0) targets[cell] = (targets[cell] ?? 0) + 1;
      }
      met[pair] = 1;
    }
  }
  return { linkages, targets, tensions, strongest };
}
