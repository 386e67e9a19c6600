import { describe, expect, it } from "vitest";
import { fontsIn } from "../../scripts/interop/figure-checks.ts";
import { expectKeys, keysOfLines, keysOfRows } from "../../scripts/interop/linkage-keys.ts";
import { keysOfTables, tablesIn } from "../../scripts/interop/pandoc-tables.ts";
import { findCodes, pagesIn } from "../../scripts/interop/pdf-text.ts";
import { readingsIn } from "../../scripts/interop/rdf-checks.ts";
import { lineOf, summaryOf, type Outcome } from "../../scripts/interop/summary.ts";

describe("linkages that come back", () => {
  it("stand in rows, with titles behind their codes or without", () => {
    const rows = [
      ["Element", "Target", "Relation", "Strength"],
      ["H People   7 linkages", "", "", ""],
      ["H.A Safe work", "1.10 Water and rest", "same-aim", "3"],
      ["Element", "Target", "Relation", "Strength"],
      ["H.B", "1.2", "broader", ""],
    ];
    expect(keysOfRows(rows)).toEqual(["H.A 1.10 same-aim", "H.B 1.2 broader"]);
    expect(() => keysOfRows([["Element", "Goal"]])).toThrow("expected a column target, found Element, Goal");
  });

  it("stand in lines of text, a cell each", () => {
    const lines = ["H People", "H.A Safe work", "1.1 Safe work at sea", "same-aim", "3", "Both say so.", "enables"];
    expect(keysOfLines(lines, new Set(["H.A 1.1 same-aim"]))).toEqual(["H.A 1.1 same-aim"]);
  });

  it("may stand in any order", () => {
    expect(() => expectKeys(["b 2 x", "a 1 x"], ["a 1 x", "b 2 x"])).not.toThrow();
  });

  it.each([
    [["a 1 x"], "expected 2 linkages, found 1: missing: b 2 x"],
    [["a 1 x", "a 1 x", "b 2 x"], "expected 2 linkages, found 3: too many: a 1 x"],
    [["a 1.1 x", "b 2 x"], "expected 2 linkages, found 2: missing: a 1 x; too many: a 1.1 x"],
  ])("%j are not a 1 and b 2", (found, message) => {
    expect(() => expectKeys(found, ["a 1 x", "b 2 x"])).toThrow(message);
  });
});

describe("what programs print", () => {
  const words = (text: string) => text.split(" ").flatMap((word) => [{ t: "Space" }, { t: "Str", c: word }]);
  const cell = (text: string) => [["", [], []], { t: "AlignDefault" }, 1, 1, [{ t: "Plain", c: words(text) }]];
  const row = (...texts: readonly string[]) => [["", [], []], texts.map(cell)];
  const table = (head: readonly unknown[], rows: readonly unknown[]) => ({
    t: "Table",
    c: [["", [], []], [null, []], [], [["", [], []], head], [[["", [], []], 0, [], rows]], [["", [], []], []]],
  });

  it("pandoc: the tables with a relation", () => {
    const linkages = table([row("Element", "Target", "Relation")], [row("H.A Safe work", "1.1 Sea", "same-aim")]);
    const tree = { blocks: [{ t: "Div", c: [[], [linkages]] }, table([row("Word")], [row("same-aim")])] };
    expect(tablesIn(tree)).toHaveLength(2);
    expect(keysOfTables(tablesIn(tree))).toEqual(["H.A 1.1 same-aim"]);
    expect(() => keysOfTables([])).toThrow("expected a table with a column Relation, found 0 tables");
  });

  it("pdftotext: pages, and the codes on them", () => {
    const pages = pagesIn("H.A Safe\nwork 1.1\f1.10\f");
    expect(pages).toHaveLength(2);
    expect(findCodes(pages, new Set(["H.A", "1.10"]))).toBe("2 pages with all 2 codes");
    expect(() => findCodes(pages, new Set(["H.A", "H.B", "1"]))).toThrow("expected 3 codes, missing 2 of them: H.B, 1");
    expect(() => findCodes([], new Set())).toThrow("expected at least 1 page, found none");
  });

  it("pdffonts: which fonts are inside", () => {
    const printed = `name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------
AAAAAA+NotoSans-Regular              CID TrueType      Identity-H       yes yes yes      9  0
Helvetica                            Type 1            Custom           no  no  no      12  0
`;
    expect(fontsIn(printed)).toEqual([
      { name: "AAAAAA+NotoSans-Regular", isEmbedded: true },
      { name: "Helvetica", isEmbedded: false },
    ]);
  });

  it("rapper: readings as triples", () => {
    const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    const lines = [
      `<l:1> <${rdf}subject> <c:H.A> .`,
      `<l:1> <${rdf}predicate> <http://www.w3.org/2004/02/skos/core#closeMatch> .`,
      `<l:1> <${rdf}object> <g:1.1> .`,
      `<l:1> <https://example.org/vocabulary#relation> "same-aim" .`,
      `<c:H.A> <http://www.w3.org/2004/02/skos/core#notation> "H.A" .`,
    ];
    const codes = new Map([
      ["c:H.A", "H.A"],
      ["g:1.1", "1.1"],
    ]);
    expect(readingsIn(lines, codes)).toEqual(["H.A 1.1 same-aim"]);
  });
});

it("says in a line what was found, and at the end what nobody could read", () => {
  const outcome = (program: string, format: string, verdict: Outcome["verdict"], words: string): Outcome => {
    return { data: "small", format, program, verdict, words };
  };
  const outcomes = [
    outcome("xmllint", "GEXF", "ok", "graph.gexf: well-formed"),
    outcome("pandoc", "DOCX", "missing", "linkages.docx unread"),
    outcome("pandoc", "HTML", "missing", "linkages.html unread"),
    outcome("pandoc", "DOCX", "missing", "linkages.docx unread"),
  ];
  expect(outcomes.slice(0, 2).map(lineOf)).toEqual([
    "small    GEXF            xmllint      ok       graph.gexf: well-formed",
    "small    DOCX            pandoc       missing  linkages.docx unread",
  ]);
  expect(summaryOf(outcomes)).toBe("1 check passed, 0 failed; missing: pandoc (DOCX, HTML)");
  expect(summaryOf([])).toBe("0 checks passed, 0 failed; missing: no program");
});
