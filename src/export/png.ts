/** What both doors do alike about a picture of dots: its size, and what the file says about itself. */
import type { Figure } from "../scene/marks.ts";
import { outlineFigure } from "./outlines.ts";
import type { Tools } from "./exporter.ts";
import { joined } from "./joined.ts";
import { plainLine } from "./plain-line.ts";

/** A longer side than this is more than browsers draw. */
const LONGEST_SIDE = 16_000;
const MOST_DOTS = 120_000_000;

export interface Dots {
  width: number;
  height: number;
}

/** @throws RangeError for a picture that is too large to be drawn */
export function dotsOf({ width, height }: Pick<Figure, "width" | "height">, dpi: number): Dots {
  const dots = { width: Math.round((width / 72) * dpi), height: Math.round((height / 72) * dpi) };
  if (Math.max(dots.width, dots.height) > LONGEST_SIDE || dots.width * dots.height > MOST_DOTS) {
    throw new RangeError(
      `${dots.width} by ${dots.height} dots are too many for a picture: expected fewer dots per inch`,
    );
  }
  return dots;
}

/**
 * Draw a figure as PNG with what a door offers: its letters are shapes by then, so that no door's fonts matter.
 *
 * @param paint draws the marks on so many dots, and returns PNG
 */
export async function toPicture(
  figure: Figure,
  dpi: number,
  readFont: Tools["readFont"],
  paint: (figure: Figure, dots: Dots) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const dots = dotsOf(figure, dpi);
  return described(await paint(await outlineFigure(figure, readFont), dots), figure, dpi);
}

const SIGNATURE = 8;
/** What makes the picture; all else that a door writes is left out. */
const NEEDED = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** Its printed size, its title and its alt text take the place of what the door wrote beside the picture. */
function described(png: Uint8Array, { title, description, author }: Figure, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  const size = new Uint8Array(9);
  new DataView(size.buffer).setUint32(0, perMetre);
  new DataView(size.buffer).setUint32(4, perMetre);
  size[8] = 1;
  const texts = [
    ["Title", title],
    ["Description", description],
    ["Author", author],
  ] as const;
  const ours = [
    chunk("pHYs", size),
    ...texts.filter(([, text]) => text !== "").map(([name, text]) => textChunk(name, text)),
  ];
  const parts: Uint8Array[] = [png.subarray(0, SIGNATURE)];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (NEEDED.has(name)) parts.push(png.subarray(at, end));
    if (name === "IHDR") parts.push(...ours);
    at = end;
  }
  return joined(parts);
}

/** Text in UTF-8, not compressed, in British English. */
function textChunk(name: string, text: string): Uint8Array {
  return chunk("iTXt", new TextEncoder().encode(`${name}\0\0\0en-GB\0\0${plainLine(text).replaceAll("\0", " ")}`));
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(
    Uint8Array.from(name, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(content, 8);
  view.setUint32(bytes.length - 4, checksum(bytes.subarray(4, bytes.length - 4)));
  return bytes;
}

/** CRC-32 as the format asks for it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
