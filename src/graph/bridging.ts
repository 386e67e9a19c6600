import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { Concept, Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { buildBipartite } from "./bipartite.ts";

/** A concept that others hang together through. */
export interface BridgingConcept {
  side: Side;
  concept: Concept;
  /** From 0 to 1, see `bridgingConcepts`. */
  betweenness: number;
  /** Its place in the ranking, from 1; equal values share a place. */
  rank: number;
  /** How many concepts of the other side it is linked to, and by how many linkages. */
  neighbours: number;
  linkages: number;
}

/** Values that differ by less are equal but for rounding. */
const DIGITS = 1e12;

/**
 * The units and targets through which others hang together, the most bridging first, equal ones in the order of the
 * frameworks, left before right; those that nothing goes through are left out.
 *
 * The betweenness of v is, over all ordered pairs (s, t) of the n − 1 other linked units and targets, the sum of
 * (shortest paths from s to t through v) ÷ (shortest paths from s to t), divided by (n − 1)(n − 2). 0: no shortest path
 * goes through it; 1: all do. A path is as long as it has linked pairs; how many linkages join a pair, or how strong they are, has no
 * say. Pairs that do not hang together at all add nothing.
 */
export function bridgingConcepts(corpus: Corpus, filter: Filter): readonly BridgingConcept[] {
  const graph = buildBipartite(corpus, filter);
  if (graph.size === 0) return [];
  // Weights would be taken for distances: the more linkages, the further apart.
  const values = betweenness(graph, { getEdgeWeight: null, normalized: true });
  const found = graph.mapNodes((key, { side, concept }) => ({
    side,
    concept,
    betweenness: Math.round((values[key] ?? 0) * DIGITS) / DIGITS,
    neighbours: graph.degree(key),
    linkages: graph.reduceEdges(key, (sum, _edge, { weight }) => sum + weight, 0),
  }));
  // Nodes stand in the order of the frameworks, and sorting keeps the order of equals.
  const sorted = found.filter((one) => one.betweenness > 0).toSorted((a, b) => b.betweenness - a.betweenness);
  return sorted.map((one) => ({
    ...one,
    rank: 1 + sorted.findIndex((first) => first.betweenness === one.betweenness),
  }));
}
