import type { Flow, FlowNode } from "../analysis/flow.ts";
import type { Corpus } from "../domain/corpus.ts";
import { normaliseList, type Filter, type ListField } from "../domain/filter.ts";
import type { FlowSpot } from "../scene/flow-light.ts";
import type { Action } from "./state.ts";

const FIELDS = { left: "elements", area: "priorityAreas", right: "targets" } as const satisfies Record<
  FlowNode["side"],
  ListField
>;

/**
 * What a click on a node or a band does to the filter: a node is put in or taken out, a band asks for both its ends.
 *
 * @returns `undefined` for what no filter can ask for: linkages without a priority area
 */
export function filterAction(corpus: Corpus, filter: Filter, flow: Flow, { node, to }: FlowSpot): Action | undefined {
  const ends = [node, to].map((id) => flow.nodes.find((one) => one.id === id)).filter((end) => end !== undefined);
  const named = ends.filter(({ side, code }) => side !== "area" || code !== "");
  const [first] = named;
  if (first === undefined) return undefined;
  if (to === undefined) return toggle(corpus, filter, first);
  const lists = Object.fromEntries(named.map(({ side, code }) => [FIELDS[side], [code]]));
  return { type: "setFilter", filter: { ...filter, ...lists } };
}

/** A concept below one that was asked for takes its place: beside it, it would narrow nothing. */
function toggle(corpus: Corpus, filter: Filter, { side, code }: FlowNode): Action {
  const field = FIELDS[side];
  if (side === "area" || filter[field].includes(code)) return { type: "toggleValue", field, value: code };
  const others = filter[field].filter((other) => !corpus[side].isWithin(code, other));
  if (others.length === filter[field].length) return { type: "toggleValue", field, value: code };
  return { type: "setList", field, values: normaliseList(field, [...others, code]) };
}
