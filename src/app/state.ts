/**
 * What a reader sees, as one plain value that every view shares. Nothing here knows React, the URL or the screen.
 */
import type { Camera } from "./camera.ts";
import type { Order, Weight } from "../analysis/matrix-look.ts";
import type { ConceptCode } from "../domain/code.ts";
import { keyOf, type RefKey, type Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import {
  DEFAULT_FILTER,
  isSameFilter,
  normaliseFilter,
  normaliseList,
  type Filter,
  type ListField,
} from "../domain/filter.ts";
import type { Strength } from "../domain/linkage.ts";
import {
  expandToLevel,
  OVERVIEW,
  revealConcept,
  toggleExpansion,
  visibleConcepts,
  type Expansion,
} from "../graph/visible.ts";

export const VIEWS = ["graph", "matrix", "flow", "coverage", "table", "report"] as const;
export type ViewName = (typeof VIEWS)[number];

/** A concept of the left side and one of the right: a cell of the matrix. */
export interface Pair {
  left: ConceptCode;
  right: ConceptCode;
}

/** One concept, one linkage with its two ends, or two concepts with whatever joins them. */
export type Selection =
  | { concept: RefKey; linkage?: undefined; pair?: undefined }
  | { linkage: string; concept?: undefined; pair?: undefined }
  | { pair: Pair; concept?: undefined; linkage?: undefined };

/** How the matrix is shaded and ordered. */
export interface MatrixLook {
  weight: Weight;
  order: Order;
}

/** Where the flow begins, and whether it runs through the priority areas. */
export interface FlowLook {
  /** A level of the left framework; without one that of its groups. */
  level: string | undefined;
  areas: boolean;
}

/** The order of the table; without one it is that of the corpus. */
export interface Sort {
  /** The place of the column, from 0. */
  column: number;
  descending: boolean;
}

export interface ViewState {
  view: ViewName;
  filter: Filter;
  expansion: Expansion;
  selection: Selection | undefined;
  camera: Camera | undefined;
  sort: Sort | undefined;
  matrix: MatrixLook;
  flow: FlowLook;
  /** A second subset, shown in grey behind the first. */
  compared: Filter | undefined;
}

export const FIRST_STATE: ViewState = {
  view: "graph",
  filter: DEFAULT_FILTER,
  expansion: OVERVIEW,
  selection: undefined,
  camera: undefined,
  sort: undefined,
  matrix: { weight: "linkages", order: "framework" },
  flow: { level: undefined, areas: true },
  compared: undefined,
};

export type Action =
  | { type: "show"; view: ViewName }
  | { type: "toggleValue"; field: ListField; value: string }
  | { type: "setList"; field: ListField; values: readonly string[] }
  | { type: "setMinStrength"; minStrength: Strength | undefined }
  | { type: "resetFilter" }
  | { type: "setFilter"; filter: Filter; view?: ViewName }
  | { type: "compareWith"; filter: Filter | undefined }
  | { type: "swapCompared" }
  | { type: "select"; selection: Selection | undefined }
  | { type: "reveal"; concept: RefKey }
  | { type: "toggleConcept"; concept: RefKey }
  | { type: "expandAll" }
  | { type: "showOverview" }
  | { type: "showLevel"; side: Side; level: string }
  | { type: "shapeMatrix"; look: Partial<MatrixLook> }
  | { type: "shapeFlow"; look: Partial<FlowLook> }
  | { type: "moveCamera"; camera: Camera | undefined }
  | { type: "sort"; sort: Sort | undefined }
  | { type: "restore"; state: ViewState };

/** The state after an action; the same object when nothing changes, so that nothing is worked out again. */
export function reduce(corpus: Corpus, state: ViewState, action: Action): ViewState {
  if (action.type === "restore") return action.state;
  const next = step(corpus, state, action);
  const kept = { ...next, ...sameParts(state, next) };
  return (Object.keys(kept) as (keyof ViewState)[]).every((part) => kept[part] === state[part]) ? state : kept;
}

/** The parts of the new state that say the same as the old: these keep their identity. */
function sameParts(state: ViewState, next: ViewState): Partial<ViewState> {
  const same: Partial<ViewState> = {};
  if (isSameFilter(state.filter, next.filter)) same.filter = state.filter;
  if (state.compared && next.compared && isSameFilter(state.compared, next.compared)) same.compared = state.compared;
  for (const part of ["expansion", "selection", "camera", "sort", "matrix", "flow"] as const) {
    if (JSON.stringify(state[part]) === JSON.stringify(next[part])) Object.assign(same, { [part]: state[part] });
  }
  return same;
}

function step(corpus: Corpus, state: ViewState, action: Exclude<Action, { type: "restore" }>): ViewState {
  switch (action.type) {
    case "show":
      return { ...state, view: action.view };
    case "toggleValue":
      return { ...state, filter: toggleValue(state.filter, action.field, action.value) };
    case "setList":
      return { ...state, filter: { ...state.filter, [action.field]: normaliseList(action.field, action.values) } };
    case "setMinStrength":
      return { ...state, filter: { ...state.filter, minStrength: action.minStrength } };
    case "resetFilter":
      return { ...state, filter: DEFAULT_FILTER };
    case "setFilter":
      return { ...state, filter: normaliseFilter(action.filter), view: action.view ?? state.view };
    case "compareWith":
      return { ...state, compared: action.filter && normaliseFilter(action.filter) };
    case "swapCompared":
      return state.compared ? { ...state, filter: state.compared, compared: state.filter } : state;
    case "select":
      return { ...state, selection: action.selection };
    case "reveal":
      return reveal(corpus, state, action.concept);
    case "toggleConcept": {
      const visible = visibleConcepts(corpus, state.expansion);
      return { ...state, expansion: toggleExpansion(corpus, state.expansion, action.concept, visible) };
    }
    case "expandAll":
      return { ...state, expansion: { expanded: "all", collapsed: [] } };
    case "showOverview":
      return { ...state, expansion: OVERVIEW, camera: undefined };
    case "showLevel": {
      const expansion = expandToLevel(corpus, state.expansion, action.side, action.level);
      return { ...state, expansion, camera: undefined };
    }
    case "shapeMatrix":
      return { ...state, matrix: { ...state.matrix, ...action.look } };
    case "shapeFlow":
      return { ...state, flow: { ...state.flow, ...action.look } };
    case "moveCamera":
      return { ...state, camera: action.camera };
    case "sort":
      return { ...state, sort: action.sort };
  }
}

/**
 * What an action does to the history: a step is a new entry that going back returns from, the camera only rewrites the
 * entry it stands on, and a state that came from the address leaves the address as it is.
 */
export function traceOf(action: Action): "push" | "replace" | "leave" {
  return action.type === "restore" ? "leave" : action.type === "moveCamera" ? "replace" : "push";
}

/** The concept at the centre of interest: the selected one, or the element of the selected linkage or pair. */
export function selectedConcept(corpus: Corpus, { selection }: ViewState): RefKey | undefined {
  if (selection?.concept !== undefined) return selection.concept;
  if (selection?.pair) return keyOf({ side: "left", code: selection.pair.left });
  const linkage = corpus.linkages.find(({ id }) => id === selection?.linkage);
  return linkage && keyOf({ side: "left", code: linkage.element });
}

function toggleValue(filter: Filter, field: ListField, value: string): Filter {
  const values: readonly string[] = filter[field];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [field]: normaliseList(field, next) };
}

function reveal(corpus: Corpus, state: ViewState, concept: RefKey): ViewState {
  const side = concept.startsWith("left:") ? "left" : "right";
  const expansion = revealConcept(corpus, state.expansion, side, concept.slice(side.length + 1));
  // What is opened moves the rows: a camera that stood over the old ones would show something else.
  return {
    ...state,
    expansion,
    selection: { concept },
    camera: expansion === state.expansion ? state.camera : undefined,
  };
}
