import type { Avenues, GoalAvenues, InitiativeGaps } from "../analysis/avenues.ts";
import type { Linkage } from "../domain/linkage.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

/** One row for each goal or target and each way to act upon it; one without a known way has a row that says so. */
export function avenuesTable(goals: readonly GoalAvenues[], { areas, initiatives }: InitiativeGaps): Table {
  const notes = [
    "An initiative stands with every linkage of its priority areas; no source says that it acts upon them.",
    "Beside a goal stand the units that are linked to any of its targets.",
  ];
  if (areas.length > 0) notes.push(`No initiative is known for ${areas.map(({ code }) => code).join(", ")}.`);
  if (initiatives.length > 0)
    notes.push(`Of no area, so that they stand nowhere: ${initiatives.map(named).join("; ")}.`);
  const targets = goals.flatMap((goal) => goal.targets);
  const reached = targets.filter((target) => target.initiatives.length + target.units.length > 0);
  return withRecalledNote({
    title: `Through what linkages could be acted upon: a way is known to ${reached.length} of ${targets.length} linked targets`,
    columns: ["Goal", "Target", "By", "Code", "Areas", "Linkages", "Tensions", "Title"],
    rows: goals.flatMap((goal) => [
      ...rowsOf(goal, goal.concept.code, ""),
      ...goal.targets.flatMap((target) => rowsOf(target, goal.concept.code, target.concept.code)),
    ]),
    notes,
  });
}

function rowsOf({ initiatives, units }: Avenues, goal: string, target: string): readonly (readonly string[])[] {
  const ways = [
    ...initiatives.map(({ initiative, areas, linkages }) => [
      "initiative",
      initiative.code,
      areas.join("; "),
      ...counts(linkages),
      markedTitle({ ...initiative, shortTitle: initiative.title }),
    ]),
    ...units.map(({ unit, group, linkages }) => [group.code, unit.code, "", ...counts(linkages), markedTitle(unit)]),
  ];
  const known = ways.length > 0 ? ways : [["", "", "", "", "", "no way is known"]];
  return known.map((cells) => [goal, target, ...cells]);
}

function counts(linkages: readonly Linkage[]): readonly [all: string, tensions: string] {
  return [String(linkages.length), String(linkages.filter(({ relation }) => relation === "tension").length)];
}

function named({ code, title }: { code: string; title: string }): string {
  return `${code} ${title}`;
}
