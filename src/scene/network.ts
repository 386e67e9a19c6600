import type { ConceptCode } from "../domain/code.ts";
import { keyOf, type RefKey, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Strength } from "../domain/linkage.ts";
import type { LinkageGraph } from "../graph/build.ts";
import { coloursOf, LIGHT, type FigurePalette } from "./palette.ts";

/** A concept as a mark. Places run from 0 to 1 in both directions; radii and widths are in pixels at no zoom. */
export interface Circle {
  id: RefKey;
  /** The mark of the concept above it, if that is in the picture. */
  parent: RefKey | undefined;
  side: Side;
  x: number;
  y: number;
  radius: number;
  fill: string;
  /** The code, and the short title that follows it when there is room. */
  code: string;
  title: string;
  /** Behind the code of a concept whose title is still to be checked against the printed document. */
  mark: "†" | "";
  /** The smaller, the earlier its label is placed. */
  rank: number;
  linkages: number;
  open: boolean;
  expandable: boolean;
}

/** The linkages of one pair of visible concepts as a mark. */
export interface Line {
  id: string;
  from: RefKey;
  to: RefKey;
  width: number;
  stroke: string;
  /** From 0 to 1: the stronger the strongest linkage, the less the paper shows through. */
  opacity: number;
  linkages: number;
  strongest: Strength | undefined;
}

/** Everything the network view shows, without a screen. */
export interface NetworkScene {
  circles: readonly Circle[];
  lines: readonly Line[];
}

const OPACITY = { ungraded: 0.3, 1: 0.22, 2: 0.38, 3: 0.62 } as const;

/** Draw the graph of what is visible: a circle a concept, a line a pair, the many-linked on top. */
export function drawNetwork(corpus: Corpus, graph: LinkageGraph, palette: FigurePalette = LIGHT): NetworkScene {
  const colours = { left: coloursOf(corpus.left, "left", palette), right: coloursOf(corpus.right, "right", palette) };
  const circles: Circle[] = [];
  for (const { node, attributes } of graph.nodeEntries()) {
    const { side, concept, x, y, linkages, open, expandable } = attributes;
    const depth = corpus[side].pathTo(concept.code).length;
    circles.push({
      id: node as RefKey,
      parent: parentOf(graph, side, concept.parent),
      side,
      x,
      y,
      radius: linkages === 0 ? 2.5 : 3 + Math.min(5, Math.sqrt(linkages) * 0.55),
      fill: colours[side].get(concept.code) ?? "",
      code: concept.code,
      title: concept.shortTitle,
      mark: concept.verification === "recalled" ? "†" : "",
      rank: depth * 100_000 + (corpus[side].rank.get(concept.code) ?? 0),
      linkages,
      open,
      expandable,
    });
  }
  return { circles, lines: drawLines(graph, colours.left, palette) };
}

function parentOf(graph: LinkageGraph, side: Side, code: ConceptCode | undefined): RefKey | undefined {
  const key = code === undefined ? undefined : keyOf({ side, code });
  return key !== undefined && graph.hasNode(key) ? key : undefined;
}

function drawLines(
  graph: LinkageGraph,
  colours: ReadonlyMap<string, string>,
  { tension }: FigurePalette,
): readonly Line[] {
  const lines: Line[] = [];
  for (const { edge, attributes, source, target, sourceAttributes } of graph.edgeEntries()) {
    const { linkages, strongest, tensions } = attributes;
    lines.push({
      id: edge,
      from: source as RefKey,
      to: target as RefKey,
      width: Math.min(6, 0.8 + Math.sqrt(linkages.length) * 0.7),
      stroke: tensions === linkages.length ? tension : (colours.get(sourceAttributes.concept.code) ?? ""),
      opacity: strongest === undefined ? OPACITY.ungraded : OPACITY[strongest],
      linkages: linkages.length,
      strongest,
    });
  }
  return lines.toSorted((a, b) => a.opacity - b.opacity || b.width - a.width || (a.id < b.id ? -1 : 1));
}
