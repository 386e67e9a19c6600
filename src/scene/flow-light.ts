import type { Flow } from "../analysis/flow.ts";
import type { Linkage } from "../domain/linkage.ts";
import type { FlowScene } from "./flow.ts";
import { shapeOf, type FlowRibbon } from "./flow-ribbons.ts";
import { LIGHT, type Palette } from "./palette.ts";

/** A node, or with `to` a band. */
export interface FlowSpot {
  node: string;
  to?: string | undefined;
}

/** What runs through a spot, from end to end. */
export interface FlowLight {
  /** Of each ribbon only what belongs to it. */
  ribbons: readonly FlowRibbon[];
  /** Ids of the nodes it runs through. */
  nodes: ReadonlySet<string>;
}

const OPACITY = 0.85;

/**
 * The part of a flow that runs through one node or band. At a priority area nothing of the other areas is lit, though its
 * linkages may run through these as well.
 */
export function lightFlow(flow: Flow, scene: FlowScene, spot: FlowSpot, palette: Palette = LIGHT): FlowLight {
  const ways = waysOf(flow);
  const ends = spot.to === undefined ? [spot.node] : [spot.node, spot.to];
  const area = ends.find((id) => flow.nodes.some((node) => node.id === id && node.side === "area"));
  const counts = new Map<string, { linkages: number; tensions: number }>();
  const nodes = new Set<string>();
  for (const linkage of flow.linkagesThrough(spot.node, spot.to)) {
    const { from = "", areas = [], to = "" } = ways.get(linkage) ?? {};
    for (const path of pathsOf(from, area === undefined ? areas : [area], to)) {
      for (const [i, node] of path.entries()) {
        nodes.add(node);
        const next = path[i + 1];
        if (next !== undefined) addTo(counts, keyOf(node, next), linkage);
      }
    }
  }
  const fill = scene.bars.find(({ node }) => node.id === spot.node && node.side !== "area")?.fill;
  const ribbons = scene.ribbons.flatMap((ribbon) => {
    const count = counts.get(keyOf(ribbon.band.from, ribbon.band.to));
    if (!count) return [];
    const shape = shapeOf(ribbon, count.linkages, count.tensions, palette);
    return [{ ...ribbon, ...shape, fill: fill ?? ribbon.fill, opacity: OPACITY }];
  });
  return { ribbons, nodes };
}

interface Way {
  from?: string;
  areas?: string[];
  to?: string;
}

const remembered = new WeakMap<Flow, ReadonlyMap<Linkage, Way>>();

/** The nodes of each linkage, worked out once a flow: the pointer asks at every step. */
function waysOf(flow: Flow): ReadonlyMap<Linkage, Way> {
  const known = remembered.get(flow);
  if (known) return known;
  const ways = new Map<Linkage, Way>();
  for (const { id, column } of flow.nodes) {
    for (const linkage of flow.linkagesThrough(id)) {
      const way = ways.get(linkage) ?? {};
      if (column === 0) way.from = id;
      else if (column === 2) way.to = id;
      else way.areas = [...(way.areas ?? []), id];
      ways.set(linkage, way);
    }
  }
  remembered.set(flow, ways);
  return ways;
}

function pathsOf(from: string, areas: readonly string[], to: string): readonly (readonly string[])[] {
  return areas.length === 0 ? [[from, to]] : areas.map((area) => [from, area, to]);
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function addTo(counts: Map<string, { linkages: number; tensions: number }>, key: string, linkage: Linkage): void {
  const count = counts.get(key) ?? { linkages: 0, tensions: 0 };
  count.linkages++;
  if (linkage.relation === "tension") count.tensions++;
  counts.set(key, count);
}
