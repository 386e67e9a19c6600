import type { GoalBodies } from "../analysis/bodies.ts";
import type { SharedTarget, UnitAreas } from "../analysis/shared.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

/** One row for each target and each group that is linked to it. */
export function sharedTable(targets: readonly SharedTarget[]): Table {
  return withRecalledNote({
    title: `Targets that several groups are linked to: ${targets.length}`,
    columns: ["Target", "Groups", "Group", "Linkages", "Lead bodies", "Target title"],
    rows: targets.flatMap(({ target, groups }) =>
      groups.map(({ group, linkages, bodies }) => [
        target.code,
        String(groups.length),
        group.code,
        String(linkages.length),
        bodies.join("; "),
        markedTitle(target),
      ]),
    ),
    notes: ["Lead bodies are those of what is linked, or of the nearest concept above it that has some."],
  });
}

/** One row for each unit and each area that it serves. */
export function areasTable(units: readonly UnitAreas[]): Table {
  return withRecalledNote({
    title: `Units that serve several priority areas: ${units.length}`,
    columns: ["Unit", "Areas", "Area", "Linkages", "Area title", "Unit title"],
    rows: units.flatMap(({ unit, areas }) =>
      areas.map(({ code, title, linkages }) => [
        unit.code,
        String(areas.length),
        code,
        String(linkages.length),
        title,
        markedTitle(unit),
      ]),
    ),
    notes: [],
  });
}

/** One row for each goal and each body that leads what is linked to it, and one for units nobody is known to lead. */
export function bodiesTable(goals: readonly GoalBodies[]): Table {
  const codes = (units: GoalBodies["without"]) => units.map(({ code }) => code).join("; ");
  return withRecalledNote({
    title: "Lead bodies of what is linked to each goal",
    columns: ["Goal", "Body", "Units", "Linkages", "Unit codes", "Body title"],
    rows: goals.flatMap(({ goal, bodies, without }) => [
      ...bodies.map(({ id, body, units, linkages }) => [
        goal.code,
        id,
        String(units.length),
        String(linkages.length),
        codes(units),
        body ? markedTitle({ ...body, shortTitle: body.title }) : "",
      ]),
      ...(without.length > 0 ? [[goal.code, "", String(without.length), "", codes(without), "not known"]] : []),
    ]),
    notes: ["A unit that several bodies lead stands with each of them."],
  });
}
