import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { bandsOf, groupWordsOf } from "../../src/export/bands.ts";
import { LINKAGE_COLUMN_NAMES } from "../../src/export/linkage-columns.ts";
import { linkageTable, RECALLED_MARK, reportedIn } from "../../src/export/table.ts";
import { bandsIn } from "../../src/export/table-shape.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { printedTable } from "../../src/export/tables.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const corpus = await smallCorpus();
const grouped = (groupBy: string, filter: Filter = DEFAULT_FILTER) =>
  bandsIn(linkageTable(corpus, filter, RECALLED_MARK, { groupBy, columns: ["id"] }));

describe("columns that an author chose", () => {
  it("stand in the order that was asked for, codes with their short titles", () => {
    const { columns, rows } = linkageTable(corpus, { ...DEFAULT_FILTER, elements: ["H.A.2"] }, RECALLED_MARK, {
      columns: ["target", "element", "area-codes", "source-id", "lead-bodies"],
    });
    expect(columns).toEqual(["Target", "Element", "Priority areas", "Source", "Lead bodies"]);
    expect(rows[0]).toEqual([
      "1.10 Water and rest",
      "H.A.2 Rest rooms and water †",
      "A.1; A.2",
      "S02, annex 2",
      "Dock Board; Sea Council",
    ]);
  });

  it("are each filled for some reading", () => {
    const { rows } = linkageTable(corpus, NO_FILTER, RECALLED_MARK, { columns: LINKAGE_COLUMN_NAMES });
    for (const i of LINKAGE_COLUMN_NAMES.keys()) expect(rows.some((row) => row[i] !== "")).toBe(true);
  });

  it.each([
    ["column", ["element", "rationale"], false],
    ["none", ["element"], false],
    ["footnotes", ["element"], true],
  ] as const)("put the rationale as asked: %s", (rationale, names, hasFootnotes) => {
    const made = linkageTable(corpus, DEFAULT_FILTER, RECALLED_MARK, { columns: ["element", "rationale"], rationale });
    expect(made.columns).toHaveLength(names.length);
    expect(made.footnotes?.[2]).toBe(
      hasFootnotes ? "Both ask that work at sea and on the quay harms nobody." : undefined,
    );
  });

  it("list the sources that cells or footnotes name by id", () => {
    const sources = linkageTable(corpus, DEFAULT_FILTER, RECALLED_MARK, { columns: ["source-id"] }).sources ?? [];
    expect(sources.map(({ id }) => id)).toEqual(["S01", "S02", "S03"]);
    expect(linkageTable(corpus, DEFAULT_FILTER).sources).toBeUndefined();
  });
});

describe("bands", () => {
  it("stand in the order of the framework, and what is above them stands for itself", () => {
    expect(grouped("pillar").map(({ heading, note }) => `${heading}: ${note}`)).toEqual([
      "PLAN Harbour Plan: 2 linkages",
      "H People: 7 linkages",
      "W Waters: 3 linkages",
    ]);
    expect(grouped("group")).toEqual(grouped("pillar"));
    expect(grouped("goal").map(({ heading }) => heading)).toEqual([
      "WG World Goals",
      "Goal 1 Decent lives",
      "Goal 2 Living seas",
      "Goal 3 Fair trade",
    ]);
  });

  it("sort by target under headings of the right side", () => {
    const { rows } = linkageTable(corpus, DEFAULT_FILTER, RECALLED_MARK, { groupBy: "goal", columns: ["target-code"] });
    expect(rows.flat()).toEqual(["WG", "1.1", "1.1", "1.2", "1.10", "1.10", "1.a", "2", "2.1", "2.2", "3.1", "3.1"]);
  });

  it("repeat a linkage of two areas, and keep those of none", () => {
    expect(grouped("area").map(({ heading, rows }) => [heading, rows])).toEqual([
      ["A.1 Lives of crews", 5],
      ["A.2 Health of the sea †", 5],
      ["No priority area", 3],
    ]);
  });

  it.each(groupWordsOf(corpus).filter((word) => word !== "area"))("by %s hold every row once", (word) => {
    const { linkages, bands } = bandsOf(corpus, reportedIn(corpus, NO_FILTER), word, "");
    expect(linkages.map(({ id }) => id).toSorted()).toEqual(
      reportedIn(corpus, NO_FILTER)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(linkages.length);
  });

  it("count readings without a counterpart apart", () => {
    const filter: Filter = { ...DEFAULT_FILTER, elements: ["H.A"], relations: ["none", "same-aim"] };
    expect(grouped("pillar", filter).map(({ note }) => note)).toEqual(["2 linkages, 2 readings without a counterpart"]);
  });

  it("refuse a word that the frameworks do not have", () => {
    expect(() => grouped("colour")).toThrow(
      'bandsOf: "colour": expected one of group, plan, pillar, theme, measure, agenda, goal, target, area',
    );
  });
});

describe("printed tables", () => {
  it.each(TABLE_KINDS)("%s has rows as wide as its columns, whole bands, a caption and explained marks", (table) => {
    const made = printedTable(corpus, DEFAULT_FILTER, { table });
    expect(made.rows.length).toBeGreaterThan(0);
    expect(new Set(made.rows.map(({ length }) => length))).toEqual(new Set([made.columns.length]));
    expect(made.kinds?.length ?? made.columns.length).toBe(made.columns.length);
    expect(bandsIn(made).reduce((sum, { rows }) => sum + rows, 0)).toBe(made.rows.length);
    expect(made.caption).toMatch(/^Shown: .* version 1\.2\.0 of 2025-03-01 \(91227fb5\)\.$/);
    const cells = [...made.rows.flat(), ...bandsIn(made).flatMap(({ heading, note }) => [heading, note])];
    expect(made.notes.some((note) => note.startsWith("†"))).toBe(cells.some((cell) => cell.includes("†")));
  });

  it.each(TABLE_KINDS)("%s of nothing is a table still", (table) => {
    const made = printedTable(corpus, { ...DEFAULT_FILTER, elements: ["nowhere"] }, { table });
    expect(made.columns.length).toBeGreaterThan(0);
  });

  it("explain the relations and strengths that occur", () => {
    const { notes } = printedTable(corpus, { ...DEFAULT_FILTER, relations: ["tension"] });
    expect(notes).toEqual([
      "Relation. tension: doing the element can hinder the target.",
      "Strength. 2: a direct effect on a part of the target.",
    ]);
  });
});
