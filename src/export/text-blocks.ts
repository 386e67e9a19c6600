/**
 * A text with tables, before any word processor: what a document says in which order, and nothing of how it looks.
 */
import type { Source } from "../domain/corpus.ts";
import { charactersOf } from "./column-widths.ts";
import { imprintOf, sourceWords, webAddress } from "./imprint.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Figure } from "../scene/marks.ts";
import type { Properties } from "./office-properties.ts";
import type { Table } from "./table-shape.ts";

export type Block =
  /** One that starts a page is the first of its chapter. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string; startsPage?: boolean }
  /** `note` stands under a table, `small` at the end of a document. */
  | { kind: "text"; look: "body" | "note" | "small"; text: string }
  /** The headings of its bands are headings of the document, on this level. */
  | { kind: "table"; table: Table; level: 1 | 2 | 3 }
  /** Its caption is the title, and what the drawing needs to be told. */
  | { kind: "figure"; figure: Figure; title: string; caption: string }
  | { kind: "list"; items: readonly string[] }
  /** The headings of levels 1 and 2 with their pages, then the figures and the tables. */
  | { kind: "contents" }
  /** What follows stands on new pages, upright or on their sides. */
  | { kind: "turn"; isLandscape: boolean }
  | { kind: "source"; id: string; text: string; url: string | undefined };

export interface TextDocument {
  properties: Properties;
  title: string;
  subtitle: string;
  /** At the foot of every page, beside its number. */
  footer: string;
  /** Lines under title and subtitle, which then have a page of their own; by whom and when first, small print last. */
  cover?: { by: readonly string[]; about: readonly string[] };
  isLandscape: boolean;
  blocks: readonly Block[];
}

/** How many characters fit beside each other on an upright page of tables, the margins of each cell counted in. */
const UPRIGHT_CHARACTERS = 106;
const CELL_MARGINS = 2;

/** A document that is one table with all that belongs to it. */
export function tableDocument(corpus: Corpus, table: Table): TextDocument {
  const { authors, created, sourceLine, standing, dataTitle, version, fingerprint } = imprintOf(corpus);
  const { notes, sources = [] } = table;
  const end = [sourceLine, standing].filter((text) => text !== "");
  return {
    properties: { title: table.title, author: authors, description: sourceLine, created },
    title: table.title,
    subtitle: dataTitle,
    footer: [dataTitle, `version ${version} (${fingerprint})`].join(", "),
    isLandscape: isWide(table),
    blocks: [
      { kind: "table", table, level: 1 },
      ...notes.map((text): Block => ({ kind: "text", look: "note", text })),
      ...(sources.length > 0 ? [{ kind: "heading", level: 1, text: "Sources" } as const] : []),
      ...sources.map(sourceBlock),
      ...end.map((text): Block => ({ kind: "text", look: "small", text })),
    ],
  };
}

/** The blocks between two turns of the page, each part with how its pages lie; a part without blocks is none. */
export function partsOf({ blocks, isLandscape }: TextDocument): readonly Part[] {
  const parts: { isLandscape: boolean; blocks: Block[] }[] = [];
  let lies = isLandscape;
  for (const block of blocks) {
    if (block.kind === "turn") lies = block.isLandscape;
    else if (parts.at(-1)?.isLandscape === lies) parts.at(-1)?.blocks.push(block);
    else parts.push({ isLandscape: lies, blocks: [block] });
  }
  return parts.length > 0 ? parts : [{ isLandscape, blocks: [] }];
}

export interface Part {
  isLandscape: boolean;
  blocks: readonly Block[];
}

export function isWide(table: Table): boolean {
  return charactersOf(table).reduce((sum, characters) => sum + characters + CELL_MARGINS, 0) > UPRIGHT_CHARACTERS;
}

export function sourceBlock(source: Source): Block {
  const opened = source.accessedOn === "" ? "" : ` (opened on ${source.accessedOn})`;
  return { kind: "source", id: source.id, text: sourceWords(source) + opened, url: webAddress(source.url) };
}
