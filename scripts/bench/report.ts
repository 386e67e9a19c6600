/** The budgets, and how a run stands against them. */
import type { Samples } from "./samples.ts";

/** What is promised of a measure: a greatest value, or a greatest ratio to the baseline. */
interface Budget {
  most?: number;
  ratio?: number;
}

interface Measure {
  id: string;
  title: string;
  unit: "ms" | "kB" | "MB";
  /** By size; a number of linkages that is not listed has no budget. */
  budgets?: Readonly<Record<number, Budget>>;
}

/** What is measured once, on the shipped data. */
const FIRST_VISIT: readonly Measure[] = [
  { id: "script", title: "JavaScript until painted, gzip", unit: "kB", budgets: { 0: { most: 180 } } },
  { id: "everything", title: "all that was fetched until painted", unit: "kB" },
  { id: "ready", title: "address -> takes input", unit: "ms" },
  { id: "painted", title: "address -> graph painted", unit: "ms" },
];

const both = (budget: Budget) => ({ 500: budget, 5_000: budget });

/** What is measured at every size. "All open" has every concept expanded, as the baseline always has. */
const USE: readonly Measure[] = [
  {
    id: "load",
    title: "bytes -> painted, overview",
    unit: "ms",
    budgets: { 500: { ratio: 1.5 }, 5_000: { ratio: 1.05 } },
  },
  { id: "load-all", title: "the same and expand all", unit: "ms" },
  { id: "hover", title: "hover, overview", unit: "ms", budgets: both({ ratio: 0.2 }) },
  { id: "hover-all", title: "hover, all open", unit: "ms", budgets: both({ ratio: 0.2 }) },
  { id: "filter", title: "filter toggle, overview", unit: "ms", budgets: both({ ratio: 0.4 }) },
  { id: "filter-all", title: "filter toggle, all open", unit: "ms", budgets: both({ ratio: 0.4 }) },
  { id: "search", title: "search keystroke -> list", unit: "ms", budgets: both({ most: 33 }) },
  { id: "block", title: "longest block while loading", unit: "ms", budgets: { 5_000: { most: 50 } } },
  { id: "heap", title: "heap after load", unit: "MB" },
];

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
    (size === 0 ? FIRST_VISIT : USE).map((measure) => rowOf(samples, size, measure)),
  );
  return [...rows, growthOf(samples)].filter((row) => row !== undefined);
}

function rowOf(samples: Samples, size: number, { id, title, unit, budgets }: Measure): ReportRow | undefined {
  const atlas = samples.medianOf(size, "atlas", id);
  if (atlas === undefined) return undefined;
  const baseline = samples.medianOf(size, "baseline", id);
  const ratio = baseline === undefined ? undefined : atlas / baseline;
  const { most, ratio: mostRatio } = budgets?.[size] ?? {};
  const budget = most === undefined ? (mostRatio?.toFixed(2) ?? "") : `${most} ${unit}`;
  const verdict = verdictOf(atlas, most) ?? verdictOf(ratio, mostRatio);
  return { size, measure: id, title, unit, atlas, baseline, ratio, budget, verdict };
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

/** Print the rows as a table for a terminal. */
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
  return [head, widths.map((width) => "-".repeat(width)), ...cells]
    .map((row) => row.map(pad).join("  ").trimEnd())
    .join("\n");
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : words(Math.round(value));
}

function words(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
