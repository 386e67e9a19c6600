import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { printHtmlPage, toHtml } from "../../src/export/html.ts";
import { imprintOf } from "../../src/export/imprint.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { printedTable } from "../../src/export/tables.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { goldenOf } from "./golden.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";

const corpus = await smallCorpus();

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const ALLOWED =
  /^<(\/?(html|head|title|style|body|main|nav|ul|ol|li|h1|h2|table|caption|thead|tbody|tr|th|td|b|br|p|small|sup|a|span|dl|dt|dd|footer)|!doctype html|meta|link)( (lang|charset|http-equiv|content|name|scope|class|dir|id|href|aria-label|colspan|value|rel)="[^"<>]*")*>$/;

/** The text of each body cell, taken apart without a browser: every tag must be one that the printer writes. */
function cellsIn(html: string): string[] {
  const page = html.replace(/<style>[^<]*<\/style>/, "");
  for (const [tag] of page.matchAll(/<[^>]*>/g)) expect(tag).toMatch(ALLOWED);
  const body = page.slice(page.indexOf("<tbody>"), page.indexOf("</table>"));
  return Array.from(body.matchAll(/<t[hd][^>]*dir="auto">(.*?)<\/t[hd]>/gs), ([, cell = ""]) => textOf(cell));
}

function textOf(cell: string): string {
  return cell
    .replaceAll("<br>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? `?${entity}`);
}

const oneBreak = (text: string) => text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");

describe("toHtml", () => {
  it("prints what a person has looked at", () => {
    const page = toHtml(corpus, DEFAULT_FILTER);
    expect(page).toBe(goldenOf("linkages.html", page));
    const notes = toHtml(corpus, DEFAULT_FILTER, { groupBy: "goal", rationale: "footnotes" });
    expect(notes).toBe(goldenOf("linkages-footnotes.html", notes));
  });

  it("gives hostile text back as text, cell by cell", () => {
    const hostile = hostileCorpus();
    const options = {
      columns: ["element-title", "target", "rationale", "source"],
      groupBy: "none",
    } as const;
    const { rows } = printedTable(hostile, NO_FILTER, options);
    expect(rows.map((row) => row[2])).toEqual(HOSTILE);
    expect(cellsIn(toHtml(hostile, NO_FILTER, options))).toEqual(rows.flat().map(oneBreak));
  });

  it("has hostile headings, titles, notes, sources and makers only as text", () => {
    for (const text of HOSTILE) {
      const source = { id: text, title: text, author: text, year: text, publisher: text, url: text, accessedOn: text };
      const page = printHtmlPage(
        {
          title: text,
          caption: text,
          columns: [text],
          rows: [[text]],
          bands: [{ heading: text, note: text, rows: 1 }],
          footnotes: [text],
          notes: [text],
          sources: [source],
        },
        { ...imprintOf(corpus), authors: text, sourceLine: text, standing: text },
      );
      expect(cellsIn(page)).toEqual([oneBreak(text) + (text === "" ? "" : " 1")]);
      expect(page).not.toMatch(/href="(?!#|https?:)/);
    }
  });

  it.each([
    ["https://example.org/a?b=c&d", true],
    ["http://example.org", true],
    ["javascript:alert(1)", false],
    [" java\tscript:alert(1)", false],
    ["//evil.example", false],
    ["data:text/html,x", false],
    ['https://example.org/"onclick=alert(1)', false],
  ])("links %j: %s", (url, isLink) => {
    const sources = corpus.sources.map((source) => ({ ...source, url }));
    const page = toHtml({ ...corpus, sources }, DEFAULT_FILTER);
    expect(/<dd>.*<a /.test(page)).toBe(isLink);
  });

  it("links every group and every footnote to a place that is there", () => {
    const page = toHtml(corpus, DEFAULT_FILTER, { rationale: "footnotes" });
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const links = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(TABLE_KINDS)("prints the table %s, and one of nothing", (table) => {
    const { rows } = printedTable(corpus, DEFAULT_FILTER, { table });
    expect(cellsIn(toHtml(corpus, DEFAULT_FILTER, { table }))).toEqual(rows.flat().map(oneBreak));
    expect(toHtml(corpus, { ...NO_FILTER, elements: ["nowhere"] }, { table })).toContain("</html>\n");
  });

  it("leaves out what XML and HTML forbid, visibly", () => {
    const title = "a\u0000b\u0008c\ud800d\uffff";
    const page = printHtmlPage({ title, columns: [], rows: [], notes: [] }, imprintOf(corpus));
    expect(page).toContain("<h1>a\ufffdb\ufffdc\ufffdd\ufffd</h1>");
  });
});
