import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { FIGURE_FORMATS } from "../../src/export/figure-formats.ts";
import { FIGURE_KINDS, type FigureKind } from "../../src/export/figure-look.ts";
import { figureOf } from "../../src/export/figures.ts";
import { toPdf } from "../../src/export/pdf.ts";
import { OVERVIEW } from "../../src/graph/visible.ts";
import { textMarksIn, type Figure } from "../../src/scene/marks.ts";
import { TOOLS } from "../../scripts/picture.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { SMALL } from "../scripts/run.ts";
import { HOSTILE } from "./hostile.ts";
import { readPng } from "./png-pixels.ts";
import { writtenIn } from "./time-zones.ts";

const corpus = await smallCorpus();
const draw = (kind: FigureKind): Figure =>
  figureOf(kind, corpus, DEFAULT_FILTER, {
    width: 8.5,
    palette: "light",
    matrix: { rows: "theme", columns: "goal", weight: "targets", order: "framework" },
    flow: { level: "theme", areas: true },
    network: OVERVIEW,
  });
const withText = (text: string): Figure => ({
  name: "one",
  width: 300,
  height: 40,
  title: text,
  description: text,
  author: text,
  created: "2026-11-23",
  marks: [{ kind: "text", x: 5, y: 20, text, size: 8, fill: "#000000" }],
});

interface PdfFile {
  raw: string;
  /** The numbered objects, their streams unpacked. */
  objects: ReadonlyMap<number, { head: string; stream: Buffer }>;
}

/** Open a PDF by its table of objects, without the library that wrote it. */
function openPdf(bytes: Uint8Array): PdfFile {
  const raw = Buffer.from(bytes).toString("latin1");
  const table = raw.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(raw)?.[1]));
  const offsets = Array.from(table.matchAll(/^(\d{10}) 00000 n /gm), ([, at]) => Number(at));
  const objects = offsets.map((at, i) => {
    const [line = ""] = raw.slice(at, at + 20).split("\n");
    expect(line).toBe(`${i + 1} 0 obj`);
    const end = raw.indexOf("\nendobj\n", at);
    const start = raw.indexOf("\nstream\n", at);
    if (start < 0 || start > end) return [i + 1, { head: raw.slice(at, end), stream: Buffer.alloc(0) }] as const;
    const head = raw.slice(at, start);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const packed = Buffer.from(bytes).subarray(start + 8, start + 8 + length);
    return [i + 1, { head, stream: head.includes("/FlateDecode") ? inflateSync(packed) : packed }] as const;
  });
  return { raw, objects: new Map(objects) };
}

/** Every text in the order of the page, by the table of letters that each font brings. */
function textsOf({ objects }: PdfFile): readonly string[] {
  const all = [...objects.values()];
  const page = all.find(({ head }) => /\/Type \/Page\b/.test(head))?.head ?? "";
  const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(page)?.[1]))?.head ?? page;
  const fonts = new Map(
    Array.from(resources.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name, id]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? "")?.[1];
      const cmap = objects.get(Number(map))?.stream.toString("latin1") ?? "";
      const letters = Array.from(cmap.matchAll(/\[(.*)\]/g), ([, list = ""]) => list)
        .flatMap((list) => [...list.matchAll(/<([^>]*)>/g)])
        .map(([, hex = ""]) => Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
      return [name, letters] as const;
    }),
  );
  const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))?.stream.toString("latin1") ?? "";
  return Array.from(content.matchAll(/BT\n([^]*?)\nET/g), ([, block = ""]) => {
    const letters = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? "") ?? [];
    return Array.from(block.matchAll(/<([0-9a-f]+)>/g), ([, hex = ""]) =>
      Array.from(hex.matchAll(/.{4}/g), ([code]) => letters[Number.parseInt(code, 16)]).join(""),
    ).join("");
  });
}

describe.each(FIGURE_KINDS)("the PDF of the figure %s", (kind) => {
  it("is a page as large as the figure, with every word in fonts that are inside", async () => {
    const figure = draw(kind);
    const file = openPdf(await toPdf(figure, TOOLS));
    expect(file.raw.startsWith("%PDF-1.7\n")).toBe(true);
    expect(textsOf(file)).toEqual(textMarksIn(figure.marks).map(({ text }) => text));
    const heads = Array.from(file.objects.values(), ({ head }) => head);
    const [, width, height] = heads.map((head) => /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(head)).find(Boolean) ?? [];
    expect([Number(width), Number(height)]).toEqual([
      expect.closeTo(figure.width, 3),
      expect.closeTo(figure.height, 3),
    ]);
    const descriptors = heads.filter((head) => head.includes("/Type /FontDescriptor"));
    expect(descriptors.length).toBeGreaterThan(0);
    for (const head of descriptors) expect(head).toContain("/FontFile2 ");
    expect(file.raw).toContain("/Lang (en-GB)");
    expect(heads.some((head) => head.includes("/S /Figure") && head.includes("/Alt ("))).toBe(true);
  });

  it("has the same bytes again, and under two clocks", async () => {
    const bytes = Buffer.from(await toPdf(draw(kind), TOOLS));
    expect(bytes.equals(await toPdf(draw(kind), TOOLS))).toBe(true);
    if (kind !== "matrix") return;
    const call = ["figure", kind, "--data", SMALL, "--width", "85mm", "--rows", "theme", "--format", "pdf"];
    for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      expect([zone, bytes.equals(await writtenIn(zone, call))]).toEqual([zone, true]);
    }
  });
});

describe("toPdf", () => {
  it.each([...HOSTILE, ") endobj\nstream\n", "Ñandú – Đông “Á”"])("gives %j back as text", async (text) => {
    const file = openPdf(await toPdf(withText(text), TOOLS));
    const line = text.replaceAll(/[\t\n\r\u0085\u2028\u2029]/g, " ");
    expect(textsOf(file).join("")).toBe(line);
    const description = [...file.objects.values()].find(({ head }) => head.includes("/Type /Metadata"));
    expect(description?.stream.toString("utf8")).not.toMatch(/<(script|img)/);
  });

  it.each(["ปฏิญญา น้ำ", "ນ້ຳ", "ខ្ញុំ កម្ពុជា", "မြို့ ဎ္ဆျါံ အင်္ဂလိပ်", "ង្យាំ"])("sets %s without fail", async (text) => {
    const file = openPdf(await toPdf(withText(text), TOOLS));
    expect(textsOf(file).join("").length).toBeGreaterThan(0);
    expect(file.raw).toMatch(/\/FontName \/\w+\+NotoSans(Thai|Lao|Khmer|Myanmar)-Regular/);
  });

  it("says what it lacks", async () => {
    await expect(toPdf(withText("a"))).rejects.toThrow("toPdf: expected a tool that reads fonts");
  });
});

it("a PNG has its printed size, its title and its alt text inside", async () => {
  const figure = draw("matrix");
  const print = await FIGURE_FORMATS.png.load();
  const png = readPng((await print(figure, TOOLS, { dpi: 150 })) as Uint8Array);
  expect(png.width).toBe(Math.round((8.5 / 2.54) * 150));
  expect(png.chunks.get("pHYs")?.readUInt32BE(0)).toBe(Math.round(150 / 0.0254));
  const words = png.chunks.get("iTXt")?.toString("utf8") ?? "";
  expect(words).toContain(figure.title);
  expect(words).toContain(figure.description);
  const ink = png.pixels.filter((value, i) => i % 4 === 0 && value < 100).length;
  expect(ink).toBeGreaterThan(1000);
});
