/** The words of the coverage page. British English, as everywhere on the page. */
import type { Answer, Tally } from "../../analysis/coverage.ts";
import type { VariantName } from "../../analysis/sensitivity.ts";
import type { Side } from "../../domain/concept.ts";
import { ANSWER_NAMES, grouped, KIND_NAMES } from "../texts.ts";

/** What is counted on a side: `"unit"`, `"targets"`. */
export function nounOf(side: Side, number: number): string {
  return `${side === "left" ? "unit" : "target"}${number === 1 ? "" : "s"}`;
}

/** A kind of targets as the head of a column; packages without kinds have one column for all. */
export function kindName(kind: string): string {
  return kind === "" ? "targets" : (KIND_NAMES[kind] ?? kind);
}

/** What a subset says of a concept that it does not ask about. */
export const NO_ANSWERS: Tally = { linked: 0, hidden: 0, none: 0, unread: 0 };

/** Answers as heads of columns, where there is little room. */
export const ANSWER_HEADS: Record<Answer, string> = { ...ANSWER_NAMES, hidden: "hidden by the filter" };

export const VARIANT_NAMES: Record<VariantName, string> = {
  all: "all shown",
  firm: "strength 2 or 3",
  "read-again": "read twice",
  published: "published",
  "with-suggested": "with suggestions",
};

/** A difference with its sign and its direction: `"+12 more"`, `"−3 fewer"`, `"no change"`. */
export function difference(number: number): string {
  if (number === 0) return "no change";
  return number > 0 ? `+${grouped(number)} more` : `−${grouped(-number)} fewer`;
}

/** How far a place in a ranking moves: `"▲ up 2"`, `"▼ down 1"`, `"stays"`. */
export function movement(moves: number): string {
  if (moves === 0) return "stays";
  return moves > 0 ? `▲ up ${moves}` : `▼ down ${-moves}`;
}

export const BRIDGING_MEANING =
  "Betweenness is the share of the shortest paths between all other linked units and targets that run through a concept: " +
  "0 when none does, 1 when all do. It shows where parts of the two frameworks hang together, not how much a concept matters.";

export const COMMUNITIES_MEANING =
  "Louvain communities are units and targets with more linkages among themselves than chance would give them. " +
  "Modularity says how clear the division is: 0 as good as chance, above about 0.4 clear.";
