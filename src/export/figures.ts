/** Figures of a corpus under a filter: the drawings of the views with everything that a reader of a page needs. */
import { askedIn } from "../analysis/asked-lines.ts";
import { breakdownOf } from "../analysis/breakdown.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { flowOf } from "../analysis/flow.ts";
import { headlineIn, type Headline } from "../analysis/headline.ts";
import { levelLines } from "../analysis/level-lines.ts";
import type { Weight } from "../analysis/matrix-look.ts";
import { matrixOf } from "../analysis/matrix.ts";
import type { Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { buildGraph } from "../graph/build.ts";
import { visibleConcepts } from "../graph/visible.ts";
import { drawCoverageFigure } from "../scene/coverage-figure.ts";
import { composeFigure, type Drawing, type DrawingFrame } from "../scene/figure-frame.ts";
import { FIGURE_PALETTES } from "../scene/figure-palettes.ts";
import { drawFlowFigure } from "../scene/flow-figure.ts";
import type { Figure, Mark } from "../scene/marks.ts";
import { drawMatrixFigure } from "../scene/matrix-figure.ts";
import { drawMatrix } from "../scene/matrix.ts";
import { drawNetworkFigure } from "../scene/network-figure.ts";
import { drawNetwork } from "../scene/network.ts";
import { GREATEST_WIDTH, LEAST_WIDTH, type FigureKind, type FigureLook } from "./figure-look.ts";
import { describeFilter } from "./filter-words.ts";
import { imprintOf } from "./imprint.ts";
import { WEIGHT_FORMULAS } from "./matrix-table.ts";

export { FIGURE_KINDS, type FigureKind, type FigureLook } from "./figure-look.ts";

/** @throws RangeError for a width that no page has */
export function figureOf(kind: FigureKind, corpus: Corpus, filter: Filter, look: FigureLook): Figure {
  if (!(look.width >= LEAST_WIDTH && look.width <= GREATEST_WIDTH)) {
    throw new RangeError(`figureOf: a width of ${look.width} cm is not between ${LEAST_WIDTH} and ${GREATEST_WIDTH}`);
  }
  const palette = FIGURE_PALETTES[look.palette];
  const { title, notes, draw } = PARTS[kind](corpus, filter, look);
  const counts = countsLine(headlineIn(coverageOf(corpus, filter)));
  const { sourceLine, authors, created } = imprintOf(corpus);
  const sides = [corpus.left, corpus.right].map(({ framework }) => framework.shortTitle).join(" and ");
  const words = {
    name: kind,
    title: `${sides}: ${title}`,
    description: `${SHOWN[kind]} ${counts} ${describeFilter(corpus, filter)}`,
    author: authors,
    created,
    above: [counts, describeFilter(corpus, filter)],
  };
  const width = (look.width * 72) / 2.54;
  const compose = (below: readonly string[]) => composeFigure({ ...words, below }, width, palette, draw);
  const figure = compose([...notes, sourceLine]);
  return isMarked(figure.marks) ? compose([...notes, RECALLED, sourceLine]) : figure;
}

const RECALLED = "† Title recalled, still to be checked against the printed document.";

const SHOWN: Readonly<Record<FigureKind, string>> = {
  matrix: "A table of shaded cells: concepts of one framework as rows, of the other as columns.",
  flow: "A flow diagram: bands from left to right, as wide as they have linkages.",
  network: "Two columns of concepts that face each other, joined by lines.",
  coverage: "Bars for both frameworks: how much of each part is linked.",
};

interface Part {
  title: string;
  notes: readonly string[];
  draw(frame: DrawingFrame): Drawing;
}

const PARTS: Readonly<Record<FigureKind, (corpus: Corpus, filter: Filter, look: FigureLook) => Part>> = {
  matrix(corpus, filter, { matrix: { rows, columns, nested, weight, order } }) {
    const lines = (side: Side, level: string) =>
      nested
        ? visibleConcepts(corpus, nested)[side].filter(askedIn(corpus, side, [coverageOf(corpus, filter)]))
        : levelLines(corpus, filter, side, level);
    const matrix = matrixOf(corpus, filter, lines("left", rows), lines("right", columns));
    return {
      title: nested ? WEIGHT_TITLES[weight] : `${WEIGHT_TITLES[weight]}, by ${rows} and ${columns}`,
      notes: [WEIGHT_FORMULAS[weight], ...(nested ? ["A line that holds others counts what they count too."] : [])],
      draw: (frame) => drawMatrixFigure(drawMatrix(corpus, matrix, { weight, order, palette: frame.palette }), frame),
    };
  },
  flow(corpus, filter, { flow: { level, areas } }) {
    const flow = flowOf(corpus, filter, { level, areas });
    const goal = unitsOf(corpus.right)[0]?.level ?? "";
    const several = `Linkages of several priority areas, which run through each of them: ${flow.severalAreas}.`;
    return {
      title: `linkages from ${level}${areas ? " through priority area" : ""} to ${goal}`,
      notes: [
        ...(areas ? [several] : []),
        ...(flow.leftOut > 0 ? [`Left out, made above the units or the targets: ${flow.leftOut}.`] : []),
      ],
      draw: (frame) => drawFlowFigure(corpus, flow, [level, areas ? "priority area" : "", goal], frame),
    };
  },
  network(corpus, filter, { network }) {
    const graph = buildGraph(corpus, visibleConcepts(corpus, network), linkagesIn(corpus, filter));
    return {
      title: "the network of linkages",
      notes: ["A line joins what is shown; linkages of what lies below are drawn at the concept that holds it."],
      draw: (frame) => drawNetworkFigure(drawNetwork(corpus, graph, frame.palette), frame),
    };
  },
  coverage(corpus, filter) {
    const breakdown = breakdownOf(corpus, filter);
    const [left, right] = [corpus.left.framework.shortTitle, corpus.right.framework.shortTitle];
    const kindName = (kind: string) => (kind === "" ? "targets" : (KIND_WORDS[kind] ?? kind));
    return {
      title: "what is linked, what has no counterpart, what was not looked at",
      notes: [],
      draw: (frame) => drawCoverageFigure(breakdown, { left, right, kindName }, frame),
    };
  },
};

const KIND_WORDS: Readonly<Record<string, string>> = { outcome: "outcome targets", means: "means" };

const WEIGHT_TITLES: Readonly<Record<Weight, string>> = {
  linkages: "counted linkages",
  targets: "distinct targets reached",
  share: "targets reached in per cent",
  strongest: "the strongest linkage",
};

function countsLine({ linkages, units, linkedUnits, targets, linkedTargets }: Headline): string {
  return `${linkages} linkages; ${linkedUnits} of ${units} units and ${linkedTargets} of ${targets} targets linked.`;
}

function isMarked(marks: readonly Mark[]): boolean {
  return marks.some((mark) => {
    return mark.kind === "group" ? isMarked(mark.marks) : mark.kind === "text" && mark.text.endsWith("†");
  });
}

/** What stands beside a figure for somebody who cannot see it, ending in a newline. */
export function altTextOf({ title, description }: Figure): string {
  const line = `${title}. ${description}`.replaceAll(/\s+/g, " ");
  return `${line}\n`;
}
