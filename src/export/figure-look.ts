/** What a figure can be told, without what draws it. */
import type { Order, Weight } from "../analysis/matrix-look.ts";
import type { Expansion } from "../graph/visible.ts";
import type { PaletteName } from "../scene/figure-palettes.ts";

export const FIGURE_KINDS = ["matrix", "flow", "network", "coverage"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What each kind may be told; levels are those of the frameworks. */
export interface FigureLook {
  /** In centimetres. */
  width: number;
  palette: PaletteName;
  matrix: {
    rows: string;
    columns: string;
    /** What is open, in place of two levels: a concept and what stands below it may then both be lines. */
    nested?: Expansion;
    weight: Weight;
    order: Order;
  };
  flow: { level: string; areas: boolean };
  network: Expansion;
}

/** A figure in print stands between these widths, in centimetres. */
export const LEAST_WIDTH = 8;
export const GREATEST_WIDTH = 120;
