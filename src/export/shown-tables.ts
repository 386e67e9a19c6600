/**
 * The matrix and the flow as tables of exactly what a view shows.
 */
import { askedIn } from "../analysis/asked-lines.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { flowOf, type FlowNode } from "../analysis/flow.ts";
import { groupLevelOf } from "../analysis/level-lines.ts";
import type { Order, Weight } from "../analysis/matrix-look.ts";
import { matrixOf } from "../analysis/matrix.ts";
import { orderOf } from "../analysis/seriation.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { visibleConcepts } from "../graph/visible.ts";
import { flowTable } from "./flow-table.ts";
import { matrixTable } from "./matrix-table.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { FlowChoice, MatrixChoice } from "./shown-choices.ts";
import type { Table } from "./table-shape.ts";
import { besideCode } from "./table-moves.ts";

const WEIGHT_TITLES: Readonly<Record<Weight, string>> = {
  linkages: "linkages",
  targets: "targets reached",
  share: "targets reached, in per cent",
  strongest: "strongest linkages",
};

const ORDER_NOTES: Readonly<Record<Order, string>> = {
  framework: "",
  coverage: "Those with the most linked counterparts stand first.",
  similarity: "Lines that are linked to much the same stand side by side.",
};

/** Lines are what is open and asked about; a concept and what stands below it may both be lines, and are both counted. */
export function shownMatrix(corpus: Corpus, filter: Filter, { expansion, weight, order }: MatrixChoice): Table {
  const visible = visibleConcepts(corpus, expansion);
  const coverage = coverageOf(corpus, filter);
  const rows = visible.left.filter(askedIn(corpus, "left", [coverage]));
  const columns = visible.right.filter(askedIn(corpus, "right", [coverage]));
  const matrix = matrixOf(corpus, filter, rows, columns);
  const table = matrixTable(corpus, matrix, weight, orderOf(matrix, "rows", order), orderOf(matrix, "columns", order));
  const note = ORDER_NOTES[order];
  return {
    ...besideCode(table),
    title: `${corpus.left.framework.shortTitle} against ${corpus.right.framework.shortTitle}: ${WEIGHT_TITLES[weight]}`,
    notes: [...table.notes, ...(note === "" ? [] : [note])],
  };
}

/** The bands of the flow, each end with its title beside its code. */
export function shownFlow(corpus: Corpus, filter: Filter, { level, areas }: FlowChoice = { areas: true }): Table {
  const from = level ?? groupLevelOf(corpus.left) ?? corpus.left.concepts[0]?.level ?? "";
  const flow = flowOf(corpus, filter, { level: from, areas });
  const marked = flow.nodes.map((node) => ({ ...node, title: titleOf(corpus, node) }));
  const table = flowTable({ ...flow, nodes: marked });
  const goal = unitsOf(corpus.right)[0]?.level ?? "";
  return withRecalledNote({
    ...besideCode(besideCode(table, "From", "From title"), "To", "To title"),
    title: `Linkages from ${from}${areas ? " through priority area" : ""} to ${goal}`,
  });
}

function titleOf({ left, right, priorityAreas }: Corpus, { side, code, title }: FlowNode): string {
  const known =
    side === "area"
      ? priorityAreas.find((area) => area.code === code)
      : (side === "left" ? left : right).byCode.get(code);
  return markedTitle({ shortTitle: title, verification: known?.verification });
}
