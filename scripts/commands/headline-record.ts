import type { Headline } from "../../src/analysis/headline.ts";

/** Headline numbers under the names that programs read. */
export function headlineRecord(headline: Headline) {
  const { linkages, units, linkedUnits, unitGaps, targets, linkedTargets, targetGaps } = headline;
  return {
    linkages,
    units,
    linked_units: linkedUnits,
    unit_gaps: unitGaps,
    targets,
    linked_targets: linkedTargets,
    target_gaps: targetGaps,
  };
}
