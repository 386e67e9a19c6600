import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { LINKAGE_COLUMNS, RELATIONS } from "../../src/domain/linkage.ts";
import { toClipboard } from "../../src/export/clipboard.ts";
import { toCsvExcel } from "../../src/export/csv-excel.ts";
import { fileNameOf } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS, isExportFormat } from "../../src/export/exporters.ts";
import { unguard, unguardCode } from "../../src/export/formula-guard.ts";
import { linkageTable, REPORT_COLUMNS } from "../../src/export/table.ts";
import { recordsIn } from "./records.ts";
import { smallCorpus, smallFiles } from "../fixtures/corpus.ts";
import { goldenOf } from "./golden.ts";
import { hostileCorpus } from "./hostile.ts";

const corpus = await smallCorpus();
const print = async (format: (typeof EXPORT_FORMATS)[number], filter: Filter) =>
  Buffer.from(await (await EXPORTERS[format].load())(corpus, filter)).toString("utf8");

describe("every format", () => {
  it.each([
    ["csv", "linkages.csv"],
    ["csv-excel", "linkages.excel.csv"],
    ["html", "linkages.html"],
    ["markdown", "linkages.md"],
    ["latex", "linkages.tex"],
    ["json", "linkages.json"],
    ["sssom", "linkages.sssom.tsv"],
    ["turtle", "linkages.ttl"],
    ["jsonld", "linkages.jsonld"],
    ["gexf", "graph.gexf"],
    ["graphml", "graph.graphml"],
  ] as const)("%s prints what a person has looked at", async (format, golden) => {
    const product = await print(format, DEFAULT_FILTER);
    expect(product).toBe(goldenOf(golden, product));
  });

  it("prints the clipboard that a person has looked at", () => {
    const { html, text } = toClipboard(corpus, DEFAULT_FILTER);
    expect(html).toBe(goldenOf("clipboard.html", html));
    expect(text).toBe(goldenOf("clipboard.tsv", text));
  });

  it.each(EXPORT_FORMATS)("%s gives the same bytes twice, and for filters that ask for the same", async (format) => {
    const filter: Filter = { ...DEFAULT_FILTER, elements: ["H", "W.A"], relations: ["contributes", "broader"] };
    const same: Filter = { ...filter, elements: ["W.A", "H", "H"], relations: ["broader", "contributes"] };
    expect(await print(format, filter)).toBe(await print(format, filter));
    expect(await print(format, same)).toBe(await print(format, filter));
  });

  it.each(EXPORT_FORMATS)("%s prints an empty answer", async (format) => {
    const toProduct = await EXPORTERS[format].load();
    const product = await toProduct(corpus, { ...NO_FILTER, elements: ["nowhere"] });
    expect(product.length).toBeGreaterThan(50);
    if (typeof product !== "string") return;
    expect(product.endsWith("\n")).toBe(true);
    expect(product).not.toContain("H.A~");
  });

  it.each(EXPORT_FORMATS)("%s has a name, a type and a sentence for the menu", (format) => {
    const { label, description, mime, stem, ending } = EXPORTERS[format];
    expect(label).not.toBe("");
    expect(description).toMatch(/\.$/);
    expect(mime).toMatch(/^[a-z]+\/[a-z]+/);
    expect(fileNameOf(corpus, EXPORTERS[format])).toBe(`harbour-atlas-${stem}-1.2.0.${ending}`);
    expect(ending).toMatch(/^[a-z-]+(\.[a-z-]+)?$/);
    expect(isExportFormat(format)).toBe(true);
  });

  it.each(["../../etc/passwd", "CON", "a/b\\c:d", "ชื่อ", "", "x".repeat(300), ".hidden"])(
    "makes a safe file name of %j",
    (name) => {
      const hostile = { ...corpus, info: { ...corpus.info, name } };
      expect(fileNameOf(hostile, EXPORTERS.csv)).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,110}\.csv$/);
    },
  );
});

describe("csv", () => {
  it("holds exactly the columns of linkages.csv and every reading that passes, none rows among them", async () => {
    const [header, ...rows] = recordsIn(await print("csv", NO_FILTER));
    expect(header).toEqual(LINKAGE_COLUMNS);
    expect(rows.map(([id]) => id)).toEqual(corpus.linkages.map(({ id }) => id));
  });

  it("gives the very bytes of linkages.csv back where the file is in order", async () => {
    const file = (await smallFiles()).get("linkages.csv") ?? new Uint8Array();
    expect(await print("csv", NO_FILTER)).toBe(new TextDecoder().decode(file));
  });

  it("has no byte-order mark, ends lines with LF, and keeps formulas as they are", async () => {
    const text = await print("csv", NO_FILTER);
    expect(text.startsWith("id,element,")).toBe(true);
    expect(text).not.toContain("\r");
    expect(text).toContain("\n=1+1");
  });
});

describe("csv-excel", () => {
  it("holds the report's columns, a byte-order mark and CRLF", async () => {
    const text = await print("csv-excel", DEFAULT_FILTER);
    expect(text.startsWith("\uFEFFElement code,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(recordsIn(text.slice(1))[0]).toEqual(REPORT_COLUMNS);
  });

  it("keeps a spreadsheet from reading target 1.10 as 1.1", async () => {
    const targets = recordsIn(await print("csv-excel", DEFAULT_FILTER)).map((row) => row[2] ?? "");
    expect(targets).toContain("'1.10");
    expect(targets.slice(1).map(unguardCode)).toEqual(linkageTable(corpus, DEFAULT_FILTER).rows.map((row) => row[2]));
  });

  it("guards every cell so that it can be taken back", () => {
    const hostile = hostileCorpus();
    const [, ...rows] = recordsIn(toCsvExcel(hostile, NO_FILTER).slice(1));
    expect(rows.map((row) => row.map(unguard))).toEqual(linkageTable(hostile, NO_FILTER).rows);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]\D/);
  });

  it("cannot be split into cells that run, whatever the delimiter", () => {
    const text = toCsvExcel(hostileCorpus(), NO_FILTER).slice(1);
    for (const delimiter of [",", ";", "\t"]) {
      for (const cell of recordsIn(text, delimiter).flat()) expect(cell).not.toMatch(/^\s*[=@＝＋－＠]/);
    }
  });
});

describe("report formats", () => {
  it("leave readings without a counterpart out unless they are asked for by name", () => {
    const relations = (filter: Filter) => new Set(linkageTable(corpus, filter).rows.map((row) => row[4]));
    expect(relations(NO_FILTER).has("none")).toBe(false);
    expect(relations({ ...NO_FILTER, relations: ["none"] })).toEqual(new Set(["none"]));
    expect(relations({ ...NO_FILTER, relations: RELATIONS }).has("none")).toBe(true);
  });

  it("explain the mark of recalled titles only where one stands", () => {
    expect(linkageTable(corpus, DEFAULT_FILTER).notes).toEqual([
      "† The title was recalled and is still to be checked against the printed document.",
    ]);
    expect(
      linkageTable(corpus, {
        ...DEFAULT_FILTER,
        elements: ["PLAN"],
        relations: ["same-aim"],
        priorityAreas: ["nowhere"],
      }).notes,
    ).toEqual([]);
  });
});

describe("json", () => {
  it("keeps readings without a counterpart apart", async () => {
    const { linkages, none, package: about, filter } = JSON.parse(await print("json", NO_FILTER));
    expect([linkages.length, none.length]).toEqual([14, 2]);
    expect(about).toEqual({
      name: "harbour-atlas",
      title: "Harbour plan and world goals",
      version: "1.2.0",
      created: "2025-03-01",
      fingerprint: corpus.fingerprint,
      licence: "CC-BY-4.0",
    });
    expect(filter).toMatchObject({ elements: [], min_strength: null, bases: [] });
    expect(Object.keys(linkages[0])).toEqual(expect.arrayContaining([...LINKAGE_COLUMNS]));
  });
});
