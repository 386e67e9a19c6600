/** What a figure is made of, in points (1/72 inch) from its upper left corner, without a screen or a file format. */

export interface RectMark {
  kind: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  stroke?: Stroke;
}

export interface LineMark {
  kind: "line";
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  stroke: Stroke;
}

export interface PathMark {
  kind: "path";
  /** Absolute commands alone. */
  path: string;
  fill?: string;
  /** From 0 to 1, of fill and stroke. */
  opacity?: number;
  stroke?: Stroke;
}

export interface CircleMark {
  kind: "circle";
  x: number;
  y: number;
  radius: number;
  fill: string;
}

export interface TextMark {
  kind: "text";
  /** Where its baseline begins, or ends. */
  x: number;
  y: number;
  text: string;
  size: number;
  isBold?: boolean;
  fill: string;
  anchor?: "start" | "middle" | "end";
  /** Reads upwards from its place. */
  isTurned?: boolean;
}

/** Marks that belong together; `name` is a plain word of ours and never comes from data. */
export interface Group {
  kind: "group";
  name: string;
  marks: readonly Mark[];
  /** Where its own corner stands, and how much larger it is drawn. */
  at?: { x: number; y: number; scale?: number };
}

export type Mark = RectMark | LineMark | PathMark | CircleMark | TextMark | Group;

export interface Stroke {
  colour: string;
  width: number;
  /** The length of a dash and of a gap. */
  dashes?: string;
}

/** A whole picture: everything that a reader needs stands inside it. */
export interface Figure {
  /** What it is about in one plain word; groups are named after it. */
  name: string;
  width: number;
  height: number;
  title: string;
  /** What it shows, for somebody who cannot see it. */
  description: string;
  /** Who made the data; `""` where they name nobody. */
  author: string;
  /** ISO date of the data, the only date that a file of it may carry; `""` where they have none. */
  created: string;
  marks: readonly Mark[];
}

/** Every text of a figure as it was made, wherever it stands. */
export function textMarksIn(marks: readonly Mark[]): readonly TextMark[] {
  return marks.flatMap((mark) => {
    return mark.kind === "group" ? textMarksIn(mark.marks) : mark.kind === "text" ? [mark] : [];
  });
}

/** A text where it stands in the whole figure, with the box that its letters may touch. */
export interface PlacedText {
  text: string;
  size: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every text of a figure where it stands in the end, in points. */
export function textsIn(
  marks: readonly Mark[],
  widthOf: (text: string, size: number, isBold: boolean) => number,
  at = { x: 0, y: 0, scale: 1 },
): readonly PlacedText[] {
  return marks.flatMap((mark): readonly PlacedText[] => {
    if (mark.kind === "group") {
      const { x, y, scale = 1 } = mark.at ?? { x: 0, y: 0 };
      const inner = { x: at.x + x * at.scale, y: at.y + y * at.scale, scale: at.scale * scale };
      return textsIn(mark.marks, widthOf, inner);
    }
    if (mark.kind !== "text") return [];
    const { text, size, isBold = false, anchor = "start", isTurned = false } = mark;
    const width = widthOf(text, size, isBold);
    const start = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
    const [up, down] = [0.75 * size, 0.22 * size];
    const [left, top, right, bottom] = isTurned
      ? [mark.x - up, mark.y - start - width, mark.x + down, mark.y - start]
      : [mark.x + start, mark.y - up, mark.x + start + width, mark.y + down];
    const across = (value: number) => at.x + value * at.scale;
    const along = (value: number) => at.y + value * at.scale;
    const box = { left: across(left), top: along(top), right: across(right), bottom: along(bottom) };
    return [{ text, size: size * at.scale, ...box }];
  });
}
