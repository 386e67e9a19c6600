import { expect, it } from "vitest";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const { left, right, cellOf, readOf, linkages } = coverageOf(await smallCorpus(), NO_FILTER);

it.each([
  ["H.A", "linked", "none", "none", "linked", 3],
  ["H.B", "linked", "unread", "linked", "linked", 2],
  ["W.A", "unread", "linked", "linked", "linked", 2],
  ["W.B", "unread", "linked", "unread", "linked", 1],
  ["W.C", "unread", "unread", "unread", "unread", 0],
])("%s of the small package, worked out by hand", (unit, ...answers) => {
  expect([...["1", "2", "3"].map((goal) => cellOf(unit, goal)), left.answerOf(unit), readOf(unit).read]).toEqual(
    answers,
  );
});

it("leaves out what is withdrawn, suggested, or stated above the units", () => {
  expect(linkages).toBe(10);
  // The only reading of 2.a was rejected; the plan's statement at goal 2 links none of its targets.
  expect(right.tallyOf("2")).toEqual({ linked: 2, hidden: 0, none: 0, unread: 1 });
  expect(right.answerOf("2.a")).toBe("unread");
  // W.A.1 has a suggestion only, which singles nothing out.
  expect([left.answerOf("W.A.1"), left.answerOf("H.A.2")]).toEqual([undefined, "linked"]);
});
