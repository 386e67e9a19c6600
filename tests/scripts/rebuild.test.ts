import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { rowsInFile } from "../../scripts/commands/file-rows.ts";
import { compareFiles, countsChanged, rowsChanged } from "../../scripts/commands/rebuild-changes.ts";
import { readEntries } from "../../scripts/commands/rebuild-entries.ts";
import { understand } from "../../scripts/commands/rebuild-recipes.ts";
import { TABLE_FORMAT_NAMES, TABLE_FORMATS } from "../../src/export/table-formats.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { atlas, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-rebuild-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (...names: readonly string[]) => join(folder, ...names);

describe("atlas rebuild", () => {
  const list = (figures: readonly object[]) => {
    writeFileSync(inFolder("list.json"), JSON.stringify({ figures }));
    return ["rebuild", "--data", SMALL, "--figures", inFolder("list.json"), "--out", inFolder("out")];
  };
  const words = (figures: readonly object[], ...args: readonly string[]) => {
    const { code, stdout, stderr } = atlas([...list(figures), ...args]);
    return {
      code,
      stdout,
      lines: stderr
        .replaceAll(`${inFolder("out")}/`, "")
        .trimEnd()
        .split("\n"),
    };
  };

  const FIGURES = [
    { file: "fig-1.svg", figure: "matrix", width: "9cm", palette: "print" },
    { file: "tables/tab-1.md", table: "linkages", columns: ["element", "target", "relation"], filter: { target: 1 } },
  ];

  it("makes every file as its command makes it, once", () => {
    expect(words(FIGURES, "--check")).toMatchObject({
      code: 1,
      lines: { 2: expect.stringMatching(/^2 files: 2 new/) },
    });
    expect(readdirSync(folder)).toEqual(["list.json"]);

    expect(words(FIGURES)).toEqual({
      code: 0,
      stdout: "",
      lines: ["1/2 fig-1.svg: new", "2/2 tables/tab-1.md: new", "2 files: 2 new, 0 changed, 0 unchanged"],
    });
    const figure = ["figure", "matrix", "--data", SMALL, "--width", "9cm", "--palette", "print"];
    expect(readFileSync(inFolder("out", "fig-1.svg"), "utf8")).toBe(atlas(figure).stdout);
    expect(readFileSync(inFolder("out", "fig-1.alt.txt"), "utf8")).toMatch(/\d+ linkages; /);
    const table = ["export", "markdown", "--data", SMALL, "--columns", "element,target,relation", "--target", "1"];
    expect(readFileSync(inFolder("out", "tables", "tab-1.md"), "utf8")).toBe(atlas(table).stdout);

    expect(words(FIGURES, "--check").code).toBe(0);
    expect(words(FIGURES).lines.at(-1)).toBe("2 files: 0 new, 0 changed, 2 unchanged");
  });

  it("says how a file differs from what the list asks for now", () => {
    const [matrix, table] = FIGURES;
    const narrower = [
      { ...matrix, filter: { pillar: [], "min-strength": 3 } },
      { ...table, filter: { target: 1, relation: "same-aim" } },
    ];
    const { code, lines } = words(narrower, "--check");
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^1\/2 fig-1\.svg: changed: \d+ linkages \(were \d+\)/);
    expect(lines[1]).toMatch(/^2\/2 tables\/tab-1\.md: changed: \d+ rows removed, \d+ bytes fewer$/);
    expect(words(FIGURES).lines.at(-1)).toBe("2 files: 0 new, 0 changed, 2 unchanged");
  });

  it.each<[readonly string[], number, RegExp]>([
    [["--data", SMALL], 2, /^atlas rebuild: option "--out": expected the name of a folder/],
    [["--data", SMALL, "--out", "x"], 2, /small\/figures\.json: no such file or directory\n$/],
    [["x", "--out", "y"], 2, /^atlas rebuild: argument "x": expected options only\n$/],
  ])("refuses %j", (args, code, message) => {
    expect(atlas(["rebuild", ...args])).toMatchObject({ code, stderr: expect.stringMatching(message) });
  });

  it("says every fault of the list, and writes nothing", () => {
    const { code, lines } = words([{ file: "new.svg", figure: "matrix", width: "16 foot" }, { file: "new.md" }]);
    expect(code).toBe(1);
    expect(lines.map((line) => line.replace(/^.*list\.json: /, ""))).toEqual([
      "figures[1]: expected one of figure, table, report, dossier",
      'figures[0].width "16 foot": expected 8cm to 120cm, such as 16cm',
      "The list has 2 faults, so nothing was written.",
    ]);
    expect(readdirSync(inFolder("out"))).not.toContain("new.svg");
  });
});

describe("a list of figures", () => {
  const faultsOf = async (value: unknown) => {
    const { entries, faults } = readEntries(value);
    const ground = { corpus: await smallCorpus(), data: SMALL, folder: SMALL };
    return [...faults, ...(await understand(entries, ground)).faults];
  };
  const fig = (others: object) => ({ figures: [{ file: "a.svg", figure: "matrix", ...others }] });

  it.each<[string, unknown, RegExp]>([
    ["no list", [], /^figures: expected a list, as in/],
    ["another word", { figures: [], figure: 1 }, /^"figure": expected "figures" only \(nearest: figures\)$/],
    ["no object", { figures: ["a.svg"] }, /^figures\[0\]: expected an object such as/],
    ["two kinds", fig({ table: "gaps" }), /^figures\[0\]: expected one of figure, table/],
    ["a way out", fig({ file: "../a.svg" }), /^figures\[0\]\.file "\.\.\/a\.svg": expected a name inside the folder/],
    ["a place of its own", fig({ file: "/a.svg" }), /^figures\[0\]\.file "\/a\.svg": expected a name inside/],
    ["no file", fig({ file: 5 }), /^figures\[0\]\.file 5: expected a name inside/],
    ["no figure", fig({ figure: "matrx" }), /^figures\[0\]\.figure "matrx": expected one of .* \(nearest: matrix\)$/],
    ["no format", fig({ file: "a.gif" }), /^figures\[0\]\.file "a\.gif": expected a name that ends in one of \.svg,/],
    ["no option", fig({ widht: 1 }), /^figures\[0\]\.widht: expected a word of figure: .* \(nearest: width\)$/],
    [
      "a filter outside",
      fig({ target: "1" }),
      /^figures\[0\]\.target: expected a word of figure: .*\(inside "filter"\)$/,
    ],
    ["no filter", fig({ filter: [] }), /^figures\[0\]\.filter: expected an object such as/],
    ["no code", fig({ filter: { target: "9.9" } }), /^figures\[0\]\.filter\.target "9\.9": expected /],
    ["no text", fig({ palette: { a: 1 } }), /^figures\[0\]\.palette \{"a":1\}: expected text, a number or a list/],
    ["no switch", fig({ filter: { everything: "yes" } }), /^figures\[0\]\.filter\.everything "yes": expected true or /],
    ["another's option", fig({ level: "pillar" }), /^figures\[0\]\.level: expected with flow only$/],
    [
      "the same name",
      { figures: [fig({}), fig({ file: "A.svg" })].flatMap((one) => one.figures) },
      /\(figures\[0\] has/,
    ],
    ["a dossier", { figures: [{ file: "a.html", dossier: "yes" }] }, /^figures\[0\]\.dossier "yes": expected true$/],
    [
      "no outline",
      { figures: [{ file: "a.docx", report: true, outline: "nowhere.json" }] },
      /^figures\[0\]\.outline "nowhere\.json": no such file or directory$/,
    ],
    [
      "another outline",
      { figures: [{ file: "a.docx", report: true, outline: "datapackage.json" }] },
      /^figures\[0\]\.outline "datapackage\.json": The outline has /,
    ],
    ["dots of lines", fig({ dpi: 300 }), /^figures\[0\]\.dpi: expected with png only$/],
    ["no ending", { figures: [{ file: "a", table: "gaps" }] }, /^figures\[0\]\.file "a": expected a name that ends in/],
    [
      "another ending",
      { figures: [{ file: "a.md", table: "gaps", format: "docx" }] },
      /^figures\[0\]\.file "a\.md": expected a name that ends in \.docx$/,
    ],
    [
      "no table",
      { figures: [{ file: "a.md", table: "gapz" }] },
      /^figures\[0\]\.table "gapz": expected one of .*gaps\)$/,
    ],
    [
      "where files go",
      { figures: [{ file: "a.md", table: "gaps", out: "b" }] },
      /^figures\[0\]\.out: expected a word of table/,
    ],
  ])("with %s", async (_, value, sentence) => {
    expect(await faultsOf(value)).toEqual([expect.stringMatching(sentence)]);
  });

  it("may give one figure in several formats, and two figures no single alt text", async () => {
    const both = (other: object) => ({ figures: [...fig({}).figures, ...fig({ file: "a.pdf", ...other }).figures] });
    expect(await faultsOf(both({}))).toEqual([]);
    expect(await faultsOf(both({ palette: "print" }))).toEqual([
      'figures[1].file "a.pdf": expected a name of its own (figures[0] has this one)',
    ]);
  });

  it("says several faults of one entry at once", async () => {
    const faults = await faultsOf(fig({ width: "3cm", palette: "x", filter: { relation: "y", target: "1" } }));
    expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
      "figures[0].width",
      "figures[0].palette",
      "figures[0].filter.relation",
    ]);
  });

  it("comes with the data, and is understood", async () => {
    const { entries, faults } = readEntries(JSON.parse(readFileSync("data/figures.json", "utf8")));
    expect(faults).toEqual([]);
    const ground = { corpus: await shippedCorpus(), data: "data", folder: "data" };
    const { recipes, faults: others } = await understand(entries, ground);
    expect(others).toEqual([]);
    expect(recipes).toHaveLength(entries.length);
  });
});

describe("what changed", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    [[], [], ["the same rows"]],
    [[["a", "1", "x"]], [["a", "1", "y"]], ["1 row changed"]],
    [[["a", "1", "x"]], [["a", "2", "x"]], ["1 row added", "1 row removed"]],
    [
      [["a", "1"]],
      [
        ["a", "1"],
        ["a", "1"],
        ["b", "1"],
      ],
      ["2 rows added"],
    ],
  ])("from rows %j to %j", (before, after, expected) => {
    expect(rowsChanged(before, after)).toEqual(expected);
  });

  it("in numbers of an alt text", () => {
    const [before, after] = [
      "5 linkages; 3 of 8 units and 4 of 9 targets",
      "6 linkages; 3 of 8 units and 5 of 9 targets",
    ];
    expect(countsChanged(before ?? "", after ?? "")).toEqual(["6 linkages (were 5)", "5 targets (were 4)"]);
  });

  it.each([
    ["| a | 1 |\n", "| a | 1 |\n", { verdict: "unchanged", words: "" }],
    [undefined, "| a | 1 |\n", { verdict: "new", words: "" }],
    ["| a | 1 |\n", "| a | 2 |\n", { verdict: "changed", words: "1 row added, 1 row removed, as many bytes" }],
    ["| a | 1 |\n", "| a | 1 |\nOh", { verdict: "changed", words: "the same rows, 2 bytes more" }],
    [
      "of data 1.0.0 of 2025-03-01 (57f03242)",
      "of data 1.0.1 of 2025-04-01 (ff718b0d)",
      { verdict: "changed", words: "nothing but the version of the data" },
    ],
  ])("from %j to %j", (before, after, expected) => {
    const old = before === undefined ? undefined : bytes(before);
    expect(compareFiles([["tab.md", old, bytes(after)]])).toEqual(expected);
  });

  it.each(TABLE_FORMAT_NAMES)("is told by rows in %s", async (name) => {
    const corpus = await smallCorpus();
    const { load, ending } = TABLE_FORMATS[name];
    const print = await load();
    const rowsUnder = async (relations: typeof NO_FILTER.relations) => {
      const product = Buffer.from(await print(corpus, { ...NO_FILTER, relations }));
      return rowsInFile(`linkages.${ending}`, product);
    };
    const [some, more] = [await rowsUnder(["broader"]), await rowsUnder(["broader", "enables"])];
    expect(rowsChanged(some, more)).toEqual([expect.stringMatching(/^\d rows? added$/)]);
    expect(rowsChanged(more, some)).toEqual([expect.stringMatching(/^\d rows? removed$/)]);
  });
});
