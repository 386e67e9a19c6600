import type { Figure } from "../scene/marks.ts";
import type { Product, Tools } from "./exporter.ts";
import { toSvg } from "./svg.ts";

/** The formats of figures, in menu order. */
export const FIGURE_FORMAT_NAMES = ["svg", "pdf", "png"] as const;
export type FigureFormat = (typeof FIGURE_FORMAT_NAMES)[number];

/** Dots per inch of a picture where nobody says otherwise: what printers ask for. */
export const DEFAULT_DPI = 300;
/** A picture on a screen has fewer dots than the first; no press needs more than the second. */
export const LEAST_DPI = 50;
export const GREATEST_DPI = 1200;

export interface PictureOptions {
  /** Dots per inch, for formats made of dots. */
  dpi?: number;
}

/** Same figure, same options, same bytes; a picture of dots is nearly the same in both doors. */
export type PrintFigure = (
  figure: Figure,
  tools?: Partial<Tools>,
  options?: PictureOptions,
) => Product | Promise<Product>;

/** How a format of figures is offered, and how it is made. */
export interface FigureExporter {
  label: string;
  /** One sentence: what is in it, and whom it is for. */
  description: string;
  mime: string;
  /** What the name ends with, without its dot. */
  ending: FigureFormat;
  /** Fetch what prints it: at once for a light format, over the network for a heavy one, which may fail. */
  load(): Promise<PrintFigure>;
}

export const FIGURE_FORMATS: Readonly<Record<FigureFormat, FigureExporter>> = {
  svg: {
    label: "SVG",
    description: "Lines and words that stay sharp at any size and can be edited: for Word, a web page or a designer.",
    mime: "image/svg+xml",
    ending: "svg",
    load: async () => toSvg,
  },
  pdf: {
    label: "PDF",
    description: "A page as large as the figure, its fonts inside: for a press or LaTeX.",
    mime: "application/pdf",
    ending: "pdf",
    load: async () => (await import("./pdf.ts")).toPdf,
  },
  png: {
    label: "PNG",
    description: "Dots that every program shows: for slides and e-mail.",
    mime: "image/png",
    ending: "png",
    load: async () => toPng,
  },
};

/** @throws TypeError where the door has nothing to draw with */
function toPng(figure: Figure, { drawPicture }: Partial<Tools> = {}, { dpi = DEFAULT_DPI }: PictureOptions = {}) {
  if (!drawPicture) throw new TypeError("toPng: expected a tool that draws pictures");
  return drawPicture(figure, dpi);
}
