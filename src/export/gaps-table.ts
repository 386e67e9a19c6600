import type { GapList, Gaps } from "../analysis/gaps.ts";
import type { Corpus } from "../domain/corpus.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

const COLUMNS = ["Framework", "Under", "Code", "Kind", "Answer", "Goals read", "Goals", "Title"] as const;

/** Units and targets that nothing is linked to: two tables with the same columns. */
export function gapsTables({ left, right }: Corpus, { units, targets }: Gaps): readonly [units: Table, targets: Table] {
  return [tableOf(units, left.framework.shortTitle, "units"), tableOf(targets, right.framework.shortTitle, "targets")];
}

/** Both in one. */
export function gapsTable(corpus: Corpus, gaps: Gaps): Table {
  const [units, targets] = gapsTables(corpus, gaps);
  return { ...units, title: "Gaps", rows: [...units.rows, ...targets.rows] };
}

function tableOf({ items, total, groups }: GapList, framework: string, word: string): Table {
  const gaps = groups.flatMap(({ head, gaps: some }) => some.map((gap) => ({ head, ...gap })));
  const parts = [`${total.none} ${ANSWER_WORDS.none}`, `${total.unread} ${ANSWER_WORDS.unread}`];
  if (total.hidden > 0) parts.push(`${total.hidden} linked, but hidden by the filter`);
  return withRecalledNote({
    title: `${framework}: ${gaps.length} of ${items} ${word} without a linkage (${parts.join(", ")})`,
    columns: COLUMNS,
    rows: gaps.map(({ head, concept, answer, read }) => [
      framework,
      head.code,
      concept.code,
      concept.kind,
      ANSWER_WORDS[answer],
      read ? String(read.read) : "",
      read ? String(read.of) : "",
      markedTitle({ ...concept, shortTitle: concept.title }),
    ]),
    notes: [],
  });
}
