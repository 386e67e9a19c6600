/**
 * What a report is made of, in which order, and which words of its author stand before what is made. A plain value, so
 * that a page can edit it, a file can hold it, and a report comes out of it the same everywhere.
 */
import type { Corpus } from "../domain/corpus.ts";

export const SECTION_KINDS = [
  "summary",
  "area",
  "coverage",
  "gaps",
  "shared",
  "tensions",
  "linkages",
  "methods",
  "sources",
  "text",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Section {
  /** Unique in its outline: the kind, for an area with its code, for the author's own with a number. */
  id: string;
  kind: SectionKind;
  /** The code of the priority area, for kind `area` only. */
  area?: string;
  title: string;
  /** The author's own paragraphs, which stand before what is made; blank lines part them. */
  text: string;
  isIncluded: boolean;
  hasTable: boolean;
  hasFigure: boolean;
}

export interface ReportOutline {
  title: string;
  subtitle: string;
  authors: string;
  sections: readonly Section[];
}

/** Which sections can have a table and which a figure, whatever they ask for. */
export const SECTION_PARTS: Readonly<Record<SectionKind, { table: boolean; figure: boolean }>> = {
  summary: { table: true, figure: true },
  area: { table: true, figure: true },
  coverage: { table: true, figure: true },
  gaps: { table: true, figure: false },
  shared: { table: true, figure: false },
  tensions: { table: true, figure: false },
  linkages: { table: true, figure: true },
  methods: { table: true, figure: false },
  sources: { table: false, figure: false },
  text: { table: false, figure: false },
};

/** The outline to start from: everything but the long table of all linkages. */
export function defaultOutline(corpus: Corpus): ReportOutline {
  const { info, left, right, priorityAreas } = corpus;
  const sides = [left, right].map(({ framework }) => framework.title || framework.shortTitle).filter(Boolean);
  const areas = priorityAreas.map(({ code, title }) => ({
    ...made("area", title || code),
    id: areaId(code),
    area: code,
  }));
  return {
    title: sides.length === 2 ? sides.join(" and ") : info.title,
    subtitle: "Linkages, gaps and tensions",
    authors: info.contributors.join(", "),
    sections: [
      made("summary", "Summary"),
      ...areas,
      made("coverage", "Coverage"),
      made("gaps", "Gaps"),
      made("shared", "Shared targets"),
      made("tensions", "Tensions"),
      { ...made("linkages", "All linkages"), isIncluded: false },
      made("methods", "Methods"),
      made("sources", "Sources"),
    ],
  };
}

function areaId(code: string): string {
  return `area:${code}`;
}

function made(kind: SectionKind, title: string): Section {
  const { table, figure } = SECTION_PARTS[kind];
  return { id: kind, kind, title, text: "", isIncluded: true, hasTable: table, hasFigure: figure };
}

/** What an author can do to an outline; a change of a section that is not there changes nothing. */
export type OutlineChange =
  | { kind: "title" | "subtitle" | "authors"; text: string }
  | { kind: "rename"; id: string; title: string }
  | { kind: "text"; id: string; text: string }
  | { kind: "include"; id: string; isIncluded: boolean }
  | { kind: "table"; id: string; hasTable: boolean }
  | { kind: "figure"; id: string; hasFigure: boolean }
  | { kind: "up" | "down"; id: string }
  /** To a place from 0 among all sections; a place beyond the ends is the end. */
  | { kind: "move"; id: string; index: number }
  /** A section of the author's own, behind another one, else at the end; `addedId` says which it became. */
  | { kind: "add"; after?: string; title?: string; text?: string }
  /** Of the author's own sections only; the others are left out by `include`. */
  | { kind: "remove"; id: string }
  | { kind: "reset"; outline: ReportOutline };

/** The outline with one change; the same value where nothing changes. */
export function changeOutline(outline: ReportOutline, change: OutlineChange): ReportOutline {
  switch (change.kind) {
    case "title":
    case "subtitle":
    case "authors":
      return { ...outline, [change.kind]: change.text };
    case "rename":
      return edited(outline, change.id, { title: change.title });
    case "text":
      return edited(outline, change.id, { text: change.text });
    case "include":
      return edited(outline, change.id, { isIncluded: change.isIncluded });
    case "table":
      return edited(outline, change.id, { hasTable: change.hasTable });
    case "figure":
      return edited(outline, change.id, { hasFigure: change.hasFigure });
    case "up":
      return moved(outline, change.id, placeOf(outline, change.id) - 1);
    case "down":
      return moved(outline, change.id, placeOf(outline, change.id) + 1);
    case "move":
      return moved(outline, change.id, change.index);
    case "add":
      return added(outline, change);
    case "remove":
      return { ...outline, sections: outline.sections.filter(({ id, kind }) => id !== change.id || kind !== "text") };
    case "reset":
      return change.outline;
  }
}

/** The id that the next section of the author's own will have. */
export function addedId({ sections }: ReportOutline): string {
  const taken = new Set(sections.map(({ id }) => id));
  let number = 1;
  while (taken.has(`text:${number}`)) number++;
  return `text:${number}`;
}

function placeOf({ sections }: ReportOutline, id: string): number {
  return sections.findIndex((section) => section.id === id);
}

function edited(outline: ReportOutline, id: string, part: Partial<Section>): ReportOutline {
  if (placeOf(outline, id) < 0) return outline;
  const sections = outline.sections.map((section) => (section.id === id ? { ...section, ...part } : section));
  return { ...outline, sections };
}

function moved(outline: ReportOutline, id: string, index: number): ReportOutline {
  const from = placeOf(outline, id);
  const section = outline.sections[from];
  const to = Math.min(Math.max(index, 0), outline.sections.length - 1);
  if (!section || to === from) return outline;
  const others = outline.sections.toSpliced(from, 1);
  return { ...outline, sections: others.toSpliced(to, 0, section) };
}

function added(outline: ReportOutline, { after, title, text }: Extract<OutlineChange, { kind: "add" }>): ReportOutline {
  const place = after === undefined ? -1 : placeOf(outline, after);
  const own: Section = { ...made("text", title ?? "New section"), id: addedId(outline), text: text ?? "" };
  return { ...outline, sections: outline.sections.toSpliced(place < 0 ? outline.sections.length : place + 1, 0, own) };
}
