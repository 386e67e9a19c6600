import { groupLevelOf, levelLines } from "../../src/analysis/level-lines.ts";
import { matrixOf, WEIGHTS, type Matrix } from "../../src/analysis/matrix.ts";
import { orderOf, ORDERS } from "../../src/analysis/seriation.ts";
import type { Concept } from "../../src/domain/concept.ts";
import { unitsOf, type Hierarchy } from "../../src/domain/hierarchy.ts";
import { matrixTable, WEIGHT_FORMULAS } from "../../src/export/matrix-table.ts";
import type { Option } from "./arguments.ts";
import { choiceFrom, levelFrom } from "./choices.ts";
import { reportCommand } from "./numbers-command.ts";

/** The two levels that a matrix stands on. */
export const LEVEL_OPTIONS: readonly Option[] = [
  { name: "rows", value: "LEVEL", example: "element", help: "The level of the rows (default: the groups)." },
  {
    name: "columns",
    value: "LEVEL",
    example: "target",
    help: "The level of the columns (default: that of the goals).",
  },
];

export const MATRIX = reportCommand({
  name: "matrix",
  usage: "[--rows LEVEL] [--columns LEVEL] [--weight W] [--order O]",
  summary: "Count linkages, targets, shares or strengths for concepts of one side by concepts of the other.",
  description: `Rows are concepts of the left side, columns of the right, each on a level of its framework; units that have nothing of
that level around or below them stand for themselves. A cell holds counted linkages between its row or below and its
column or below. Its weight is one of
  linkages    how many
  targets     how many distinct targets they reach (the default)
  share       the same in per cent of the targets that the filter asks about in the column
  strongest   the strongest of them, 1 to 3
Where nothing is linked a sign says why: - no counterpart, ? not yet looked at, h hidden by your filters. The orders:
framework as adopted; coverage with the most linked counterparts first; similarity with those that are linked to much
the same side by side (always the same order for the same data). --json holds every number of every cell.`,
  examples: [
    ["matrix", "Pillars by goals, counted by distinct target."],
    ["matrix --rows characteristic --weight linkages", "The characteristics of the blueprints by goals."],
    [
      "matrix --rows element --pillar AEC --columns target --goal 8 --order similarity",
      "One pillar and one goal in full.",
    ],
    ["matrix --rows element --csv > matrix.csv", "For a spreadsheet or a report's annex."],
  ],
  options: [
    ...LEVEL_OPTIONS,
    { name: "weight", value: "W", example: "share", help: `What a cell shows: ${WEIGHTS.join(", ")}.` },
    { name: "order", value: "O", example: "similarity", help: `How lines are ordered: ${ORDERS.join(", ")}.` },
  ],
  report(corpus, filter, call) {
    const [rows, columns] = (["left", "right"] as const).map((side) => {
      const option = side === "left" ? "rows" : "columns";
      const level = levelFrom("atlas matrix", call, option, corpus[side], defaultLevel(corpus[side], side));
      return levelLines(corpus, filter, side, level);
    });
    const weight = choiceFrom("atlas matrix", call, "weight", WEIGHTS, "targets");
    const order = choiceFrom("atlas matrix", call, "order", ORDERS, "framework");
    const matrix = matrixOf(corpus, filter, rows ?? [], columns ?? []);
    const down = orderOf(matrix, "rows", order);
    const across = orderOf(matrix, "columns", order);
    return {
      lines: [],
      tables: [matrixTable(corpus, matrix, weight, down, across)],
      record: {
        weight,
        formula: WEIGHT_FORMULAS[weight],
        order,
        rows: down.flatMap((row) => recordOf(matrix.rows[row])),
        columns: across.flatMap((column) => recordOf(matrix.columns[column])),
        cells: down.flatMap((row) => across.map((column) => cellRecord(matrix, row, column))),
      },
    };
  },
});

/** Groups on the left side, goals on the right. */
export function defaultLevel(hierarchy: Hierarchy, side: "left" | "right"): string {
  const level = side === "left" ? groupLevelOf(hierarchy) : unitsOf(hierarchy)[0]?.level;
  return level ?? hierarchy.concepts[0]?.level ?? "";
}

function recordOf(concept: Concept | undefined) {
  return concept ? [{ code: concept.code, level: concept.level, title: concept.title }] : [];
}

function cellRecord(matrix: Matrix, row: number, column: number) {
  const { linkages, targets, of, strongest, tensions, answer } = matrix.cellAt(row, column);
  return {
    row: matrix.rows[row]?.code,
    column: matrix.columns[column]?.code,
    answer: answer ?? null,
    linkages,
    targets,
    targets_asked: of,
    share: matrix.weightAt(row, column, "share"),
    strongest: strongest ?? null,
    tensions,
  };
}
