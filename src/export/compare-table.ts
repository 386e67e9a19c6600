import type { ComparedConcept, Comparison } from "../analysis/compare.ts";
import { HEADLINES } from "../analysis/headline.ts";
import { SIDES, type Concept } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { HEADLINE_WORDS } from "./headline-words.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

export function headlineTable({ headline: { a, b, difference }, overlap }: Comparison): Table {
  const both = (["left", "right"] as const).map((side) => overlap[side].both.length);
  return {
    title: "A and B",
    columns: ["Number", "A", "B", "Difference"],
    rows: HEADLINES.map((name) => [HEADLINE_WORDS[name], String(a[name]), String(b[name]), signed(difference[name])]),
    notes: [`Linked in both: ${both[0]} of the units, ${both[1]} of the targets. A difference is B less A.`],
  };
}

/** What both say of each concept, one row a concept; above units and targets how many of them are linked. */
export function conceptsTable(corpus: Corpus, comparison: Comparison, isShown: (concept: Concept) => boolean): Table {
  const rows = SIDES.flatMap((side) => {
    const { framework, pathTo } = hierarchyOf(corpus, side);
    const some = comparison.conceptsOf(side).filter(({ concept }) => isShown(concept));
    return some.map((one) => [
      framework.shortTitle,
      one.concept.code,
      String(pathTo(one.concept.code).length + 1),
      String(one.a.linkages),
      String(one.b.linkages),
      signed(one.linkages),
      stateOf(one.a),
      stateOf(one.b),
      markedTitle(one.concept),
    ]);
  });
  return withRecalledNote({
    title: "Concepts",
    columns: ["Framework", "Code", "Depth", "Linkages A", "Linkages B", "Difference", "A", "B", "Title"],
    rows,
    notes: [],
  });
}

/** The cells of the two matrices, one row a cell in which either has a linkage. */
export function cellsTable({ matrices, cellAt }: Comparison): Table {
  const { rows, columns } = matrices.a;
  const cells = rows.flatMap((row, i) => columns.map((column, j) => ({ row, column, ...cellAt(i, j) })));
  const linked = cells.filter(({ a, b }) => a.linkages > 0 || b.linkages > 0);
  return {
    title: "Cells with a linkage in A or B",
    columns: ["Row", "Column", "Linkages A", "Linkages B", "Difference", "Targets A", "Targets B"],
    rows: linked.map(({ row, column, a, b, linkages }) => [
      row.code,
      column.code,
      String(a.linkages),
      String(b.linkages),
      signed(linkages),
      String(a.targets),
      String(b.targets),
    ]),
    notes: [],
  };
}

/** An answer in words, or how many of the concepts below are linked. */
function stateOf({ answer, tally }: ComparedConcept["a"]): string {
  if (answer !== undefined) return ANSWER_WORDS[answer];
  const items = tally.linked + tally.hidden + tally.none + tally.unread;
  return items === 0 ? "" : `${tally.linked} of ${items} linked`;
}

export function signed(number: number): string {
  return number > 0 ? `+${number}` : String(number);
}
