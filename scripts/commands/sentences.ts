import { filterRecord } from "../../src/export/json.ts";
import { sentencesOf } from "../../src/export/sentences.ts";
import { sentencesTable } from "../../src/export/sentences-table.ts";
import { reportCommand } from "./numbers-command.ts";

export const SENTENCES = reportCommand({
  name: "sentences",
  summary: "Say the numbers in ready sentences, to be copied into a text.",
  description: `Fixed templates over what the filters show: targets and units linked, gaps, kinds, goals, groups, what linkages rest
on and how firm they are, shared targets and priority areas. A sentence under a filter ends with the filter in words.
--json and --csv give each number by its name; --json also the filter whose linkages stand behind the sentence.`,
  examples: [
    ["sentences", "Everything that can be said of the shipped data."],
    ["sentences --pillar AEC --min-strength 2", "The firm linkages of one pillar."],
    ["sentences --goal 12 --csv", "One goal, a number a row."],
  ],
  options: [],
  report(corpus, filter) {
    const sentences = sentencesOf(corpus, filter);
    return {
      lines: ["", ...sentences.map(({ text }) => text)],
      tables: [],
      csv: sentencesTable(sentences),
      record: {
        sentences: sentences.map(({ id, text, counts, filter: behind }) => ({
          id,
          text,
          counts,
          filter: behind ? filterRecord(behind) : null,
        })),
      },
    };
  },
});
