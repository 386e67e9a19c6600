/** What is measured, and what is promised of it. */

/** A greatest value, or a greatest ratio to the baseline. */
export interface Budget {
  most?: number;
  ratio?: number;
}

export interface Measure {
  id: string;
  title: string;
  unit: "ms" | "kB" | "MB" | "%";
  /** The id of the samples it is worked out from, where that is not its own. */
  samples?: string;
  /** Which percentile of them instead of the median. */
  percentile?: number;
  /** The share of them above this value, in percent, instead of the median. */
  over?: number;
  /** By size; a number of linkages that is not listed has no budget. */
  budgets?: Readonly<Record<number, Budget>>;
}

/** The views as their tabs are called; a tour ends in the graph, so that the next one opens every view anew. */
export const VIEWS = ["Matrix", "Flow", "Coverage", "Table", "Graph"] as const;

/** The matrices of the shipped data, down to all targets: how deep the other side is open. */
export const MATRIX_LEVELS = ["element", "measure"] as const;

/** One frame of a screen that is painted 60 times a second, in milliseconds. */
export const FRAME = 16.7;
/** What still feels like an answer to the click. */
const SWITCH = 100;

/** Said under the table, for the rows of views that the page to compare with does not have. */
export const VIEWS_NOTE = `Matrix and switches: the Sigma example has no such views and therefore no ratio; ${FRAME} ms (a frame) and ${SWITCH} ms are budgets of our own.`;

type Budgets = Readonly<Record<number, Budget>>;
const shipped = (budget: Budget): Budgets => ({ 0: budget });
const both = (budget: Budget): Budgets => ({ 500: budget, 5_000: budget });

/** What is measured on the shipped data. */
export const SHIPPED: readonly Measure[] = [
  { id: "script", title: "JavaScript until painted, gzip", unit: "kB", budgets: shipped({ most: 180 }) },
  { id: "everything", title: "all that was fetched until painted", unit: "kB" },
  { id: "ready", title: "address -> takes input", unit: "ms" },
  { id: "painted", title: "address -> graph painted", unit: "ms" },
  ...MATRIX_LEVELS.flatMap((level) => matrixMeasures(level, `${level}s x targets`, shipped)),
  ...VIEWS.map((view) => switchMeasure(view, shipped)),
  ...VIEWS.map((view): Measure => ({ id: `first-${view}`, title: `switch to ${view} for the first time`, unit: "ms" })),
];

/** What is measured at every size. "All open" has every concept expanded, as the baseline always has. */
export const USE: readonly Measure[] = [
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
  ...matrixMeasures("all", "all open", both),
  ...VIEWS.map((view) => switchMeasure(view, both)),
];

function matrixMeasures(id: string, title: string, by: (budget: Budget) => Budgets): readonly Measure[] {
  const scroll = { samples: `matrix-scroll-${id}`, unit: "ms", budgets: by({ most: FRAME }) } as const;
  return [
    { ...scroll, id: scroll.samples, title: `matrix scroll, ${title}` },
    { ...scroll, id: `${scroll.samples}-95`, title: `matrix scroll, ${title}, 95th percentile`, percentile: 95 },
    {
      id: `${scroll.samples}-late`,
      title: `matrix scroll, ${title}, frames over ${FRAME} ms`,
      samples: scroll.samples,
      over: FRAME,
      unit: "%",
    },
    { id: `matrix-filter-${id}`, title: `filter toggle, matrix, ${title}`, unit: "ms" },
  ];
}

function switchMeasure(view: string, by: (budget: Budget) => Budgets): Measure {
  return { id: `switch-${view}`, title: `switch to ${view}`, unit: "ms", budgets: by({ most: SWITCH }) };
}
