/** The keys that walk inside a picture, and where each leads. */
export type ArrowMove = "up" | "down" | "left" | "right" | "first" | "last";

export const ARROW_MOVES: Readonly<Record<string, ArrowMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};
