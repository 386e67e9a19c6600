/**
 * A document for Word: the only file that knows the library which writes it.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  SimpleField,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type ParagraphChild,
} from "docx";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { footnoteColumn, kindsOf } from "./column-kinds.ts";
import { widthsOf } from "./column-widths.ts";
import { repack } from "./docx-repack.ts";
import {
  BAND,
  BAND_SIZE,
  BAND_SPACING,
  CELL_MARGINS,
  HAIR,
  INK,
  LINK,
  MARGIN_CHARACTERS,
  mm,
  PAGE,
  SOFT,
  STYLES,
} from "./docx-styles.ts";
import type { ExportOptions } from "./exporter.ts";
import { bandsIn, RECALLED_MARK, type ColumnKind, type Table } from "./table-shape.ts";
import { printedTable } from "./tables.ts";
import { tableDocument, type Block, type TextDocument } from "./text-blocks.ts";
import { cleanForXml } from "./xml-text.ts";

export function toDocx(corpus: Corpus, filter: Filter, options?: ExportOptions): Promise<Uint8Array> {
  return printDocx(tableDocument(corpus, printedTable(corpus, filter, options)));
}

/** The same document, the same bytes: no clock, no chance, one date for all parts. */
export async function printDocx(text: TextDocument): Promise<Uint8Array> {
  const printer = new Printer(text);
  const children = text.blocks.flatMap((block) => printer.blockOf(block));
  const word = new Document({
    title: cleanForXml(text.title),
    styles: STYLES,
    footnotes: printer.footnotes,
    sections: [
      {
        properties: { page: pageOf(text.isLandscape) },
        footers: { default: footerOf(text) },
        children: [styled("Title", text.title), styled("Subtitle", text.subtitle), ...children],
      },
    ],
  });
  const tables = text.blocks.flatMap((block) => {
    return block.kind === "table" ? Array<Table>(wordTablesFor(block.table)).fill(block.table) : [];
  });
  return repack(await Packer.pack(word, "uint8array"), text.properties, tables);
}

/** What is counted through a whole document: its tables and its footnotes. */
class Printer {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly #lineWidth: number;
  readonly #title: string;
  #tables = 0;
  #notes = 0;

  constructor({ isLandscape, title }: TextDocument) {
    this.#title = title;
    this.#lineWidth = (isLandscape ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  }

  blockOf(block: Block): readonly (Paragraph | WordTable)[] {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ heading: LEVELS[block.level], children: runsOf(block.text) })];
      case "text":
        return [styled({ body: "Normal", note: "TableNote", small: "SmallPrint" }[block.look], block.text)];
      case "source":
        return [sourceOf(block)];
      case "table":
        return [this.#captionOf(block.table), ...this.#tablesOf(block.table, block.level)];
    }
  }

  /**
   * Numbered by a field, so that tables of other chapters and lists of tables count it in; without a title that the
   * document bears itself.
   */
  #captionOf({ title, caption = "" }: Table): Paragraph {
    this.#tables++;
    return new Paragraph({
      style: "Caption",
      children: [
        new TextRun({ text: "Table ", bold: true }),
        new SimpleField("SEQ Table \\* ARABIC", String(this.#tables)),
        ...runsOf(title === this.#title ? ". " : `. ${title}. `, { bold: true }),
        ...runsOf(caption),
      ],
    });
  }

  /**
   * One table; with footnotes one for each band, since LibreOffice needs minutes for hundreds of them in one table.
   */
  #tablesOf(table: Table, level: Level): readonly (Paragraph | WordTable)[] {
    const widths = widthsOf(table, MARGIN_CHARACTERS).map((part) => Math.round(part * this.#lineWidth));
    const parts = bandsIn(table).map((band) => this.#bandRowsOf(table, band, level, widths));
    if (wordTablesFor(table) === 1) return [tableOf(table, widths, parts.flat())];
    return parts.flatMap((rows, i) => [...(i === 0 ? [] : [styled("TableNote", "")]), tableOf(table, widths, rows)]);
  }

  #bandRowsOf(
    table: Table,
    { heading, note, from, rows }: PlacedBand,
    level: Level,
    widths: readonly number[],
  ): TableRow[] {
    const kinds = kindsOf(table);
    const lines = table.rows.slice(from, from + rows).map((row, i) => {
      return this.#rowOf(row, kinds, widths, table.footnotes?.[from + i] ?? "");
    });
    return heading === "" ? lines : [bandOf(heading, note, level, widths), ...lines];
  }

  #rowOf(row: readonly string[], kinds: readonly ColumnKind[], widths: readonly number[], footnote: string): TableRow {
    const marked = footnote === "" ? -1 : footnoteColumn(kinds);
    const children = row.map((text, i) => {
      const note = i === marked ? [this.#noteOf(footnote)] : [];
      return cellOf([...textOf(text, kinds[i]), ...note], kinds[i], widths[i], "TableText");
    });
    return new TableRow({ cantSplit: true, children });
  }

  #noteOf(text: string): FootnoteReferenceRun {
    this.#notes++;
    this.footnotes[String(this.#notes)] = {
      children: [new Paragraph({ style: "FootnoteText", children: runsOf(` ${text}`) })],
    };
    return new FootnoteReferenceRun(this.#notes);
  }
}

type Level = 1 | 2 | 3;
type PlacedBand = ReturnType<typeof bandsIn>[number];

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: INK } as const;
const BORDERS = {
  top: STRONG,
  bottom: STRONG,
  left: NO_BORDER,
  right: NO_BORDER,
  insideVertical: NO_BORDER,
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: HAIR },
} as const;

function wordTablesFor(table: Table): number {
  return table.footnotes ? Math.max(1, bandsIn(table).length) : 1;
}

function tableOf(table: Table, widths: readonly number[], rows: readonly TableRow[]): WordTable {
  const kinds = kindsOf(table);
  const head = table.columns.map((column, i) => cellOf(runsOf(column), kinds[i], widths[i], "TableHead"));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: { ...CELL_MARGINS, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  });
}

/** A heading across the table, which never stands alone at the foot of a page. */
function bandOf(heading: string, note: string, level: Level, widths: readonly number[]): TableRow {
  const more =
    note === "" ? [] : [new TextRun({ text: cleanForXml(`   ${note}`), bold: false, size: 17, color: SOFT })];
  const words = new Paragraph({
    heading: LEVELS[level],
    keepNext: true,
    spacing: BAND_SPACING,
    children: [...runsOf(heading, { size: BAND_SIZE }), ...more],
  });
  const cell = new TableCell({
    columnSpan: widths.length,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: "auto", fill: BAND },
    children: [words],
  });
  return new TableRow({ cantSplit: true, keepNext: true, children: [cell] });
}

function cellOf(
  children: readonly ParagraphChild[],
  kind: ColumnKind | undefined,
  width: number | undefined,
  style: "TableHead" | "TableText",
): TableCell {
  const alignment = kind === "number" ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(style === "TableHead" ? { borders: { bottom: STRONG }, verticalAlign: "bottom" as const } : {}),
    children: [new Paragraph({ style, alignment, children })],
  });
}

/** The code of a concept stands out from its title. */
function textOf(text: string, kind: ColumnKind | undefined): readonly TextRun[] {
  const space = text.indexOf(" ");
  if (kind !== "concept" || space <= 0) return runsOf(text);
  return [...runsOf(text.slice(0, space), { bold: true }), ...runsOf(text.slice(space))];
}

/** Text with its line breaks, free of signs that XML forbids; a mark behind a title never begins a line. */
function runsOf(text: string, look: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  const lines = cleanForXml(text.replaceAll(RECALLED_MARK, RECALLED_MARK.replace(" ", "\u00a0"))).split(
    /\r\n?|[\n\v\f\u0085\u2028\u2029]/,
  );
  return lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...look }));
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: runsOf(text) });
}

function sourceOf({ id, text, url }: Extract<Block, { kind: "source" }>): Paragraph {
  const link =
    url === undefined
      ? []
      : [
          new TextRun({ text: ". " }),
          new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, color: LINK })] }),
        ];
  return new Paragraph({
    style: "SourceItem",
    tabStops: [{ type: TabStopType.LEFT, position: 700 }],
    children: [...runsOf(id, { bold: true }), new TextRun({ children: ["\t"] }), ...runsOf(text), ...link],
  });
}

function pageOf(isLandscape: boolean) {
  const { width, height, margin, foot } = PAGE;
  return {
    size: { width, height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: margin, right: margin, bottom: mm(20), left: margin, footer: foot, header: foot },
  };
}

function footerOf({ footer, isLandscape }: TextDocument): Footer {
  const width = (isLandscape ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const page = new TextRun({
    children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
    size: 16,
    color: SOFT,
  });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun({ text: cleanForXml(footer), size: 16, color: SOFT }), page],
      }),
    ],
  });
}
