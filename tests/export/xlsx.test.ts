import * as fc from "fast-check";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { RECALLED_WORD, reportedIn } from "../../src/export/table.ts";
import { asSheet } from "../../src/export/table-moves.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { plainTable } from "../../src/export/tables.ts";
import { workbookParts } from "../../src/export/workbook.ts";
import { addressOf, sheetNames } from "../../src/export/worksheet.ts";
import { toXlsx } from "../../src/export/xlsx.ts";
import { toZip } from "../../src/export/zip.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";
import { partIn, partsIn } from "./office-parts.ts";
import { writtenIn } from "./time-zones.ts";

const corpus = await smallCorpus();
const sheetsIn = (file: Uint8Array) => readExcelFile(Buffer.from(file));
const rowsOf = async (file: Uint8Array) => (await sheetsIn(file))[0]?.data.slice(1) ?? [];
const withoutLine = (linkage: Linkage) => ({ ...linkage, line: undefined });
const oneBreak = (text: string) => text.replaceAll(/\r\n?/g, "\n");
const properties = { title: "", author: "", description: "", created: "" };

describe("toXlsx", () => {
  it("holds the linkages, read back by another program", async () => {
    const [head = [], ...rows] = (await sheetsIn(toXlsx(corpus, NO_FILTER)))[0]?.data ?? [];
    const at = (row: readonly unknown[], name: string) => row[head.indexOf(name)] ?? "";
    expect(
      rows.map((row) => ({
        id: at(row, "Linkage"),
        element: at(row, "Element code"),
        target: at(row, "Target code"),
        relation: at(row, "Relation"),
        strength: at(row, "Strength") || undefined,
        priorityAreas: String(at(row, "Priority areas")).split("; ").filter(Boolean),
        basis: at(row, "Basis"),
        rationale: at(row, "Rationale"),
        source: at(row, "Source"),
        locator: at(row, "Place in source"),
        coder: at(row, "Coder"),
        codedOn: at(row, "Coded on"),
        status: at(row, "Status"),
        reviewer: at(row, "Reviewer"),
        reviewedOn: at(row, "Reviewed on"),
      })),
    ).toEqual(reportedIn(corpus, NO_FILTER).map(withoutLine));
  });

  it("keeps codes text and makes numbers numbers", async () => {
    const options = { columns: ["target-code", "strength"] } as const;
    const rows = await rowsOf(toXlsx(corpus, { ...DEFAULT_FILTER, elements: ["H.A.2"] }, options));
    expect(rows).toEqual([
      ["1.10", 3],
      ["1.10", 2],
    ]);
  });

  it("gives hostile text back as text that does not run", async () => {
    const hostile = hostileCorpus();
    const file = toXlsx(hostile, NO_FILTER, { columns: ["element-title", "rationale"] });
    expect(await rowsOf(file)).toEqual(HOSTILE.map((text) => [oneBreak(text), oneBreak(text)]));
    const parts = [...partsIn(file)];
    expect(parts.filter(([name]) => name.includes("externalLink"))).toEqual([]);
    const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.map(([, text]) => text).join("")).not.toMatch(/<f[ >]|t="(str|e|b)"/);
    expect(partIn(file, "xl/styles.xml").match(/quotePrefix="1"/g)?.length).toBeGreaterThan(4);
  });

  it("loses nothing that XML can hold, whatever the text", async () => {
    const sign = fc.constantFrom(..."ab ,;'\"=+-@<>&_x0041_x005F_é–ไữ👩‍🌾\n\t", "_x000D_", "=1+1", "\u0000", "﷽");
    const texts = fc.sample(
      fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `x${signs.join("")}x`),
      { numRuns: 2000, seed: 2025 },
    );
    const rows = texts.map((value) => [{ value, style: "text" } as const]);
    const parts = workbookParts({ properties, sheets: [{ name: "Texts", widths: [9], rows }] });
    const strings = Array.from(
      new TextDecoder().decode(parts.get("xl/sharedStrings.xml")).matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g),
      ([, text = ""]) => text,
    );
    expect(new Set(strings).size).toBe(strings.length);
    const read = (await sheetsIn(toZip(parts, "")))[0]?.data.map(([cell]) => cell);
    // Excel takes _x0041_ for an A; the reader leaves it, as it leaves the escape in front of it.
    const back = read?.map((cell) => String(cell).replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, "_"));
    expect(back).toEqual(texts.map((text) => text.replaceAll("\u0000", "\ufffd")));
  });

  it("has a sheet for each group, and every sheet can be filtered below a row that stays", async () => {
    const file = toXlsx(corpus, DEFAULT_FILTER, { groupBy: "goal" });
    const sheets = await sheetsIn(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "WG World Goals",
      "Goal 1 Decent lives",
      "Goal 2 Living seas",
      "Goal 3 Fair trade",
      "About",
    ]);
    expect(sheets.slice(0, -1).map(({ data }) => data.length - 1)).toEqual([1, 6, 3, 2]);
    const sheet = partIn(file, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<autoFilter ref="A1:Q7"/>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(partIn(file, "xl/workbook.xml")).toContain("&#39;Goal 1 Decent lives&#39;!$A$1:$Q$7");
  });

  it("says what the rows are, with the filter, counts, version, fingerprint and sources", async () => {
    const about = (await sheetsIn(toXlsx(corpus, DEFAULT_FILTER))).at(-1);
    const said = new Map(about?.data.map(([label, text]) => [label, text]));
    expect(said.get("Filter")).toBe("Shown: basis published or editorial; not rejected.");
    expect(said.get("Shown by the filter")).toBe("12 linkages, at 8 elements and 9 targets");
    expect([said.get("Version"), said.get("Date of the data"), said.get("Fingerprint")]).toEqual([
      "1.2.0",
      "2025-03-01",
      corpus.fingerprint,
    ]);
    expect(said.get("Source S01")).toBe("Union of Four Coasts, Harbour Plan for the Four Coasts, 2019, Union Press");
    expect(about?.data.flat()).toContain(
      "(recalled) The title was recalled and is still to be checked against the printed document.",
    );
  });

  it.each([
    ["https://example.org/a?b=c&d", true],
    ["javascript:alert(1)", false],
    ["file:///etc/passwd", false],
    ["https://example.org/ x", false],
  ])("links %j: %s", (url, isLink) => {
    const sources = corpus.sources.map((source) => ({ ...source, url }));
    const file = toXlsx({ ...corpus, sources, info: { ...corpus.info, licences: [] } }, DEFAULT_FILTER);
    const links = [...partsIn(file)].filter(([name]) => name.startsWith("xl/worksheets/_rels/"));
    expect(links.length > 0).toBe(isLink);
  });

  it.each(TABLE_KINDS)("prints the table %s, and one of nothing", async (table) => {
    const { rows } = asSheet(plainTable(corpus, DEFAULT_FILTER, { table }, RECALLED_WORD));
    const read = (await sheetsIn(toXlsx(corpus, DEFAULT_FILTER, { table })))[0]?.data ?? [];
    expect(read).toHaveLength(rows.length + 1);
    const nothing: Filter = { ...NO_FILTER, elements: ["nowhere"] };
    expect(await sheetsIn(toXlsx(corpus, nothing, { table }))).toHaveLength(2);
  });

  it("bears the date of the data and no other", () => {
    const core = partIn(toXlsx(corpus, DEFAULT_FILTER), "docProps/core.xml");
    expect(core.match(/20\d\d-\d\d-\d\dT[\d:]+Z/g)).toEqual(["2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z"]);
    expect(core).toContain("<dc:creator>Harbour readers</dc:creator>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    const undated = toXlsx({ ...corpus, info: { ...corpus.info, created: "" } }, DEFAULT_FILTER);
    expect(partIn(undated, "docProps/core.xml")).not.toContain("dcterms:created");
  });

  it("is the same, byte for byte, twice and in every time zone", async () => {
    const file = Buffer.from(toXlsx(corpus, DEFAULT_FILTER));
    expect(file.equals(toXlsx(corpus, DEFAULT_FILTER))).toBe(true);
    const args = ["export", "xlsx", "--data", "tests/fixtures/small"];
    const written = await Promise.all(
      ["Pacific/Kiritimati", "America/Los_Angeles"].map((zone) => writtenIn(zone, args)),
    );
    expect(written.map((one) => one.equals(file))).toEqual([true, true]);
  });
});

describe("sheets", () => {
  it.each([
    [["a/b:c*[d]?"], ["a b c d"]],
    [
      ["", "'quoted'"],
      ["Sheet", "quoted"],
    ],
    [
      ["Same", "same", "SAME"],
      ["Same", "same (2)", "SAME (3)"],
    ],
    [
      ["x".repeat(40), "x".repeat(41)],
      ["x".repeat(31), `${"x".repeat(27)} (2)`],
    ],
    [["👩".repeat(20)], ["👩".repeat(15)]],
  ])("named %j are called %j", (headings, names) => {
    expect(sheetNames(headings)).toEqual(names);
  });

  it.each([
    [0, 0, "A1"],
    [25, 8, "Z9"],
    [26, 0, "AA1"],
    [701, 1, "ZZ2"],
    [702, 2, "AAA3"],
  ])("column %i, row %i is %s", (column, row, address) => {
    expect(addressOf(column, row)).toBe(address);
  });

  it("refuse what no sheet can hold, and say where", () => {
    const rows = [[{ value: "x".repeat(40_000), style: "text" } as const]];
    expect(() => workbookParts({ properties, sheets: [{ name: "Long", widths: [], rows }] })).toThrow(
      "sheetPart: Long!A1: 40000 signs, and a cell holds 32767; CSV holds them all",
    );
  });
});
