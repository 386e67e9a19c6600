import type { HeadlineName } from "../analysis/headline.ts";

/** The headline numbers as tables and the page name them. */
export const HEADLINE_WORDS: Readonly<Record<HeadlineName, string>> = {
  linkages: "linkages",
  units: "units asked about",
  linkedUnits: "units linked",
  unitGaps: "units without a linkage",
  targets: "targets asked about",
  linkedTargets: "targets linked",
  targetGaps: "targets without a linkage",
};
