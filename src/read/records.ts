/**
 * Cut CSV text into records without reading their cells: one record is one line, or several where quoted cells hold line
 * breaks. It knows the true line of each, and where quotes go wrong.
 */
export interface CsvRecord {
  /** The line the record begins on, as an editor counts it. */
  line: number;
  /** The text of the record; where it holds quotes, spaces outside them are gone. */
  text: string;
  quoted: boolean;
  /** What is wrong with its quotes. */
  fault?: QuoteFault;
}

export interface QuoteFault {
  /** A quote that never closes; text between a closing quote and the next cell; a quote within a cell that has none. */
  kind: "unclosed" | "text-after" | "stray";
  line: number;
  /** The cell, or its beginning, word for word. */
  value: string;
}

const QUOTE = '"';

/**
 * Blank lines are left out. A record whose quotes cannot be followed ends with the line on which its faulty cell opened,
 * so that one forgotten quote does not swallow the rest of the file.
 *
 * @param text with lines that end in LF
 */
export function* cutRecords(text: string, delimiter: string, firstLine = 1): Generator<CsvRecord, void, undefined> {
  let line = firstLine;
  let nextQuote = text.indexOf(QUOTE);
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf(QUOTE, at);
    if (nextQuote === -1 || nextQuote > lineEnd) {
      const record = text.slice(at, lineEnd);
      if (record.trim() !== "") yield { line, text: record, quoted: false };
      at = lineEnd + 1;
      line += 1;
    } else {
      const { record, end } = cutQuoted(text, at, line, delimiter);
      yield record;
      line += countLines(text, at, end) + 1;
      at = end + 1;
    }
  }
}

/** A record with quotes, cell by cell. */
function cutQuoted(text: string, start: number, line: number, delimiter: string): { record: CsvRecord; end: number } {
  const cells: string[] = [];
  let stray: QuoteFault | undefined;
  let lineEnd = endOfLine(text, start);
  for (let at = start; ; at += 1) {
    const open = skipSpaces(text, at);
    const lineOf = (index: number) => line + countLines(text, start, index);
    if (text[open] === QUOTE) {
      const closing = closeQuote(text, open, delimiter);
      if (closing.kind !== "closed") {
        const end = endOfLine(text, open);
        const value = text.slice(open, Math.min(end, closing.at + 1));
        const fault = { kind: closing.kind, line: lineOf(open), value };
        return { record: { line, text: text.slice(start, end), quoted: true, fault }, end };
      }
      cells.push(text.slice(open, closing.at));
      at = skipSpaces(text, closing.at);
      if (at > lineEnd) lineEnd = endOfLine(text, at);
    } else {
      const end = endOfCell(text, at, lineEnd, delimiter);
      const cell = trimSpaces(text.slice(at, end));
      if (cell.includes(QUOTE)) stray ??= { kind: "stray", line: lineOf(at), value: cell };
      cells.push(cell);
      at = end;
    }
    if (at >= text.length || text[at] === "\n") {
      const record: CsvRecord = { line, text: cells.join(delimiter), quoted: true };
      return { record: stray ? { ...record, fault: stray } : record, end: at };
    }
  }
}

/**
 * Find the quote that closes the one at `open`: the last of an odd run, before a delimiter or a line's end.
 * `at` is just behind it, or where the search failed.
 */
function closeQuote(
  text: string,
  open: number,
  delimiter: string,
): { kind: "closed" | "unclosed" | "text-after"; at: number } {
  for (let from = open + 1; ;) {
    const run = text.indexOf(QUOTE, from);
    if (run === -1) return { kind: "unclosed", at: text.length };
    let end = run;
    while (text[end] === QUOTE) end += 1;
    if ((end - run) % 2 === 1) {
      const after = skipSpaces(text, end);
      if (after >= text.length || text[after] === "\n" || text[after] === delimiter) return { kind: "closed", at: end };
      // On a later line it is rather the opening quote of another cell: this one was never closed.
      if (text.lastIndexOf("\n", end) > open) return { kind: "unclosed", at: text.length };
      return { kind: "text-after", at: endOfCell(text, end, endOfLine(text, end), delimiter) };
    }
    from = end;
  }
}

/** Cells are trimmed of spaces only: any other white space is news that the reader of a cell should have. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end -= 1;
  return text.slice(skipSpaces(text, 0), end);
}

export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function skipSpaces(text: string, at: number): number {
  while (text[at] === " ") at += 1;
  return at;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

function endOfCell(text: string, at: number, lineEnd: number, delimiter: string): number {
  const length = text.slice(at, lineEnd).indexOf(delimiter);
  return length === -1 ? lineEnd : at + length;
}
