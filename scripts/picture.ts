import type { Tools } from "../src/export/exporter.ts";
import type { Dots } from "../src/export/png.ts";
import { linesOf } from "../src/export/svg.ts";
import type { Figure } from "../src/scene/marks.ts";
import { readFont } from "./fonts.ts";

/** What the command line lends to those who make a file. What draws is fetched by whoever draws: it takes a fifth of a second. */
export const TOOLS = {
  readFont,
  async drawPicture(figure, dpi) {
    const { toPicture } = await import("../src/export/png.ts");
    return toPicture(figure, dpi, readFont, paint);
  },
} satisfies Tools;

/** Draw marks without texts; fonts of the system would make pictures differ from one machine to the next. */
async function paint({ width, height, marks }: Figure, dots: Dots): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${dots.width}" height="${dots.height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">`;
  const svg = [head, ...marks.flatMap(linesOf), "</svg>"].join("\n");
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
