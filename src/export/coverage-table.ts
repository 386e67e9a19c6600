import { ANSWERS, type Coverage } from "../analysis/coverage.ts";
import { SIDES, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

/** Every concept that the filter asks about, both sides in one table: its answer, and the answers of what it holds. */
export function coverageTable(corpus: Corpus, coverage: Coverage): Table {
  return withRecalledNote({
    title: "Coverage",
    columns: [
      "Framework",
      "Code",
      "Level",
      "Kind",
      "Answer",
      ...ANSWERS.map((answer) => ANSWER_WORDS[answer]),
      "Linkages",
      "Goals read",
      "Goals",
      "Title",
    ],
    rows: SIDES.flatMap((side) => rowsOf(corpus, coverage, side)),
    notes: [],
  });
}

function rowsOf(corpus: Corpus, coverage: Coverage, side: Side): readonly (readonly string[])[] {
  const { framework, concepts } = hierarchyOf(corpus, side);
  return concepts.flatMap((concept) => {
    const { code, level, kind, unit, title } = concept;
    const tally = coverage[side].tallyOf(code);
    if (ANSWERS.every((answer) => tally[answer] === 0)) return [];
    const answer = coverage[side].answerOf(code);
    const read = side === "left" && unit ? coverage.readOf(code) : undefined;
    const numbers = [...ANSWERS.map((name) => tally[name]), coverage.linkagesOf(code, side)].map(String);
    return [
      [
        framework.shortTitle,
        code,
        level,
        kind,
        answer === undefined ? "" : ANSWER_WORDS[answer],
        ...numbers,
        read ? String(read.read) : "",
        read ? String(read.of) : "",
        markedTitle({ ...concept, shortTitle: title }),
      ],
    ];
  });
}
