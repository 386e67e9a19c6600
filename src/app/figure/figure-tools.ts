import type { Tools } from "../../export/exporter.ts";
import type { Figure } from "../../scene/marks.ts";
import { readFont } from "./page-fonts.ts";

/** What the page lends to those who make a file; what draws is fetched with the first picture. */
export const FIGURE_TOOLS = {
  readFont,
  async drawPicture(figure: Figure, dpi: number) {
    const [{ toPicture }, { paintFigure }] = await Promise.all([
      import("../../export/png.ts"),
      import("./paint-figure.ts"),
    ]);
    return toPicture(figure, dpi, readFont, paintFigure);
  },
} satisfies Tools;
