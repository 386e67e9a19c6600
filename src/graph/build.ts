import Graph from "graphology";
import { keyOf, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Linkage, Strength } from "../domain/linkage.ts";
import { layOut, type Point } from "./layout.ts";
import type { Visible } from "./visible.ts";

/** A concept as a node: what it is and where it stands, without colour. */
export interface ConceptNode extends Point {
  side: Side;
  concept: Concept;
  /** Linkages drawn at this node: its own and those of what is folded into it. */
  linkages: number;
  open: boolean;
  expandable: boolean;
}

/** All linkages between two visible concepts as one edge. */
export interface LinkageEdge {
  linkages: Linkage[];
  strongest: Strength | undefined;
  /** How many of them are tensions. */
  tensions: number;
}

export type LinkageGraph = Graph<ConceptNode, LinkageEdge>;

/**
 * Build the graph of what is visible. Linkages of concepts that are folded away are drawn at the one that stands in for
 * them; with everything expanded each edge is the linkages of one pair.
 *
 * @param linkages those to draw, without `none` readings
 * @returns directed from left to right; node keys are reference keys, edge keys `<left>><right>`
 */
export function buildGraph(corpus: Corpus, visible: Visible, linkages: readonly Linkage[]): LinkageGraph {
  const graph: LinkageGraph = new Graph<ConceptNode, LinkageEdge>({ type: "directed", multi: false });
  addNodes(graph, corpus, visible);
  for (const linkage of linkages) {
    const left = visible.standIn("left", linkage.element);
    const right = visible.standIn("right", linkage.target);
    if (left !== undefined && right !== undefined) addLinkage(graph, left, right, linkage);
  }
  return graph;
}

function addNodes(graph: LinkageGraph, corpus: Corpus, visible: Visible): void {
  const points = layOut(corpus, visible);
  for (const side of ["left", "right"] as const) {
    for (const concept of visible[side]) {
      const key = keyOf({ side, code: concept.code });
      graph.addNode(key, {
        side,
        concept,
        linkages: 0,
        open: visible.isOpen(key),
        expandable: corpus[side].childrenOf(concept.code).length > 0,
        ...(points.get(key) ?? { x: 0, y: 0 }),
      });
    }
  }
}

function addLinkage(graph: LinkageGraph, left: RefKey, right: RefKey, linkage: Linkage): void {
  const key = graph.edge(left, right) ?? addEdge(graph, left, right);
  const edge = graph.getEdgeAttributes(key);
  edge.linkages.push(linkage);
  if (linkage.strength !== undefined) edge.strongest = Math.max(edge.strongest ?? 1, linkage.strength) as Strength;
  if (linkage.relation === "tension") edge.tensions++;
  graph.getNodeAttributes(left).linkages++;
  graph.getNodeAttributes(right).linkages++;
}

function addEdge(graph: LinkageGraph, left: RefKey, right: RefKey): string {
  const words = `${left}>${right}`;
  // Codes are free text: two pairs may read alike once they are joined.
  const key = graph.hasEdge(words) ? JSON.stringify([left, right]) : words;
  return graph.addDirectedEdgeWithKey(key, left, right, { linkages: [], strongest: undefined, tensions: 0 });
}
