import { communitiesTable, membersTable } from "../../src/export/structure-tables.ts";
import { communitiesOf, COMMUNITY_SEED, type Member } from "../../src/graph/communities.ts";
import { reportCommand } from "./numbers-command.ts";

export const COMMUNITIES = reportCommand({
  name: "communities",
  summary: "Find groups of units and targets that are linked to one another most.",
  description: `Communities by the Louvain method in the graph of linked units and targets, where a pair weighs as much as it has
linkages; the same data always give the same ones (seed ${COMMUNITY_SEED}). Modularity says how much more of the linkages fall inside
communities than if the same concepts were joined by chance; sparse graphs reach high values easily, so it is no test.
--csv prints a row for each member.`,
  examples: [
    ["communities", "The communities of the shipped data."],
    ["communities --min-strength 2", "By firm linkages only."],
    ["communities --pillar ASCC --csv", "One pillar, a row for each member."],
  ],
  options: [],
  report(corpus, filter) {
    const found = communitiesOf(corpus, filter);
    const members = membersTable(corpus, found);
    return {
      lines: [],
      tables: [communitiesTable(found), members],
      csv: members,
      record: {
        seed: COMMUNITY_SEED,
        modularity: found.modularity,
        linkages: found.linkages,
        between: found.between,
        communities: found.communities.map(({ number, linkages, typical, left, right }) => ({
          number,
          linkages,
          typical: [...typical.left, ...typical.right].map(({ code }) => code),
          left: left.map(memberRecord),
          right: right.map(memberRecord),
        })),
      },
    };
  },
});

function memberRecord({ concept, inner, outer }: Member) {
  return { code: concept.code, title: concept.title, inside: inner, outside: outer };
}
