import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { reportDocument } from "../../src/export/report-document.ts";
import { changeOutline, defaultOutline, type ReportOutline } from "../../src/export/report-outline.ts";
import { toReport } from "../../src/export/report.ts";
import { printedTable } from "../../src/export/tables.ts";
import { partsOf } from "../../src/export/text-blocks.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { handCorpus } from "../fixtures/hand.ts";
import { goldenOf } from "./golden.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";
import { plainText, QUICK_TOOLS } from "./report-parts.ts";

const corpus = await smallCorpus();
const WHOLE = changeOutline(defaultOutline(corpus), { kind: "include", id: "linkages", isIncluded: true });
const NOTHING: Filter = { ...NO_FILTER, elements: ["nowhere"], targets: ["nowhere"] };

/** The whole report of the small package, made once for all who only look at it. */
const WHOLE_FILE = toReport(corpus, DEFAULT_FILTER, { outline: WHOLE }, QUICK_TOOLS);

const bodyOf = (file: Uint8Array) => strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
const parse = (xml: string) => new DOMParser().parseFromString(xml, "text/xml");
const elementsIn = (xml: string, name: string): readonly Element[] => [...parse(xml).getElementsByTagName(name)];
const within = (element: Element, name: string): readonly Element[] => [...element.getElementsByTagName(name)];
const wordsIn = (element: Element) =>
  within(element, "w:t")
    .map(({ textContent }) => textContent)
    .join("");
const styleOf = (paragraph: Element) => within(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? "";

describe("reportDocument", () => {
  it("says on the small package what a person has read through", () => {
    const text = plainText(reportDocument(corpus, DEFAULT_FILTER, { outline: WHOLE }));
    expect(text).toBe(goldenOf("report.txt", text));
  });

  it("follows the outline: its order, its titles, its author's own words", () => {
    let outline: ReportOutline = defaultOutline(corpus);
    outline = changeOutline(outline, { kind: "move", id: "gaps", index: 0 });
    outline = changeOutline(outline, { kind: "rename", id: "gaps", title: "What is missing" });
    outline = changeOutline(outline, { kind: "text", id: "gaps", text: "First.\n\n  \nSecond\nline." });
    outline = changeOutline(outline, { kind: "include", id: "summary", isIncluded: false });
    const { blocks } = reportDocument(corpus, DEFAULT_FILTER, { outline });
    const chapters = blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
    expect(chapters[0]).toBe("What is missing");
    expect(chapters).not.toContain("Summary");
    const texts = blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    expect(texts.slice(0, 2)).toEqual(["First.", "Second\nline."]);
  });

  it("has tables and figures only where the outline wants them", () => {
    const sections = WHOLE.sections.map((section) => ({ ...section, hasTable: false, hasFigure: false }));
    const { blocks } = reportDocument(corpus, DEFAULT_FILTER, { outline: { ...WHOLE, sections } });
    expect(blocks.filter(({ kind }) => kind === "table" || kind === "figure")).toEqual([]);
  });

  it("leaves out the areas that the filter leaves out, and says once what it shows", () => {
    const filter: Filter = { ...DEFAULT_FILTER, priorityAreas: ["A.2"] };
    const text = plainText(reportDocument(corpus, filter));
    expect(text).toContain("# Health of the sea †");
    expect(text).not.toContain("# Lives of crews");
    expect(text.match(/Shown: priority area Health of the sea/g)?.length).toBeLessThanOrEqual(10);
    expect(text).toContain("This report shows a part of the data only. Shown: priority area Health of the sea.");
  });

  it.each<[string, () => Promise<Corpus> | Corpus]>([
    ["the first package counted by hand", () => handCorpus("hand-a")],
    ["the second", () => handCorpus("hand-b")],
    ["hostile texts", hostileCorpus],
    ["no areas", () => ({ ...corpus, priorityAreas: [] })],
    ["no linkages", () => ({ ...corpus, linkages: [] })],
  ])("can be made of %s, with every filter, without an empty word in it", async (_, make) => {
    const other = await make();
    const outline = { ...defaultOutline(other) };
    for (const filter of [DEFAULT_FILTER, NO_FILTER, NOTHING, { ...DEFAULT_FILTER, relations: ["tension"] as const }]) {
      const text = plainText(reportDocument(other, filter, { outline }));
      expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
      expect(text.match(/^# /gm)).toHaveLength(outline.sections.filter(({ isIncluded }) => isIncluded).length);
    }
  });

  it("starts a page with every chapter but those of a sentence, and always with the first", () => {
    const startsIn = (filter: Filter) =>
      reportDocument(corpus, filter).blocks.flatMap((block) =>
        block.kind === "heading" && block.level === 1 ? [block.startsPage] : [],
      );
    expect(startsIn(DEFAULT_FILTER)).not.toContain(false);
    const [first, ...others] = startsIn(NOTHING);
    expect(first).toBe(true);
    expect(others).toContain(false);
  });

  it("lies on its side for a wide table, from the heading of its chapter on", () => {
    const { blocks, ...document } = reportDocument(corpus, DEFAULT_FILTER, { outline: WHOLE });
    const wide = partsOf({ ...document, blocks }).filter(({ isLandscape }) => isLandscape);
    expect(wide.flatMap((part) => part.blocks).some(({ kind }) => kind === "table")).toBe(true);
    for (const { blocks: some } of wide) expect(["heading", "table"]).toContain(some[0]?.kind);
  });
});

describe("toReport", () => {
  it("is a Word document with headings in order, numbered captions, and pictures that are described", async () => {
    const body = bodyOf(await WHOLE_FILE);
    const paragraphs = elementsIn(body, "w:p");
    const levels = paragraphs
      .map(styleOf)
      .flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? [])
      .map(Number);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 2);
    const { blocks } = reportDocument(corpus, DEFAULT_FILTER, { outline: WHOLE });
    for (const [word, kind] of [
      ["Table", "table"],
      ["Figure", "figure"],
    ] as const) {
      const fields = elementsIn(body, "w:fldSimple").filter((one) =>
        one.getAttribute("w:instr")?.includes(`SEQ ${word}`),
      );
      const count = blocks.filter((block) => block.kind === kind).length;
      expect(fields.map(wordsIn)).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)));
    }
    const drawings = elementsIn(body, "wp:docPr");
    expect(drawings.map((one) => one.getAttribute("id"))).toEqual(drawings.map((_, i) => String(i + 1)));
    expect(drawings.every((one) => (one.getAttribute("descr") ?? "").length > 40)).toBe(true);
    expect(elementsIn(body, "w:tr").every((row) => within(row, "w:cantSplit").length > 0)).toBe(true);
  });

  it("lists every chapter with its page, linked to its heading", async () => {
    const body = bodyOf(await WHOLE_FILE);
    const marks = new Set(elementsIn(body, "w:bookmarkStart").map((one) => one.getAttribute("w:name")));
    const entries = elementsIn(body, "w:hyperlink").filter((one) => one.hasAttribute("w:anchor"));
    expect(entries.every((one) => marks.has(one.getAttribute("w:anchor")))).toBe(true);
    const words = entries.map(wordsIn);
    expect(words.slice(0, 3)).toEqual(["Summary3", "Lives of crews4", "Health of the sea\u00a0†5"]);
    expect(words.every((entry) => /\d$/.test(entry))).toBe(true);
  });

  it("holds the same linkages as the corpus, and fetches nothing", async () => {
    const file = await WHOLE_FILE;
    const cells = elementsIn(bodyOf(file), "w:tr").map((row) => within(row, "w:tc").map(wordsIn).join("|"));
    for (const row of printedTable(corpus, DEFAULT_FILTER).rows) {
      const [element = "", target = ""] = row;
      const isThere = (cell: string) => cell.startsWith(`${element}|${target}|`.replaceAll(" †", "\u00a0†"));
      expect(cells.filter(isThere).length, `${element} ${target}`).toBeGreaterThan(0);
    }
    const links = strFromU8(unzipSync(file)["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const outside = elementsIn(links, "Relationship").filter((one) => one.getAttribute("TargetMode") === "External");
    expect(outside.every((one) => one.getAttribute("Type")?.endsWith("/hyperlink"))).toBe(true);
    expect(Object.keys(unzipSync(file)).filter((name) => /macro|vba|embeddings/i.test(name))).toEqual([]);
  });

  it("gives hostile texts back as text, the author's own too", async () => {
    const hostile = hostileCorpus();
    const sections = defaultOutline(hostile).sections.map((one) => ({ ...one, text: HOSTILE.join("\n\n") }));
    const outline = { title: HOSTILE[1] ?? "", subtitle: HOSTILE[0] ?? "", authors: HOSTILE[8] ?? "", sections };
    const body = bodyOf(await toReport(hostile, NO_FILTER, { outline }, QUICK_TOOLS));
    const words = elementsIn(body, "w:p").map(wordsIn);
    for (const text of HOSTILE.filter((one) => !/[\n\r\u2028]/.test(one))) expect(words).toContain(text);
    expect(elementsIn(body, "script")).toEqual([]);
  });

  it("is the same twice, but for the pictures, and tells how far it has come", async () => {
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => void steps.push([done, total]);
    const first = unzipSync(await toReport(corpus, DEFAULT_FILTER, {}, { ...QUICK_TOOLS, onProgress }));
    const drawPicture = async () => new Uint8Array((await QUICK_TOOLS.drawPicture?.({} as never, 1)) ?? []).slice();
    const other = async () => Uint8Array.from([...(await drawPicture()), 0]);
    const second = unzipSync(await toReport(corpus, DEFAULT_FILTER, {}, { drawPicture: other }));
    const unequal = Object.keys(first).filter(
      (name) => !Buffer.from(first[name] ?? []).equals(second[name] ?? Buffer.from("")),
    );
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(unequal.length).toBeGreaterThan(0);
    expect(unequal.filter((name) => !/^word\/media\/image\d+\.png$/.test(name))).toEqual([]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b));
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });

  it("can be ended from outside, and needs somebody who draws", async () => {
    const onProgress = (done: number) => {
      if (done > 2) throw new Error("enough");
    };
    await expect(toReport(corpus, DEFAULT_FILTER, {}, { ...QUICK_TOOLS, onProgress })).rejects.toThrow("enough");
    await expect(toReport(corpus, DEFAULT_FILTER)).rejects.toThrow(TypeError);
  });
});
