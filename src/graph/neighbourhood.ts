import type { RefKey } from "../domain/concept.ts";
import type { LinkageGraph } from "./build.ts";

/** A node with all that is linked to it directly. */
export interface Neighbourhood {
  centre: RefKey;
  /** On the other side, top to bottom. */
  neighbours: readonly RefKey[];
  edges: readonly string[];
}

/** What is linked to a node; takes time by its neighbours, not by the graph. `undefined` when it is not in the graph. */
export function neighbourhoodOf(graph: LinkageGraph, centre: RefKey): Neighbourhood | undefined {
  if (!graph.hasNode(centre)) return undefined;
  const height = (key: string) => graph.getNodeAttribute(key, "y");
  const neighbours = graph.neighbors(centre).toSorted((a, b) => height(a) - height(b)) as RefKey[];
  return { centre, neighbours, edges: graph.edges(centre) };
}
