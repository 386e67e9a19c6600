import type { Place } from "../../src/analysis/rankings.ts";
import { sensitivityOf, VARIANT_WORDS, type MovedPlace } from "../../src/analysis/sensitivity.ts";
import { filterRecord } from "../../src/export/json.ts";
import { placesTable, sensitivityTable, variantsTable } from "../../src/export/sensitivity-table.ts";
import { headlineRecord } from "./headline-record.ts";
import { reportCommand } from "./numbers-command.ts";

export const SENSITIVITY = reportCommand({
  name: "sensitivity",
  usage: "[--with-suggested]",
  summary: "Ask which numbers and places hold when weak or once-read linkages are left out.",
  description: `Counts the same filter several times over: with all linkages, with firm ones (strength 2 or 3), with those that
somebody read a second time (any status but draft), and with published ones. For each the headline numbers, the groups
of the left side by distinct targets they reach and the goals by linkages, and how many places each moves against the
first. Suggestions of a machine are never counted; --with-suggested says what would be if they were.`,
  examples: [
    ["sensitivity", "Which of the headline numbers rest on weak or once-read linkages."],
    ["sensitivity --pillar AEC", "The same for one pillar."],
    ["sensitivity --with-suggested --json", "With what a machine suggested, for programs."],
  ],
  options: [{ name: "with-suggested", help: "Ask also what would be if suggested linkages counted." }],
  report(corpus, filter, call) {
    const variants = sensitivityOf(corpus, filter, { withSuggested: call.has("with-suggested") });
    return {
      lines: [],
      tables: [variantsTable(variants), placesTable(variants, "groups"), placesTable(variants, "goals")],
      csv: sensitivityTable(variants),
      record: {
        variants: variants.map(({ name, filter: shown, headline, difference, rankings }) => ({
          name,
          counts: VARIANT_WORDS[name],
          filter: shown ? filterRecord(shown) : null,
          headline: headlineRecord(headline),
          difference: headlineRecord(difference),
          groups: rankings.groups.map(placeRecord),
          goals: rankings.goals.map(placeRecord),
        })),
      },
    };
  },
});

function placeRecord({ concept, value, rank, moves }: Place & MovedPlace) {
  return { code: concept.code, value, place: rank ?? null, moves: moves ?? null };
}
