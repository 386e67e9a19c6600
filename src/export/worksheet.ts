/**
 * One sheet of a workbook: its cells, and what of them stays in view, can be filtered and is a link.
 */
import { webAddress } from "./imprint.ts";
import { NO_STEP } from "./stepper.ts";
import { styleIndex, type CellStyle } from "./worksheet-styles.ts";
import { escapeXml } from "./xml-text.ts";

export interface Cell {
  /** A number stays one; everything else is text. */
  value: string | number;
  style: CellStyle;
}

export interface Sheet {
  name: string;
  /** In characters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** The cells below whose first row rows can be filtered, such as `"A1:I665"`; that row then stays in view. */
  filter?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Thrown where the data are sound and the format has no room for them; the message names the place and a way out. */
export class TooLargeError extends RangeError {}

/** What a sheet can hold; beyond it a spreadsheet would call the file damaged. */
const MOST_ROWS = 1_048_576;
const MOST_SIGNS = 32_767;

/**
 * @param textIndex the place of a text among the shared ones
 * @throws TooLargeError for more rows or a longer text than a sheet can hold
 */
export function sheetPart(
  sheet: Sheet,
  isFirst: boolean,
  textIndex: (text: string) => number,
  onRow = NO_STEP,
): string {
  const { name, widths, rows, filter } = sheet;
  if (rows.length > MOST_ROWS) {
    throw new TooLargeError(
      `sheetPart: ${name}: ${rows.length} rows, and a sheet holds ${MOST_ROWS}; CSV holds them all`,
    );
  }
  const last = addressOf(Math.max(0, ...rows.map((row) => row.length - 1)), Math.max(0, rows.length - 1));
  const pane =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 1}" customWidth="1"/>`);
  const lines = rows.map((row, r) => {
    onRow();
    const cells = row.map((cell, column) => cellOf(cell, addressOf(column, r), name, textIndex));
    return `<row r="${r + 1}" ht="${heightOf(row, widths)}" customHeight="1">${cells.join("")}</row>`;
  });
  const links = linksIn(sheet).map(({ address }, i) => `<hyperlink ref="${address}" r:id="rId${i + 1}"/>`);
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ""}>${filter ? pane : ""}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${lines.join("")}</sheetData>`,
    filter ? `<autoFilter ref="${filter}"/>` : "",
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>",
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join("");
}

const LINE_POINTS = 15;
/** Longer texts are there in full, but do not push the other rows away. */
const MOST_LINES = 12;

/** In points. A spreadsheet that does not measure texts when it opens a file would show only the first line of each. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map(({ value, style }, column) => {
    if (typeof value === "number" || style === "code" || style === "link") return 1;
    const width = widths[column] ?? value.length;
    return value.split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 0.95) / width)), 0);
  });
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines)) + 3;
}

/** The addresses that its cells link to; `""` where there are none. */
export function sheetRelationships(sheet: Sheet): string {
  const items = linksIn(sheet).map(
    ({ url }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIP}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  );
  if (items.length === 0) return "";
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function linksIn({ rows }: Sheet): readonly { address: string; url: string }[] {
  return rows.flatMap((row, r) =>
    row.flatMap(({ style, value }, column) => {
      const url = style === "link" ? webAddress(String(value)) : undefined;
      return url === undefined ? [] : [{ address: addressOf(column, r), url }];
    }),
  );
}

function cellOf({ value, style }: Cell, address: string, sheet: string, textIndex: (text: string) => number): string {
  const start = `<c r="${address}" s="${styleIndex(style)}"`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (value === "") return `${start}/>`;
  if (value.length > MOST_SIGNS) {
    throw new TooLargeError(
      `sheetPart: ${sheet}!${address}: ${value.length} signs, and a cell holds ${MOST_SIGNS}; CSV holds them all`,
    );
  }
  return `${start} t="s"><v>${textIndex(value)}</v></c>`;
}

/** `"A1"` for column 0 and row 0. */
export function addressOf(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row + 1);
}

/** Names that every spreadsheet takes: at most 31 signs, none of `[]:*?/\`, each once whatever its case. */
export function sheetNames(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const plain = heading
      .replaceAll(/[[\]:*?/\\\p{Cc}]+/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/^'+|'+$/g, "");
    for (let n = 1; ; n++) {
      const ending = n === 1 ? "" : ` (${n})`;
      const name = `${cut(plain === "" ? "Sheet" : plain, 31 - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** At most so many signs, without half a surrogate pair and without an apostrophe at its end. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/['\s]+$/, "");
}
