/** How a run stands against the budgets. */
import { SHIPPED, USE, VIEWS_NOTE, type Measure } from "./measures.ts";
import type { PageName } from "./pages.ts";
import type { Samples } from "./samples.ts";

/** How often the load of the smaller table fits into the load of one with four times the linkages. */
export const GROWTH = { from: 5_000, to: 20_000, most: 4.2 } as const;

export interface ReportRow {
  /** In linkages; 0 is the shipped data. */
  size: number;
  measure: string;
  title: string;
  unit: string;
  atlas: number;
  baseline: number | undefined;
  ratio: number | undefined;
  budget: string;
  verdict: "within" | "over" | undefined;
}

/** Every measure that has a value, in the order of the table. */
export function reportOf(samples: Samples, sizes: readonly number[]): readonly ReportRow[] {
  const rows = [0, ...sizes].flatMap((size) =>
    (size === 0 ? SHIPPED : USE).map((measure) => rowOf(samples, size, measure)),
  );
  return [...rows, growthOf(samples)].filter((row) => row !== undefined);
}

function rowOf(samples: Samples, size: number, measure: Measure): ReportRow | undefined {
  const { id, title, unit, budgets } = measure;
  const atlas = valueOf(samples, size, "atlas", measure);
  if (atlas === undefined) return undefined;
  const baseline = valueOf(samples, size, "baseline", measure);
  const ratio = baseline === undefined ? undefined : atlas / baseline;
  const { most, ratio: mostRatio } = budgets?.[size] ?? {};
  const budget = most === undefined ? (mostRatio?.toFixed(2) ?? "") : `${most} ${unit}`;
  const verdict = verdictOf(atlas, most) ?? verdictOf(ratio, mostRatio);
  return { size, measure: id, title, unit, atlas, baseline, ratio, budget, verdict };
}

function valueOf(
  samples: Samples,
  size: number,
  page: PageName,
  { id, samples: from = id, percentile, over }: Measure,
): number | undefined {
  if (percentile !== undefined) return samples.percentileOf(size, page, from, percentile);
  if (over !== undefined) return samples.shareAbove(size, page, from, over);
  return samples.medianOf(size, page, from);
}

function growthOf(samples: Samples): ReportRow | undefined {
  const growth = (page: "atlas" | "baseline") => {
    const small = samples.medianOf(GROWTH.from, page, "load");
    const large = samples.medianOf(GROWTH.to, page, "load");
    return small === undefined || large === undefined ? undefined : large / small;
  };
  const atlas = growth("atlas");
  if (atlas === undefined) return undefined;
  const baseline = growth("baseline");
  return {
    size: GROWTH.to,
    measure: "growth",
    title: `load, against ${words(GROWTH.from)}`,
    unit: "times",
    atlas,
    baseline,
    ratio: baseline && atlas / baseline,
    budget: `${GROWTH.most} times`,
    verdict: verdictOf(atlas, GROWTH.most),
  };
}

function verdictOf(value: number | undefined, most: number | undefined): ReportRow["verdict"] {
  if (value === undefined || most === undefined) return undefined;
  return value <= most ? "within" : "over";
}

/** Print the rows as a table for a terminal, with a note where something cannot be compared. */
export function printTable(rows: readonly ReportRow[]): string {
  const head = ["linkages", "measure", "atlas", "Sigma example", "ratio", "budget", ""];
  const cells = rows.map(({ size, title, unit, atlas, baseline, ratio, budget, verdict = "" }, i) => {
    const value = (number: number | undefined) => (number === undefined ? "" : `${rounded(number)} ${unit}`);
    const first = rows[i - 1]?.size === size ? "" : size === 0 ? "shipped" : words(size);
    return [first, title, value(atlas), value(baseline), ratio?.toFixed(2) ?? "", budget, verdict];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number) => {
    const isNumber = column === 0 || (column >= 2 && column <= 5);
    return isNumber ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  };
  const lines = [head, widths.map((width) => "-".repeat(width)), ...cells].map((row) =>
    row.map(pad).join("  ").trimEnd(),
  );
  const hasViews = rows.some(({ measure }) => /^(matrix|switch)-/.test(measure));
  return [...lines, ...(hasViews ? ["", VIEWS_NOTE] : [])].join("\n");
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : words(Math.round(value));
}

function words(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
