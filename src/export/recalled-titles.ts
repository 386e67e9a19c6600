import type { Concept } from "../domain/concept.ts";
import { RECALLED_MARK, type Table } from "./table-shape.ts";

/** A title for a table, with a mark where nobody has seen it in the printed document yet. */
export function markedTitle({ shortTitle, verification }: Pick<Concept, "shortTitle" | "verification">): string {
  return verification === "recalled" ? shortTitle + RECALLED_MARK : shortTitle;
}

/** The table with a note that explains the mark, where one of its cells or headings has it. */
export function withRecalledNote(table: Table): Table {
  const headings = (table.bands ?? []).flatMap(({ heading, note }) => [heading, note]);
  const isMarked = [headings, ...table.rows].some((row) => row.some((cell) => cell.endsWith(RECALLED_MARK)));
  const note = `${RECALLED_MARK.trim()} The title was recalled and is still to be checked against the printed document.`;
  return isMarked ? { ...table, notes: [...table.notes, note] } : table;
}
