import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LINKAGE_COLUMNS } from "../../src/domain/linkage.ts";
import { atlas, sample, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-agreement-"));
  cpSync(SMALL, join(folder, "data"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const write = (name: string, ...lines: readonly string[]) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
const none = (unit: string, goal: string) =>
  `${unit}~${goal},${unit},${goal},none,,,editorial,,,,first reading,2025-02-02,draft,,`;
const linkage = (element: string, target: string, words: string) =>
  `${element}~${target},${element},${target},${words},,editorial,A reason for ${element} and ${target}.,,,first reading,2025-02-02,draft,,`;
const HEADER = LINKAGE_COLUMNS.join(",");
const FIRST = [
  HEADER,
  linkage("H.A", "1.1", "same-aim,3"),
  linkage("H.A", "1.a", "narrower,2"),
  none("H.A", "2"),
  linkage("H.B", "1.2", "broader,2"),
  none("H.B", "2"),
  linkage("W.A.1", "2.2", "contributes,3"),
  linkage("W.A", "3.1", "tension,2"),
  none("W.B", "3"),
];
const SECOND = [
  HEADER,
  linkage("H.A.1", "1.1", "contributes,2"),
  none("H.A", "2"),
  linkage("H.B", "1.2", "broader,2"),
  linkage("H.B.1", "2.a", "enables,1"),
  linkage("W.A", "2.2", "broader,3"),
  none("W.A", "3"),
  none("W.B", "3"),
];

describe("agreement", () => {
  beforeEach(() => {
    write("data/first-reading.csv", ...FIRST);
    write("data/second-reading.csv", ...SECOND);
  });

  it("prints the figures and the disagreements for people", () => {
    const { code, stdout, stderr } = atlas(["agreement"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(golden("agreement.txt"));
  });

  it("prints one object for programs, the same for the same seed", () => {
    const { code, stdout } = atlas(["agreement", "--json", "--seed", "7", "--replicates", "100"], folder);
    const report = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual([
      "package",
      "seed",
      "replicates",
      "confidence",
      "overall",
      "groups",
      "none",
      "disagreements",
    ]);
    expect(report).toMatchObject({ seed: 7, replicates: 100, confidence: 0.95 });
    expect(report.overall.linked).toMatchObject({ cells: 7, agreed: 5, share: { value: 5 / 7 } });
    expect(report.none).toEqual({ cells: 3, overturned: 1, share: 1 / 3 });
    expect(report.groups.map(({ code: group }: { code: string }) => group)).toEqual(["H", "W"]);
    expect(report.groups[1].strength.alpha).toEqual({
      value: null,
      low: null,
      high: null,
      reason: "no variation: both readings say the same of every cell",
    });
    expect(report.disagreements[0]).toMatchObject({
      unit: "H.A",
      goal: "1",
      on: ["relation", "strength"],
      first: { linked: true, strongest: "H.A~1.1" },
      second: { linked: true, strongest: "H.A.1~1.1" },
    });
    expect(atlas(["agreement", "--json", "--replicates", "100", "--seed", "7"], folder).stdout).toBe(stdout);
  });

  it("names cells that were not read twice, and exits 1", () => {
    write("data/second-reading.csv", ...SECOND.slice(0, -1), none("W.C", "1"));
    expect(atlas(["agreement"], folder)).toEqual({
      code: 1,
      stdout: "",
      stderr: `data/second-reading.csv: element, target "W.B, 3": expected a decision for each sampled cell (data/first-reading.csv:9 has it)
data/second-reading.csv:8: element, target "W.C, 1": expected a cell of data/first-reading.csv
The data have 2 errors, so nothing was written.
`,
    });
  });

  it("reads both files as carefully as the linkages", () => {
    write("data/first-reading.csv", ...FIRST, linkage("H.C", "1.1", "contributes,2"));
    const { code, stderr } = atlas(["agreement"], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^data\/first-reading\.csv:10: element "H\.C": expected a concept of "harbour-plan"/);
  });

  it.each([
    [["--seed", "x"], 'atlas agreement: option "--seed" "x": expected a whole number from 0 to 4294967295'],
    [["--replicates", "0"], 'atlas agreement: option "--replicates" "0": expected a whole number from 1 to 1000000'],
    [["now"], 'atlas agreement: argument "now": expected options only'],
  ])("%j exits 2 with one line", (args, message) => {
    expect(atlas(["agreement", ...args], folder)).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
  });

  it("says which of the two files is missing", () => {
    rmSync(join(folder, "data/second-reading.csv"));
    const message = "data/second-reading.csv: no such file or directory\n";
    expect(atlas(["agreement"], folder)).toEqual({ code: 2, stdout: "", stderr: message });
  });
});

describe("scripts/sample.ts", () => {
  /** The small package with a decision for every cell. */
  const complete = () => {
    const missing = ["H.B 2", "W.A 1", "W.B 1", "W.B 3", "W.C 1", "W.C 2", "W.C 3"].map((cell) => cell.split(" "));
    const rows = missing.map(([unit = "", goal = ""]) => none(unit, goal));
    writeFileSync(join(folder, "data/linkages.csv"), `${textOf("data/linkages.csv")}${rows.join("\n")}\n`);
  };

  it("writes the frozen rows and the bare cells, and says the seed", () => {
    complete();
    const ended = sample(["--seed", "7", "--share", "0.5", "--out", "."], folder);
    expect(ended).toMatchObject({ code: 0, stdout: "" });
    expect(ended.stderr).toMatch(
      /^Seed 7, data 1\.2\.0 \([0-9a-f]{8}\): 8 cells of 2 groups and 3 goals, 5 of them without a counterpart; \d+ rows\.\n$/,
    );
    const [header, ...rows] = textOf("first-reading.csv").trimEnd().split("\n");
    expect(header).toBe(HEADER);
    const all = textOf("data/linkages.csv").split("\n");
    for (const row of rows) expect(all).toContain(row);
    const [names, ...cells] = textOf("cells.csv").trimEnd().split("\n");
    expect(names).toBe("unit,goal");
    expect(cells).toHaveLength(8);
    for (const cell of cells) expect(cell).toMatch(/^[HW]\.[ABC],[123]$/);
    expect(cells).not.toEqual(cells.toSorted());
  });

  it("prints both to stdout, the same for the same seed, and fits what agreement reads", () => {
    complete();
    const { code, stdout } = sample(["--seed", "3"], folder);
    expect(code).toBe(0);
    expect(sample(["--seed", "3"], folder).stdout).toBe(stdout);
    expect(sample(["--seed", "4"], folder).stdout).not.toBe(stdout);
    const [frozen = "", cells = ""] = stdout.split("\n\n");
    expect(cells).toMatch(/^unit,goal\n/);
    write("data/first-reading.csv", frozen);
    write("data/second-reading.csv", frozen);
    expect(atlas(["agreement"], folder)).toMatchObject({ code: 0, stderr: "" });
  });

  it("waits until every cell is decided", () => {
    const message = 'data/linkages.csv: cells "7 of 15": expected no cell that is undecided\n';
    expect(sample(["--seed", "7"], folder)).toEqual({ code: 1, stdout: "", stderr: message });
  });

  it("leaves files that exist", () => {
    complete();
    write("cells.csv", "old");
    expect(sample(["--seed", "7", "--out", "."], folder)).toMatchObject({ code: 2, stdout: "" });
    expect(readdirSync(folder)).toEqual(["cells.csv", "data"]);
    expect(sample(["--seed", "7", "--out", ".", "--force"], folder).code).toBe(0);
  });

  it.each([
    [[], "sample: expected --seed N, such as --seed 7"],
    [["--seed", "-7"], 'sample: option "--seed" "-7": expected a whole number from 0 to 4294967295'],
    [["--seed", "7", "--share", "25"], 'sample: option "--share" "25": expected a number from 0.001 to 1'],
  ])("%j exits 2 with one line", (args, message) => {
    expect(sample(args, folder)).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
  });

  it("--help prints help on stdout", () => {
    expect(sample(["--help"])).toMatchObject({ code: 0, stderr: "" });
  });
});
