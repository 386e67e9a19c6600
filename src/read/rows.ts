import Papa from "papaparse";
import type { Parsed } from "../domain/diagnostic.ts";
import { Faults } from "./faults.ts";
import type { RowSpec } from "./header.ts";
import { findLayout, type Layout } from "./layout.ts";
import { reportQuoteFault } from "./quote-faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";
import { cutRecords, trimSpaces, type CsvRecord } from "./records.ts";

/** One record of a CSV file; its cells are text, trimmed of spaces outside quotes. */
export interface Row {
  /** The line the record begins on, as an editor counts it. */
  line: number;
  /** The text of a known column, `""` where the file has no such column. */
  cell(column: string): string;
  /** Whether the file has the column at all. */
  has(column: string): boolean;
  /** The cells of columns that nobody knows, by the names the header gives. */
  readonly extras: ReadonlyMap<string, string>;
}

export const MOST_ROWS = 500_000;
export const LONGEST_CELL = 32_767;

/** A spreadsheet cuts a cell at one of these lengths without a word. */
const CUT_LENGTHS = [255, LONGEST_CELL];

/**
 * Split CSV text into rows. Columns are found by name, in any order; a file that lacks a required one yields no row. A
 * row that is too short, too long or wrongly quoted is reported and left out.
 *
 * @param text with lines that end in LF, as `readText` gives it
 */
export function* readRows(file: string, text: string, spec: RowSpec): Reading<Parsed<Row[]>> {
  const faults = new Faults(file);
  const layout = findLayout(text, spec, splitRecords, faults);
  const values: Row[] = [];
  if (layout) {
    const table = new Table(layout, spec, faults);
    let batch: CsvRecord[] = [];
    for (const record of cutRecords(text, layout.delimiter)) {
      if (record.line <= layout.header.line) continue;
      batch.push(record);
      if (batch.length < ROWS_BETWEEN_BREATHS) continue;
      table.read(batch, values);
      batch = [];
      yield;
      if (table.isFull) break;
    }
    table.read(batch, values);
    table.conclude(values.length);
  }
  return { values, diagnostics: faults.diagnostics };
}

/** The cells of records, all at once because one call costs more than one record. */
export function splitRecords(records: readonly CsvRecord[], delimiter: string): string[][] {
  // The mark in front keeps PapaParse from taking a byte-order mark out of the first cell.
  const text = `\uFEFF${records.map((record) => record.text).join("\n")}`;
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  return data.map((cells, i) => (records[i]?.quoted ? cells : cells.map(trimSpaces)));
}

/** The rows of one file while they are read, and what is said once about all of them. */
class Table {
  isFull = false;
  private readonly layout: Layout;
  private readonly faults: Faults;
  private readonly places: ReadonlyMap<string, number>;
  private readonly extras: readonly (readonly [name: string, place: number])[];
  private readonly width: number;
  /** Columns without a name, with the line that first holds data in them. */
  private readonly nameless = new Map<number, number>();
  private readonly blanks: readonly number[];
  private readonly headerText: string;
  private firstEmpty: CsvRecord | undefined;
  private emptyRows = 0;
  private firstTrailing: CsvRecord | undefined;
  private rows = 0;

  constructor(layout: Layout, spec: RowSpec, faults: Faults) {
    const { names } = layout;
    this.layout = layout;
    this.faults = faults;
    this.places = new Map(
      spec.columns.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])),
    );
    this.extras = names.flatMap((name, i) => (name === "" || spec.columns.includes(name) ? [] : [[name, i] as const]));
    this.blanks = names.flatMap((name, i) => (name === "" ? [i] : []));
    this.width = names.findLastIndex((name) => name !== "") + 1;
    this.headerText = layout.header.text;
  }

  read(batch: readonly CsvRecord[], rows: Row[]): void {
    const readable = batch.filter((record) => this.checkQuotes(record));
    for (const [i, cells] of splitRecords(readable, this.layout.delimiter).entries()) {
      const record = readable[i];
      if (!record || !this.check(record, cells)) continue;
      rows.push(new CellRow(record.line, cells, this.places, this.extras));
    }
  }

  /** What is said once a file, whatever the number of rows. */
  conclude(count: number): void {
    const { faults } = this;
    const { line } = this.layout.header;
    const { firstEmpty: empty, firstTrailing: trailing } = this;
    if (empty) {
      const hint = this.emptyRows === 1 ? "one empty row is left out" : `${this.emptyRows} empty rows are left out`;
      faults.warning("empty-rows", { line: empty.line, column: "record", value: empty.text }, "a row with data", hint);
    }
    const blank = this.layout.names.length - this.width;
    if (trailing || (blank > 0 && this.nameless.size === 0)) {
      const place = { line: trailing?.line ?? line, column: "record", value: trailing?.text ?? this.headerText };
      faults.warning("trailing-columns", place, `${this.width} cells`, "the empty columns behind them are left out");
    }
    for (const [place, first] of this.nameless) {
      const hint = `the rows hold data in it, first on line ${first}`;
      faults.error("nameless-column", { line, column: "header", value: "" }, `a name for column ${place + 1}`, hint);
    }
    if (count === 0 && this.rows === 0) {
      faults.warning("no-rows", { line, column: "header", value: this.headerText }, "rows below the header");
    }
  }

  private checkQuotes({ fault }: CsvRecord): boolean {
    if (fault) reportQuoteFault(fault, this.faults);
    if (!fault || fault.kind === "stray") return true;
    this.rows += 1;
    return false;
  }

  private check(record: CsvRecord, cells: readonly string[]): boolean {
    if (this.isFull) return false;
    if (cells.every((cell) => cell.trim() === "")) {
      this.firstEmpty ??= record;
      this.emptyRows += 1;
      return false;
    }
    this.rows += 1;
    const { line, text } = record;
    const { names } = this.layout;
    if (this.rows > MOST_ROWS) {
      this.isFull = true;
      this.faults.error(
        "too-many-rows",
        { line },
        `at most ${MOST_ROWS} rows`,
        "split the file; the rows from here on are not read",
      );
      return false;
    }
    if (text === this.headerText) {
      const hint = "the header is repeated: a second table seems to begin here";
      this.faults.error("repeated-header", { line, column: "record", value: text }, "a row with data", hint);
      return false;
    }
    const filled = cells.findLastIndex((cell) => cell !== "") + 1;
    if (filled > names.length || cells.length < this.width) {
      const place = { line, column: "record", value: text };
      const code = filled > names.length ? "long-row" : "short-row";
      this.faults.error(code, place, `${this.width} cells`, `${Math.max(filled, cells.length)} were found`);
      return false;
    }
    if (cells.length > names.length) this.firstTrailing ??= record;
    for (const place of this.blanks) {
      if (cells[place] && !this.nameless.has(place)) this.nameless.set(place, line);
    }
    return text.length < 255 || this.checkLengths(line, cells);
  }

  private checkLengths(line: number, cells: readonly string[]): boolean {
    let isShort = true;
    for (const [i, cell] of cells.entries()) {
      const place = { line, column: this.layout.names[i] ?? "", value: cell };
      if (cell.length > LONGEST_CELL) {
        this.faults.error("long-cell", place, `at most ${LONGEST_CELL} characters`, `${cell.length} were found`);
        isShort = false;
      } else if (CUT_LENGTHS.includes(cell.length)) {
        const hint = "a spreadsheet may have cut the cell";
        this.faults.warning("cut-cell", place, `a text that is not exactly ${cell.length} characters long`, hint);
      }
    }
    return isShort;
  }
}

class CellRow implements Row {
  readonly line: number;
  private readonly cells: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly others: readonly (readonly [name: string, place: number])[];

  constructor(
    line: number,
    cells: readonly string[],
    places: ReadonlyMap<string, number>,
    others: readonly (readonly [name: string, place: number])[],
  ) {
    this.line = line;
    this.cells = cells;
    this.places = places;
    this.others = others;
  }

  cell(column: string): string {
    return this.cells[this.places.get(column) ?? -1] ?? "";
  }

  has(column: string): boolean {
    return this.places.has(column);
  }

  get extras(): ReadonlyMap<string, string> {
    return new Map(this.others.map(([name, place]) => [name, this.cells[place] ?? ""]));
  }
}
