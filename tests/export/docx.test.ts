import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { toDocx } from "../../src/export/docx.ts";
import { bandsIn, RECALLED_MARK } from "../../src/export/table-shape.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { printedTable } from "../../src/export/tables.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";
import { partIn, partsIn } from "./office-parts.ts";
import { writtenIn } from "./time-zones.ts";

const corpus = await smallCorpus();
const BODY = "word/document.xml";

/** Elements below an XML text, in document order. */
function elementsIn(xml: string, name: string): readonly Element[] {
  return [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName(name)];
}

const within = (element: Element, name: string): readonly Element[] => [...element.getElementsByTagName(name)];

/** The text of an element as a reader sees it: runs joined, breaks as line breaks. */
function textOf(element: Element): string {
  return [...element.getElementsByTagName("*")]
    .map(({ nodeName, textContent }) => (nodeName === "w:t" ? (textContent ?? "") : nodeName === "w:br" ? "\n" : ""))
    .join("")
    .replaceAll("\u00a0†", RECALLED_MARK);
}

interface WordRow {
  cells: readonly string[];
  isHead: boolean;
  isBand: boolean;
  isWhole: boolean;
}

function rowsIn(file: Uint8Array): readonly WordRow[] {
  return elementsIn(partIn(file, BODY), "w:tr").map((row) => ({
    cells: within(row, "w:tc").map(textOf),
    isHead: within(row, "w:tblHeader").length > 0,
    isBand: within(row, "w:gridSpan").length > 0,
    isWhole: within(row, "w:cantSplit").length > 0,
  }));
}

const bodyRows = (file: Uint8Array) => rowsIn(file).filter(({ isHead, isBand }) => !isHead && !isBand);
const oneBreak = (text: string) => text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
const styleOf = (paragraph: Element) => within(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? "";

describe("toDocx", () => {
  it("holds the linkages in a real table whose head is repeated and whose rows stay whole", async () => {
    const file = await toDocx(corpus, DEFAULT_FILTER);
    const { columns, rows } = printedTable(corpus, DEFAULT_FILTER);
    const [head, ...others] = rowsIn(file);
    expect(head).toMatchObject({ cells: columns, isHead: true });
    expect(others.filter(({ isHead }) => isHead)).toEqual([]);
    expect(rowsIn(file).every(({ isWhole }) => isWhole)).toBe(true);
    expect(bodyRows(file).map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(oneBreak)));
  });

  it("has a heading for each band, kept with the row below it", async () => {
    const file = await toDocx(corpus, DEFAULT_FILTER, { groupBy: "goal" });
    const bands = bandsIn(printedTable(corpus, DEFAULT_FILTER, { groupBy: "goal" }));
    const rows = elementsIn(partIn(file, BODY), "w:tr").filter((row) => within(row, "w:gridSpan").length > 0);
    expect(rows.map(textOf)).toEqual(bands.map(({ heading, note }) => `${heading}   ${note}`));
    for (const row of rows) {
      expect(within(row, "w:keepNext").length).toBeGreaterThan(0);
      expect(within(row, "w:p").map(styleOf)).toEqual(["Heading1"]);
    }
  });

  it("numbers its caption by a field", async () => {
    const paragraphs = elementsIn(partIn(await toDocx(corpus, DEFAULT_FILTER), BODY), "w:p");
    const [caption] = paragraphs.filter((paragraph) => styleOf(paragraph) === "Caption");
    expect(caption && within(caption, "w:fldSimple").map((field) => field.getAttribute("w:instr"))).toEqual([
      "SEQ Table \\* ARABIC",
    ]);
    expect(caption && textOf(caption)).toMatch(
      /^Table 1\. Shown: basis published or editorial; not rejected\. 12 rows/,
    );
  });

  it("puts rationale and source into real footnotes, or a column, or nowhere", async () => {
    const file = await toDocx(corpus, DEFAULT_FILTER, { rationale: "footnotes" });
    const references = elementsIn(partIn(file, BODY), "w:footnoteReference").map((one) => one.getAttribute("w:id"));
    const notes = elementsIn(partIn(file, "word/footnotes.xml"), "w:footnote").filter(
      (note) => Number(note.getAttribute("w:id")) > 0,
    );
    expect(references).toEqual(notes.map((note) => note.getAttribute("w:id")));
    expect(notes.map((note) => textOf(note).trim())).toEqual(
      printedTable(corpus, DEFAULT_FILTER, { rationale: "footnotes" }).footnotes?.map(oneBreak),
    );
    const texts = await Promise.all(
      (["column", "none"] as const).map(async (rationale) => {
        return partIn(await toDocx(corpus, DEFAULT_FILTER, { rationale }), BODY);
      }),
    );
    expect(texts.map((text) => text.includes("Nurseries help stocks to recover."))).toEqual([true, false]);
    expect(texts.map((text) => text.includes("footnoteReference"))).toEqual([false, false]);
  });

  it("has a table for each band where there are footnotes, each with its head and its description", async () => {
    const options = { groupBy: "goal", rationale: "footnotes" } as const;
    const file = await toDocx(corpus, DEFAULT_FILTER, options);
    const bands = bandsIn(printedTable(corpus, DEFAULT_FILTER, options));
    expect(rowsIn(file).filter(({ isHead }) => isHead)).toHaveLength(bands.length);
    expect(elementsIn(partIn(file, BODY), "w:tblCaption")).toHaveLength(bands.length);
    const nothing = { ...NO_FILTER, elements: ["nowhere"] };
    expect(rowsIn(await toDocx(corpus, nothing, options))).toHaveLength(1);
  });

  it("gives hostile text back as text", async () => {
    const hostile = hostileCorpus();
    const options = { columns: ["element-title", "target", "rationale"], groupBy: "none" } as const;
    const file = await toDocx(hostile, NO_FILTER, options);
    const { rows } = printedTable(hostile, NO_FILTER, options);
    expect(rows.map((row) => row[2])).toEqual(HOSTILE);
    expect(bodyRows(file).map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(oneBreak)));
    expect([...partsIn(file).keys()].filter((name) => /macro|vba|embeddings|media/i.test(name))).toEqual([]);
  });

  it.each([
    ["https://example.org/a?b=c&d", true],
    ["javascript:alert(1)", false],
    ["file:///etc/passwd", false],
  ])("links %j: %s", async (url, isLink) => {
    const sources = corpus.sources.map((source) => ({ ...source, url }));
    const file = await toDocx({ ...corpus, sources }, DEFAULT_FILTER);
    const targets = elementsIn(partIn(file, "word/_rels/document.xml.rels"), "Relationship")
      .filter((one) => one.getAttribute("TargetMode") === "External")
      .map((one) => one.getAttribute("Target"));
    expect(new Set(targets)).toEqual(new Set(isLink ? [url] : []));
  });

  it("says its title, author, language and date, and describes its table to whoever cannot see it", async () => {
    const file = await toDocx(corpus, DEFAULT_FILTER);
    const core = partIn(file, "docProps/core.xml");
    expect(core).toContain("<dc:title>Linkages between Harbour Plan and World Goals</dc:title>");
    expect(core).toContain("<dc:creator>Harbour readers</dc:creator>");
    expect(core.match(/20\d\d-\d\d-\d\dT[\d:]+Z/g)).toEqual(["2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z"]);
    expect(partIn(file, "word/styles.xml")).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(partIn(file, BODY)).toContain('<w:tblCaption w:val="Linkages between Harbour Plan and World Goals"/>');
  });

  it("lies on its side where the table is wide", async () => {
    const isLandscape = async (options: Parameters<typeof toDocx>[2]) =>
      partIn(await toDocx(corpus, DEFAULT_FILTER, options), BODY).includes('w:orient="landscape"');
    expect(await isLandscape({ columns: ["element", "target", "relation"] })).toBe(false);
    expect(
      await isLandscape({ columns: ["element-title", "target-title", "priority-areas", "rationale", "source"] }),
    ).toBe(true);
  });

  it.each(TABLE_KINDS)("prints the table %s, and one of nothing", async (table) => {
    const { rows } = printedTable(corpus, DEFAULT_FILTER, { table });
    const printed = bodyRows(await toDocx(corpus, DEFAULT_FILTER, { table }));
    expect(printed.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(oneBreak)));
    const nothing = { ...NO_FILTER, elements: ["nowhere"], targets: ["nowhere"] };
    expect(bodyRows(await toDocx(corpus, nothing, { table }))).toEqual([]);
  });

  it("is the same, byte for byte, twice and in every time zone", async () => {
    const file = Buffer.from(await toDocx(corpus, DEFAULT_FILTER));
    expect(file.equals(await toDocx(corpus, DEFAULT_FILTER))).toBe(true);
    const args = ["export", "docx", "--data", "tests/fixtures/small"];
    const written = await Promise.all(
      ["Pacific/Kiritimati", "America/Los_Angeles"].map((zone) => writtenIn(zone, args)),
    );
    expect(written.map((one) => one.equals(file))).toEqual([true, true]);
  });
});
