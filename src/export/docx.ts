/**
 * A document for Word. This file and those whose names begin with it are the only ones that know the library.
 */
import {
  Document,
  FootnoteReferenceRun,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  SimpleField,
  StyleLevel,
  TableOfContents,
  TextRun,
  type Table as WordTable,
} from "docx";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Figure } from "../scene/marks.ts";
import { lineWidthOf, sectionOf } from "./docx-page.ts";
import { repack } from "./docx-repack.ts";
import { STYLES } from "./docx-styles.ts";
import { wordTablesFor, wordTablesOf } from "./docx-table.ts";
import { coverLines, LEVELS, runsOf, sourceOf, styled } from "./docx-text.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import type { Table } from "./table-shape.ts";
import { printedTable } from "./tables.ts";
import { partsOf, tableDocument, type Block, type TextDocument } from "./text-blocks.ts";
import { cleanForXml } from "./xml-text.ts";

/** Of a picture on paper. */
const DOTS_PER_INCH = 300;
/** Word measures pictures in pixels of this size. */
const PIXELS_PER_POINT = 96 / 72;

export function toDocx(corpus: Corpus, filter: Filter, options?: ExportOptions): Promise<Uint8Array> {
  return printDocx(tableDocument(corpus, printedTable(corpus, filter, options)));
}

/**
 * The same document, the same bytes, but for those of its pictures: no clock, no chance, one date for all parts.
 *
 * @param tools hear of each picture
 * @throws TypeError for a document with figures where no tool draws them
 */
export async function printDocx(text: TextDocument, tools: Partial<Tools> = {}): Promise<Uint8Array> {
  const printer = new Printer(text, await picturesOf(text, tools));
  const sections = partsOf(text).map(({ isLandscape, blocks }, i) => {
    const width = lineWidthOf(isLandscape);
    const children = blocks.flatMap((block) => printer.blockOf(block, width));
    return sectionOf(text, isLandscape, i === 0, [...(i === 0 ? headOf(text) : []), ...children]);
  });
  const hasContents = text.blocks.some(({ kind }) => kind === "contents");
  const word = new Document({
    title: cleanForXml(text.title),
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    footnotes: printer.footnotes,
    ...(hasContents ? { pageNumbers: (await import("docx/layout")).estimatePageNumbers } : {}),
    sections,
  });
  const tables = text.blocks.flatMap((block) => {
    return block.kind === "table" ? Array<Table>(wordTablesFor(block.table)).fill(block.table) : [];
  });
  return repack(await Packer.pack(word, "uint8array"), text.properties, tables);
}

async function picturesOf(text: TextDocument, { drawPicture, onProgress }: Partial<Tools>): Promise<Pictures> {
  const figures = text.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  const pictures = new Map<Figure, Uint8Array>();
  for (const figure of figures) {
    if (!drawPicture) throw new TypeError("printDocx: expected a tool that draws pictures");
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each takes a lot of room while it is drawn
    pictures.set(figure, await drawPicture(figure, DOTS_PER_INCH));
    // oxlint-disable-next-line no-await-in-loop -- the door shows each, or ends the work
    await onProgress?.(pictures.size, figures.length);
  }
  return pictures;
}

const BULLETS = "bullets";
const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  style: { paragraph: { indent: { left: 340, hanging: 227 } } },
} as const;

function listItem(text: string): Paragraph {
  return new Paragraph({ style: "ListItem", numbering: { reference: BULLETS, level: 0 }, children: runsOf(text) });
}

type Pictures = ReadonlyMap<Figure, Uint8Array>;

function headOf({ title, subtitle, cover }: TextDocument): readonly Paragraph[] {
  if (!cover) return [styled("Title", title), styled("Subtitle", subtitle)];
  return [styled("CoverTitle", title), styled("CoverSubtitle", subtitle), ...coverLines(cover.by, cover.about)];
}

/** What is counted through a whole document: its tables, its figures and its footnotes. */
class Printer {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly #text: TextDocument;
  readonly #pictures: Pictures;
  #tables = 0;
  #figures = 0;
  #notes = 0;

  constructor(text: TextDocument, pictures: Pictures) {
    this.#text = text;
    this.#pictures = pictures;
  }

  /** @param lineWidth of the page it stands on, in twentieths of a point */
  blockOf(block: Block, lineWidth: number): readonly (Paragraph | WordTable | TableOfContents)[] {
    switch (block.kind) {
      case "heading":
        return [headingOf(block)];
      case "text":
        return [styled({ body: "Normal", note: "TableNote", small: "SmallPrint" }[block.look], block.text)];
      case "list":
        return block.items.map(listItem);
      case "source":
        return [sourceOf(block)];
      case "contents":
        return contentsOf(this.#text);
      case "figure":
        return this.#figureOf(block);
      case "table":
        return [this.#tableCaption(block.table), ...wordTablesOf(block.table, block.level, lineWidth, this.#noteOf)];
      case "turn":
        return [];
    }
  }

  /** Without a title that the document bears itself. */
  #tableCaption({ title, caption = "" }: Table): Paragraph {
    this.#tables++;
    return captionOf("Table", this.#tables, title === this.#text.title ? "" : title, caption, "Caption");
  }

  /** The picture, which stays with the caption below it. */
  #figureOf({ figure, title, caption }: Extract<Block, { kind: "figure" }>): readonly Paragraph[] {
    this.#figures++;
    const data = this.#pictures.get(figure);
    if (!data) throw new TypeError("printDocx: a figure has no picture");
    const transformation = { width: figure.width * PIXELS_PER_POINT, height: figure.height * PIXELS_PER_POINT };
    const name = `Figure ${this.#figures}`;
    const altText = { name, title: cleanForXml(title), description: cleanForXml(figure.description) };
    const image = new ImageRun({ type: "png", data, transformation, altText });
    return [
      new Paragraph({ style: "Picture", children: [image] }),
      captionOf("Figure", this.#figures, title, "", "FigureCaption"),
      ...(caption === "" ? [] : [styled("FigureNote", caption)]),
    ];
  }

  readonly #noteOf = (text: string): FootnoteReferenceRun => {
    this.#notes++;
    this.footnotes[String(this.#notes)] = {
      children: [new Paragraph({ style: "FootnoteText", children: runsOf(` ${text}`) })],
    };
    return new FootnoteReferenceRun(this.#notes);
  };
}

function headingOf({ level, text, startsPage = false }: Extract<Block, { kind: "heading" }>): Paragraph {
  return new Paragraph({ heading: LEVELS[level], pageBreakBefore: startsPage, children: runsOf(text) });
}

/** Numbered by a field, so that tables of other chapters and lists of tables count it in. */
function captionOf(word: "Table" | "Figure", number: number, title: string, text: string, style: string): Paragraph {
  return new Paragraph({
    style,
    children: [
      new TextRun({ text: `${word} `, bold: true }),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
      ...runsOf(title === "" ? ". " : `. ${title}${/[.!?]$/.test(title) ? "" : "."} `, { bold: true }),
      ...runsOf(text),
    ],
  });
}

function contentsOf({ blocks }: TextDocument): readonly (Paragraph | TableOfContents)[] {
  const hasFigures = blocks.some(({ kind }) => kind === "figure");
  const hasTables = blocks.some(({ kind }) => kind === "table");
  return [
    new Paragraph({ style: "ContentsTitle", pageBreakBefore: true, children: runsOf("Contents") }),
    new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-2" }),
    ...listOfCaptions("Figures", "Figure caption", hasFigures),
    ...listOfCaptions("Tables", "caption", hasTables),
  ];
}

/** Captions by their style and not by their fields: so their pages are known before Word has counted them. */
function listOfCaptions(title: string, style: string, isThere: boolean): readonly (Paragraph | TableOfContents)[] {
  if (!isThere) return [];
  return [
    new Paragraph({ style: "ContentsTitle", children: runsOf(title) }),
    new TableOfContents(title, { hyperlink: true, stylesWithLevels: [new StyleLevel(style, 1)] }),
  ];
}
