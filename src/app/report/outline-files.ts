/** An outline on its way to the reader's disk and back. */
import type { Corpus } from "../../domain/corpus.ts";
import { DOCUMENT_FORMATS } from "../../export/document-formats.ts";
import { fileNameOf } from "../../export/exporter.ts";
import { printOutline, readOutline, type ReadOutline } from "../../export/report-outline-file.ts";
import type { ReportOutline } from "../../export/report-outline.ts";
import { saveFile } from "../save.ts";

/** Longer files are not read: no outline that anybody wrote is in them. */
const LONGEST = 4_000_000;

/** What the command that is shown expects to find. */
export function outlineName(corpus: Corpus): string {
  return fileNameOf(corpus, { stem: "report", ending: "outline.json" });
}

export function wordName(corpus: Corpus): string {
  return fileNameOf(corpus, DOCUMENT_FORMATS.report);
}

export function saveOutline(corpus: Corpus, outline: ReportOutline): void {
  saveFile(outlineName(corpus), "application/json", printOutline(outline));
}

/** @returns what could be read, and a sentence for each thing that could not; never throws */
export async function openOutline(file: File, corpus: Corpus): Promise<ReadOutline> {
  const refuse = (fault: string): ReadOutline => ({ outline: undefined, faults: [fault] });
  if (file.size > LONGEST) return refuse(`The file is longer than ${LONGEST / 1_000_000} MB: expected an outline.`);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refuse("The file could not be read: expected one that this browser may open.");
  return readOutline(new TextDecoder().decode(bytes), corpus);
}
