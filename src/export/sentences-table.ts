import type { Sentence } from "./sentences.ts";
import type { Table } from "./table.ts";

/** One row for each sentence and each number in it, so that a program finds the number behind the words. */
export function sentencesTable(sentences: readonly Sentence[]): Table {
  return {
    title: `Sentences: ${sentences.length}`,
    columns: ["Sentence", "Count", "Number", "Text"],
    rows: sentences.flatMap(({ id, text, counts }) =>
      Object.entries(counts).map(([name, number]) => [id, name, String(number), text]),
    ),
    notes: [],
  };
}
