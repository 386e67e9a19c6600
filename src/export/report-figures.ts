/** The figures of a report: drawing and legend alone, since the document around them says the rest. */
import { coverageOf } from "../analysis/coverage.ts";
import { groupLevelOf, levelLines, levelsOf } from "../analysis/level-lines.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { OVERVIEW } from "../graph/visible.ts";
import type { Figure, Group, Mark } from "../scene/marks.ts";
import { figureOf, type FigureKind, type FigureLook } from "./figures.ts";
import { imprintOf } from "./imprint.ts";
import type { Block } from "./text-blocks.ts";

/** As wide as the lines of an upright page, in centimetres. */
const WIDTH = 16.6;
/** With more rows the labels of a flow come too close, and a matrix does not stay on a page. */
const MOST_ROWS = { flow: 20, matrix: 36 } as const;

/** The level that a report starts from on a side: its groups on the left, its units on the right. */
function levelOf(corpus: Corpus, side: "left" | "right"): string | undefined {
  return side === "left" ? groupLevelOf(corpus.left) : unitsOf(corpus.right)[0]?.level;
}

/** The deepest level at the units or above that shows no more rows than a page holds. */
function readableLevel(
  corpus: Corpus,
  filter: Filter,
  most: number,
  isShown: (code: string) => boolean = () => true,
): string | undefined {
  const start = levelOf(corpus, "left");
  const levels = levelsOf(corpus.left);
  const last = Math.max(...unitsOf(corpus.left).map(({ level }) => levels.indexOf(level)));
  const fits = levels.slice(levels.indexOf(start ?? ""), last + 1).filter((level) => {
    return levelLines(corpus, filter, "left", level).filter(({ code }) => isShown(code)).length <= most;
  });
  return fits.at(-1) ?? start;
}

/** Groups against goals: how many targets of each goal each group reaches. */
export function overviewFigure(corpus: Corpus, filter: Filter): readonly Block[] {
  const [rows, columns] = [levelOf(corpus, "left"), levelOf(corpus, "right")];
  return matrixFigure(corpus, filter, rows, columns);
}

/** The same as deep as a page allows. */
export function closeFigure(corpus: Corpus, filter: Filter): readonly Block[] {
  return matrixFigure(corpus, filter, readableLevel(corpus, filter, MOST_ROWS.matrix), levelOf(corpus, "right"));
}

function matrixFigure(corpus: Corpus, filter: Filter, rows?: string, columns?: string): readonly Block[] {
  if (rows === undefined || columns === undefined) return [];
  const matrix = { rows, columns, weight: "targets", order: "framework" } as const;
  return figureBlocks("matrix", corpus, filter, { matrix }, `Targets reached, by ${rows} and ${columns}`);
}

/** What flows into the goals from the parts of the left side, in one priority area. */
export function areaFigure(corpus: Corpus, filter: Filter, title: string): readonly Block[] {
  const { linkages, linkagesOf } = coverageOf(corpus, filter);
  if (linkages === 0) return [];
  const level = readableLevel(corpus, filter, MOST_ROWS.flow, (code) => linkagesOf(code, "left") > 0);
  const goal = levelOf(corpus, "right");
  if (level === undefined || goal === undefined) return [];
  const flow = { level, areas: false };
  return figureBlocks("flow", corpus, filter, { flow }, `${title}: linkages from ${level} to ${goal}`);
}

export function coverageFigure(corpus: Corpus, filter: Filter): readonly Block[] {
  const names = [corpus.left, corpus.right].map(({ framework }) => framework.shortTitle).join(" and ");
  return figureBlocks("coverage", corpus, filter, {}, `How much of ${names} is linked`);
}

function figureBlocks(
  kind: FigureKind,
  corpus: Corpus,
  filter: Filter,
  part: Partial<FigureLook>,
  title: string,
): readonly Block[] {
  const look: FigureLook = {
    width: WIDTH,
    palette: "light",
    matrix: { rows: "", columns: "", weight: "targets", order: "framework" },
    flow: { level: "", areas: false },
    network: OVERVIEW,
    ...part,
  };
  const { figure, notes } = bare(figureOf(kind, corpus, filter, look), imprintOf(corpus).sourceLine);
  return [{ kind: "figure", figure: { ...figure, title }, title, caption: notes }];
}

/**
 * The drawing and its legend without title, counts and source, which a document says around it.
 *
 * @param source the line that ends the notes under the drawing
 */
function bare(figure: Figure, source: string): { figure: Figure; notes: string } {
  const parts = figure.marks.filter((mark) => mark.kind === "group");
  const part = (name: string) => parts.find((group) => group.name === `${figure.name}-${name}`);
  const [drawing, legend, words] = [part("drawing"), part("legend"), part("source")];
  const rule = figure.marks.find((mark) => mark.kind === "line");
  const paper = figure.marks.find((mark) => mark.kind === "rect");
  const text = (words?.marks ?? []).flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])).join(" ");
  const notes = text.endsWith(source) ? text.slice(0, -source.length).trim() : text;
  if (!drawing || rule?.kind !== "line" || paper?.kind !== "rect") return { figure, notes };
  const up = (drawing.at?.y ?? 0) - 2;
  const height = rule.from[1] - up - 2;
  const raised = [drawing, legend].flatMap((group): readonly Group[] => (group ? [raisedBy(up, group)] : []));
  const marks: readonly Mark[] = [{ ...paper, height }, ...raised];
  return { figure: { ...figure, height, marks }, notes };
}

function raisedBy(distance: number, group: Group): Group {
  const { x = 0, y = 0 } = group.at ?? {};
  return { ...group, at: { ...group.at, x, y: y - distance } };
}
