import { BOLD, REGULAR } from "./noto-sans-widths.ts";
import { OTHER_SCRIPTS } from "./other-scripts-widths.ts";

/** What a letter takes at most of which no table knows anything: two letters of the widest. */
const UNKNOWN = 1400;
/** A consonant below another one hangs there, or stands beside it as a narrow sign. */
const SUBJOINED = 420;
/** A sign below finds no room below some consonants, and stands beside them; one vowel of Khmer has a part before its consonant. */
const BESIDE = 420;
const JOINERS = new Set([0x1039, 0x17d2]);
const OFTEN_BESIDE = new Set([0x102f, 0x1030, 0x1037, 0x17be]);

/**
 * The width of a text in the unit of its size, the same on the page and in a terminal: what the letters of Noto Sans
 * advance, without kerning, which draws pairs together. For scripts that have faces of their own it is an upper bound,
 * close to what they take.
 */
export function textWidth(text: string, size: number, isBold: boolean): number {
  let sum = 0;
  let before = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const width = advanceOf(code, isBold);
    sum += JOINERS.has(before) ? Math.min(width, SUBJOINED) : width;
    before = code;
  }
  return (sum * size) / 1000;
}

function advanceOf(code: number, isBold: boolean): number {
  for (const [first, widths] of isBold ? BOLD : REGULAR) {
    const width = widths[code - first];
    if (width !== undefined && width > 0) return width;
  }
  for (const [first, widths] of OTHER_SCRIPTS) {
    const width = widths[code - first];
    if (width !== undefined) return OFTEN_BESIDE.has(code) ? BESIDE : width;
  }
  return isWidthless(code) ? 0 : UNKNOWN;
}

/** Marks over other letters, joiners, and what turns the direction of a text. */
function isWidthless(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069)
  );
}
