import { bodiesOf } from "../../src/analysis/bodies.ts";
import { bodiesTable } from "../../src/export/shared-table.ts";
import { reportCommand } from "./numbers-command.ts";

export const BODIES = reportCommand({
  name: "bodies",
  summary: "Say which bodies lead what is linked to each goal.",
  description: `For each goal the lead bodies of the units tied to it by counted linkages: those of what is linked, or of the nearest
concept above it that has some. Units that nobody is known to lead stand at the end of their goal.`,
  examples: [
    ["bodies --goal 12", "Who leads the elements tied to responsible consumption and production."],
    ["bodies --target 12.5 --min-strength 2", "The same for one target and firm linkages."],
  ],
  options: [],
  report(corpus, filter) {
    const goals = bodiesOf(corpus, filter);
    return {
      lines: [],
      tables: [bodiesTable(goals)],
      record: {
        goals: goals.map(({ goal, bodies, without }) => ({
          code: goal.code,
          title: goal.title,
          bodies: bodies.map(({ id, body, units, linkages }) => ({
            id,
            title: body?.title ?? null,
            units: units.map(({ code }) => code),
            linkages: linkages.map((linkage) => linkage.id),
          })),
          without_body: without.map(({ code }) => code),
        })),
      },
    };
  },
});
