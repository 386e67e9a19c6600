/**
 * The rows of the tables in a file of any format, as plain cells: enough to tell which rows differ between two files,
 * and no more than that.
 */
import { strFromU8, unzipSync } from "fflate";
import { cutRecords } from "../../src/read/records.ts";
import { splitRecords } from "../../src/read/rows.ts";

/** What a file says, its parts one after the other where it is a zip of them; a picture says nothing. */
export function wordsInFile(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? Object.values(unzipSync(bytes)).map(text).join("\n") : text(bytes);
}

export type Rows = readonly (readonly string[])[];

/** `undefined` for a file that holds no table or cannot be read. */
export function rowsInFile(name: string, bytes: Uint8Array): Rows | undefined {
  const ending = /[^.]*$/.exec(name.toLowerCase())?.[0] ?? "";
  try {
    // A heading over the rows is one cell.
    return READERS[ending]?.(bytes)
      .map((row) => row.slice(0, 1 + row.findLastIndex((cell) => cell !== "")))
      .filter((row) => row.length > 1);
  } catch {
    return undefined;
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const separated = (delimiter: string) => (bytes: Uint8Array) =>
  splitRecords([...cutRecords(text(bytes), delimiter)], delimiter);

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Rows>> = {
  csv: separated(","),
  tsv: separated("\t"),
  json: (bytes) => recordsIn(JSON.parse(text(bytes))),
  md: (bytes) => {
    const lines = text(bytes).split("\n");
    return lines.filter((line) => line.startsWith("|")).map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
  },
  tex: (bytes) => {
    const lines = text(bytes).split("\n");
    return lines.filter((line) => line.endsWith(String.raw` \\`)).map((line) => line.slice(0, -3).split(" & "));
  },
  html: (bytes) => markupRows(text(bytes), /<tr\b[^]*?<\/tr>/g, /<t[hd]\b[^]*?<\/t[hd]>/g),
  docx: (bytes) => {
    const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    return markupRows(document, /<w:tr\b[^]*?<\/w:tr>/g, /<w:tc\b[^]*?<\/w:tc>/g);
  },
  xlsx: sheetRows,
};

/** The objects of the lists at the top, or the rows of a list of lists. */
function recordsIn(value: unknown): Rows {
  if (typeof value !== "object" || value === null) return [];
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one));
  const rows = lists.flat().filter((one): one is object => typeof one === "object" && one !== null);
  return rows.map((row) => Object.values(row).map((cell) => (typeof cell === "string" ? cell : JSON.stringify(cell))));
}

function markupRows(markup: string, row: RegExp, cell: RegExp): Rows {
  return Array.from(markup.matchAll(row), ([one]) =>
    Array.from(one.matchAll(cell), ([inner]) => inner.replaceAll(/<[^>]*>/g, "").trim()),
  );
}

/** Every sheet of a workbook; its texts stand apart from the cells, which name them by number. */
function sheetRows(bytes: Uint8Array): Rows {
  const parts = unzipSync(bytes);
  const strings = Array.from(
    strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>([^]*?)<\/si>/g),
    ([, one = ""]) => one.replaceAll(/<[^>]*>/g, ""),
  );
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.toSorted().flatMap((name) => {
    const rows = strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<row\b[^]*?<\/row>/g);
    const cells = Array.from(rows, ([row]) => Array.from(row.matchAll(CELL), (cell) => cellText(cell, strings)));
    // Pairs say what the rows of the tables are.
    return cells.filter((row) => row.filter((cell) => cell !== "").length > 2);
  });
}

const CELL = /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;

function cellText([, attributes = "", inner = ""]: RegExpMatchArray, strings: readonly string[]): string {
  const value = inner.replaceAll(/<[^>]*>/g, "");
  return attributes.includes('t="s"') ? (strings[Number(value)] ?? "") : value;
}
