/**
 * Colours of everything that is drawn, the same on the page and in files. Colour never carries meaning alone: each of
 * these stands beside a code, a word or a width.
 */
import type { Side } from "../domain/concept.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { groupsOf } from "../analysis/groups.ts";
import { lightenOn, mix } from "./contrast.ts";

export { groupsOf } from "../analysis/groups.ts";

/** The colours of one scheme, `#rrggbb` each; the page's style sheet names the same ones. */
export interface Palette {
  name: "light" | "dark";
  /** What everything stands on, what floats above it, and a shade for what is set apart. */
  paper: string;
  raised: string;
  wash: string;
  /** Words, words of less weight, and hairlines. */
  ink: string;
  muted: string;
  line: string;
  /** What can be acted on or is chosen, and a shade of it for behind words. */
  accent: string;
  accentWash: string;
  /** Tensions are drawn in a hue that no group has. */
  tension: string;
  /** The four answers of coverage. */
  linked: string;
  hidden: string;
  none: string;
  unread: string;
  /** Quiet hues for the groups of a framework that brings no colours of its own, in the order of its groups. */
  hues: readonly string[];
}

/** For the page by day, for print and for every figure that leaves the page. */
export const LIGHT: Palette = {
  name: "light",
  paper: "#fbf9f4",
  raised: "#ffffff",
  wash: "#f3efe5",
  ink: "#16233b",
  muted: "#5c6675",
  line: "#dfd9cc",
  accent: "#0b6580",
  accentWash: "#e3f0f2",
  tension: "#b3261e",
  linked: "#2f6f5e",
  hidden: "#9db8ae",
  none: "#b9a57c",
  unread: "#e2dccd",
  hues: ["#3f6391", "#9a6a2f", "#4d7c57", "#7d5a8c", "#4a7d86", "#8c5a5a", "#6b6f3a", "#5a5f8c"],
};

/** For the page where the reader's system is set to dark: the ink becomes the paper, warm white the ink. */
export const DARK: Palette = {
  name: "dark",
  paper: "#121927",
  raised: "#1b2434",
  wash: "#202a3c",
  ink: "#ece8de",
  muted: "#a6afbc",
  line: "#343f52",
  accent: "#74c5dc",
  accentWash: "#173a49",
  tension: "#ff9184",
  linked: "#67bda5",
  hidden: "#48705f",
  none: "#a8935f",
  unread: "#3d4759",
  hues: ["#8fb1dd", "#d9a868", "#8fc49a", "#c2a0d2", "#88c0ca", "#d69f9f", "#b3b877", "#a7acdc"],
};

/** What a figure may be drawn with: more schemes than the page has. */
export interface FigurePalette extends Omit<Palette, "name"> {
  name: Palette["name"] | "print" | "safe";
}

/** By how much a mark must stand out from dark paper. On light paper the data's own colours stay as they are. */
const LEAST_CONTRAST = 3;

/** The colour of each concept: its own, its nearest ancestor's, or the quiet hue of the group it belongs to. */
export function coloursOf(
  hierarchy: Hierarchy,
  side: Side,
  palette: FigurePalette = LIGHT,
): ReadonlyMap<string, string> {
  const known = remembered[palette.name].get(hierarchy);
  if (known) return known;
  const colours = new Map<string, string>();
  const groups = groupsOf(hierarchy);
  const hasHues = side === "left" || !hierarchy.concepts.some(({ colour }) => isColour(colour));
  for (const { code, parent, colour } of hierarchy.concepts) {
    const group = groups.indexOf(code);
    const inherited = parent === undefined ? undefined : colours.get(parent);
    const hue = group < 0 || !hasHues ? undefined : palette.hues[group % palette.hues.length];
    const own = isColour(colour) ? legible(colour.toLowerCase(), palette) : hue;
    colours.set(code, own ?? inherited ?? palette.ink);
  }
  remembered[palette.name].set(hierarchy, colours);
  return colours;
}

/** Worked out once a hierarchy: every label, legend and search result asks for them. */
const remembered = {
  light: new WeakMap<Hierarchy, ReadonlyMap<string, string>>(),
  dark: new WeakMap<Hierarchy, ReadonlyMap<string, string>>(),
  print: new WeakMap<Hierarchy, ReadonlyMap<string, string>>(),
  safe: new WeakMap<Hierarchy, ReadonlyMap<string, string>>(),
};

/** A colour as it looks on paper at an opacity from 0 to 1: opaque, so that crossing lines do not add up. */
export function onPaper(colour: string, opacity: number, palette: FigurePalette = LIGHT): string {
  return mix(palette.paper, colour, opacity);
}

function legible(colour: string, { name, paper, muted }: FigurePalette): string {
  if (name === "light") return colour;
  if (name === "dark") return lightenOn(paper, colour, LEAST_CONTRAST);
  // Colours of many hues that look alike without them, or to many readers, would pretend to tell something apart.
  return muted;
}

/** Only plain hexadecimal colours are taken from data: nothing else may reach a style. */
function isColour(text: string): boolean {
  return /^#[0-9a-fA-F]{6}$/.test(text);
}
