/** The chapter that lists the documents: those that linkages rest on, and those that titles were taken from. */
import type { Source } from "../domain/corpus.ts";
import { linkagesIn } from "../domain/filter.ts";
import { heading, paragraph, type ReportGround } from "./report-ground.ts";
import { sourceBlock, type Block } from "./text-blocks.ts";

export function sourcesChapter({ corpus, filter }: ReportGround): readonly Block[] {
  const { left, right, priorityAreas, initiatives, sources } = corpus;
  const cited = new Set(linkagesIn(corpus, filter).map(({ source }) => source));
  const named = new Set(
    [...left.concepts, ...right.concepts, ...priorityAreas, ...initiatives].map(({ source }) => source),
  );
  const evidence = sources.filter(({ id }) => cited.has(id));
  const others = sources.filter(({ id }) => !cited.has(id) && named.has(id));
  if (evidence.length + others.length === 0) return paragraph("What is shown cites no document.");
  return [...listed("Cited by the linkages", evidence), ...listed("Where titles were taken from", others)];
}

function listed(title: string, sources: readonly Source[]): readonly Block[] {
  return sources.length === 0 ? [] : [heading(2, title), ...sources.map(sourceBlock)];
}
