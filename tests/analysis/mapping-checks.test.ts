/** The rules of the codebook as a table: the mapping, and what is said about it. */
import { describe, expect, it } from "vitest";
import { checkMapping, MOST_OF_A_KIND } from "../../src/analysis/mapping-checks.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const LEFT = ["V", "P.1* < V", "P.1.i < P.1", "P.2* < V"];
const RIGHT = ["R", "1* < R", "1.1 < 1", "1.1.x < 1.1", "1.2 < 1", "2* < R", "2.1 < 2", "2.2 < 2"];
/** Every cell decided, and both areas named: nothing to say. */
const SOUND = ["P.1 > 1.1 PA.1 PA.2", "P.1 > 2 none", "P.2 > 1 none", "P.2 > 2 none"];

/** Fourteen words that no other rationale of the test has. */
const wordsFor = (line: number) => Array.from({ length: 14 }, (_, i) => `word${line}x${i}`).join(" ");

/** @param rationales by line; other linkages get a sound one */
function mappingOf(readings: readonly string[], rationales: Record<number, string> = {}): Corpus {
  const corpus = tinyCorpus(LEFT, RIGHT, readings);
  const linkages = corpus.linkages.map((linkage) => ({
    ...linkage,
    rationale: rationales[linkage.line] ?? (linkage.relation === "none" ? "" : wordsFor(linkage.line)),
  }));
  return { ...corpus, linkages };
}
const messages = (corpus: Corpus) =>
  checkMapping(corpus, "l.csv").map((diagnostic) => `${diagnostic.level} ${formatDiagnostic(diagnostic)}`);
const said = (rationale: string, words = "") => {
  const [, ...rest] = SOUND;
  return messages(mappingOf([`P.1 > 1.1 PA.1 PA.2 ${words}`, ...rest], { 2: rationale }));
};

describe("checkMapping", () => {
  it("has nothing to say about a sound mapping", () => {
    expect(messages(mappingOf(SOUND))).toEqual([]);
  });

  it("calls it an error to find a counterpart and none", () => {
    const rows = ["P.1 > 1 none", "P.1 > 2 none", "P.2 > 1 none", "P.2 > 2 none", "P.1.i > 2.1 PA.1 PA.2"];
    expect(messages(mappingOf(rows))).toEqual([
      'error l.csv:3: relation "none": expected no linkage between the two (line 6 links them)',
    ]);
    expect(messages(mappingOf([...SOUND, "P.1 > 1 none suggested", "P.1 > 1 none rejected"]))).toEqual([]);
    expect(messages(mappingOf([...SOUND, "P.1.i > 2.1 suggested", "P.1.i > 2.1 rejected"]))).toEqual([]);
  });

  it("calls it an error to publish that there is none", () => {
    expect(messages(mappingOf([...SOUND.slice(0, 3), "P.2 > 2 none published"]))).toEqual([
      'error l.csv:5: basis "published": expected "editorial" for the relation "none", which is a reading',
    ]);
  });

  it("names the goals that a unit was not read against, once for each unit", () => {
    expect(messages(mappingOf(["P.1 > 1.1 PA.1", "P.2 > 2 none suggested", "V > 2.1 PA.2"]))).toEqual([
      'warning l.csv: element "P.1": expected a decision on each of 2 goals (1 of 2 not yet looked at: 2)',
      'warning l.csv: element "P.2": expected a decision on each of 2 goals (2 of 2 not yet looked at: 1, 2)',
    ]);
  });

  it("stops a long list of goals", () => {
    const right = Array.from({ length: 30 }, (_, i) => `${i + 1}*`);
    const [message] = messages({ ...tinyCorpus(["P*"], right, []), priorityAreas: [] });
    expect(message).toMatch(/\(30 of 30 not yet looked at: 1, 2, .*, 19, 20, …\)$/);
  });

  it.each([
    [11, "", ['warning l.csv:2: rationale "W": expected 12 to 45 words for an editorial linkage (11 were found)']],
    [12, "", []],
    [45, "", []],
    [46, "", ['warning l.csv:2: rationale "W": expected 12 to 45 words for an editorial linkage (46 were found)']],
    [3, "published", []],
  ])("counts %d words of a rationale (%s)", (count, basis, expected) => {
    const rationale = Array.from({ length: count }, (_, i) => `w${i}`).join(" ");
    const shown = said(rationale, basis).map((message) => message.replace(/rationale ".*?"/, 'rationale "W"'));
    expect(shown).toEqual(expected);
  });

  it("does not count signs as words, nor words that are written without spaces", () => {
    expect(said(`${"one - two – three, ".repeat(3)} & …`)[0]).toContain("(9 were found)");
    expect(said("การท่าเรือที่สะอาดช่วยให้ทะเลมีชีวิต")).toEqual([]);
  });

  it("names both lines of rationales that say nearly the same", () => {
    const text = wordsFor(0);
    const other = text.replace("word0x3", "another");
    const found = messages(mappingOf([...SOUND, "P.1.i > 1.1"], { 2: text, 6: other }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^warning l\.csv:6: .*: expected a rationale for this pair alone \(line 2 shares 13 of the 15 words that the two have\)$/,
    );
    expect(messages(mappingOf([...SOUND, "P.1.i > 1.1 published"], { 2: text, 6: text }))).toEqual([]);
    expect(messages(mappingOf(SOUND, { 3: "Not one word.", 4: "Not one word." }))).toHaveLength(1);
  });

  it.each([
    ["Both name 'food loss' as what is to fall.", true],
    ["Both name ‘food loss’ as what is to fall.", true],
    ["Both say 'loss'.", true],
    ["Both name workers' rights and farmers' markets.", false],
    ["It's what both don't name.", false],
    ["Both name ’ nothing ‘ at all.", false],
    ['Both name "food loss".', false],
    ["Both name ''.", false],
  ])("asks strength 3 for an object in single quotes: %s", (start, isNamed) => {
    const rationale = `${start} ${wordsFor(0)}`;
    const message = "expected the object that both name, in single quotes, for the strength 3";
    expect(said(rationale, "3").map((one) => one.slice(one.indexOf("expected")))).toEqual(isNamed ? [] : [message]);
    expect(said(rationale, "2")).toEqual([]);
  });

  it("doubts a unit that is linked to more than a third of all targets, each counted once", () => {
    const rows = ["P.1 > 1.1 PA.1 PA.2", "P.1.i > 1.1.x", "P.1.i > 1.1 tension", "P.1 > 2 none", ...SOUND.slice(2)];
    expect(messages(mappingOf(rows))).toEqual([]);
    expect(messages(mappingOf([...rows, "P.1 > 1.2"]))).toEqual([
      'warning l.csv: element "P.1": expected linkages to at most a third of all 4 targets (it has linkages to 2)',
    ]);
  });

  it("asks for a linkage in every area", () => {
    expect(messages(mappingOf(["P.1 > 1.1 PA.1", "P.1 > 1.2 PA.2 rejected", ...SOUND.slice(1)]))).toEqual([
      'warning l.csv: priority_areas "PA.2": expected at least one linkage in each area',
    ]);
  });

  it("lists so many of a kind and counts the rest", () => {
    const left = Array.from({ length: MOST_OF_A_KIND + 30 }, (_, i) => `U.${i}*`);
    const found = checkMapping({ ...tinyCorpus(left, RIGHT, []), priorityAreas: [] }, "l.csv");
    expect(found).toHaveLength(MOST_OF_A_KIND + 1);
    expect(found.at(-1)).toEqual({
      code: "undecided-cells",
      level: "warning",
      file: "l.csv",
      column: "element",
      expected: "a decision on each of 2 goals",
      hint: "30 more like this are not listed",
    });
  });

  it("has nothing to say about an empty corpus", () => {
    expect(messages({ ...tinyCorpus([], [], []), priorityAreas: [] })).toEqual([]);
  });
});
