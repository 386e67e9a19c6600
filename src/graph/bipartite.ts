import Graph from "graphology";
import { placeLinkages, type PlacedLinkage } from "../analysis/counted.ts";
import { denominatorsOf } from "../analysis/denominators.ts";
import { groupBy } from "../analysis/group-by.ts";
import { compareCodes } from "../domain/code.ts";
import { keyOf, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage, Strength } from "../domain/linkage.ts";

export interface BipartiteNode {
  side: Side;
  concept: Concept;
}

/** All counted linkages between a unit or below and a target or below. */
export interface BipartiteEdge {
  /** How many linkages. */
  weight: number;
  /** Of those that were graded. */
  strongest: Strength | undefined;
  linkages: readonly Linkage[];
}

/** Undirected; keys are reference keys, and every edge joins a left node with a right one. */
export type BipartiteGraph = Graph<BipartiteNode, BipartiteEdge>;

/**
 * The graph that measures are taken of: units on the left, targets on the right, and whatever counted linkages that pass
 * the filter join them; tensions are among them. A linkage below a unit or a target stands at that unit or target, since
 * only units were read against every goal: a measure that nobody singled out is not less linked than its neighbour.
 * Concepts without a linkage are not in it, for no path leads there.
 *
 * Nodes and edges come in the order of the frameworks, whatever the order of the linkages, so that measures which
 * depend on it are the same for the same data.
 */
export function buildBipartite(corpus: Corpus, filter: Filter): BipartiteGraph {
  const denominators = denominatorsOf(corpus, filter);
  const { units, targets } = denominators;
  const graph: BipartiteGraph = new Graph<BipartiteNode, BipartiteEdge>({ type: "undirected", multi: false });
  const placed = placeLinkages(corpus, filter, denominators)
    .filter(({ passes }) => passes)
    .toSorted(comparePlaces);
  addNodes(graph, "left", units.items, new Set(placed.map(({ unit }) => unit)));
  addNodes(graph, "right", targets.items, new Set(placed.map(({ target }) => target)));
  for (const [unit, ofUnit] of groupBy(placed, (one) => one.unit)) {
    for (const [target, ofPair] of groupBy(ofUnit, (one) => one.target)) {
      const left = keyAt("left", units.items, unit);
      const right = keyAt("right", targets.items, target);
      // Its place for a key: Graphology's own go on counting from graph to graph.
      graph.addUndirectedEdgeWithKey(String(graph.size), left, right, edgeOf(ofPair.map(({ linkage }) => linkage)));
    }
  }
  return graph;
}

function addNodes(graph: BipartiteGraph, side: Side, items: readonly Concept[], linked: ReadonlySet<number>): void {
  for (const [i, concept] of items.entries()) {
    if (linked.has(i)) graph.addNode(keyAt(side, items, i), { side, concept });
  }
}

function keyAt(side: Side, items: readonly Concept[], i: number): RefKey {
  return keyOf({ side, code: (items[i] as Concept).code });
}

function edgeOf(linkages: readonly Linkage[]): BipartiteEdge {
  const strongest = linkages.reduce((most, { strength = 0 }) => Math.max(most, strength), 0);
  return { weight: linkages.length, strongest: strongest === 0 ? undefined : (strongest as Strength), linkages };
}

function comparePlaces(a: PlacedLinkage, b: PlacedLinkage): number {
  return (
    a.unit - b.unit ||
    a.target - b.target ||
    a.elementRank - b.elementRank ||
    a.targetRank - b.targetRank ||
    compareCodes(a.linkage.id, b.linkage.id)
  );
}
