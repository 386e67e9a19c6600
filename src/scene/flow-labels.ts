import type { FlowNode } from "../analysis/flow.ts";

/** The width of a text in pixels, and of its bold form. */
export type Measure = (text: string, bold: boolean) => number;

/** The words at a node: code in bold, as much of the title as fits, and its count. */
export interface FlowLabel {
  /** The id of its node. */
  node: string;
  /** `"start"` runs to the right of `x`, `"end"` to the left. */
  anchor: "start" | "end";
  x: number;
  /** The box of the text: its top edge, height and width. */
  top: number;
  width: number;
  height: number;
  code: string;
  /** The title, broken or shortened; `[""]` where there is room for the code alone. */
  lines: readonly string[];
  /** Behind the last line. */
  count: string;
  /** A path from the node to a label that had to make way for others. */
  leader: string | undefined;
}

/** A node that wants a label, and the room beside it in pixels. */
export interface LabelPlace {
  node: FlowNode;
  anchor: "start" | "end";
  /** Where the text begins, and the edge and the middle of the node. */
  x: number;
  edge: number;
  y: number;
  /** Half the height of the node. */
  reach: number;
  room: number;
}

export const LINE_HEIGHT = 15;
/** Between code, title and count. */
export const SPACE = 5;
/** How much of a title must fit for it to be worth showing, in letters. */
const SHORTEST_TITLE = 5;
/** A label of the middle may be broken into so many lines. */
export const MOST_LINES = 3;

/**
 * Label one column from top to bottom so that no label covers another: each stands at its node or as near as the others
 * let it. Where there is no height for all, the nodes with the most linkages have theirs.
 */
export function labelColumn(
  places: readonly LabelPlace[],
  [from, to]: readonly [number, number],
  measure: Measure,
): readonly FlowLabel[] {
  const wishes = places.map((place) => ({ place, ...wordsFor(place, measure) }));
  const ranked = wishes.toSorted((a, b) => b.place.node.linkages - a.place.node.linkages);
  let used = 0;
  const kept = new Set(ranked.filter(({ height }) => (used += height) <= to - from));
  const column = wishes.filter((wish) => kept.has(wish));
  const tops = spread(
    column.map(({ place, height }) => ({ top: place.y - height / 2, height })),
    from,
    to,
  );
  return column.map(({ place, ...words }, i) => {
    const top = tops[i] ?? from;
    return {
      ...words,
      node: place.node.id,
      anchor: place.anchor,
      x: place.x,
      top,
      leader: leaderOf(place, words, top),
    };
  });
}

type Words = Pick<FlowLabel, "code" | "lines" | "count" | "width" | "height">;

function wordsFor({ node, room }: LabelPlace, measure: Measure): Words {
  const count = String(node.linkages);
  const after = SPACE + measure(count, false);
  if (node.side === "area") {
    const lines = breakLines(node.title, room, after, measure);
    const widths = lines.map((line, i) => measure(line, false) + (i === lines.length - 1 ? after : 0));
    return { code: "", lines, count, width: Math.max(...widths), height: lines.length * LINE_HEIGHT };
  }
  const before = measure(node.code, true);
  const title = shorten(node.title, room - before - SPACE - after, measure);
  const width = before + (title === "" ? 0 : SPACE + measure(title, false)) + after;
  return { code: node.code, lines: [title], count, width, height: LINE_HEIGHT };
}

/** As many words of a text as fit, with a sign that there are more; nothing where too little would be left. */
export function shorten(text: string, room: number, measure: Measure): string {
  if (measure(text, false) <= room) return text;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const part = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:]$/, "");
    if (part.length < SHORTEST_TITLE) break;
    if (measure(`${part}…`, false) <= room) return `${part}…`;
  }
  return "";
}

/** A text in lines of whole words, the last with room for what stands behind it. */
function breakLines(text: string, room: number, after: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0) {
    const isLast = lines.length === MOST_LINES - 1;
    const fits = (count: number) =>
      measure(rest.slice(0, count).join(" "), false) + (isLast || count === rest.length ? after : 0) <= room;
    let count = rest.length;
    while (count > 1 && !fits(count)) count--;
    if (isLast && count < rest.length) return [...lines, shorten(rest.join(" "), room - after, measure)];
    lines.push(rest.slice(0, count).join(" "));
    rest = rest.slice(count);
  }
  return lines;
}

/** Tops as near to the wanted ones as can be without an overlap, all between two heights. */
function spread(wanted: readonly { top: number; height: number }[], from: number, to: number): readonly number[] {
  let sum = 0;
  const before = wanted.map(({ height }) => (sum += height) - height);
  const most = to - sum;
  // Neighbours that would overlap become one block, which stands at the mean of what its members want.
  const blocks: { sum: number; size: number }[] = [];
  for (const [i, { top }] of wanted.entries()) {
    const block = { sum: top - (before[i] ?? 0), size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop();
      block.sum += last.sum;
      block.size += last.size;
    }
    blocks.push(block);
  }
  const starts = blocks.flatMap((block) => Array.from({ length: block.size }, () => block.sum / block.size));
  return starts.map((start, i) => Math.min(Math.max(start, from), most) + (before[i] ?? 0));
}

function leaderOf({ x, edge, y, reach }: LabelPlace, { height }: Words, top: number): string | undefined {
  const middle = top + height / 2;
  if (Math.abs(middle - y) <= Math.max(reach, 3)) return undefined;
  const near = x + (edge - x) / 4;
  return `M${round(edge)} ${round(y)}L${round(near)} ${round(middle)}`;
}

/** Hundredths of a pixel are more than anybody sees. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}
