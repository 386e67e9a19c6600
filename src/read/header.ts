import { nearestOf } from "../domain/nearest.ts";
import type { Faults } from "./faults.ts";
import { cutRecords, trimSpaces, type CsvRecord } from "./records.ts";

/** What a reader wants of a table: the columns it knows, and those without which it cannot read a row. */
export interface RowSpec {
  columns: readonly string[];
  required: readonly string[];
}

/** How a CSV text is laid out, once its header row is found. */
export interface Layout {
  delimiter: string;
  header: CsvRecord;
  /** The header's cells in their order, known columns under their proper names. */
  names: readonly string[];
}

export const MOST_COLUMNS = 500;

const DELIMITERS = [",", ";", "\t", "|"] as const;
const DELIMITER_WORDS = "comma, semicolon, tab or pipe";

/** Title lines above the header are looked for this far down. */
const LINES_TO_SEARCH = 20;

/** A longer cell is no name of a column that we know. */
const LONGEST_NAME = 60;

type SplitCells = (records: readonly CsvRecord[], delimiter: string) => readonly (readonly string[])[];

interface Candidate {
  delimiter: string;
  header: CsvRecord;
  cells: readonly string[];
  known: number;
}

/**
 * Find the delimiter and the header row: the first lines are read with each delimiter, and the line that names most of
 * the known columns wins. Says what is wrong with the header; `undefined` when no row can be read under it.
 */
export function findLayout(
  text: string,
  firstLine: number,
  spec: RowSpec,
  split: SplitCells,
  faults: Faults,
): Layout | undefined {
  const stated = /^"?sep=([^"\n])"?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const delimiters = stated?.[1] ? [stated[1]] : DELIMITERS;
  const start = firstLine + (stated ? 1 : 0);
  const candidates = delimiters.flatMap((delimiter) => candidatesFor(body, start, delimiter, spec, split));
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && !isBetter(b, a) ? a : b), undefined);
  if (!best) {
    faults.error("empty-file", { column: "file", value: "" }, "a header row and rows below it", "the file is empty");
    return undefined;
  }
  if (best.known < Math.min(2, spec.required.length)) {
    reportNoHeader(best, spec, faults);
    return undefined;
  }
  const first = candidates.find(({ delimiter }) => delimiter === best.delimiter) ?? best;
  if (first.header !== best.header) {
    const place = { line: first.header.line, column: "header", value: first.header.text };
    faults.warning(
      "title-lines",
      place,
      "the column names",
      `they were found on line ${best.header.line}; the lines above are left out`,
    );
  }
  const names = best.cells.map((cell) => spec.columns.find((column) => column === normaliseName(cell)) ?? cell);
  return checkHeader(best, names, spec, faults) ? { delimiter: best.delimiter, header: best.header, names } : undefined;
}

function candidatesFor(
  text: string,
  firstLine: number,
  delimiter: string,
  spec: RowSpec,
  split: SplitCells,
): Candidate[] {
  const records: CsvRecord[] = [];
  for (const record of cutRecords(text, delimiter, firstLine)) {
    if (!record.fault || record.fault.kind === "stray") records.push(record);
    if (records.length >= LINES_TO_SEARCH) break;
  }
  return split(records, delimiter).flatMap((cells, i) => {
    const header = records[i];
    const names = new Set(cells.filter(({ length }) => length <= LONGEST_NAME).map(normaliseName));
    return header
      ? [{ delimiter, header, cells, known: spec.columns.filter((column) => names.has(column)).length }]
      : [];
  });
}

/** More known columns win; where none is known, more cells on an earlier line do. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.known !== b.known) return a.known > b.known;
  return a.known === 0 && a.header.line <= b.header.line && a.cells.length > b.cells.length;
}

function reportNoHeader({ header, cells }: Candidate, { required }: RowSpec, faults: Faults): void {
  const place = { line: header.line, column: "header", value: header.text };
  const wanted = required.map((name) => `"${name}"`).join(", ");
  if (cells.length === 1 && required.length > 1) {
    const expected = `several columns separated by ${DELIMITER_WORDS}`;
    faults.error("single-column", place, expected, `one column was found; the columns needed are ${wanted}`);
  } else if (isMatrix(cells)) {
    faults.error("matrix", place, `a header row with the columns ${wanted}`, MATRIX_HINT);
  } else if (cells.some((cell) => cell === "" || /[\d~]/.test(cell))) {
    faults.error("no-header", place, `a header row with the columns ${wanted}`, "the first line looks like data");
  } else {
    faults.error("unknown-header", place, `a header row with the columns ${wanted}`);
  }
}

const MATRIX_HINT = "this looks like a matrix; write one row for each pair";

/** Whether the header holds codes where names of columns should be. */
function isMatrix(cells: readonly string[]): boolean {
  return cells.filter((cell) => /^\d+(\.\w+)?$/.test(cell)).length >= 5;
}

function checkHeader({ header, cells }: Candidate, names: readonly string[], spec: RowSpec, faults: Faults): boolean {
  const { line } = header;
  if (cells.length > MOST_COLUMNS) {
    const place = { line, column: "header", value: `${cells.length} columns` };
    faults.error("too-many-columns", place, `at most ${MOST_COLUMNS} columns`, "leave columns out that are not needed");
    return false;
  }
  for (const [i, name] of names.entries()) {
    if (name !== cells[i])
      faults.warning("column-spelling", { line, column: "header", value: cells[i] }, `"${name}"`, `read as "${name}"`);
  }
  const unknown = names.filter((name) => name !== "" && !spec.columns.includes(name));
  let isUsable = true;
  for (const name of new Set(names.filter((one, i) => one !== "" && names.indexOf(one) !== i))) {
    const places = names.flatMap((one, i) => (one === name ? [i + 1] : []));
    const hint = `columns ${places.join(" and ")} bear this name; rename or delete one`;
    faults.error(
      "duplicate-column",
      { line, column: "header", value: name },
      "a name of its own for each column",
      hint,
    );
    if (spec.columns.includes(name)) isUsable = false;
  }
  const missing = spec.required.filter((column) => !names.includes(column));
  for (const column of missing) {
    const near = nearestOf(column, unknown);
    const hint = near ? `did you mean "${near}"?` : isMatrix(names) ? MATRIX_HINT : undefined;
    faults.error("missing-column", { line, column, value: header.text }, `a column named "${column}"`, hint);
  }
  if (missing.length > 0) return false;
  if (unknown.length > 0) {
    const place = { line, column: "header", value: [...new Set(unknown)].join(", ") };
    faults.warning("extra-columns", place, "columns that are known here", "they are kept with the rows and not read");
  }
  return isUsable;
}

/** What a column's name comes down to: case, white space, invisible letters and hyphens aside. */
function normaliseName(cell: string): string {
  if (/^[a-z_]+$/.test(cell)) return cell;
  return trimSpaces(
    cell
      .normalize("NFC")
      .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
      .replaceAll(/\s+/g, " "),
  )
    .toLowerCase()
    .replaceAll(/[ -]/g, "_");
}
