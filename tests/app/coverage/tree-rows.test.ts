/** The rows of a table that opens in place. */
import { expect, it } from "vitest";
import { coverageOf } from "../../../src/analysis/coverage.ts";
import { groupHeads } from "../../../src/analysis/heads.ts";
import { headsOf, treeRows } from "../../../src/app/coverage/tree-rows.ts";
import { DEFAULT_FILTER, type Filter } from "../../../src/domain/filter.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";

const small = await smallCorpus();
const { heads } = groupHeads(small.left);

/** The rows as `depth code`, with a sign for what is counted itself. */
function rowsFor(filter: Partial<Filter>, open: readonly string[]): string[] {
  const coverage = coverageOf(small, { ...DEFAULT_FILTER, ...filter });
  const rows = treeRows(small, "left", [coverage], heads, (key) => open.includes(key));
  return rows.map(({ concept, depth, isItem }) => `${depth} ${concept.code}${isItem ? " *" : ""}`);
}

it("are the headings alone while nothing is open", () => {
  expect(rowsFor({}, [])).toEqual(["0 H", "0 W"]);
});

it("open to units, and units to what stands below them", () => {
  expect(rowsFor({}, ["left:H"])).toEqual(["0 H", "1 H.A *", "1 H.B *", "0 W"]);
  expect(rowsFor({}, ["left:H", "left:H.B"])).toEqual(["0 H", "1 H.A *", "1 H.B *", "2 H.B.1", "0 W"]);
});

it("show nothing that is open below something closed", () => {
  expect(rowsFor({}, ["left:H.B"])).toEqual(["0 H", "0 W"]);
});

it("leave out what the filter does not ask about", () => {
  expect(rowsFor({ elements: ["H.B"] }, ["left:H", "left:W"])).toEqual(["0 H", "1 H.B *", "0 W"]);
});

it("offer to open only what has something to show", () => {
  const coverage = coverageOf(small, { ...DEFAULT_FILTER, elements: ["H.B"] });
  const [people, waters] = treeRows(small, "left", [coverage], heads, () => true).filter(({ depth }) => depth === 0);
  expect(people?.children.map(({ code }) => code)).toEqual(["H.B"]);
  expect([waters?.children, waters?.isOpen]).toEqual([[], false]);
});

it("are those of either subset, in the order of the framework", () => {
  const [people, waters] = heads;
  if (!people || !waters) throw new Error("the small package has two groups");
  expect(headsOf(small, "left", [waters], [people, waters])).toEqual([people, waters]);
  const coverages = ["W.B", "H.A"].map((code) => coverageOf(small, { ...DEFAULT_FILTER, elements: [code] }));
  const rows = treeRows(small, "left", coverages, heads, ({ length }) => length === "left:H".length);
  expect(rows.map(({ concept }) => concept.code)).toEqual(["H", "H.A", "W", "W.B"]);
});
