/** Text that fits: sizes of type by the width of a figure, and texts broken or shortened to their room. */
import { shorten } from "./flow-labels.ts";
import { textWidth } from "./text-width.ts";

/** Sizes in points; none is below six, the smallest that print carries. */
export interface TypeSizes {
  title: number;
  label: number;
  note: number;
}

/** Below this width, in points, a figure stands in one column of a page of two. */
const NARROW = 320;

export function isNarrow(width: number): boolean {
  return width < NARROW;
}

export function typeFor(width: number): TypeSizes {
  return isNarrow(width) ? { title: 8.5, label: 6.2, note: 6 } : { title: 10.5, label: 7, note: 6.5 };
}

/** How far the baseline stands below the middle of a line of this size. */
export function baseline(size: number): number {
  return size * 0.36;
}

/** As many whole words as fit, with a sign that there are more; `""` where too little would be left. */
export function fitText(text: string, room: number, size: number): string {
  return shorten(text, room, (part) => textWidth(part, size, false));
}

/** The text itself, or as many of its letters as fit: for codes, which have no words. */
export function clipText(text: string, room: number, size: number, isBold: boolean): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size, isBold) > room) letters.pop();
  return letters.length === 0 ? "" : `${letters.join("")}…`;
}

/** A text in lines of whole words; a word that is longer than a line is broken. */
export function wrapText(text: string, room: number, size: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => piecesOf(one, room, size, isBold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, isBold) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function piecesOf(word: string, room: number, size: number, isBold: boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, size, isBold) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
