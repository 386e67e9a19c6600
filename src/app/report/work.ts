/**
 * A report in the making: its outline, what of it stands in a file already, and what was taken away last and can be had
 * back. Nothing an author wrote is gone after one step.
 */
import type { Corpus } from "../../domain/corpus.ts";
import { printOutline } from "../../export/report-outline-file.ts";
import {
  addedId,
  changeOutline,
  defaultOutline,
  type OutlineChange,
  type ReportOutline,
  type Section,
} from "../../export/report-outline.ts";

/** Why another outline stands in the place of one. */
export type Because = "started again" | "opened" | "taken back";

/** What can be had back: a section with the place it had, or a whole outline. */
export type Taken =
  | { kind: "section"; section: Section; index: number }
  | { kind: "outline"; outline: ReportOutline; kept: ReportOutline; because: Because };

export interface ReportWork {
  outline: ReportOutline;
  /** The outline as it was made, opened or saved last: where both are the same, nothing can be lost. */
  kept: ReportOutline;
  /** The last one last. */
  taken: readonly Taken[];
}

export function startWork(corpus: Corpus): ReportWork {
  const outline = defaultOutline(corpus);
  return { outline, kept: outline, taken: [] };
}

/** One change; a section that is removed by it can be had back. */
export function edit(work: ReportWork, change: OutlineChange): ReportWork {
  const outline = changeOutline(work.outline, change);
  if (change.kind !== "remove") return { ...work, outline };
  const index = work.outline.sections.findIndex(({ id }) => id === change.id);
  const section = work.outline.sections[index];
  if (!section || outline.sections.includes(section)) return work;
  return { ...work, outline, taken: [...work.taken, { kind: "section", section, index }] };
}

/** Another outline in place of this one, which can be had back. */
export function replace(work: ReportWork, outline: ReportOutline, because: Exclude<Because, "taken back">): ReportWork {
  const before: Taken = { kind: "outline", outline: work.outline, kept: work.kept, because };
  return { outline, kept: outline, taken: [...work.taken, before] };
}

/** What was taken away last, back again; an outline changes places with the one that took its place. */
export function takeBack(work: ReportWork): ReportWork {
  const { outline, kept } = work;
  const last = work.taken.at(-1);
  const taken = work.taken.slice(0, -1);
  if (!last) return work;
  if (last.kind === "outline") {
    const other: Taken = { kind: "outline", outline, kept, because: "taken back" };
    return { outline: last.outline, kept: last.kept, taken: isKept(work) ? taken : [...taken, other] };
  }
  // Another one may have got its name since.
  const { section, index } = last;
  const isFree = outline.sections.every(({ id }) => id !== section.id);
  const id = isFree ? section.id : addedId(outline);
  return { outline: { ...outline, sections: outline.sections.toSpliced(index, 0, { ...section, id }) }, kept, taken };
}

/** The outline stands in a file now. */
export function keep(work: ReportWork): ReportWork {
  return { ...work, kept: work.outline };
}

/** What was taken away last may go. */
export function letGo(work: ReportWork): ReportWork {
  return { ...work, taken: work.taken.slice(0, -1) };
}

/** Whether closing the page loses nothing. */
export function isKept({ outline, kept }: Pick<ReportWork, "outline" | "kept">): boolean {
  return outline === kept || printOutline(outline) === printOutline(kept);
}

/** Whether the outline is the one that the command line starts from. */
export function isDefault(outline: ReportOutline, corpus: Corpus): boolean {
  return printOutline(outline) === printOutline(defaultOutline(corpus));
}
