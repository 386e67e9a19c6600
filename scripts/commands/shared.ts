import { sharedTargetsOf, unitsOfSeveralAreas } from "../../src/analysis/shared.ts";
import { areasTable, sharedTable } from "../../src/export/shared-table.ts";
import { reportCommand } from "./numbers-command.ts";

export const SHARED = reportCommand({
  name: "shared",
  usage: "[--areas]",
  summary: "Find targets that several pillars share, with the bodies that would meet, and units of several areas.",
  description: `Targets that counted linkages from two or more groups of the left side reach: how many linkages each group has, and
the lead bodies of what is linked. Below them the units whose linkages serve two or more priority areas. --csv prints
the targets; with --areas the units.`,
  examples: [
    ["shared", "What the pillars have in common."],
    ["shared --goal 13", "Who would meet over climate action."],
    ["shared --pillar AEC --pillar ASCC --csv", "Targets that two pillars share, for a spreadsheet."],
    ["shared --areas --csv", "Elements that serve several priority areas."],
  ],
  options: [{ name: "areas", help: "Only the units that serve several priority areas." }],
  report(corpus, filter, call) {
    const targets = sharedTargetsOf(corpus, filter);
    const units = unitsOfSeveralAreas(corpus, filter);
    return {
      lines: [],
      tables: call.has("areas") ? [areasTable(units)] : [sharedTable(targets), areasTable(units)],
      record: {
        targets: targets.map(({ target, groups, linkages, bodies }) => ({
          code: target.code,
          title: target.title,
          linkages,
          lead_bodies: bodies,
          groups: groups.map((one) => ({
            code: one.group.code,
            linkages: one.linkages.map(({ id }) => id),
            lead_bodies: one.bodies,
          })),
        })),
        units: units.map(({ unit, areas }) => ({
          code: unit.code,
          title: unit.title,
          areas: areas.map(({ code, linkages }) => ({ code, linkages: linkages.map(({ id }) => id) })),
        })),
      },
    };
  },
});
