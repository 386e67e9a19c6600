import { Resvg } from "@resvg/resvg-js";
import type { Tools } from "../src/export/exporter.ts";
import { toPicture, type Dots } from "../src/export/png.ts";
import { linesOf } from "../src/export/svg.ts";
import type { Figure } from "../src/scene/marks.ts";
import { readFont } from "./fonts.ts";

/** What the command line lends to those who make a file. */
export const TOOLS = {
  readFont,
  drawPicture: (figure, dpi) => toPicture(figure, dpi, readFont, paint),
} satisfies Tools;

/** Draw marks without texts; fonts of the system would make pictures differ from one machine to the next. */
function paint({ width, height, marks }: Figure, dots: Dots): Uint8Array {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${dots.width}" height="${dots.height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">`;
  const svg = [head, ...marks.flatMap(linesOf), "</svg>"].join("\n");
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
