/**
 * The command that makes the same figure as a button of the page.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Expansion } from "../graph/visible.ts";
import type { PaletteName } from "../scene/figure-palettes.ts";
import { COMMAND, expansionWords, filterOptions, flowWords, matrixWords, option } from "./command.ts";
import { fileNameOf } from "./exporter.ts";
import { DEFAULT_DPI, FIGURE_FORMATS, type FigureFormat } from "./figure-formats.ts";
import type { FigureKind } from "./figure-look.ts";
import type { FlowChoice, MatrixChoice } from "./shown-choices.ts";

/** A figure of what a view shows. */
export interface ShownFigure {
  kind: FigureKind;
  filter: Filter;
  /** What is open of both sides. */
  expansion: Expansion;
  matrix: Omit<MatrixChoice, "expansion">;
  flow: FlowChoice;
  /** In centimetres. */
  width: number;
  palette: PaletteName;
}

/** `npm run -s atlas -- figure network --rows characteristic --width 8.5cm --out complementarity-atlas-network-1.0.0.svg` */
export function figureCommandFor(
  corpus: Corpus,
  { kind, filter, expansion, matrix, flow, width, palette }: ShownFigure,
  format: FigureFormat,
  dpi: number,
): string {
  const own: Readonly<Record<FigureKind, () => readonly string[]>> = {
    matrix: () => ["--nested", ...matrixWords(corpus, { ...matrix, expansion })],
    flow: () => flowWords(flow),
    network: () => expansionWords(corpus, expansion),
    coverage: () => [],
  };
  return [
    COMMAND,
    "figure",
    kind,
    ...own[kind](),
    option("width", `${width}cm`),
    ...(palette === "light" ? [] : [option("palette", palette)]),
    ...(format === "png" && dpi !== DEFAULT_DPI ? [option("dpi", String(dpi))] : []),
    ...filterOptions(corpus, filter),
    option("out", figureNameOf(corpus, kind, format)),
  ].join(" ");
}

/** `"complementarity-atlas-network-1.0.0.svg"` */
export function figureNameOf(corpus: Corpus, kind: FigureKind, format: FigureFormat): string {
  return fileNameOf(corpus, { stem: kind, ending: FIGURE_FORMATS[format].ending });
}
