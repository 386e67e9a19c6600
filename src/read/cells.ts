import { nearestOf } from "../domain/nearest.ts";
import { compareCodes } from "../domain/code.ts";
import { parseAddress } from "../domain/web-address.ts";
import type { Faults } from "./faults.ts";
import type { Row } from "./rows.ts";

/** What a spreadsheet writes into a cell whose formula failed, or that was too narrow to print. */
const SPREADSHEET_ERROR = /^(#(REF|N\/A|NAME\?|VALUE|DIV\/0|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?|#{3,})$/i;

const LONGEST_URL = 2048;

/** The cells of one row, read with care: every fault is reported where it stands, and `failed` remembers errors. */
export class Cells {
  failed = false;
  readonly line: number;
  private readonly row: Row;
  private readonly faults: Faults;

  constructor(row: Row, faults: Faults) {
    this.row = row;
    this.line = row.line;
    this.faults = faults;
  }

  raw(column: string): string {
    return this.row.cell(column);
  }

  error(code: string, column: string, expected: string, hint?: string): void {
    this.failed = true;
    this.faults.error(code, { line: this.line, column, value: this.raw(column) }, expected, hint);
  }

  warning(code: string, column: string, expected: string, hint?: string): void {
    this.faults.warning(code, { line: this.line, column, value: this.raw(column) }, expected, hint);
  }

  /** Any text; what a broken formula leaves behind is an error. */
  text(column: string): string {
    const text = this.raw(column);
    if (isSpreadsheetError(text)) {
      this.error("spreadsheet-error", column, "the text itself, not a spreadsheet error value");
    }
    return text;
  }

  /** A text that must be there. `expected` says what it is. */
  required(column: string, expected: string): string {
    const text = this.text(column);
    if (text.trim() === "") this.error("empty-cell", column, expected);
    return text;
  }

  /** A label of at most 60 characters. */
  label(column: string): string {
    const text = this.text(column);
    if (text.length > 60) this.warning("long-label", column, "at most 60 characters", `${text.length} were found`);
    return text;
  }

  /** One of a closed list; another case or white space around it is accepted with a warning. */
  oneOf<T extends string>(column: string, allowed: readonly T[]): T | undefined {
    const raw = this.raw(column);
    const exact = allowed.find((value) => value === raw);
    if (exact !== undefined) return exact;
    const folded = raw
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, "-");
    const near = allowed.find((value) => value.toLowerCase() === folded);
    if (near !== undefined) {
      this.warning("value-spelling", column, `"${near}"`, `read as "${near}"`);
      return near;
    }
    const guess = raw === "" ? undefined : nearestOf(raw, allowed);
    this.error("unknown-value", column, `one of ${allowed.join(", ")}`, guess && `did you mean "${guess}"?`);
    return undefined;
  }

  /** As `oneOf`, for a cell that may be empty. */
  oneOfOrNone<T extends string>(column: string, allowed: readonly T[]): T | undefined {
    return this.raw(column) === "" ? undefined : this.oneOf(column, allowed);
  }

  /** A list of values separated by `;`, each once, in code order unless `keepOrder` is asked for. */
  list(column: string, keepOrder = false): readonly string[] {
    const text = this.text(column);
    if (text === "") return [];
    if (!/[;\s]/.test(text)) return [text];
    const parts = text.split(";").map((part) => part.trim());
    const values = [...new Set(parts.filter((part) => part !== ""))];
    const sorted = keepOrder ? values : values.toSorted(compareCodes);
    const expected = sorted.join(";");
    if (text !== expected) {
      this.warning("list-spelling", column, `"${expected}"`, "a list is sorted, without spaces, each value once");
    }
    return sorted;
  }

  /** Yes or no in the usual spellings; `undefined` for an empty cell. */
  boolean(column: string): boolean | undefined {
    const text = this.raw(column).trim().toLowerCase();
    if (text === "") return undefined;
    if (["yes", "true", "1", "y"].includes(text)) return true;
    if (["no", "false", "0", "n"].includes(text)) return false;
    this.error("unknown-value", column, 'one of "yes", "no"');
    return undefined;
  }

  /** An ISO date such as 2025-11-22, or `""`. */
  date(column: string): string {
    const text = this.text(column);
    if (text === "" || isSpreadsheetError(text)) return "";
    if (!DATE.test(text)) {
      this.error("date-format", column, 'a date such as "2025-11-22"', dateHint(text));
      return "";
    }
    if (isDate(text)) return text;
    this.error("impossible-date", column, "a day that the calendar has");
    return "";
  }

  /** A web address, kept as it is; a warning says when it will not be a link. */
  url(column: string): string {
    const text = this.text(column);
    if (text === "") return "";
    const place = 'a web address such as "https://example.org/page"';
    const url = /^https?:\/\/\S+$/i.test(text) ? parseAddress(text) : undefined;
    if (!url) {
      this.warning("not-a-url", column, place, "it is shown as text and not as a link");
      return text;
    }
    const { hostname, username, password } = url;
    if (username !== "" || password !== "") {
      this.warning("url-credentials", column, `${place} without a name or password in it`);
    } else if (hostname.includes("xn--")) {
      this.warning("url-host", column, "a host in plain Latin letters", `the host is ${hostname}`);
    } else if (text.length > LONGEST_URL) {
      this.warning("long-url", column, `at most ${LONGEST_URL} characters`, `${text.length} were found`);
    }
    return text;
  }
}

export function isSpreadsheetError(text: string): boolean {
  return text.startsWith("#") && SPREADSHEET_ERROR.test(text.trim());
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is an ISO date of a day that the calendar has: 29 February in leap years only. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function dateHint(text: string): string | undefined {
  const isSerial = /^\d{5}$/.test(text);
  return isSerial ? "a spreadsheet wrote the number of days instead of the date" : undefined;
}
