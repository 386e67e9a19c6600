import { describe, expect, it, vi } from "vitest";
import { avenuesOf, type Avenues } from "../../src/analysis/avenues.ts";
import { breakdownOf, type Bar } from "../../src/analysis/breakdown.ts";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { gapsOf, type GapList } from "../../src/analysis/gaps.ts";
import { HEADLINES, headlineOf } from "../../src/analysis/headline.ts";
import { sharedTargetsOf, unitsOfSeveralAreas } from "../../src/analysis/shared.ts";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { readDirectory } from "../../scripts/package.ts";
import { goldenOf } from "../export/golden.ts";
import { atlas, ROOT, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HAND_A = "tests/fixtures/hand-a";

describe("the text and the tables", () => {
  it.each([
    ["matrix.txt", ["matrix"]],
    [
      "matrix-shares.txt",
      ["matrix", "--rows", "element", "--columns", "target", "--weight", "share", "--order", "similarity"],
    ],
    ["matrix.csv", ["matrix", "--rows", "measure", "--weight", "linkages", "--min-strength", "2", "--csv"]],
    ["flow.txt", ["flow"]],
    ["flow.csv", ["flow", "--level", "element", "--without-areas", "--csv"]],
    ["gaps.txt", ["gaps", "--min-strength", "2"]],
    ["gaps.csv", ["gaps", "--csv"]],
    ["shared.txt", ["shared"]],
    ["bodies.csv", ["bodies", "--csv"]],
    ["initiatives.txt", ["initiatives"]],
    ["initiatives.csv", ["initiatives", "--element", "N", "--csv"]],
    ["compare.txt", ["compare", "--element", "N", "--with-element", "S"]],
    ["compare.csv", ["compare", "--with-min-strength", "2", "--rows", "element", "--csv"]],
    ["sensitivity.txt", ["sensitivity", "--with-suggested"]],
    ["sensitivity.csv", ["sensitivity", "--csv"]],
    ["coverage.csv", ["coverage", "--csv"]],
  ])("%s is what a person has looked at", (name, args) => {
    const { code, stdout, stderr } = atlas([...args, "--data", HAND_A]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(goldenOf(name, stdout));
  });
});

it("marks titles that were recalled: with a sign that a note explains, and with a word where no note has a place", () => {
  const text = atlas(["gaps", "--data", SMALL]).stdout;
  expect(text).toMatch(/W\.C .*Lighthouse heritage †\n† The title was recalled/);
  expect(atlas(["gaps", "--csv", "--data", SMALL]).stdout).toContain(",Lighthouse heritage (recalled)\n");
});

describe.each(["data", HAND_A, "tests/fixtures/hand-b"])("the objects for programs, from %s", (data) => {
  const parsed = (...args: readonly string[]) => JSON.parse(atlas([...args, "--json", "--data", data]).stdout);
  const read = async () => {
    const { corpus } = await readDirectory(`${ROOT}/${data}`);
    if (!corpus) throw new Error(`${data} could not be read`);
    return corpus;
  };

  it("hold the numbers of the coverage page", async () => {
    const corpus = await read();
    const coverage = coverageOf(corpus, DEFAULT_FILTER);
    const { groups, goals, kinds } = breakdownOf(corpus, DEFAULT_FILTER);
    const report = parsed("coverage");
    const bar = ({ items, tally }: Bar) => ({ items, ...tally });
    expect(report.linkages).toBe(coverage.linkages);
    expect(report.left).toMatchObject(coverage.left.total);
    expect(report.right).toMatchObject(coverage.right.total);
    expect(report.groups).toEqual(groups.map((one) => ({ code: one.group.code, ...bar(one), linkages: one.linkages })));
    expect(report.goals).toEqual(
      goals.map((one) => ({
        code: one.goal.code,
        ...bar(one),
        linkages: one.linkages,
        kinds: one.kinds.map((kind) => ({ kind: kind.kind, ...bar(kind) })),
      })),
    );
    expect(report.kinds).toEqual(kinds.map((kind) => ({ kind: kind.kind, ...bar(kind) })));
  });

  it("hold its lists", async () => {
    const corpus = await read();
    const { units, targets } = gapsOf(corpus, DEFAULT_FILTER);
    const shared = sharedTargetsOf(corpus, DEFAULT_FILTER);
    const [gaps, meeting] = [parsed("gaps"), parsed("shared")];
    const codes = (list: GapList) => list.groups.flatMap((group) => group.gaps.map(({ concept }) => concept.code));
    const listed = (list: { groups: { gaps: { code: string }[] }[] }) =>
      list.groups.flatMap((group) => group.gaps.map(({ code }) => code));
    expect([listed(gaps.units), listed(gaps.targets)]).toEqual([codes(units), codes(targets)]);
    expect(gaps.targets).toMatchObject({ items: targets.items, ...targets.total });
    expect(meeting.targets).toMatchObject(
      shared.map(({ target, linkages, bodies, groups }) => ({
        code: target.code,
        linkages,
        lead_bodies: bodies,
        groups: groups.map((one) => ({ code: one.group.code, linkages: one.linkages.map(({ id }) => id) })),
      })),
    );
    expect(meeting.units).toHaveLength(unitsOfSeveralAreas(corpus, DEFAULT_FILTER).length);
  });

  it("hold the ways to act", async () => {
    const corpus = await read();
    const codes = ({ concept, linkages, initiatives, units }: Avenues) => ({
      code: concept.code,
      linkages: linkages.map(({ id }) => id),
      initiatives: initiatives.map(({ initiative, areas }) => ({ code: initiative.code, areas })),
      units: units.map(({ unit, group }) => ({ code: unit.code, group: group.code })),
    });
    expect(parsed("initiatives").goals).toMatchObject(
      avenuesOf(corpus, DEFAULT_FILTER).map((goal) => ({ ...codes(goal), targets: goal.targets.map(codes) })),
    );
  });

  it("agree on the headline", async () => {
    const headline = headlineOf(await read(), DEFAULT_FILTER);
    const [base] = parsed("sensitivity").variants;
    const compared = parsed("compare");
    const numbers = HEADLINES.map((name) => headline[name]);
    expect(Object.values(base.headline)).toEqual(numbers);
    expect(Object.values(compared.headline.a)).toEqual(numbers);
    expect(Object.values(compared.headline.difference)).toEqual(numbers.map(() => 0));
    const { cells } = parsed("matrix");
    const sum = cells.reduce((all: number, cell: { linkages: number }) => all + cell.linkages, 0);
    expect(sum).toBe(headline.linkages);
    expect(parsed("flow").linkages).toBe(headline.linkages);
  });
});

describe("the call", () => {
  it.each(["matrix", "flow", "gaps", "shared", "bodies", "initiatives", "compare", "sensitivity"])(
    "%s --help",
    (name) => {
      const { code, stdout } = atlas([name, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toContain("Examples:");
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
    },
  );

  it.each([
    [["gaps", "--json", "--csv"], 'atlas gaps: option "--csv": expected one of --json and --csv, not both'],
    [["flow", "now"], 'atlas flow: argument "now": expected options only'],
    [
      ["matrix", "--rows", "elements"],
      'atlas matrix: option "--rows" "elements": expected one of vision, instrument, characteristic, element, measure (nearest: element)',
    ],
    [
      ["matrix", "--weight", "links"],
      'atlas matrix: option "--weight" "links": expected one of linkages, targets, share, strongest',
    ],
    [
      ["compare", "--with-pillar", "AEX"],
      'atlas compare: option "--with-pillar" "AEX": expected one of APSC, AEC, ASCC, MPAC, IAI (nearest: AEC)',
    ],
  ])("%j exits 2 with one line", (args, message) => {
    expect(atlas(args)).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
  });
});
