import { BOLD, REGULAR } from "./noto-sans-widths.ts";

/**
 * What a letter of another script takes at most, in thousandths of the type size, averaged over a word: Khmer and
 * Burmese have single letters that are wider, and marks without any width between them.
 */
const OTHER = 1400;
const THAI_AND_LAO = 1000;

/**
 * The width of a text in the unit of its size, the same on the page and in a terminal: what the letters of Noto Sans
 * advance, without kerning, which draws pairs together. For scripts that need other faces it is a safe upper bound.
 */
export function textWidth(text: string, size: number, isBold: boolean): number {
  let sum = 0;
  for (const letter of text) sum += advanceOf(letter, isBold);
  return (sum * size) / 1000;
}

function advanceOf(letter: string, isBold: boolean): number {
  const code = letter.codePointAt(0) ?? 0;
  for (const [first, widths] of isBold ? BOLD : REGULAR) {
    const width = widths[code - first];
    if (width !== undefined && width > 0) return width;
  }
  if (code >= 0x300 && code <= 0x36f) return 0;
  return code >= 0xe00 && code <= 0xeff ? THAI_AND_LAO : OTHER;
}
