/**
 * The whole report: an outline, the corpus and a filter become one document in Word, with its tables and its figures.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { printDocx } from "./docx.ts";
import type { Tools } from "./exporter.ts";
import { chapterOf, documentOf, sectionsIn, type ReportOptions } from "./report-document.ts";
import { reportGround } from "./report-ground.ts";
import { defaultOutline, SECTION_PARTS } from "./report-outline.ts";
import type { Block } from "./text-blocks.ts";

export type { ReportOptions };

/** Same corpus, same filter, same options, same bytes, but for the pictures. */
export type PrintReport = (
  corpus: Corpus,
  filter: Filter,
  options?: ReportOptions,
  tools?: Partial<Tools>,
) => Promise<Uint8Array>;

/** @throws TypeError where there are figures and no tool that draws them */
export const toReport: PrintReport = async (corpus, filter, options = {}, tools = {}) => {
  const { outline = defaultOutline(corpus), agreement } = options;
  const ground = reportGround(corpus, filter, agreement);
  const sections = sectionsIn(ground, outline);
  const figures = sections.filter(({ kind, hasFigure }) => hasFigure && SECTION_PARTS[kind].figure).length;
  const total = sections.length + figures + 1;
  const chapters: (readonly Block[])[] = [];
  for (const [i, section] of sections.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one chapter after the other, so that the door can show it
    await tools.onProgress?.(i, total);
    chapters.push(chapterOf(ground, section));
  }
  const onProgress = async (done: number) => tools.onProgress?.(Math.min(sections.length + done, total - 1), total);
  const product = await printDocx(documentOf(ground, outline, chapters.flat()), { ...tools, onProgress });
  await tools.onProgress?.(total, total);
  return product;
};
