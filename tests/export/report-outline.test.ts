import { describe, expect, it } from "vitest";
import { printOutline, readOutline } from "../../src/export/report-outline-file.ts";
import {
  addedId,
  changeOutline,
  defaultOutline,
  type OutlineChange,
  type ReportOutline,
} from "../../src/export/report-outline.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const corpus = await smallCorpus();
const START = defaultOutline(corpus);
const idsOf = ({ sections }: ReportOutline) => sections.map(({ id }) => id);
const after = (...changes: readonly OutlineChange[]) => changes.reduce(changeOutline, START);
const sectionIn = ({ sections }: ReportOutline, id: string) => sections.find((section) => section.id === id);

describe("defaultOutline", () => {
  it("has a chapter for each priority area, and leaves out the long table alone", () => {
    expect(idsOf(START)).toEqual([
      "summary",
      "area:A.1",
      "area:A.2",
      "coverage",
      "gaps",
      "shared",
      "tensions",
      "linkages",
      "methods",
      "sources",
    ]);
    expect(START.sections.filter(({ isIncluded }) => !isIncluded).map(({ id }) => id)).toEqual(["linkages"]);
    expect(idsOf(defaultOutline({ ...corpus, priorityAreas: [] })).join()).not.toContain("area");
  });
});

describe("changeOutline", () => {
  it.each<[OutlineChange, readonly string[]]>([
    [{ kind: "down", id: "summary" }, ["area:A.1", "summary", "area:A.2"]],
    [{ kind: "up", id: "area:A.2" }, ["summary", "area:A.2", "area:A.1"]],
    [{ kind: "up", id: "summary" }, ["summary", "area:A.1", "area:A.2"]],
    [{ kind: "move", id: "sources", index: 0 }, ["sources", "summary", "area:A.1"]],
    [{ kind: "move", id: "summary", index: 99 }, ["area:A.1", "area:A.2", "coverage"]],
    [{ kind: "add", after: "summary", title: "Foreword" }, ["summary", "text:1", "area:A.1"]],
    [{ kind: "remove", id: "summary" }, ["summary", "area:A.1", "area:A.2"]],
    [{ kind: "down", id: "nowhere" }, ["summary", "area:A.1", "area:A.2"]],
  ])("%j", (change, first) => {
    expect(idsOf(after(change)).slice(0, 3)).toEqual(first);
  });

  it("edits what a section says and has, and nothing else", () => {
    const changed = after(
      { kind: "rename", id: "gaps", title: "What is missing" },
      { kind: "text", id: "gaps", text: "Mine." },
      { kind: "table", id: "gaps", hasTable: false },
      { kind: "figure", id: "coverage", hasFigure: false },
      { kind: "include", id: "linkages", isIncluded: true },
      { kind: "title", text: "My report" },
    );
    expect(sectionIn(changed, "gaps")).toMatchObject({ title: "What is missing", text: "Mine.", hasTable: false });
    expect(sectionIn(changed, "coverage")).toMatchObject({ hasFigure: false, hasTable: true });
    expect(sectionIn(changed, "linkages")?.isIncluded).toBe(true);
    expect(changed.title).toBe("My report");
    expect(sectionIn(changed, "summary")).toBe(sectionIn(START, "summary"));
    expect(changeOutline(changed, { kind: "reset", outline: START })).toBe(START);
  });

  it("takes away the author's own sections, and gives the next one a free name", () => {
    const two = after({ kind: "add" }, { kind: "add" });
    expect(addedId(two)).toBe("text:3");
    const one = changeOutline(two, { kind: "remove", id: "text:1" });
    expect(idsOf(one)).not.toContain("text:1");
    expect(addedId(one)).toBe("text:1");
  });
});

describe("readOutline", () => {
  it("gives back what was printed, and prints the same again", () => {
    const outline = after(
      { kind: "add", title: "Foreword", text: "One.\n\nTwo: “ชุด” </w:t>." },
      { kind: "up", id: "gaps" },
    );
    const text = printOutline(outline);
    expect(text.endsWith("}\n")).toBe(true);
    expect(readOutline(text, corpus)).toEqual({ outline, faults: [] });
    expect(readOutline(`\uFEFF${text}`, corpus).faults).toEqual([]);
  });

  it("fills in what a short file leaves unsaid, and leaves out what it does not name", () => {
    const { outline, faults } = readOutline('{"sections":[{"kind":"gaps"},{"kind":"area","area":"A.2"}]}', corpus);
    expect(faults).toEqual([]);
    expect(outline?.title).toBe(START.title);
    const included = outline?.sections.filter(({ isIncluded }) => isIncluded) ?? [];
    expect(included.map(({ id, title }) => [id, title])).toEqual([
      ["gaps", "Gaps"],
      ["area:A.2", "Health of the sea"],
    ]);
    expect(outline && idsOf(outline).toSorted()).toEqual(idsOf(START).toSorted());
  });

  it.each([
    ["nonsense", ["The outline is no JSON object: expected { … }."]],
    ["[]", ["The outline is no JSON object: expected { … }."]],
    ["null", ["The outline is no JSON object: expected { … }."]],
    ['{"sections":3}', ['"sections" is 3: expected a list.']],
    ['{"title":7,"sections":[]}', ["The outline has the title 7: expected a text."]],
    ['{"colour":"red"}', ['The outline has the key "colour": expected title, subtitle, authors, sections only.']],
    [
      '{"sections":[{"kind":"gap"}]}',
      [
        'Section 1 has the kind "gap": expected one of summary, area, coverage, gaps, shared, tensions, linkages, methods, sources, text.',
      ],
    ],
    ['{"sections":[{"kind":"area","area":"A.9"}]}', ['Section 1 has the area "A.9": expected one of A.1, A.2.']],
    ['{"sections":[{"kind":"area"}]}', ["Section 1 has the area nothing: expected one of A.1, A.2."]],
    ['{"sections":["gaps"]}', ['Section 1 is "gaps": expected an object with a "kind".']],
    ['{"sections":[{"kind":"gaps"},{"kind":"gaps"}]}', ["Section 2 is gaps once more: expected every section once."]],
    ['{"sections":[{"kind":"gaps","hasTable":"no"}]}', ['Section 1 has hasTable "no": expected true or false.']],
    [
      '{"sections":[{"kind":"gaps","titel":"x"}]}',
      [expect.stringMatching(/^Section 1 has the key "titel": expected id/)],
    ],
    ['{"sections":[{"kind":"gaps","text":["a"]}]}', ['Section 1 has the text ["a"]: expected a text.']],
    ['{"__proto__":{"title":"x"},"sections":[]}', [expect.stringContaining('the key "__proto__"')]],
  ])("%s", (json, faults) => {
    expect(readOutline(json, corpus).faults).toEqual(faults);
  });

  it("keeps the good sections of a bad file, and every text of the author's own", () => {
    const json =
      '{"sections":[{"kind":"bad"},{"kind":"text","text":"a"},{"kind":"text","id":"text:1","text":"b"},{"kind":"gaps"}]}';
    const { outline, faults } = readOutline(json, corpus);
    expect(faults).toHaveLength(1);
    const included = outline?.sections.filter(({ isIncluded }) => isIncluded) ?? [];
    expect(included.map(({ id, text }) => [id, text])).toEqual([
      ["text:1", "a"],
      ["text:2", "b"],
      ["gaps", ""],
    ]);
  });

  it("says that data without areas have none", () => {
    const { faults } = readOutline('{"sections":[{"kind":"area","area":"A.1"}]}', { ...corpus, priorityAreas: [] });
    expect(faults).toEqual(['Section 1 has the area "A.1": expected none, for the data have no areas.']);
  });
});
