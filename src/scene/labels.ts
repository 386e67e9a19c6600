/** A label that wants a place, in pixels of the picture. */
export interface LabelWish {
  id: string;
  /** Where the mark stands and how far its edge is. */
  x: number;
  y: number;
  radius: number;
  /** On which side of the mark the text runs away from it. */
  side: "left" | "right";
  code: string;
  title: string;
  /** Smaller first. */
  rank: number;
}

export interface PlacedLabel {
  id: string;
  /** The text as it fits: code and title, code and part of the title, or the code alone. */
  text: string;
  code: string;
  /** The box of the text: left and top edge, width and height. */
  left: number;
  top: number;
  width: number;
  height: number;
  side: "left" | "right";
}

/** How much of a title must fit for it to be worth showing, in letters. */
const SHORTEST_TITLE = 6;
const GAP = 6;
/** Room for the sign that opens a concept, beside its label. */
const CELL = 64;

/**
 * Place labels so that none covers another or leaves the picture: codes first, titles where there is room.
 *
 * @param picture its size, and the margin at both edges that no label enters, in pixels
 * @param measure the width of a text in pixels, and of its bold form
 * @returns in the order of their rank; a wish without room is left out
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  picture: { width: number; height: number; margin: number; lineHeight: number },
  measure: (text: string, bold: boolean) => number,
): readonly PlacedLabel[] {
  const taken = new Grid();
  const placed: PlacedLabel[] = [];
  for (const wish of wishes.toSorted((a, b) => a.rank - b.rank)) {
    const { id, code, x, y, radius, side } = wish;
    if (y < 0 || y > picture.height) continue;
    const edge = side === "left" ? x - radius - GAP : x + radius + GAP;
    if (edge < picture.margin || edge > picture.width - picture.margin) continue;
    const boxOf = (words: string): Box => {
      const width = widthOf(code, words, measure);
      const top = Math.min(Math.max(y - picture.lineHeight / 2, 0), picture.height - picture.lineHeight);
      return { left: side === "left" ? edge - width : edge, top, width, height: picture.lineHeight };
    };
    // Where the code alone has no place, nothing longer has: most labels of a crowded picture end here.
    if (!taken.isFree(boxOf(code))) continue;
    const room = side === "left" ? edge - picture.margin : picture.width - picture.margin - edge;
    const text = fit(wish, room, measure);
    const words = text === undefined ? undefined : [text, code].find((form) => taken.isFree(boxOf(form)));
    if (words === undefined) continue;
    const box = boxOf(words);
    taken.take(box);
    taken.take({ left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 });
    placed.push({ id, text: words, code, side, ...box });
  }
  return placed;
}

function widthOf(code: string, text: string, measure: (text: string, bold: boolean) => number): number {
  return measure(code, true) + (text === code ? 0 : measure(text.slice(code.length), false));
}

/** The longest form of a label that fits in the room. */
function fit(
  { code, title }: LabelWish,
  room: number,
  measure: (text: string, bold: boolean) => number,
): string | undefined {
  const codeWidth = measure(code, true);
  if (codeWidth > room) return undefined;
  const full = `${code}  ${title}`;
  if (title !== "" && title !== code && widthOf(code, full, measure) <= room) return full;
  const words = title.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const part = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:]$/, "");
    if (part.length < SHORTEST_TITLE) break;
    const text = `${code}  ${part}…`;
    if (widthOf(code, text, measure) <= room) return text;
  }
  return code;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Boxes by the cells they touch, so that a label is compared with its neighbours alone. */
class Grid {
  private readonly cells = new Map<string, Box[]>();

  isFree(box: Box): boolean {
    return cellsOf(box).every((cell) => (this.cells.get(cell) ?? []).every((other) => !overlaps(box, other)));
  }

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

function cellsOf({ left, top, width, height }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor((left + width) / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor((top + height) / CELL); y++) cells.push(`${x},${y}`);
  }
  return cells;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
