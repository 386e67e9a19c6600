import { expect, it } from "vitest";
import type { Linkage } from "../../src/domain/linkage.ts";
import { citationOf, problemReport } from "../../src/export/citation.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";

const CORPUS = {
  ...tinyCorpus(["P", "P.1* < P"], ["1*", "1.1 < 1"], ["P.1 > 1.1 3", "P > 1 published", "P.1 > 1 none"]),
  sources: [{ id: "S1", title: "A report", author: "An author", year: "2017", publisher: "", url: "", accessedOn: "" }],
};
const linkage = (i: number, more: Partial<Linkage> = {}): Linkage => {
  const found = CORPUS.linkages[i];
  if (!found) throw new RangeError(`no linkage ${i}`);
  return { ...found, ...more };
};

it("cites a linkage in words", () => {
  expect(citationOf(CORPUS, linkage(0))).toBe(
    "Left P.1 “Title of P.1” contributes to (strength 3) Right 1.1 “Title of 1.1”. " +
      "Editorial reading by first reading of 2025-05-01, draft. " +
      "Tiny package, version 1.0.0 of 2025-06-01 (data 00000000), linkage P.1~1.1~0. Creative Commons Attribution 4.0.",
  );
});

it("cites the place in the source of a published linkage", () => {
  const published = linkage(1, { source: "S1", locator: "p. 12", strength: undefined, coder: "", codedOn: "" });
  expect(citationOf(CORPUS, published)).toContain(
    "contributes to Right 1 “Title of 1”. Published reading, draft. Source: An author, A report, 2017, p. 12. Tiny",
  );
});

it("says that a title was recalled", () => {
  const [concept] = CORPUS.left.concepts;
  if (concept) concept.verification = "recalled";
  expect(citationOf(CORPUS, linkage(1))).toContain("Left P “Title of P” (title recalled) contributes");
});

it("cites a reading without a counterpart as one", () => {
  expect(citationOf(CORPUS, linkage(2))).toContain("was read and has no counterpart in Right 1 “Title of 1”.");
});

it("writes a report of a problem that finds the linkage again", () => {
  expect(problemReport(CORPUS, linkage(0))).toBe(
    "A problem with a linkage\nlinkage: P.1~1.1~0\nelement: P.1\ntarget: 1.1\nreading: contributes, 3, editorial, draft\n" +
      "data: tiny 1.0.0 (00000000)\nWhat is wrong, and what should it be?\n",
  );
});
