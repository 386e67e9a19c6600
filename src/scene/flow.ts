import { sankey, type SankeyLink } from "d3-sankey";
import type { Flow, FlowBand, FlowNode } from "../analysis/flow.ts";
import type { Corpus } from "../domain/corpus.ts";
import {
  labelColumn,
  LINE_HEIGHT,
  MOST_LINES,
  round,
  SPACE,
  type FlowLabel,
  type LabelPlace,
  type Measure,
} from "./flow-labels.ts";
import { shapeOf, type Course, type FlowRibbon } from "./flow-ribbons.ts";
import { coloursOf, LIGHT, onPaper, type FigurePalette } from "./palette.ts";

/** A node as a bar, in pixels. */
export interface FlowBar {
  node: FlowNode;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke: string;
  /** What runs through it has no priority area: not filled. */
  hollow: boolean;
}

export interface FlowHead {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/** Everything the flow view shows, without a screen; the widest ribbons come first, so that none hides a thin one. */
export interface FlowScene {
  width: number;
  height: number;
  bars: readonly FlowBar[];
  ribbons: readonly FlowRibbon[];
  labels: readonly FlowLabel[];
  heads: readonly FlowHead[];
}

export interface FlowFrame {
  width: number;
  height: number;
  /** What stands in each column, from left to right; the second is not drawn where there is no middle. */
  heads: readonly [string, string, string];
  palette?: FigurePalette;
  measure?: Measure;
}

const BAR = 12;
const HEAD = 26;
const GAP = 7;
/** Between two bars of a column, and the share of the height that all of these together may take. */
const PADDING = 14;
const PADDING_SHARE = 0.4;
/** Below this width there is room for codes alone at both sides. */
const NARROW = 560;
const SIDE_SHARE = 0.28;
/** Lines of room for each label of one line. */
const AIR = 1.3;
/** How far the middle stands between both sides: where it is narrow, its own words need the larger part. */
const MIDDLE = { wide: 0.5, narrow: 0.36 } as const;

/** The height below which labels would have no place, or stand far from their bars. */
export function leastHeight({ nodes }: Flow): number {
  const inColumn = (column: number) => nodes.filter((node) => node.column === column).length;
  return HEAD + LINE_HEIGHT * Math.max(inColumn(0) * AIR, inColumn(1) * MOST_LINES, inColumn(2) * AIR) + GAP;
}

/** Letters of a plain face, for where nothing can be measured. */
export const guessWidth: Measure = (text, bold) => text.length * (bold ? 7.6 : 7);

/** Draw a flow: bars in the order of their frameworks, ribbons as wide as they have linkages. */
export function drawFlow(corpus: Corpus, flow: Flow, options: FlowFrame): FlowScene {
  const { width, height, palette = LIGHT, measure = guessWidth } = options;
  if (flow.nodes.length === 0) return { width, height, bars: [], ribbons: [], labels: [], heads: [] };
  const placed = arrange(flow, options);
  const xs = columnsOf(flow, width, measure);
  const colours = { left: coloursOf(corpus.left, "left", palette), right: coloursOf(corpus.right, "right", palette) };
  const bars = placed.nodes.map((spot): FlowBar => {
    const { node, y0 = 0, y1 = 0 } = spot;
    const own = node.side === "area" ? palette.muted : (colours[node.side].get(node.code) ?? palette.ink);
    const hollow = node.side === "area" && node.code === "";
    const box = { x: xs[node.column], y: round(y0), width: BAR, height: round(y1 - y0) };
    return { node, ...box, fill: hollow ? palette.paper : own, stroke: onPaper(own, 0.8, palette), hollow };
  });
  const byId = new Map(bars.map((bar) => [bar.node.id, bar]));
  const ribbons = placed.links.map((link) => ribbonOf(link, byId, palette));
  return {
    width,
    height,
    bars,
    ribbons: ribbons.toSorted((a, b) => b.band.linkages - a.band.linkages),
    labels: labelsOf(bars, width, height, measure),
    heads: headsOf(bars, options.heads),
  };
}

interface Spot {
  node: FlowNode;
}
interface Way {
  band: FlowBand;
}

/** Heights and the places of ribbons by d3; where the columns stand is ours. */
function arrange({ nodes, bands }: Flow, { height }: FlowFrame) {
  const longest = Math.max(...[0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length));
  const inner = Math.max(height - HEAD - GAP, 1);
  return (
    sankey<Spot, Way>()
      .nodeId(({ node }) => node.id)
      // `null` keeps the order of the framework, where d3 would sort; without rounds of easing every column fills the
      // height, so that a long one leaves no other far below its beginning.
      .nodeSort(null)
      .linkSort(null)
      .iterations(0)
      .nodePadding(Math.min(PADDING, (inner * PADDING_SHARE) / Math.max(longest - 1, 1)))
      .extent([
        [0, HEAD],
        [1, HEAD + inner],
      ])({
      nodes: nodes.map((node) => ({ node })),
      links: bands.map((band) => ({ band, source: band.from, target: band.to, value: band.linkages })),
    })
  );
}

/** The left edges of the three columns: outside the first and the last there is room for their labels. */
function columnsOf({ nodes }: Flow, width: number, measure: Measure): readonly [number, number, number] {
  const isNarrow = width < NARROW;
  const roomFor = (column: 0 | 2) => {
    const texts = nodes
      .filter((node) => node.column === column)
      .map(({ code, title, linkages }) => {
        const short = measure(code, true) + SPACE + measure(String(linkages), false);
        return { short, full: short + SPACE + measure(title, false) };
      });
    const least = Math.max(...texts.map(({ short }) => short));
    const most = isNarrow ? least : Math.max(least, width * SIDE_SHARE);
    return Math.ceil(Math.min(Math.max(...texts.map(({ full }) => full)), most)) + GAP + 2;
  };
  const first = Math.min(roomFor(0), width - 2 * BAR);
  const last = Math.max(width - roomFor(2) - BAR, first + BAR);
  return [first, round(first + (last - first) * (isNarrow ? MIDDLE.narrow : MIDDLE.wide)), last];
}

function ribbonOf(
  { band, y0 = 0, y1 = 0, width = 0 }: SankeyLink<Spot, Way>,
  bars: ReadonlyMap<string, FlowBar>,
  palette: FigurePalette,
): FlowRibbon {
  const [from, to] = [bars.get(band.from), bars.get(band.to)];
  const isNeutral = from?.node.side === "area";
  const isAside = from?.hollow === true || to?.hollow === true;
  const course: Course = {
    band,
    x: [(from?.x ?? 0) + BAR, to?.x ?? 0],
    top: [y0 - width / 2, y1 - width / 2],
    width,
  };
  return {
    ...course,
    ...shapeOf(course, band.linkages, band.tensions, palette),
    fill: isNeutral ? palette.muted : (from?.fill ?? palette.muted),
    opacity: isAside ? 0.2 : isNeutral ? 0.34 : 0.46,
  };
}

function labelsOf(bars: readonly FlowBar[], width: number, height: number, measure: Measure): readonly FlowLabel[] {
  const last = Math.max(...bars.map(({ x }) => x));
  return [0, 1, 2].flatMap((column) => {
    const places = bars
      .filter(({ node }) => node.column === column)
      .map((bar): LabelPlace => {
        const anchor = column === 0 ? "end" : "start";
        const edge = column === 0 ? bar.x : bar.x + BAR;
        const x = column === 0 ? edge - GAP : edge + GAP;
        const room = column === 0 ? x : column === 1 ? last - GAP - x : width - x;
        return { node: bar.node, anchor, x: round(x), edge, y: bar.y + bar.height / 2, reach: bar.height / 2, room };
      });
    return labelColumn(places, [HEAD - GAP, height], measure);
  });
}

function headsOf(bars: readonly FlowBar[], texts: readonly [string, string, string]): readonly FlowHead[] {
  const xOf = (column: number) => bars.find(({ node }) => node.column === column)?.x;
  const anchors = ["end", "middle", "start"] as const;
  return texts.flatMap((text, column) => {
    const x = xOf(column);
    const anchor = anchors[column] ?? "start";
    return x === undefined ? [] : [{ text, anchor, x: round(x + (BAR * (2 - column)) / 2), y: 13 }];
  });
}
