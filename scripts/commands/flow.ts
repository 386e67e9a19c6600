import { flowOf } from "../../src/analysis/flow.ts";
import { flowTable } from "../../src/export/flow-table.ts";
import { levelFrom } from "./choices.ts";
import { defaultLevel } from "./matrix.ts";
import { reportCommand } from "./numbers-command.ts";

export const FLOW = reportCommand({
  name: "flow",
  usage: "[--level LEVEL] [--without-areas]",
  summary: "Follow linkages from a level of the left side through priority areas to goals.",
  description: `Each band holds the counted linkages that run from one node to another: from a concept of the level to a priority
area, and on to a goal. A linkage of several areas runs through each of them, so bands may add up to more than the
distinct linkages of their node; one without an area runs through a node of its own, whose code is empty. Units that
stand above the level stand for themselves.`,
  examples: [
    ["flow", "From pillars through priority areas to goals."],
    ["flow --level characteristic --without-areas", "From characteristics straight to goals."],
    ["flow --level element --priority-area PA.4 --csv", "Where one priority area runs, for a spreadsheet."],
  ],
  options: [
    { name: "level", value: "LEVEL", example: "characteristic", help: "Where to start from (default: the groups)." },
    { name: "without-areas", help: "Straight to the goals, without the priority areas between." },
  ],
  report(corpus, filter, call) {
    const level = levelFrom("atlas flow", call, "level", corpus.left, defaultLevel(corpus.left, "left"));
    const flow = flowOf(corpus, filter, { level, areas: !call.has("without-areas") });
    const { linkages, severalAreas, leftOut, nodes, bands } = flow;
    return {
      lines: [`${linkages} linkages, from the level "${level}".`],
      tables: [flowTable(flow)],
      record: { level, linkages, several_areas: severalAreas, left_out: leftOut, nodes, bands },
    };
  },
});
