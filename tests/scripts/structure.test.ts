import { describe, expect, it, vi } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { sentencesOf } from "../../src/export/sentences.ts";
import { bridgingConcepts } from "../../src/graph/bridging.ts";
import { communitiesOf } from "../../src/graph/communities.ts";
import { pathsBetween } from "../../src/graph/paths.ts";
import { goldenOf } from "../export/golden.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { atlas, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const COMMANDS = ["paths", "bridges", "communities", "sentences"];

it.each(COMMANDS)("%s --help has examples and keeps to the width of a terminal", (command) => {
  const { code, stdout, stderr } = atlas([command, "--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Examples:");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
});

it.each([
  ["paths.txt", ["paths", "H.B", "1.1"]],
  ["paths-direct.txt", ["paths", "H", "1.1"]],
  ["paths.csv", ["paths", "H.A", "1.10", "--csv"]],
  ["bridges.txt", ["bridges"]],
  ["bridges.csv", ["bridges", "--csv", "--most", "2"]],
  ["communities.txt", ["communities"]],
  ["communities.csv", ["communities", "--csv", "--min-strength", "2"]],
  ["sentences-filtered.txt", ["sentences", "--element", "W", "--min-strength", "2"]],
  ["sentences.csv", ["sentences", "--csv"]],
])("%s is what a person has looked at", (name, args) => {
  // The codes of the small package are none of a profile, so that they are written as they stand.
  const { code, stdout, stderr } = atlas([...args, "--data", "tests/fixtures/small"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(goldenOf(name, stdout));
});

describe("the object for programs", () => {
  const parsed = (...args: readonly string[]) => JSON.parse(atlas([...args, "--json", "--data", SMALL]).stdout);

  it("of paths holds every step with its linkages", async () => {
    const found = pathsBetween(await smallCorpus(), DEFAULT_FILTER, "H.B", "1.1");
    const report = parsed("paths", "H.B", "1.1");
    expect(Object.keys(report)).toEqual("package filter element target direct all by_kind paths".split(" "));
    expect(report).toMatchObject({ direct: [], all: found.all, by_kind: found.byKind, element: { code: "H.B" } });
    expect(report.paths[0].steps).toEqual([
      { kind: "part-of", from: { at: "left", code: "H.B", title: "Schools and skills" }, to: H, linkages: [] },
      { kind: "holds", from: H, to: { at: "left", code: "H.A", title: "Safe work" }, linkages: [] },
      {
        kind: "linkage",
        from: { at: "left", code: "H.A", title: "Safe work" },
        to: { at: "right", code: "1.1", title: "Safe work at sea" },
        linkages: ["H.A~1.1", "H.A.1~1.1"],
      },
    ]);
  });

  it("of bridges, communities and sentences holds the numbers of the page", async () => {
    const corpus = await smallCorpus();
    const bridges = bridgingConcepts(corpus, DEFAULT_FILTER);
    expect(parsed("bridges").bridges.map((one: { betweenness: number }) => one.betweenness)).toEqual(
      bridges.map(({ betweenness }) => betweenness),
    );
    const { modularity, between, communities } = communitiesOf(corpus, DEFAULT_FILTER);
    expect(parsed("communities")).toMatchObject({ seed: 2015, modularity, between });
    expect(parsed("communities").communities).toHaveLength(communities.length);
    expect(parsed("sentences").sentences.map(({ id, text, counts }: Told) => ({ id, text, counts }))).toEqual(
      sentencesOf(corpus, DEFAULT_FILTER).map(({ id, text, counts }) => ({ id, text, counts })),
    );
  });
});

const H = { at: "left", code: "H", title: "People" };

interface Told {
  id: string;
  text: string;
  counts: object;
}

it.each([
  [["paths"], "atlas paths: expected <element> <target>"],
  [["paths", "ASCC.C.4"], "atlas paths: expected <element> <target>"],
  [["paths", "ASCC.C.4", "12.4", "1"], 'atlas paths: argument "1": expected <element> <target> only'],
  [["paths", "ASCC.C.99", "12.4"], 'atlas paths: element "ASCC.C.99": expected an ASEAN element such as "ASCC.C.4"'],
  [["paths", "ASCC.C.4", "5.z"], 'atlas paths: target "5.z": expected an SDG target such as "5.a"'],
  [["bridges", "--most", "0"], 'atlas bridges: option "--most" "0": expected a whole number from 1 to 1000000'],
  [["sentences", "all"], 'atlas sentences: argument "all": expected options only'],
  [["communities", "--json", "--csv"], 'atlas communities: option "--csv": expected one of --json and --csv, not both'],
])("%j exits 2 with one line", (args, message) => {
  const { code, stdout, stderr } = atlas(args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr.startsWith(message)).toBe(true);
});

it("takes a code in its usual spellings", () => {
  const { stdout } = atlas(["paths", "ascc.c.4", "SDG 12.4", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ element: { code: "ASCC.C.4" }, target: { code: "12.4" } });
});
