import { describe, expect, it } from "vitest";
import { chaptersFrom, isFresh, makeChapter, type Made } from "../../../src/app/report/chapters.ts";
import { DEFAULT_FILTER } from "../../../src/domain/filter.ts";
import { reportDocument, sectionsIn } from "../../../src/export/report-document.ts";
import { reportGround } from "../../../src/export/report-ground.ts";
import { changeOutline, defaultOutline, type OutlineChange } from "../../../src/export/report-outline.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";

const small = await smallCorpus();
const ground = reportGround(small, DEFAULT_FILTER);
const changes: readonly OutlineChange[] = [
  { kind: "text", id: "summary", text: "One.\n\nTwo.\n" },
  { kind: "down", id: "summary" },
  { kind: "include", id: "gaps", isIncluded: false },
  { kind: "figure", id: "coverage", hasFigure: false },
  { kind: "add", after: "coverage", title: "Afterword", text: "Three." },
];
const outline = changes.reduce(changeOutline, defaultOutline(small));
const sections = sectionsIn(ground, outline);
const made = new Map(sections.map((section): [string, Made] => [section.id, makeChapter(ground, section)]));

describe("the chapters that a screen shows", () => {
  const chapters = chaptersFrom(ground, sections, made);

  it("say word for word what the document says", () => {
    const { blocks } = reportDocument(small, DEFAULT_FILTER, { outline });
    expect(chapters.flatMap((chapter) => chapter.blocks)).toEqual(
      blocks.filter(({ kind }) => kind !== "contents" && kind !== "turn"),
    );
    expect(chapters.every(({ isMade }) => isMade)).toBe(true);
  });

  it("know how many tables and figures stand before them", () => {
    const before = { table: 0, figure: 0 };
    for (const { tables, figures, blocks } of chapters) {
      expect({ table: tables, figure: figures }).toEqual(before);
      for (const { kind } of blocks) if (kind === "table" || kind === "figure") before[kind]++;
    }
    expect(before.table).toBeGreaterThan(2);
    expect(before.figure).toBeGreaterThan(1);
  });

  it("are headings and the author's words until they are made", () => {
    const bare = chaptersFrom(ground, sections, new Map());
    const summary = bare.find(({ section }) => section.id === "summary");
    expect(summary).toMatchObject({ isMade: false, tables: 0 });
    expect(summary?.blocks.map((block) => ("text" in block ? block.text : block.kind))).toEqual([
      "Summary",
      "One.",
      "Two.",
    ]);
  });
});

describe("a chapter that was made", () => {
  const [section] = sections;
  if (!section) throw new Error("the outline is empty");
  const one = makeChapter(ground, section);

  it("is good until something but the author's words changes", () => {
    expect(isFresh(one, ground, section)).toBe(true);
    expect(isFresh(one, ground, { ...section, text: "Other words." })).toBe(true);
    expect(isFresh(one, ground, { ...section, title: "Another" })).toBe(false);
    expect(isFresh(one, ground, { ...section, hasTable: !section.hasTable })).toBe(false);
    expect(isFresh(one, { ...ground }, section)).toBe(false);
    expect(isFresh(undefined, ground, section)).toBe(false);
  });
});
