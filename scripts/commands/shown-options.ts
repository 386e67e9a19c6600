/**
 * Options that say how the matrix and the flow are shown: what the page would show of them is exported as it stands.
 */
import { ORDERS, WEIGHTS } from "../../src/analysis/matrix-look.ts";
import { keyOf, SIDES, type RefKey } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { nearestOf } from "../../src/domain/nearest.ts";
import type { ExportOptions } from "../../src/export/exporter.ts";
import type { FlowChoice, MatrixChoice } from "../../src/export/shown-choices.ts";
import { quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom, levelFrom } from "./choices.ts";

export const SHOWN_OPTIONS: readonly Option[] = [
  { name: "rows", value: "LEVEL", example: "element", help: "Matrix: down to which level rows are open." },
  { name: "weight", value: "W", example: "share", help: `Matrix: what a cell shows: ${WEIGHTS.join(", ")}.` },
  { name: "order", value: "O", example: "similarity", help: `Matrix: how lines are ordered: ${ORDERS.join(", ")}.` },
  { name: "open", value: "CODE", example: "12", isMultiple: true, help: "Matrix: a concept to open, of either side." },
  { name: "fold", value: "CODE", example: "12", isMultiple: true, help: "Matrix: a concept to fold." },
  { name: "level", value: "LEVEL", example: "characteristic", help: "Flow: where to start from." },
  { name: "without-areas", help: "Flow: straight to the goals." },
];

/** Options of the matrix: without any of them the export is units by goals. */
const MATRIX_NAMES = ["rows", "columns", "weight", "order", "open", "fold"];

/** What a call asks to be shown of a table that is the matrix or the flow. */
export function shownFrom(command: string, call: Arguments, corpus: Corpus, table: string): ExportOptions {
  if (table === "matrix" && MATRIX_NAMES.some((name) => call.has(name))) {
    return { matrix: matrixFrom(command, call, corpus) };
  }
  if (table === "flow") return { flow: flowFrom(command, call, corpus) };
  return {};
}

function matrixFrom(command: string, call: Arguments, corpus: Corpus): MatrixChoice {
  const levels = {
    ...(call.has("rows") ? { left: levelFrom(command, call, "rows", corpus.left, "") } : {}),
    ...(call.has("columns") ? { right: levelFrom(command, call, "columns", corpus.right, "") } : {}),
  };
  return {
    expansion: {
      expanded: keysFrom(command, corpus, "open", call.valuesOf("open")),
      collapsed: keysFrom(command, corpus, "fold", call.valuesOf("fold")),
      levels,
    },
    weight: choiceFrom(command, call, "weight", WEIGHTS, "targets"),
    order: choiceFrom(command, call, "order", ORDERS, "framework"),
  };
}

function flowFrom(command: string, call: Arguments, corpus: Corpus): FlowChoice {
  return {
    ...(call.has("level") ? { level: levelFrom(command, call, "level", corpus.left, "") } : {}),
    areas: !call.has("without-areas"),
  };
}

/**
 * The concepts that the values of an option name.
 *
 * @throws CallError for a code of neither side, naming the nearest, and for one of both
 */
export function keysFrom(
  command: string,
  corpus: Corpus,
  option: string,
  values: readonly string[],
): readonly RefKey[] {
  return values.map((text) => keyFrom(command, corpus, option, text));
}

/** A code of one side, or `left:CODE` and `right:CODE` where both sides have it. */
function keyFrom(command: string, corpus: Corpus, option: string, text: string): RefKey {
  const keys = SIDES.flatMap((side) => hierarchyOf(corpus, side).concepts.map(({ code }) => keyOf({ side, code })));
  const meant = keys.filter((key) => key === text || key.slice(key.indexOf(":") + 1) === text);
  const [key] = meant;
  if (key !== undefined && meant.length === 1) return key;
  if (meant.length > 1) {
    throw new CallError(`${command}: option "--${option}" ${quote(text)}: expected ${meant.join(" or ")}`);
  }
  const nearest = nearestOf(
    text,
    keys.map((one) => one.slice(one.indexOf(":") + 1)),
  );
  const hint = nearest === undefined ? "" : ` (nearest: ${nearest})`;
  throw new CallError(`${command}: option "--${option}" ${quote(text)}: expected a code of either framework${hint}`);
}
