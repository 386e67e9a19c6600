/**
 * What a report says before any word processor: the chapters of an outline under a filter. A page shows it as it is.
 */
import type { Agreement } from "../analysis/agreement.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { ExportOptions } from "./exporter.ts";
import { imprintOf } from "./imprint.ts";
import { areaChapter, areaHeading } from "./report-area.ts";
import { coverageChapter, gapsChapter } from "./report-coverage.ts";
import { reportGround, type ReportGround } from "./report-ground.ts";
import { methodsChapter } from "./report-methods.ts";
import { defaultOutline, type ReportOutline, type Section, type SectionKind } from "./report-outline.ts";
import { linkagesChapter, sharedChapter, tensionsChapter } from "./report-shared.ts";
import { sourcesChapter } from "./report-sources.ts";
import { summaryChapter } from "./report-summary.ts";
import { allows } from "./sentence-ground.ts";
import type { Block, TextDocument } from "./text-blocks.ts";

type Chapter = (ground: ReportGround, section: Section) => readonly Block[];

const CHAPTERS: Readonly<Record<SectionKind, Chapter>> = {
  summary: summaryChapter,
  area: areaChapter,
  coverage: coverageChapter,
  gaps: gapsChapter,
  shared: sharedChapter,
  tensions: tensionsChapter,
  linkages: linkagesChapter,
  methods: methodsChapter,
  sources: sourcesChapter,
  text: () => [],
};

/** What a report may be told beyond the filter. */
export interface ReportOptions extends ExportOptions {
  /** Missing: the default one. */
  outline?: ReportOutline;
  /**
   * Of the two readings that the package names, with the seed and the replicates of `agreementOf` itself. Without it the
   * report says nothing of them, so that a door gives it wherever the package names them.
   */
  agreement?: Agreement | undefined;
}

/** The report before any word processor. */
export function reportDocument(corpus: Corpus, filter: Filter, options: ReportOptions = {}): TextDocument {
  const { outline = defaultOutline(corpus) } = options;
  const ground = reportGround(corpus, filter, options.agreement);
  return documentOf(
    ground,
    outline,
    sectionsIn(ground, outline).flatMap((section) => chapterOf(ground, section)),
  );
}

/** Those that the author wants and the filter does not leave out. */
export function sectionsIn({ filter }: ReportGround, { sections }: ReportOutline): readonly Section[] {
  return sections.filter(({ isIncluded, area }) => {
    return isIncluded && (area === undefined || allows(filter.priorityAreas, area));
  });
}

/** A heading, the author's own paragraphs, and what is made. */
export function chapterOf(ground: ReportGround, section: Section): readonly Block[] {
  const title = section.kind === "area" ? areaHeading(ground.corpus, section) : section.title;
  const own = section.text
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const made = CHAPTERS[section.kind](ground, section);
  // A page for one sentence would look forgotten: such a chapter stands below the one before it.
  const isShort = section.kind !== "text" && own.length === 0 && made.every(({ kind }) => kind === "text");
  // A chapter that lies on its side does so from its heading on.
  const isTurned = made[0]?.kind === "turn" && made[0].isLandscape;
  return [
    { kind: "turn", isLandscape: isTurned },
    { kind: "heading", level: 1, text: title.trim() === "" ? "Untitled" : title, startsPage: !isShort },
    ...own.map((text): Block => ({ kind: "text", look: "body", text })),
    ...made,
  ];
}

export function documentOf(
  { corpus, scope }: ReportGround,
  outline: ReportOutline,
  blocks: readonly Block[],
): TextDocument {
  const { created, dataTitle, version, fingerprint, standing, licence, sourceLine } = imprintOf(corpus);
  const { title, subtitle, authors } = outline;
  const data = `${dataTitle}, version ${version} (data ${fingerprint})`;
  const terms = licence.title === "" ? "" : `Licence: ${licence.title}.`;
  return {
    properties: { title, author: authors, description: sourceLine, created },
    title,
    subtitle,
    cover: {
      by: [authors, dayWords(created)].filter((line) => line !== ""),
      about: [standing, scope, `Made from: ${data}. ${terms}`.trim()].filter((line) => line !== ""),
    },
    footer: title,
    isLandscape: false,
    blocks: [{ kind: "contents" }, ...startedOnAPage(blocks)],
  };
}

/** The first chapter never stands below the contents. */
function startedOnAPage(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "heading");
  return blocks.map((block, i) => (i === first && block.kind === "heading" ? { ...block, startsPage: true } : block));
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `"23 November 2026"`; a text that is no ISO date stays as it is. */
function dayWords(created: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(created) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? created : `${Number(day)} ${name} ${year}`;
}
