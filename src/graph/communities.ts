import louvain from "graphology-communities-louvain";
import { groupBy } from "../analysis/group-by.ts";
import { randomFrom } from "../analysis/random.ts";
import type { Concept, Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { buildBipartite, type BipartiteGraph } from "./bipartite.ts";

/** What chance begins with, here and in every report of communities; any fixed number would do as well. */
export const COMMUNITY_SEED = 2015;

/** A concept in its community. */
export interface Member {
  side: Side;
  concept: Concept;
  /** Linkages to members of the same community. */
  inner: number;
  /** Linkages to members of others. */
  outer: number;
}

/** Units and targets that are linked to one another more than to the rest. */
export interface Community {
  /** From 1, the largest first; of equally large ones the one whose first member comes first. */
  number: number;
  /** In the order of their framework. */
  left: readonly Member[];
  right: readonly Member[];
  /** Linkages between its members. */
  linkages: number;
  /** At most three of each side, with the most linkages inside, to name it by. */
  typical: { left: readonly Concept[]; right: readonly Concept[] };
}

export interface Communities {
  communities: readonly Community[];
  /**
   * How much more of the linkages fall inside communities than would by chance in a graph with the same degrees: from
   * −0.5 to below 1, 0 for no linkages or a single community. Sparse graphs reach high values easily, and it knows
   * nothing of two sides.
   */
  modularity: number;
  /** Linkages counted, and those of them that run between two communities. */
  linkages: number;
  between: number;
}

/** How many members of a side name a community. */
const TYPICAL = 3;

/**
 * Communities by the Louvain method (resolution 1, an edge weighs as much as it has linkages), seeded: the same linkages
 * give the same communities, in whatever order they come. Another seed may divide a few concepts otherwise.
 */
export function communitiesOf(corpus: Corpus, filter: Filter): Communities {
  const graph = buildBipartite(corpus, filter);
  if (graph.size === 0) return { communities: [], modularity: 0, linkages: 0, between: 0 };
  const { communities: numbers, modularity } = louvain.detailed(graph, {
    getEdgeWeight: "weight",
    rng: randomFrom(COMMUNITY_SEED),
  });
  const members = membersOf(graph, numbers);
  const groups = [...groupBy(members, ([key]) => numbers[key]).values()].map((group) => group.map(([, one]) => one));
  // Groups come in the order of their first members, and sorting keeps the order of equals.
  const sorted = groups.toSorted((a, b) => b.length - a.length);
  const communities = sorted.map((group, i) => communityOf(i + 1, group));
  const linkages = graph.reduceEdges((sum, _edge, { weight }) => sum + weight, 0);
  const inside = communities.reduce((sum, community) => sum + community.linkages, 0);
  return { communities, modularity, linkages, between: linkages - inside };
}

function membersOf(graph: BipartiteGraph, numbers: Readonly<Record<string, number>>): readonly [string, Member][] {
  return graph.mapNodes((key, { side, concept }) => {
    const member: Member = { side, concept, inner: 0, outer: 0 };
    graph.forEachEdge(key, (_edge, { weight }, source, target) => {
      member[numbers[source] === numbers[target] ? "inner" : "outer"] += weight;
    });
    return [key, member];
  });
}

function communityOf(number: number, members: readonly Member[]): Community {
  const left = members.filter(({ side }) => side === "left");
  const right = members.filter(({ side }) => side === "right");
  const linkages = left.reduce((sum, { inner }) => sum + inner, 0);
  return { number, left, right, linkages, typical: { left: typicalOf(left), right: typicalOf(right) } };
}

function typicalOf(members: readonly Member[]): readonly Concept[] {
  const sorted = members.toSorted((a, b) => b.inner - a.inner);
  return sorted.slice(0, TYPICAL).map(({ concept }) => concept);
}
