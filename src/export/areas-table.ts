import { groupBy } from "../analysis/group-by.ts";
import { groupHeads, goalHeads } from "../analysis/heads.ts";
import { initiativesOf, type Corpus, type PriorityArea } from "../domain/corpus.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { countOf, nounOf } from "./grammar.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Band, Table } from "./table-shape.ts";

/** A part for each priority area, and in it a row for each element: the goals and targets that it serves there. */
export function areaTable(corpus: Corpus, filter: Filter): Table {
  const linkages = linkagesIn(corpus, filter);
  const parts = corpus.priorityAreas.map((area) => {
    const rows = rowsOf(
      corpus,
      linkages.filter(({ priorityAreas }) => priorityAreas.includes(area.code)),
    );
    return { rows, band: bandOf(corpus, area, rows.length) };
  });
  const filled = parts.filter(({ rows }) => rows.length > 0);
  return withRecalledNote({
    title: "Priority areas: what serves them, and towards which goals and targets",
    columns: ["Group", "Element", "Goals", "Targets", "Linkages", "Strongest", "Tensions"],
    kinds: ["code", "concept", "title", "title", "number", "number", "number"],
    rows: filled.flatMap(({ rows }) => rows),
    bands: filled.map(({ band }) => band),
    bandsAre: "Priority area",
    notes: [
      "A linkage of several priority areas stands in each of them. Strongest: 3 same object and direction, 2 direct effect on a part, 1 indirect.",
    ],
  });
}

function bandOf(corpus: Corpus, area: PriorityArea, rows: number): Band {
  const initiatives = initiativesOf(corpus, [area.code]);
  const named = initiatives.map((one) => markedTitle({ ...one, shortTitle: one.title })).join("; ");
  const flagships = named === "" ? "" : `; ${initiatives.length === 1 ? "initiative" : "initiatives"}: ${named}`;
  return {
    heading: `${area.code} ${markedTitle({ ...area, shortTitle: area.title })}`,
    note: countOf(rows, nounOf("element")) + flagships,
    rows,
  };
}

function rowsOf({ left, right }: Corpus, linkages: readonly Linkage[]): readonly (readonly string[])[] {
  const groups = groupHeads(left);
  const goals = goalHeads(right);
  return Array.from(
    groupBy(linkages, ({ element }) => element),
    ([code, some]) => {
      const element = left.byCode.get(code);
      const targets = inOrder(right.rank, some, ({ target }) => target);
      const reached = inOrder(right.rank, some, ({ target }) => goals.headOf(target)?.code ?? target);
      const strengths = some.flatMap(({ strength }) => strength ?? []);
      const tensions = some.filter(({ relation }) => relation === "tension").length;
      return [
        groups.headOf(code)?.code ?? code,
        element ? `${code} ${markedTitle(element)}` : code,
        reached.join(", "),
        targets.join(", "),
        String(some.length),
        strengths.length === 0 ? "" : String(Math.max(...strengths)),
        tensions === 0 ? "" : String(tensions),
      ];
    },
  );
}

/** What linkages give, each once, in the order of the framework. */
function inOrder(
  rank: ReadonlyMap<string, number>,
  linkages: readonly Linkage[],
  codeOf: (linkage: Linkage) => string,
): readonly string[] {
  return [...new Set(linkages.map(codeOf))].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
