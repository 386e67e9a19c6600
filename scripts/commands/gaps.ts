import { gapsOf, type GapList } from "../../src/analysis/gaps.ts";
import { gapsTable, gapsTables } from "../../src/export/gaps-table.ts";
import { reportCommand } from "./numbers-command.ts";

export const GAPS = reportCommand({
  name: "gaps",
  summary: "List the units and the targets that nothing is linked to, and say why.",
  description: `Units of the left side under their groups, targets under their goals, each without a counted linkage that passes:
  no counterpart      read against every goal; for a target: every unit was read against its goal
  not yet looked at   anything else; beside a unit stands how many goals it was read against
  hidden              linked, but only by linkages that your filters hide`,
  examples: [
    ["gaps", "Everything without a linkage, on both sides."],
    ["gaps --kind outcome", "Leave out the means of implementation."],
    ["gaps --pillar AEC --goal 12 --csv", "What the AEC and goal 12 leave open between them."],
  ],
  options: [],
  report(corpus, filter) {
    const gaps = gapsOf(corpus, filter);
    return {
      lines: [],
      tables: gapsTables(corpus, gaps),
      csv: gapsTable(corpus, gaps),
      record: { units: listRecord(gaps.units), targets: listRecord(gaps.targets) },
    };
  },
});

function listRecord({ items, total, groups }: GapList) {
  return {
    items,
    gaps: total.none + total.unread + total.hidden,
    ...total,
    groups: groups.map(({ head, items: inside, gaps }) => ({
      code: head.code,
      title: head.title,
      items: inside,
      gaps: gaps.map(({ concept, answer, read }) => ({
        code: concept.code,
        title: concept.title,
        ...(concept.kind === "" ? {} : { kind: concept.kind }),
        answer,
        ...(read ? { goals_read: read.read, goals: read.of } : {}),
      })),
    })),
  };
}
