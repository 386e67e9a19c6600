/** The words of the report's page. British English, as everywhere on the page. */
import type { SectionKind } from "../../export/report-outline.ts";
import type { Because, Taken } from "./work.ts";

/** What stands in a section, whatever its title says. */
export const KIND_MEANINGS: Record<SectionKind, string> = {
  summary: "The numbers in ready sentences",
  area: "A priority area, its linkages and its initiatives",
  coverage: "How much of both sides is linked",
  gaps: "What has no linkage yet",
  shared: "Targets that several groups share",
  tensions: "Where one aim can hinder another",
  linkages: "Every linkage that the filter shows",
  methods: "Codebook, agreement, versions, licence",
  sources: "The documents that are cited",
  text: "Your own section",
};

/** What a section of the author's own is called until it has a name. */
export const OWN_TITLE = "New section";

/** Of an area that the filter does not ask for. */
export const LEFT_OUT = "Left out by the filter";

/** `"“Gaps”"`, and a word for a section that has no title. */
export function quoted(title: string): string {
  return title.trim() === "" ? "the section without a title" : `“${title.trim()}”`;
}

/** What is said when a section has moved, or could not. */
export function moveWords(title: string, from: number, to: number, all: number): string {
  const name = capital(quoted(title));
  if (from === to) return `${name} is already ${to === 0 ? "the first" : "the last"} of ${all} sections`;
  return `${name} moved ${to < from ? "up" : "down"}, now ${to + 1} of ${all}`;
}

/** What was taken away, as the line says that offers it back. */
export function takenWords(taken: Taken): string {
  if (taken.kind === "section") return `${capital(quoted(taken.section.title))} was removed.`;
  return BECAUSE[taken.because];
}

const BECAUSE: Record<Because, string> = {
  "started again": "The outline was started again.",
  opened: "Another outline was opened in place of yours.",
  "taken back": "Your former outline is back in place of the other.",
};

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
