import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { escapeMarkdown, printMarkdown, toMarkdown } from "../../src/export/markdown.ts";
import { linkageTable } from "../../src/export/table.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";

/** A row as a Markdown reader takes it apart: cells end at pipes that no backslash guards. */
function cellsIn(line: string): string[] {
  const cells = [...line.matchAll(/(?:^\|)? ((?:\\.|[^\\|])*) \|/gs)].map(([, cell = ""]) => cell);
  return cells.map((cell) => cell.replaceAll("<br>", "\n").replaceAll(/\\(.)/g, "$1"));
}

const oneBreak = (text: string) => text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");

describe("toMarkdown", () => {
  it("prints a table with its caption and notes", () => {
    const table = {
      title: "Of *stars*",
      caption: "Two rows.",
      columns: ["A", "B"],
      rows: [["1", "x|y"]],
      notes: ["† Recalled."],
    };
    expect(printMarkdown(table)).toBe(
      "## Of \\*stars\\*\n\nTwo rows.\n\n| A | B |\n| --- | --- |\n| 1 | x\\|y |\n\n† Recalled.\n",
    );
  });

  it("gives hostile text back as text, cell by cell", () => {
    const corpus = hostileCorpus();
    const lines = toMarkdown(corpus, NO_FILTER).split("\n");
    const rows = lines.filter((line) => line.startsWith("| E."));
    expect(rows.map(cellsIn)).toEqual(linkageTable(corpus, NO_FILTER).rows.map((row) => row.map(oneBreak)));
  });

  it.each(HOSTILE)("leaves no markup in %j", (text) => {
    const bare = escapeMarkdown(text).replaceAll("<br>", "").replaceAll(/\\./g, "");
    expect(bare).not.toMatch(/[\\`*_{}[\]<>|~&]|https?:\/\/|www\./);
  });

  it("loses nothing of any text", () => {
    const law = fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const back = escapeMarkdown(text)
        .replaceAll("<br>", "\n")
        .replaceAll(/\\([^\n])/g, "$1");
      expect(back).toBe(oneBreak(text));
    });
    fc.assert(law, { numRuns: 2000, seed: 2025 });
  });
});
