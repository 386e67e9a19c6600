/** What a reader may choose about a matrix: by what its cells are shaded, and in which order its lines stand. */

/** What a cell may be shaded by; the order is that of the menu. */
export const WEIGHTS = ["linkages", "targets", "share", "strongest"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The orders of rows and columns; the order is that of the menu. */
export const ORDERS = ["framework", "coverage", "similarity"] as const;
export type Order = (typeof ORDERS)[number];
