import type { Faults } from "./faults.ts";
import { countKnown, readHeader, reportNoHeader, type Header, type RowSpec } from "./header.ts";
import { reportQuoteFault } from "./quote-faults.ts";
import { cutRecords, type CsvRecord } from "./records.ts";

/** How a CSV text is laid out, once its header row is found. */
export interface Layout {
  delimiter: string;
  header: Header;
  /** The header's cells in their order, known columns under their proper names. */
  names: readonly string[];
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A first line that states the delimiter, as a spreadsheet writes it. */
const STATED = /^"?sep=([,;|\t:^~])"?\n/i;

/** Title lines above the header are looked for this far down. */
const LINES_TO_SEARCH = 20;

type SplitCells = (records: readonly CsvRecord[], delimiter: string) => readonly (readonly string[])[];

/** The first lines of a text, read with one delimiter. */
interface Trial {
  delimiter: string;
  lines: readonly Header[];
  /** The line that names most of the known columns. */
  header: Header;
  known: number;
}

/**
 * Find the delimiter and the header row: the first lines are read with each delimiter, and the line that names most of
 * the known columns wins. Says what is wrong with the header and above it; `undefined` when no row can be read under it.
 */
export function findLayout(text: string, spec: RowSpec, split: SplitCells, faults: Faults): Layout | undefined {
  const stated = STATED.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const start = stated ? 2 : 1;
  const delimiters = stated?.[1] ? [stated[1]] : DELIMITERS;
  const trials = delimiters.flatMap((delimiter) => tryDelimiter(body, start, delimiter, spec, split));
  const best = trials.reduce<Trial | undefined>((a, b) => (a && !isBetter(b, a) ? a : b), undefined);
  if (!best) {
    const [record] = cutRecords(body, delimiters[0] ?? ",", start);
    if (record?.fault) reportQuoteFault(record.fault, faults);
    const value = record?.text ?? "";
    faults.error("no-header", { line: record?.line, column: "header", value }, "a header row and rows below it");
    return undefined;
  }
  const isFound = best.known >= Math.min(2, spec.required.length);
  reportAbove(body, start, isFound ? best.header.line : Infinity, best, faults);
  if (!isFound) {
    reportNoHeader(best.lines[0] ?? best.header, spec, faults);
    return undefined;
  }
  const { delimiter, header } = best;
  const names = readHeader(header, spec, faults);
  return names && { delimiter, header, names };
}

function tryDelimiter(text: string, start: number, delimiter: string, spec: RowSpec, split: SplitCells): Trial[] {
  const records: CsvRecord[] = [];
  for (const record of cutRecords(text, delimiter, start)) {
    if (!record.fault || record.fault.kind === "stray") records.push(record);
    if (records.length >= LINES_TO_SEARCH) break;
  }
  const cells = split(records, delimiter);
  const lines = records.map(({ line, text: whole }, i): Header => ({ line, text: whole, cells: cells[i] ?? [] }));
  const known = lines.map((line) => countKnown(line.cells, spec));
  const most = Math.max(...known);
  const header = lines[known.indexOf(most)];
  return header ? [{ delimiter, lines, header, known: most }] : [];
}

/** More known columns win; where none is known, more cells on the first line do. */
function isBetter(a: Trial, b: Trial): boolean {
  if (a.known !== b.known) return a.known > b.known;
  return a.known === 0 && (a.lines[0]?.cells.length ?? 0) > (b.lines[0]?.cells.length ?? 0);
}

/** Lines of one or two cells above the header are titles, longer ones rows; quotes may have gone wrong in any. */
function reportAbove(
  text: string,
  start: number,
  end: number,
  { delimiter, lines, header }: Trial,
  faults: Faults,
): void {
  let searched = 0;
  for (const { line, fault } of cutRecords(text, delimiter, start)) {
    if (line >= end || searched >= LINES_TO_SEARCH) break;
    searched += 1;
    if (fault && fault.kind !== "stray") reportQuoteFault(fault, faults);
  }
  if (end === Infinity) return;
  const above = lines.filter(({ line }) => line < end);
  const most = Math.min(2, header.cells.length - 1);
  const isRow = ({ cells }: Header) => cells.filter((cell) => cell !== "").length > most;
  for (const one of above.filter(isRow)) {
    const hint = `the header was found on line ${end}, and rows are read below it only`;
    faults.error("row-above-header", { line: one.line, column: "record", value: one.text }, "the column names", hint);
  }
  const title = above.find((one) => !isRow(one));
  if (!title) return;
  const hint = `they were found on line ${end}; the lines above are left out`;
  faults.warning("title-lines", { line: title.line, column: "header", value: title.text }, "the column names", hint);
}
