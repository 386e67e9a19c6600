/**
 * Where linkages run: from concepts of the left side through priority areas to goals.
 */
import { keyOf, type Concept, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { buildTest, type Filter } from "../domain/filter.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { isCounted, type Linkage } from "../domain/linkage.ts";
import { placeLinkages } from "./counted.ts";
import { denominatorsOf } from "./denominators.ts";
import { memoise } from "./memoise.ts";

export interface FlowNode {
  /** A reference key, or `"area:PA.1"`. */
  id: string;
  /** From left to right; goals stand in the last column also where there is no middle. */
  column: 0 | 1 | 2;
  side: Side | "area";
  /** `""` for linkages without a priority area. */
  code: string;
  title: string;
  /** Distinct linkages that run through it. */
  linkages: number;
}

export interface FlowBand {
  /** Ids of nodes. */
  from: string;
  to: string;
  linkages: number;
  /** How many of them are tensions. */
  tensions: number;
}

export interface Flow {
  /** Those that something runs through, column by column, each in the order of its framework or of the areas. */
  nodes: readonly FlowNode[];
  /**
   * In the order of their nodes. A linkage of several areas runs through each of them, so that the bands at a node may
   * add up to more than the distinct linkages of the node.
   */
  bands: readonly FlowBand[];
  /** Distinct linkages of the whole. */
  linkages: number;
  /** How many of them have several areas; 0 where areas are left out. */
  severalAreas: number;
  /** Statements that pass but were made above the units or above the targets, and therefore count nowhere. */
  leftOut: number;
  /** What runs through a node, in corpus order; with a second one, what runs from the first to the second. */
  linkagesThrough(node: string, to?: string): readonly Linkage[];
}

export interface FlowOptions {
  /** A level of the left framework; a unit that has nothing of this level around it stands for itself. */
  level: string;
  /** Whether linkages run through their priority areas on the way. */
  areas: boolean;
}

/** The title of the node for linkages without an area. */
export const NO_AREA = "no priority area";

/** @throws RangeError for a level that the left framework does not have */
export function flowOf(corpus: Corpus, filter: Filter, { level, areas }: FlowOptions): Flow {
  if (!corpus.left.concepts.some((concept) => concept.level === level)) {
    throw new RangeError(`flowOf: ${JSON.stringify(level)} is not a level of ${corpus.left.framework.id}`);
  }
  const denominators = denominatorsOf(corpus, filter);
  const placed = placeLinkages(corpus, filter, denominators).filter(({ passes }) => passes);
  const startOf = memoise((code) => standInOf(corpus.left, code, level, denominators.units.items));
  const routes = placed.map(({ linkage, goal }): Route => {
    const from = startOf(linkage.element);
    const to = denominators.goals.items[goal];
    const middle = linkage.priorityAreas.length === 0 ? [""] : [...new Set(linkage.priorityAreas)];
    return {
      linkage,
      from: keyOf({ side: "left", code: from }),
      areas: areas ? middle.map((code) => `area:${code}`) : [],
      to: keyOf({ side: "right", code: to?.code ?? linkage.target }),
    };
  });
  const passes = buildTest(corpus, filter);
  const nodes = nodesOf(corpus, routes);
  return {
    nodes,
    bands: bandsOf(routes, nodes),
    linkages: placed.length,
    severalAreas: routes.filter((route) => route.areas.length > 1).length,
    leftOut: corpus.linkages.filter((linkage) => isCounted(linkage) && passes(linkage)).length - placed.length,
    linkagesThrough: (node, to) => routes.filter((route) => isOn(route, node, to)).map(({ linkage }) => linkage),
  };
}

/** The way of one linkage. */
interface Route {
  linkage: Linkage;
  from: string;
  areas: readonly string[];
  to: string;
}

/** The concept itself or the nearest above it that is of the level, else the unit around it. */
function standInOf(left: Hierarchy, code: string, level: string, units: readonly Concept[]): Concept["code"] {
  const own = left.byCode.get(code);
  const path = own ? [...left.pathTo(code), own] : [];
  const standIn = path.findLast((one) => one.level === level) ?? path.findLast((one) => units.includes(one));
  return standIn?.code ?? (code as Concept["code"]);
}

function nodesOf({ left, right, priorityAreas }: Corpus, routes: readonly Route[]): readonly FlowNode[] {
  const counts = new Map<string, number>();
  for (const { from, areas, to } of routes) {
    for (const node of [from, ...areas, to]) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const sideNodes = (side: Side, column: 0 | 2, { concepts }: Hierarchy): readonly FlowNode[] =>
    concepts.map(({ code, shortTitle }) => {
      const id = keyOf({ side, code });
      return { id, column, side, code, title: shortTitle, linkages: counts.get(id) ?? 0 };
    });
  const known = new Set(priorityAreas.map(({ code }) => code));
  const unknown = [...new Set(routes.flatMap(({ linkage }) => linkage.priorityAreas))].filter(
    (code) => !known.has(code),
  );
  const areas = [...priorityAreas, ...unknown.map((code) => ({ code, title: code })), { code: "", title: NO_AREA }];
  const areaNodes = areas.map(({ code, title }): FlowNode => {
    const id = `area:${code}`;
    return { id, column: 1, side: "area", code, title, linkages: counts.get(id) ?? 0 };
  });
  const nodes = [...sideNodes("left", 0, left), ...areaNodes, ...sideNodes("right", 2, right)];
  return nodes.filter(({ linkages }) => linkages > 0);
}

function bandsOf(routes: readonly Route[], nodes: readonly FlowNode[]): readonly FlowBand[] {
  const bands = new Map<string, FlowBand>();
  for (const route of routes) {
    const isTension = route.linkage.relation === "tension";
    for (const [from, to] of stepsOf(route)) {
      const key = JSON.stringify([from, to]);
      const band = bands.get(key) ?? { from, to, linkages: 0, tensions: 0 };
      band.linkages++;
      if (isTension) band.tensions++;
      bands.set(key, band);
    }
  }
  const place = new Map(nodes.map(({ id }, i) => [id, i]));
  const at = (id: string) => place.get(id) ?? 0;
  return [...bands.values()].toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
}

function stepsOf({ from, areas, to }: Route): readonly (readonly [from: string, to: string])[] {
  if (areas.length === 0) return [[from, to]];
  return areas.flatMap((area) => [[from, area] as const, [area, to] as const]);
}

function isOn(route: Route, node: string, to: string | undefined): boolean {
  if (to !== undefined) return stepsOf(route).some(([a, b]) => a === node && b === to);
  return route.from === node || route.to === node || route.areas.includes(node);
}
