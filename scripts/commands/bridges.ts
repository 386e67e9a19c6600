import { bridgesTable } from "../../src/export/structure-tables.ts";
import { bridgingConcepts } from "../../src/graph/bridging.ts";
import { numberFrom } from "./numbers.ts";
import { reportCommand } from "./numbers-command.ts";

const MOST = 20;

export const BRIDGES = reportCommand({
  name: "bridges",
  usage: "[--most N]",
  summary: "Rank the concepts through which others hang together (betweenness).",
  description: `In the graph of linked units and targets: for each concept the share of all shortest ways between two others that lead
through it, from 0 to 1. A way is as long as it has linked pairs; how many linkages a pair has plays no part. Concepts
that nothing leads through are left out; equal ones share a rank.`,
  examples: [
    ["bridges", "The twenty most bridging concepts of both sides."],
    ["bridges --min-strength 2 --most 5", "The first five by firm linkages."],
    ["bridges --most 1000 --csv", "All of them, for a spreadsheet."],
  ],
  options: [{ name: "most", value: "N", example: "50", help: `List at most so many (default: ${MOST}).` }],
  report(corpus, filter, call) {
    const most = numberFrom("atlas bridges", call, "most", { least: 1, most: 1_000_000 }, MOST);
    const all = bridgingConcepts(corpus, filter);
    const bridges = all.slice(0, most);
    return {
      lines: [],
      tables: [bridgesTable(corpus, bridges, all.length)],
      record: {
        all: all.length,
        bridges: bridges.map(({ side, concept, rank, betweenness, neighbours, linkages }) => {
          return { side, code: concept.code, title: concept.title, rank, betweenness, linked_to: neighbours, linkages };
        }),
      },
    };
  },
});
