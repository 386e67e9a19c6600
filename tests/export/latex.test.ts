import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { escapeLatex } from "../../src/export/latex-text.ts";
import { toLatex } from "../../src/export/latex.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import { printedTable } from "../../src/export/tables.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { goldenOf } from "./golden.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";

const corpus = await smallCorpus();

/** What the commands of the printer set; any other command is a fault. */
const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textasciicircum: "^",
  textasciitilde: "~",
  textless: "<",
  textgreater: ">",
  textbar: "|",
  textquotedbl: '"',
  textasciigrave: "`",
  textquotesingle: "'",
  newline: "\n",
  textbf: "",
  textthai: "",
  textkhmer: "",
  textlao: "",
  textmyanmar: "",
  textarabic: "",
  texthan: "",
};

/** LaTeX read by its own rules: commands, escaped signs, and braces that only group. */
function read(latex: string): string {
  return latex.replaceAll(/\\([A-Za-z]+)|\\([^A-Za-z])|([{}])|([%$#&_^~])/g, (all, command, sign, brace, active) => {
    if (active !== undefined) throw new Error(`an unescaped ${active} in ${latex}`);
    if (brace !== undefined) return "";
    if (sign !== undefined) return sign;
    const set = COMMANDS[command];
    if (set === undefined) throw new Error(`a command in ${latex}: ${all}`);
    return set;
  });
}

const oneBreak = (text: string) => text.replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, "\n").replaceAll("\t", " ");

/** The cells of the rows between the head and the foot. */
function cellsIn(latex: string): string[][] {
  const from = latex.indexOf("\\endfoot\n") + "\\endfoot\n".length;
  const rows = latex.slice(from, latex.indexOf("\n\\end{longtable}")).split(" \\\\\n");
  return rows.map((row) =>
    row
      .replace(/ \\\\$/, "")
      .split(/ (?<!\\)& /)
      .map(read),
  );
}

describe("escapeLatex", () => {
  it.each([
    [String.raw`\input{/etc/passwd}`, String.raw`\textbackslash{}input\{/etc/passwd\}`],
    [String.raw`\write18{rm -rf}`, String.raw`\textbackslash{}write18\{rm -rf\}`],
    ["50 % of $x_1^2$ & more #1 ~", String.raw`50 \% of \$x\_1\textasciicircum{}2\$ \& more \#1 \textasciitilde{}`],
    [
      "a -- b --- c ,, '' ``",
      String.raw`a {-}- b {-}{-}- c ,{}, \textquotesingle{}\textquotesingle{} \textasciigrave{}\textasciigrave{}`,
    ],
    ["one\ntwo", String.raw`one\newline{}two`],
    ["งาน work ชีวิต", String.raw`\textthai{งาน} work \textthai{ชีวิต}`],
    ["[x]*", "{[}x{]}{*}"],
  ])("writes %j", (text, latex) => {
    expect(escapeLatex(text)).toBe(latex);
  });

  it.each(HOSTILE)("gives %j back as text", (text) => {
    expect(read(escapeLatex(text))).toBe(oneBreak(text));
  });

  it("loses nothing that can be printed, whatever the text", () => {
    const sign = fc.constantFrom(..."ab \\{}$&#%_^~<>|\"`'-,!?[]*§ßไກကខ中", "--", "''", "?`", "\\begin{x}", "^^M");
    const law = fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      expect(read(escapeLatex(signs.join("")))).toBe(signs.join(""));
    });
    fc.assert(law, { numRuns: 2000, seed: 2025 });
  });
});

describe("toLatex", () => {
  it("prints what a person has looked at", () => {
    const document = toLatex(corpus, DEFAULT_FILTER);
    expect(document).toBe(goldenOf("linkages.tex", document));
  });

  it("gives hostile text back as text, cell by cell", () => {
    const hostile = hostileCorpus();
    const options = { columns: ["element-title", "target-code", "rationale"], groupBy: "none" } as const;
    const { rows } = printedTable(hostile, NO_FILTER, options);
    expect(cellsIn(toLatex(hostile, NO_FILTER, options))).toEqual(rows.map((row) => row.map(oneBreak)));
  });

  it("names the fonts of the scripts that occur, and no other", () => {
    expect(toLatex(corpus, DEFAULT_FILTER)).toContain("\\newfontfamily\\fontthai{Noto Sans Thai}[Script=Thai]");
    expect(toLatex(corpus, DEFAULT_FILTER)).not.toContain("Khmer");
  });

  it.each(TABLE_KINDS)("prints the table %s with columns that fill the line", (table) => {
    const document = toLatex(corpus, DEFAULT_FILTER, { table });
    const widths = Array.from(document.matchAll(/p\{(0\.\d+)\\dimexpr/g), ([, width]) => Number(width));
    expect(widths).toHaveLength(printedTable(corpus, DEFAULT_FILTER, { table }).columns.length);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 2);
  });
});
