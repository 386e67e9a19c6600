import {
  MEASURES,
  type Agreement,
  type Disagreement,
  type Figure,
  type GroupAgreement,
  type MeasureName,
} from "../../src/analysis/agreement.ts";
import { CONFIDENCE } from "../../src/analysis/bootstrap.ts";
import { strongestOf, type Decision } from "../../src/analysis/decisions.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { aligned } from "./aligned.ts";

const TITLES: Record<MeasureName, string> = {
  linked: "Linked or not, over all cells (alpha: nominal)",
  relation: "Relation, over cells linked in both readings (alpha: nominal)",
  strength: "Strength, over cells linked in both readings (alpha: ordinal)",
};

/** The figures as three tables, then every disagreement with both readings, for people. */
export function describeAgreement({ seed, replicates, overall, groups, none, disagreements }: Agreement): string {
  const { cells } = overall.measures.linked;
  const lines = [
    `Two readings of ${cells} cells; seed ${seed}, ${replicates} resamples, in brackets the ${100 * CONFIDENCE} % interval.`,
    ...MEASURES.flatMap((name) => ["", TITLES[name], ...tableOf(name, [...groups, overall])]),
    "",
    `The second reading linked ${none.overturned} of ${none.cells} cells that the first found without a counterpart${none.share === undefined ? "" : ` (${hundredths(none.share)} %)`}.`,
    "",
    `Disagreements: ${disagreements.length}`,
    ...disagreements.flatMap(describe),
  ];
  return `${lines.join("\n")}\n`;
}

function tableOf(name: MeasureName, groups: readonly GroupAgreement[]): readonly string[] {
  const rows = groups.map(({ code, title, measures }) => {
    const { cells, agreed, share, kappa, alpha } = measures[name];
    const figures = [printed(share, hundredths), printed(kappa, decimal), printed(alpha, decimal)];
    // A reason is the same for all three.
    const reason = share.reason || kappa.reason || alpha.reason;
    return [code ?? "all", String(cells), String(agreed), ...figures, [title, reason].filter(Boolean).join("; ")];
  });
  return aligned([["", "cells", "same", "percent", "kappa", "alpha", ""], ...rows]);
}

function printed({ value, interval }: Figure, write: (value: number) => string): string {
  if (value === undefined) return "undefined";
  return interval ? `${write(value)} [${interval.map(write).join(", ")}]` : `${write(value)} [-]`;
}

function hundredths(share: number): string {
  return (100 * share).toFixed(1);
}

function decimal(value: number): string {
  // Rounding may leave a zero with a minus sign.
  return value.toFixed(3).replace(/^-(?=0\.000$)/, "");
}

function describe({ first, second, on }: Disagreement): readonly string[] {
  return [
    "",
    `${first.unit} and ${first.goal}: ${on.join(", ")}`,
    ...linesOf("first ", first),
    ...linesOf("second", second),
  ];
}

/** The rows behind a decision; the one that spoke for the cell comes with a star. */
function linesOf(reading: string, decision: Decision): readonly string[] {
  const best = strongestOf(decision);
  const rows = best ? decision.linkages : decision.none.slice(0, 1);
  const mark = (row: Linkage) => (rows.length > 1 ? (row === best ? "* " : "  ") : "");
  return rows.map((row) => {
    const words = row.relation === "none" ? "none" : [row.id, row.relation, row.strength].join(" ");
    return `  ${reading}  ${mark(row)}${[words, startOf(row.rationale)].filter(Boolean).join(": ")}`;
  });
}

const LONGEST_START = 80;

/** As much of a rationale as tells which one it is, on one line. */
function startOf(rationale: string): string {
  const line = rationale.replaceAll(/\s+/g, " ").trim();
  if (line.length <= LONGEST_START) return line;
  return `${line.slice(0, LONGEST_START).replace(/\s+\S*$/, "")}…`;
}
