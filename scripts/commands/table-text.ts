import type { Table } from "../../src/export/table.ts";

/** A table for a terminal: its title, columns of even width with numbers to the right, and its notes. */
export function tableText({ title, columns, rows, notes }: Table): readonly string[] {
  const shown = columns.flatMap((_, column) => (rows.some((row) => row[column] !== "") ? [column] : []));
  const lines = [columns, ...rows].map((row) => shown.map((column) => row[column] ?? ""));
  const isRight = shown.map((column) => isNumeric(rows, column));
  return [title, ...(rows.length === 0 ? [] : aligned(lines, isRight)), ...notes];
}

/** Numbers, parts of numbers and the marks that stand for them. */
const NUMBER = /^([-+?h]|[-+]?\d+([./]\d+)?( \([+-]?\d+\))?)?$/;

/** Codes may look like numbers, and stand first. */
function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  return column > 0 && rows.every((row) => NUMBER.test(row[column] ?? ""));
}

function aligned(rows: readonly (readonly string[])[], isRight: readonly boolean[]): readonly string[] {
  const widths = isRight.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (isRight[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
