/**
 * What a reader wants of a figure: of which view, how wide, in which colours, of how many dots.
 */
import { groupLevelOf } from "../../analysis/level-lines.ts";
import type { Corpus } from "../../domain/corpus.ts";
import type { ShownFigure } from "../../export/figure-command.ts";
import { DEFAULT_DPI } from "../../export/figure-formats.ts";
import { GREATEST_WIDTH, LEAST_WIDTH, type FigureKind, type FigureLook } from "../../export/figure-look.ts";
import type { PaletteName } from "../../scene/figure-palettes.ts";
import type { ViewName, ViewState } from "../state.ts";

export interface FigureWish {
  /** As it was typed, in centimetres. */
  width: string;
  /** Whether the width is none of those on offer. */
  isOwnWidth: boolean;
  palette: PaletteName;
  dpi: number;
}

export const FIRST_FIGURE_WISH: FigureWish = { width: "16", isOwnWidth: false, palette: "light", dpi: DEFAULT_DPI };

const KINDS: Readonly<Partial<Record<ViewName, FigureKind>>> = {
  graph: "network",
  matrix: "matrix",
  flow: "flow",
  coverage: "coverage",
};

/** The figure of a view; `undefined` where a view is no picture. */
export function figureKindOf(view: ViewName): FigureKind | undefined {
  return KINDS[view];
}

/** @returns centimetres, or `undefined` where the text is no width that a page has */
export function widthOf({ width }: FigureWish): number | undefined {
  const value = /^\s*\d+([.,]\d+)?\s*$/.test(width) ? Math.round(Number(width.replace(",", ".")) * 100) / 100 : NaN;
  return value >= LEAST_WIDTH && value <= GREATEST_WIDTH ? value : undefined;
}

/** What a view shows, as a figure. */
export function shownFigure(
  kind: FigureKind,
  { filter, expansion, matrix, flow }: ViewState,
  { palette }: FigureWish,
  width: number,
): ShownFigure {
  const { level, areas } = flow;
  return {
    kind,
    filter,
    expansion,
    matrix,
    flow: { ...(level === undefined ? {} : { level }), areas },
    width,
    palette,
  };
}

/** The same as figures are drawn. */
export function figureLookOf(corpus: Corpus, shown: ShownFigure): FigureLook {
  const { width, palette, matrix, expansion, flow } = shown;
  const level = flow.level ?? groupLevelOf(corpus.left) ?? corpus.left.concepts[0]?.level ?? "";
  return {
    width,
    palette,
    matrix: { rows: "", columns: "", nested: expansion, ...matrix },
    flow: { level, areas: flow.areas },
    network: expansion,
  };
}
