/**
 * What a reader has made of the matrix and of the flow.
 */
import type { Order, Weight } from "../analysis/matrix-look.ts";
import type { Expansion } from "../graph/visible.ts";

/** What is open of both sides, by what its cells are counted, and how its lines are ordered. */
export interface MatrixChoice {
  expansion: Expansion;
  weight: Weight;
  order: Order;
}

export interface FlowChoice {
  /** A level of the left framework; missing: that of its groups. */
  level?: string;
  areas: boolean;
}
