import type { Corpus } from "../../domain/corpus.ts";
import type { Product } from "../../export/exporter.ts";
import type { ShownFigure } from "../../export/figure-command.ts";
import { FIGURE_FORMATS, type FigureFormat } from "../../export/figure-formats.ts";
import { figureOf } from "../../export/figures.ts";
import { FIGURE_TOOLS } from "./figure-tools.ts";
import { figureLookOf } from "./figure-wish.ts";

/** Draw what a view shows and write it in a format. */
export async function makeFigure(
  corpus: Corpus,
  shown: ShownFigure,
  format: FigureFormat,
  dpi: number,
): Promise<Product> {
  const print = await FIGURE_FORMATS[format].load();
  return print(figureOf(shown.kind, corpus, shown.filter, figureLookOf(corpus, shown)), FIGURE_TOOLS, { dpi });
}
