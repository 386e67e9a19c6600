import { describe, expect, it } from "vitest";
import {
  capitalised,
  countOf,
  listed,
  listedSome,
  nounOf,
  numberOf,
  numeralOf,
  shareOf,
  verbFor,
} from "../../src/export/grammar.ts";

const GOAL = nounOf("goal");

it.each([
  ["target", "targets"],
  ["element", "elements"],
  ["lead body", "lead bodies"],
  ["priority", "priorities"],
  ["survey", "surveys"],
  ["agenda", "agendas"],
  ["measure", "measures"],
  ["process", "processes"],
  ["branch", "branches"],
  ["index", "indexes"],
  ["status", "statuses"],
  ["basis", "bases"],
  ["series", "series"],
  ["goals", "goals"],
  ["เป้าหมาย", "เป้าหมาย"],
  ["", ""],
])("one %s, many %s", (one, many) => {
  expect(nounOf(one)).toEqual({ one, many });
});

it.each([
  [0, "0", "none", "no goal"],
  [1, "1", "one", "one goal"],
  [2, "2", "2", "2 goals"],
  [999, "999", "999", "999 goals"],
  [1000, "1,000", "1,000", "1,000 goals"],
  [1234567, "1,234,567", "1,234,567", "1,234,567 goals"],
])("the number %d", (number, plain, numeral, counted) => {
  expect([numberOf(number), numeralOf(number), countOf(number, GOAL)]).toEqual([plain, numeral, counted]);
});

it.each([
  [0, 0, "no goal"],
  [0, 1, "no goal"],
  [1, 1, "the one goal"],
  [0, 2, "none of the 2 goals"],
  [1, 2, "one of 2 goals"],
  [2, 2, "both goals"],
  [0, 17, "none of the 17 goals"],
  [1, 17, "one of 17 goals"],
  [16, 17, "16 of 17 goals"],
  [17, 17, "all 17 goals"],
  [1000, 2000, "1,000 of 2,000 goals"],
])("%d of %d", (part, whole, words) => {
  expect(shareOf(part, whole, GOAL)).toBe(words);
});

describe("words", () => {
  it("agree with their number", () => {
    expect([0, 1, 2].map((number) => `${countOf(number, GOAL)} ${verbFor(number, "is", "are")}`)).toEqual([
      "no goal is",
      "one goal is",
      "2 goals are",
    ]);
  });

  it("are listed with and before the last, or with or", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listed(words))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
    expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
  });

  it("are listed up to a number, and then counted", () => {
    expect(listedSome(["a", "b", "c"], 3)).toBe("a, b and c");
    expect(listedSome(["a", "b", "c", "d"], 3)).toBe("a, b, c and d");
    expect(listedSome(["a", "b", "c", "d", "e"], 3)).toBe("a, b, c and 2 more");
  });

  it("begin a sentence with a capital", () => {
    expect(["no goal", "17 goals", ""].map(capitalised)).toEqual(["No goal", "17 goals", ""]);
  });
});
