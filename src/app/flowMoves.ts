import type { Flow, FlowBand } from "../analysis/flow.ts";
import type { FlowSpot } from "../scene/flow-light.ts";
import type { ArrowMove } from "./arrows.ts";

/**
 * The spot after a move; the same one where there is nowhere to go. Columns of nodes and of the bands between them take
 * turns: up and down stay in a column, left and right go from a node to its first band and from a band to its end.
 */
export function moveSpot(flow: Flow, spot: FlowSpot | undefined, move: ArrowMove): FlowSpot | undefined {
  const [first] = flow.nodes;
  if (spot === undefined || !isIn(flow, spot)) return first && { node: first.id };
  switch (move) {
    case "left":
    case "right":
      return across(flow, spot, move) ?? spot;
    default:
      return along(columnOf(flow, spot), spot, move);
  }
}

export function isSameSpot(a: FlowSpot | undefined, b: FlowSpot | undefined): boolean {
  return a?.node === b?.node && a?.to === b?.to;
}

/** Whether the flow still has it: a filter may have taken it away. */
export function isIn({ nodes, bands }: Flow, { node, to }: FlowSpot): boolean {
  return to === undefined
    ? nodes.some(({ id }) => id === node)
    : bands.some((band) => isSameSpot(spotOf(band), { node, to }));
}

function across({ bands }: Flow, { node, to }: FlowSpot, move: "left" | "right"): FlowSpot | undefined {
  if (to !== undefined) return { node: move === "left" ? node : to };
  const next = bands.find((band) => (move === "left" ? band.to : band.from) === node);
  return next && spotOf(next);
}

function along(column: readonly FlowSpot[], spot: FlowSpot, move: "up" | "down" | "first" | "last"): FlowSpot {
  const place = column.findIndex((one) => isSameSpot(one, spot));
  const next = { up: column[place - 1], down: column[place + 1], first: column[0], last: column.at(-1) }[move];
  return next ?? spot;
}

/** All that stands above and below a spot, top to bottom, the spot among it. */
function columnOf({ nodes, bands }: Flow, { node, to }: FlowSpot): readonly FlowSpot[] {
  const columns = new Map(nodes.map(({ id, column }) => [id, column]));
  const column = columns.get(node);
  if (to !== undefined) return bands.filter(({ from }) => columns.get(from) === column).map(spotOf);
  return nodes.filter((one) => one.column === column).map(({ id }) => ({ node: id }));
}

function spotOf({ from, to }: FlowBand): FlowSpot {
  return { node: from, to };
}
