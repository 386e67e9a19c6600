/** What every chapter of a report is made from, and the small parts that they share. */
import type { Agreement } from "../analysis/agreement.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { coverageSentences } from "./coverage-sentences.ts";
import { linkageSentences } from "./linkage-sentences.ts";
import { partSentences } from "./part-sentences.ts";
import { groundOf, shownWords, type Ground, type Sentence } from "./sentence-ground.ts";
import { sharingSentences } from "./sharing-sentences.ts";
import type { Table } from "./table-shape.ts";
import { isWide, type Block } from "./text-blocks.ts";

export interface ReportGround extends Ground {
  agreement: Agreement | undefined;
  /** Without the filter behind them: a report says once what it shows. */
  sentences: readonly Sentence[];
  /** What the filter leaves out, in words; `""` for the usual one. */
  scope: string;
}

export function reportGround(corpus: Corpus, filter: Filter, agreement?: Agreement): ReportGround {
  const ground = groundOf(corpus, filter);
  const scope = shownWords(corpus, filter).replaceAll(/^ \(|\)$/g, "");
  return { ...ground, agreement, sentences: sentencesIn(ground), scope };
}

function sentencesIn(ground: Ground): readonly Sentence[] {
  return [
    ...coverageSentences(ground),
    ...partSentences(ground),
    ...linkageSentences(ground),
    ...sharingSentences(ground),
  ];
}

/** The texts of the sentences with these ids, in the order asked for; `group:` stands for all of `group:AEC` and its like. */
export function pick({ sentences }: ReportGround, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    return sentences
      .filter(({ id }) => (name.endsWith(":") ? id.startsWith(name) : id === name))
      .map(({ text }) => text);
  });
}

/** Sentences one after the other; nothing where there are none. */
export function paragraph(...texts: readonly string[]): readonly Block[] {
  const text = texts.filter((one) => one !== "").join(" ");
  return text === "" ? [] : [{ kind: "text", look: "body", text }];
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

export function listOf(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** A table with its notes; nothing for one without rows. Its bands are headings too low for the table of contents. */
export function tableBlocks(table: Table): readonly Block[] {
  if (table.rows.length === 0) return [];
  return [
    { kind: "table", table: { ...table, caption: "" }, level: 3 },
    ...table.notes.map((text): Block => ({ kind: "text", look: "note", text })),
  ];
}

/** A chapter that is a table with a few words: all of it on pages that lie on their sides where the table is wide. */
export function turnedFor(table: Table, blocks: readonly Block[]): readonly Block[] {
  return table.rows.length > 0 && isWide(table) ? [{ kind: "turn", isLandscape: true }, ...blocks] : blocks;
}
