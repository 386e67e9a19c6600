import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { printHtml, printTsv, toClipboard } from "../../src/export/clipboard.ts";
import { guard } from "../../src/export/formula-guard.ts";
import { linkageTable } from "../../src/export/table.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { hostileCorpus } from "./hostile.ts";

const small = await smallCorpus();

const TABLE = {
  title: "T & U",
  caption: "One row.",
  columns: ["A", "B"],
  rows: [["<b>", "=1"]],
  notes: ["† Recalled."],
};

describe("toClipboard", () => {
  it("prints HTML for a word processor", () => {
    expect(printHtml(TABLE)).toBe(
      [
        "<table>",
        "<caption>T &amp; U. One row.</caption>",
        "<thead><tr><th>A</th><th>B</th></tr></thead>",
        "<tbody><tr><td>&lt;b&gt;</td><td>&#39;=1</td></tr></tbody>",
        "</table>",
        "<p>† Recalled.</p>",
      ].join("\n"),
    );
  });

  it("prints tab-separated text", () => {
    expect(printTsv({ ...TABLE, rows: [["one\ttwo\r\nthree", "-0.5"]] })).toBe("A\tB\none two three\t-0.5\n");
  });

  it("takes the table that was chosen: groups become a column, codes of any table stay text", () => {
    const grouped = toClipboard(small, NO_FILTER, { groupBy: "goal", columns: ["target-code", "relation"] });
    const [head = "", first = ""] = grouped.text.split("\n");
    expect(head).toBe("Goal\tTarget code\tRelation");
    expect(first.split("\t")).toHaveLength(3);
    const { html, text } = toClipboard(small, NO_FILTER, { table: "coverage" });
    expect(text).toContain("\t1.10\t");
    expect(html).toMatch(/mso-number-format[^>]*>1\.10</);
  });

  it("lets no hostile text become markup or another cell", () => {
    const corpus = hostileCorpus();
    const { html, text } = toClipboard(corpus, NO_FILTER);
    const tags = new Set(
      [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/ style="mso-number-format:'\\@'"|\//, "")),
    );
    expect([...tags].toSorted()).toEqual(["<caption>", "<table>", "<tbody>", "<td>", "<th>", "<thead>", "<tr>"]);
    const { rows } = linkageTable(corpus, NO_FILTER);
    const cells = [...html.matchAll(/<td( style="[^"]*")?>(.*?)<\/td>/gs)].map(([, , cell = ""]) => cell);
    expect(cells.map(unescape)).toEqual(rows.flat().map(guard));
    expect(
      text
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("\t").length),
    ).toEqual([9, ...rows.map(() => 9)]);
    expect(text).not.toMatch(/(^|\t)[=+@-]/m);
  });
});

function unescape(html: string): string {
  const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return html.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => signs[entity] ?? entity);
}
