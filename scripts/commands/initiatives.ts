import { avenuesOf, initiativeGapsOf, type Avenues } from "../../src/analysis/avenues.ts";
import { PROFILES } from "../../src/domain/profiles.ts";
import { avenuesTable } from "../../src/export/avenues-table.ts";
import { reportCommand } from "./numbers-command.ts";

const ACTING = Array.from(PROFILES.values(), ({ actingGroups = [] }) => actingGroups)
  .flat()
  .join(", ");

export const INITIATIVES = reportCommand({
  name: "initiatives",
  summary: "Say through which initiatives and actions what is linked could be acted upon.",
  description: `For each goal and each target with counted linkages:
  initiative   a flagship initiative of a priority area that linkages to it fall under, with those areas
  ${ACTING.padEnd(12)} units of these, which are things to do themselves, where they are linked to it
--pillar and --element choose the linkages that are asked about, and hide no unit: what others do for the same target
stands beside them. A tension is a linkage by which doing the one can hinder the other.`,
  examples: [
    ["initiatives --goal 12", "Through what responsible consumption and production could be acted upon."],
    ["initiatives --element ASCC.C.4", "The same for what one element is linked to."],
    ["initiatives --element ASCC.C.4 --target 12.5", "The same for one complementarity."],
    ["initiatives --pillar AEC --csv", "For a spreadsheet: a goal, a target and a way to act in each row."],
  ],
  options: [],
  report(corpus, filter) {
    const goals = avenuesOf(corpus, filter);
    const gaps = initiativeGapsOf(corpus);
    return {
      lines: [],
      tables: [avenuesTable(goals, gaps)],
      record: {
        goals: goals.map(({ targets, ...goal }) => ({ ...recordOf(goal), targets: targets.map(recordOf) })),
        areas_without_initiative: gaps.areas.map(({ code }) => code),
        initiatives_without_area: gaps.initiatives.map(({ code }) => code),
      },
    };
  },
});

function recordOf({ concept, linkages, initiatives, units }: Avenues) {
  return {
    code: concept.code,
    title: concept.title,
    linkages: linkages.map(({ id }) => id),
    initiatives: initiatives.map(({ initiative, areas, linkages: some }) => ({
      code: initiative.code,
      title: initiative.title,
      areas,
      linkages: some.map(({ id }) => id),
    })),
    units: units.map(({ unit, group, linkages: some }) => ({
      code: unit.code,
      title: unit.title,
      group: group.code,
      linkages: some.map(({ id }) => id),
    })),
  };
}
