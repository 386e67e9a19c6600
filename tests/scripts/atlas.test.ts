import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { RefKey } from "../../src/domain/concept.ts";
import { commandFor } from "../../src/export/command.ts";
import { understoodBy, type ExportOptions } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS } from "../../src/export/exporters.ts";
import type { Expansion } from "../../src/graph/visible.ts";
import { readDirectory } from "../../scripts/package.ts";
import { atlas, ROOT, shell, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The overview with one characteristic opened, one goal opened and one pillar folded. */
const OPENED: Expansion = {
  expanded: ["left:AEC.B", "right:12"] as RefKey[],
  collapsed: ["left:ASCC" as RefKey],
};

const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");

describe("the call", () => {
  it("without a command says how, on stderr, and exits 2", () => {
    const { code, stdout, stderr } = atlas([]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: npm run -s atlas -- <command>");
  });

  it.each<[readonly string[], string]>([
    [["--help"], "Commands:"],
    [["check", "--help"], "Examples:"],
    [["export", "-h"], "Examples:"],
    [["coverage", "--help"], "Examples:"],
    [["agreement", "--help"], "Examples:"],
  ])("%j prints help on stdout and exits 0", (args, words) => {
    const { code, stdout, stderr } = atlas(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(words);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  it.each([
    [
      ["chek"],
      'atlas: command "chek": expected one of check, export, figure, report, rebuild, dossier, coverage, gaps, matrix, flow, shared, bodies, initiatives, compare, sensitivity, paths, bridges, communities, sentences, agreement (nearest: check)',
    ],
    [["check", "--jsn"], 'atlas check: option "--jsn": expected an option of this command (nearest: --json)'],
    [["export"], `atlas export: expected a format, one of ${EXPORT_FORMATS.join(", ")}, all`],
    [["check", "recalled"], 'atlas check: argument "recalled": expected options only'],
    [["check", "--data", "nowhere"], "nowhere/datapackage.json: no such file or directory"],
    [["check", "--data", "package.json"], "package.json/datapackage.json: a part of the path is not a directory"],
    [
      ["export", "csv", "--element", "H"],
      'atlas export: option "--element" "H": expected an ASEAN element such as "ASCC.C.4"',
    ],
  ])("%j exits 2 with one line", (args, message) => {
    expect(atlas(args)).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
  });
});

describe("check", () => {
  it("prints diagnostics and a summary, and exits 0 where there are only warnings", () => {
    const { code, stdout, stderr } = atlas(["check", "--data", "tests/fixtures/small"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(golden("check.txt"));
  });

  it("prints one object for programs", () => {
    const { code, stdout } = atlas(["check", "--json", "--data", SMALL]);
    const report = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual(["errors", "warnings", "counts", "diagnostics"]);
    expect(report.counts).toEqual({
      concepts: 14,
      by_level: { plan: 1, pillar: 2, theme: 5, measure: 6 },
      units: 5,
      goals: 3,
      targets: 8,
      linkages: 12,
      none: 2,
      suggested: 1,
      rejected: 1,
      decisions: { cells: 15, linked: 6, none: 2, unread: 7 },
      by_pillar: { H: 7, W: 3 },
      by_goal: { 1: 6, 2: 3, 3: 2 },
      by_area: { "A.1": 5, "A.2": 5 },
      by_relation: { "same-aim": 2, broader: 2, narrower: 1, contributes: 5, enables: 1, tension: 1 },
      by_strength: { 1: 1, 2: 7, 3: 3, ungraded: 1 },
      by_basis: { published: 3, editorial: 9 },
    });
    expect(report.diagnostics[0].message).toBe(
      `tests/fixtures/small/linkages.csv:8: element "H.A.1": expected a linkage at one place of the tree (line 4 links "H.A" to "1.1", which stands above it)`,
    );
  });

  it("lists titles that are still to be verified", () => {
    const { code, stdout, stderr } = atlas(["check", "--recalled", "--data", SMALL]);
    expect([code, stderr]).toEqual([0, "8 titles to be verified.\n"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("H.A.2\tmeasure\tRest rooms and clean water at each pier");
    expect(lines.slice(-2)).toEqual(["A.2\tpriority area\tHealth of the sea", "Sea Council\tbody\tCouncil of the Sea"]);
    const { recalled } = JSON.parse(atlas(["check", "--recalled", "--json", "--data", SMALL]).stdout);
    expect(recalled).toHaveLength(8);
    expect(recalled[0]).toEqual({ code: "H.A.2", level: "measure", title: "Rest rooms and clean water at each pier" });
  });

  it("finds the project's own data from another directory", () => {
    expect(atlas(["check", "--json"], "/").code).toBe(0);
  });
});

describe("export", () => {
  it.each([
    ["csv", "linkages.csv"],
    ["csv-excel", "linkages.excel.csv"],
    ["html", "linkages.html"],
    ["markdown", "linkages.md"],
    ["latex", "linkages.tex"],
    ["json", "linkages.json"],
  ])("%s prints the same bytes as the page", (format, name) => {
    expect(atlas(["export", format, "--data", SMALL])).toEqual({ code: 0, stdout: golden(name), stderr: "" });
  });

  it("says on stderr what a person should know of a file's IRIs, and takes others", () => {
    const placeholder =
      "The IRIs of Harbour Plan begin with https://example.org/harbour/, a placeholder: --base-iri on the command line sets your own.\n";
    const args = ["export", "sssom", "--data", SMALL];
    expect(atlas(args)).toEqual({ code: 0, stdout: golden("linkages.sssom.tsv"), stderr: placeholder });
    const own = atlas([...args, "--base-iri", "https://data.coast.net/plan/"]);
    expect([own.code, own.stderr]).toEqual([0, ""]);
    expect(own.stdout).toContain("https://data.coast.net/plan/vocabulary#");
  });

  it.each([
    [["csv", "--group-by", "goal"], /^atlas export: option "--group-by": expected with csv-excel, .* only\n$/],
    [
      ["html", "--group-by", "gaol"],
      /^atlas export: option "--group-by" "gaol": expected one of .* \(nearest: goal\)\n$/,
    ],
    [["html", "--columns", "element,targt"], /"targt": expected names among .* \(nearest: target\)\n$/],
    [["html", "--columns", "element,element"], /"element": expected once\n$/],
    [["html", "--table", "gaps", "--columns", "id"], /the table of linkages or matrix, not with gaps\n$/],
    [["csv", "--table", "gaps", "--rows", "element"], /--rows": expected with the table of matrix, not with gaps\n$/],
    [["docx", "--sort", "strenth"], /"--sort" "strenth": expected one of .* \(nearest: strength\)\n$/],
    [["csv", "--sort", "strength"], /"--sort": expected with csv-excel, .* only\n$/],
    [["csv", "--table", "matrix", "--open", "AEC.Q"], /"--open" "AEC.Q": expected a code of either framework/],
    [["gexf", "--table", "matrix", "--columns", "goal"], /"--table": expected with csv, .* only\n$/],
    [["csv", "--base-iri", "https://a.net/"], /^atlas export: option "--base-iri": expected with sssom.* only\n$/],
    [["sssom", "--base-iri", "a/"], /^atlas export: option "--base-iri" "a\/": expected an absolute IRI that ends in/],
    [["sssom", "--base-iri", "https://a.net/x"], /expected an absolute IRI that ends in "\/" or "#", such as/],
    [["sssom", "--base-iri", "https://a.net/<x>/"], /expected an absolute IRI/],
  ])("refuses %j", (args, message) => {
    const { code, stdout, stderr } = atlas(["export", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it.each<[(typeof EXPORT_FORMATS)[number], Filter, ExportOptions]>([
    ["csv", { ...DEFAULT_FILTER, elements: ["AEC", "ASCC.B"], targets: ["12", "4.3"], minStrength: 2 }, {}],
    ["json", { ...NO_FILTER, relations: ["none", "tension"], fiveP: ["Planet"], kinds: ["outcome"] }, {}],
    [
      "markdown",
      { ...DEFAULT_FILTER, priorityAreas: ["PA.1"], bases: [], statuses: ["draft"] },
      {
        columns: ["target", "relation", "element"],
        groupBy: "characteristic",
        rationale: "footnotes",
        sort: { by: "strength", descending: true },
      },
    ],
    [
      "html",
      { ...DEFAULT_FILTER, elements: ["AEC"] },
      { table: "matrix", matrix: { expansion: OPENED, weight: "share", order: "similarity" } },
    ],
    ["csv", DEFAULT_FILTER, { table: "flow", flow: { level: "characteristic", areas: false }, columns: ["id"] }],
  ])("the command beside the %s button makes the file of the button", async (format, filter, options) => {
    const { corpus } = await readDirectory(`${ROOT}/data`);
    if (!corpus) throw new Error("the shipped data could not be read");
    const command = commandFor(corpus, format, filter, options).replace("npm run -s atlas -- ", "atlas ");
    const { code, stdout } = shell(command);
    expect(code).toBe(0);
    const known = understoodBy(EXPORTERS[format], options);
    expect(stdout).toBe(await (await EXPORTERS[format].load())(corpus, filter, known));
  });

  it("prints the shipped linkages as they are stored", () => {
    expect(atlas(["export", "csv", "--everything"]).stdout).toBe(readFileSync(`${ROOT}/data/linkages.csv`, "utf8"));
  });

  it("ends quietly when nobody reads on", () => {
    // A reader that leaves after ten bytes; the shell's own `read`, so that no other program need be there.
    expect(shell('atlas export json --everything | { read -r -N 10 start; printf %s "$start"; }')).toMatchObject({
      code: 0,
      stdout: '{\n  "packa',
      stderr: "",
    });
  });

  it("says that stdout is full", () => {
    expect(shell("atlas export csv > /dev/full")).toMatchObject({
      code: 2,
      stderr: "stdout: no space left on the device\n",
    });
  });
});

describe("coverage", () => {
  it("prints a table for people", () => {
    const { code, stdout, stderr } = atlas(["coverage", "--data", SMALL, "--min-strength", "3"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(golden("coverage.txt"));
  });

  it("prints an object for programs, whose parts add up", () => {
    const { code, stdout } = atlas(["coverage", "--data", SMALL, "--json"]);
    expect(code).toBe(0);
    expect(stdout).toBe(golden("coverage.json"));
    const { left } = JSON.parse(stdout);
    expect(left.linked + left.hidden + left.none + left.unread).toBe(left.items);
  });
});
