/**
 * Colours of everything that is drawn, the same on the page and in files. Colour never carries meaning alone: each of
 * these stands beside a code, a word or a width.
 */
import type { Side } from "../domain/concept.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { groupsOf } from "../analysis/groups.ts";

export { groupsOf } from "../analysis/groups.ts";

export const PAPER = "#fbf9f4";
export const INK = "#16233b";
export const MUTED = "#5c6675";

/** Quiet hues for the groups of a framework that brings no colours of its own, in the order of its groups. */
const GROUP_HUES = ["#3f6391", "#9a6a2f", "#4d7c57", "#7d5a8c", "#4a7d86", "#8c5a5a", "#6b6f3a", "#5a5f8c"] as const;

/** Tensions are drawn in a hue that no group has. */
export const TENSION = "#b3261e";

/** The colour of each concept: its own, its nearest ancestor's, or the quiet hue of the group it belongs to. */
export function coloursOf(hierarchy: Hierarchy, side: Side): ReadonlyMap<string, string> {
  const known = remembered.get(hierarchy);
  if (known) return known;
  const colours = new Map<string, string>();
  const groups = groupsOf(hierarchy);
  const hasHues = side === "left" || !hierarchy.concepts.some(({ colour }) => isColour(colour));
  for (const { code, parent, colour } of hierarchy.concepts) {
    const group = groups.indexOf(code);
    const inherited = parent === undefined ? undefined : colours.get(parent);
    const hue = group < 0 || !hasHues ? undefined : GROUP_HUES[group % GROUP_HUES.length];
    colours.set(code, (isColour(colour) ? colour.toLowerCase() : hue) ?? inherited ?? INK);
  }
  remembered.set(hierarchy, colours);
  return colours;
}

/** Worked out once a hierarchy: every label, legend and search result asks for them. */
const remembered = new WeakMap<Hierarchy, ReadonlyMap<string, string>>();

/** A colour as it looks on paper at an opacity from 0 to 1: opaque, so that crossing lines do not add up. */
export function onPaper(colour: string, opacity: number): string {
  const part = (text: string, start: number) => Number.parseInt(text.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(part(PAPER, start) + (part(colour, start) - part(PAPER, start)) * opacity),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Only plain hexadecimal colours are taken from data: nothing else may reach a style. */
function isColour(text: string): boolean {
  return /^#[0-9a-fA-F]{6}$/.test(text);
}
