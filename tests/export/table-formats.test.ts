import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { toCsvExcel } from "../../src/export/csv-excel.ts";
import { toCsv } from "../../src/export/csv.ts";
import { toJson } from "../../src/export/json.ts";
import { toMarkdown } from "../../src/export/markdown.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { plainTable } from "../../src/export/tables.ts";
import { RECALLED_MARK } from "../../src/export/table-shape.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { goldenOf } from "./golden.ts";
import { recordsIn } from "./records.ts";

const corpus = await smallCorpus();
const OTHER_KINDS = TABLE_KINDS.filter((kind) => kind !== "linkages");

describe("every table", () => {
  it("is printed as a person has looked at it", () => {
    const product = OTHER_KINDS.map((table) => toMarkdown(corpus, DEFAULT_FILTER, { table })).join("\n");
    expect(product).toBe(goldenOf("tables.md", product));
  });

  it.each(OTHER_KINDS)("%s has the same rows in every plain format", (table) => {
    const { rows, bands } = plainTable(corpus, DEFAULT_FILTER, { table }, RECALLED_MARK);
    const [header = [], ...records] = recordsIn(toCsv(corpus, DEFAULT_FILTER, { table }));
    const words = (cell: string) => cell.replace(/ †$/, " (recalled)");
    expect(records.map((record) => (bands ? record.slice(1) : record))).toEqual(rows.map((row) => row.map(words)));
    const json = JSON.parse(toJson(corpus, DEFAULT_FILTER, { table }));
    expect([json.table, json.columns, json.rows]).toEqual([table, header, records]);
    expect(json.package.fingerprint).toBe(corpus.fingerprint);
    expect(recordsIn(toCsvExcel(corpus, DEFAULT_FILTER, { table }).slice(1))[0]).toEqual(header);
  });
});

describe("groups and footnotes", () => {
  it("are printed in Markdown as a person has looked at them", () => {
    const product = toMarkdown(corpus, DEFAULT_FILTER, {
      groupBy: "area",
      columns: ["element", "target", "relation"],
      rationale: "footnotes",
    });
    expect(product).toBe(goldenOf("linkages-grouped.md", product));
  });

  it("become columns on a sheet", () => {
    const text = toCsvExcel(corpus, DEFAULT_FILTER, {
      groupBy: "goal",
      columns: ["target-code"],
      rationale: "footnotes",
    });
    const [header, ...rows] = recordsIn(text.slice(1));
    expect(header).toEqual(["Goal", "Target code", "Rationale"]);
    expect(rows.filter(([goal]) => goal === "Goal 2 Living seas").map(([, code]) => code)).toEqual(["2", "2.1", "2.2"]);
  });
});
