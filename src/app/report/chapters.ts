/**
 * The document a chapter at a time, as a screen can show it: what is made costs some hundredths of a second each, and the
 * author's own words nothing.
 */
import { chapterOf } from "../../export/report-document.ts";
import type { ReportGround } from "../../export/report-ground.ts";
import type { Section } from "../../export/report-outline.ts";
import type { Block } from "../../export/text-blocks.ts";

/** A chapter that was made, without its author's words, and what from. */
export interface Made {
  ground: ReportGround;
  sign: string;
  blocks: readonly Block[];
}

/** A chapter where it stands in the document. */
export interface Chapter {
  section: Section;
  blocks: readonly Block[];
  /** Until it is made for the first time there are only its author's words. */
  isMade: boolean;
  /** How many tables and figures stand before it. */
  tables: number;
  figures: number;
}

export function makeChapter(ground: ReportGround, section: Section): Made {
  return { ground, sign: signOf(section), blocks: blocksOf(ground, { ...section, text: "" }) };
}

export function isFresh(made: Made | undefined, ground: ReportGround, section: Section): boolean {
  return made?.ground === ground && made.sign === signOf(section);
}

/** All that what is made may depend on. */
function signOf(section: Section): string {
  return JSON.stringify({ ...section, text: "" });
}

/** The heading, the author's own words, and behind them what was made; what is not made yet is missing. */
export function chaptersFrom(
  ground: ReportGround,
  sections: readonly Section[],
  made: ReadonlyMap<string, Made>,
): readonly Chapter[] {
  let [tables, figures] = [0, 0];
  return sections.map((section) => {
    const [heading, ...rest] = made.get(section.id)?.blocks ?? [];
    const [plain, ...own] = blocksOf(ground, { ...section, kind: "text" });
    const first = [heading ?? plain].filter((block) => block !== undefined);
    const chapter = { section, blocks: [...first, ...own, ...rest], isMade: heading !== undefined, tables, figures };
    tables += rest.filter(({ kind }) => kind === "table").length;
    figures += rest.filter(({ kind }) => kind === "figure").length;
    return chapter;
  });
}

/** A chapter from its heading on; a screen does not turn its pages. */
function blocksOf(ground: ReportGround, section: Section): readonly Block[] {
  return chapterOf(ground, section).filter(({ kind }) => kind !== "turn");
}
