import { describe, expect, it } from "vitest";
import { exporterOf } from "../../../src/app/export/jobs.ts";
import { aboutFile, fixedFormats, noticesFor, OTHERS, TABLES } from "../../../src/app/export/offers.ts";
import { COLUMN_NAMES, TABLE_NAMES } from "../../../src/app/export/words.ts";
import { DEFAULT_FILTER } from "../../../src/domain/filter.ts";
import { EXPORT_FORMATS } from "../../../src/export/exporters.ts";
import { shippedCorpus } from "../../graph/corpora.ts";

describe("the menu", () => {
  it("offers every format once", () => {
    expect([...TABLES.names, ...OTHERS.names]).toEqual([...EXPORT_FORMATS]);
  });

  it("has a name of its own for every table and every column", () => {
    for (const names of [TABLE_NAMES, COLUMN_NAMES].map((all) => Object.values(all))) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("says which formats lay out linkages in one way only", () => {
    expect(fixedFormats()).toBe("CSV and JSON");
  });

  it("says what of a wish a format does not follow", () => {
    const { description } = exporterOf("csv");
    expect(aboutFile("csv", {})).toBe(description);
    expect(aboutFile("csv", { groupBy: "goal", columns: ["id"] })).toBe(
      `${description} Not in your columns and groups.`,
    );
    expect(aboutFile("docx", { groupBy: "goal" })).toBe(exporterOf("docx").description);
    expect(aboutFile("gexf", { table: "gaps" })).toMatch(/ Always of the linkages\.$/);
    expect(aboutFile("csv", { table: "gaps" })).toContain("“Gaps”");
    expect(aboutFile("dossier", { table: "gaps" })).toBe(exporterOf("dossier").description);
  });

  it("says each notice once, with the formats it is about", async () => {
    const notices = noticesFor(await shippedCorpus(), DEFAULT_FILTER, OTHERS.names);
    expect(new Set(notices.map(([notice]) => notice)).size).toBe(notices.length);
    expect(notices[0]?.[1]).toBe("SSSOM, RDF (Turtle), RDF (JSON-LD)");
  });
});
