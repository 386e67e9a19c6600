/** Tables of a Word document: a head that is repeated, rows that stay whole, bands that are headings. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
  type FootnoteReferenceRun,
  type ParagraphChild,
} from "docx";
import { footnoteColumn, kindsOf } from "./column-kinds.ts";
import { widthsOf } from "./column-widths.ts";
import { BAND, BAND_SIZE, BAND_SPACING, CELL_MARGINS, HAIR, INK, MARGIN_CHARACTERS, SOFT } from "./docx-styles.ts";
import { cellRuns, LEVELS, runsOf, styled, type Level } from "./docx-text.ts";
import { bandsIn, type ColumnKind, type Table } from "./table-shape.ts";
import { cleanForXml } from "./xml-text.ts";

/** How many tables of Word a table becomes: one, or one for each band where there are footnotes. */
export function wordTablesFor(table: Table): number {
  return table.footnotes ? Math.max(1, bandsIn(table).length) : 1;
}

/**
 * One table; with footnotes one for each band, since LibreOffice needs minutes for hundreds of them in one table.
 *
 * @param lineWidth in twentieths of a point
 * @param noteOf makes the mark of a footnote and keeps its text
 */
export function wordTablesOf(
  table: Table,
  level: Level,
  lineWidth: number,
  noteOf: (text: string) => FootnoteReferenceRun,
): readonly (Paragraph | WordTable)[] {
  const widths = widthsOf(table, MARGIN_CHARACTERS).map((part) => Math.round(part * lineWidth));
  const kinds = kindsOf(table);
  const marked = footnoteColumn(kinds);
  const isShort = table.rows.length <= MOST_KEPT;
  const parts = bandsIn(table).map(({ heading, note, from, rows }) => {
    const lines = table.rows.slice(from, from + rows).map((row, i) => {
      const footnote = table.footnotes?.[from + i] ?? "";
      const cells = row.map((text, column) => {
        const mark = column === marked && footnote !== "" ? [noteOf(footnote)] : [];
        const runs = [...cellRuns(text, kinds[column]), ...mark];
        return cellOf(runs, kinds[column], widths[column], "TableText", isShort && from + i < table.rows.length - 1);
      });
      return new TableRow({ cantSplit: true, children: cells });
    });
    return heading === "" ? lines : [bandOf(heading, note, level, widths), ...lines];
  });
  if (wordTablesFor(table) === 1) return [tableOf(table, kinds, widths, parts.flat())];
  return parts.flatMap((rows, i) => [
    ...(i === 0 ? [] : [styled("TableNote", "")]),
    tableOf(table, kinds, widths, rows),
  ]);
}

/** A table with no more rows stays on one page where that has room for it. */
const MOST_KEPT = 12;

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

function tableOf(
  table: Table,
  kinds: readonly ColumnKind[],
  widths: readonly number[],
  rows: readonly TableRow[],
): WordTable {
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
  keepNext = false,
): TableCell {
  const alignment = kind === "number" ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(style === "TableHead" ? { borders: { bottom: STRONG }, verticalAlign: "bottom" as const } : {}),
    children: [new Paragraph({ style, alignment, children, ...(keepNext ? { keepNext } : {}) })],
  });
}
