/** What the matrix says in words: for screen readers, for the line under it, and for its menus. */
import type { MatrixCell } from "../../analysis/matrix.ts";
import type { Order, Weight } from "../../analysis/matrix-look.ts";
import type { MatrixLine, MatrixScene } from "../../scene/matrix.ts";
import { ANSWER_NAMES, count, STRENGTH_NAMES } from "../texts.ts";
import type { Spot } from "./grid.ts";

export const WEIGHT_NAMES: Record<Weight, string> = {
  linkages: "Linkages",
  targets: "Distinct targets",
  share: "Share of targets",
  strongest: "Strongest linkage",
};

/** The formula of each weight, to stand under the figure. */
export const WEIGHT_FORMULAS: Record<Weight, string> = {
  linkages:
    "A cell counts the linkages between the row or anything below it and the column or anything below it, each once.",
  targets: "A cell counts the distinct targets of the column that at least one linkage joins to the row, each once.",
  share:
    "A cell is, in per cent, the targets of the column that are linked to the row, of all its targets that the filter asks about.",
  strongest:
    "A cell is the strength of its strongest linkage: 1 indirect, 2 direct in part, 3 same object; a dash where none was graded.",
};

export const ORDER_NAMES: Record<Order, string> = {
  framework: "As in the documents",
  coverage: "Most counterparts first",
  similarity: "Like beside like",
};

/** A spot as a sentence: both lines, then what stands in the cell. */
export function describeSpot(scene: MatrixScene, { row, column }: Spot, isOpen: (line: MatrixLine) => boolean): string {
  const across = scene.rows[row];
  const down = scene.columns[column];
  if (across && down) return `${nameOf(across)} by ${nameOf(down)}: ${describeBoth(scene, { row, column })}`;
  const line = across ?? down;
  if (!line) return "";
  const below = line.expandable ? (isOpen(line) ? ", open, Space closes it" : ", Space opens it") : "";
  return `${across ? "Row" : "Column"} ${nameOf(line)}${below}`;
}

/** What stands in a cell, and in grey behind it. */
export function describeBoth(scene: MatrixScene, { row, column }: Spot): string {
  const behind = scene.comparedOf(row, column);
  const own = describeCell(scene.cellOf(row, column));
  return behind === undefined ? own : `${own}; compared subset: ${describeCell(behind)}`;
}

/** What stands in a cell: `"4 linkages to 3 of 8 targets, strongest 2: direct, in part, 1 tension"`. */
export function describeCell({ linkages, targets, of, strongest, tensions, answer }: MatrixCell): string {
  if (linkages === 0) return answer === undefined ? "not singled out, or not asked about" : ANSWER_NAMES[answer];
  const spread = of > 1 ? ` to ${targets} of ${count(of, "target")}` : "";
  const grade = strongest === undefined ? "" : `, strongest ${strongest}: ${STRENGTH_NAMES[strongest]}`;
  const against = tensions === 0 ? "" : `, ${count(tensions, "tension")}`;
  return `${count(linkages, "linkage")}${spread}${grade}${against}`;
}

function nameOf({ code, mark, title }: MatrixLine): string {
  return `${code}${mark} ${title}`;
}
