import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { finish } from "../../src/read/reading.ts";
import { countLines, cutRecords } from "../../src/read/records.ts";
import { MOST_ROWS, readRows, splitRecords } from "../../src/read/rows.ts";

const SPEC = { columns: ["code", "title", "note"], required: ["code", "title"] };

const read = (...lines: string[]) => finish(readRows("a.csv", lines.join("\n"), SPEC));

/** A quadratic search would take minutes. */
const WATCHDOG = 20_000;

describe("readRows", () => {
  it("finds columns by name, in any order, and says which the file has", () => {
    const [row] = read("title,code", "One,1").values;
    expect([row?.cell("code"), row?.cell("title"), row?.cell("note")]).toEqual(["1", "One", ""]);
    expect([row?.has("code"), row?.has("note")]).toEqual([true, false]);
  });

  it("keeps the cells of columns that nobody knows, whatever they are called", () => {
    const [row] = read("code,title,__proto__,constructor,toString", "1,One,a,b,c").values;
    expect(row?.extras).toEqual(
      new Map([
        ["__proto__", "a"],
        ["constructor", "b"],
        ["toString", "c"],
      ]),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("trims spaces outside quotes and nothing else", () => {
    const [row] = read("code,title,note", '  1 ,  " One "  ,\ttwo\u00a0').values;
    expect([row?.cell("code"), row?.cell("title"), row?.cell("note")]).toEqual(["1", " One ", "\ttwo\u00a0"]);
  });

  it("gives each row the line it begins on", () => {
    expect(read("code,title", "", '1,"a\nb\n"', "", "2,c", '3,"d"').values.map(({ line }) => line)).toEqual([3, 7, 8]);
  });

  it(
    "reads no more rows than the limit, and says so",
    () => {
      const { values, diagnostics } = read(`code,title\n${"1,x\n".repeat(MOST_ROWS + 3)}`);
      expect(values).toHaveLength(MOST_ROWS);
      expect(diagnostics.map(formatDiagnostic)).toEqual([
        "a.csv:500002: expected at most 500000 rows (split the file; the rows from here on are not read)",
      ]);
    },
    WATCHDOG,
  );
});

describe("cutRecords", () => {
  const odd = fc.string({ unit: fc.constantFrom('"', ",", "\n", " ", "a", ";"), maxLength: 40 });

  it("puts every line that is not blank into one record, in order", () => {
    fc.assert(
      fc.property(odd, (text) => {
        const lines = text.split("\n");
        const records = [...cutRecords(text, ",")];
        const starts = records.map(({ line }) => line);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        for (const [i, line] of lines.entries()) {
          const record = records.findLast((one) => one.line <= i + 1);
          const isCovered = record !== undefined && (record.line === i + 1 || record.quoted);
          expect(line.trim() === "" || isCovered).toBe(true);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("gives PapaParse one record for one record, whatever the quotes", () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(",", ";"), (text, delimiter) => {
        const records = [...cutRecords(text, delimiter)].filter(({ fault }) => !fault || fault.kind === "stray");
        fc.pre(records.length > 0);
        const together = splitRecords(records, delimiter);
        expect(together).toHaveLength(records.length);
        expect(together).toEqual(records.map((record) => splitRecords([record], delimiter)[0]));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("reads back what a proper writer wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", " ", "a", "é"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        fc.pre(table.every((cells) => cells.some((one) => one.trim() !== "")));
        const text = Papa.unparse(table, { quotes: true, newline: "\n" });
        expect(splitRecords([...cutRecords(text, ",")], ",")).toEqual(table);
      }),
      { seed: 1 },
    );
  });

  it(
    "takes time in proportion to the text, quotes closed or not",
    () => {
      const spoilt = ['"a\n', 'x""y\n', '"a""\n', '"",\n', '"a,', '"a"b,', " ", '"'];
      for (const piece of spoilt) {
        const text = piece.repeat(2_000_000 / piece.length);
        const records = [...cutRecords(text, ",")];
        expect(records.length).toBeLessThanOrEqual(countLines(text, 0, text.length) + 1);
      }
    },
    WATCHDOG,
  );
});
