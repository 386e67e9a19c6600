import { describe, expect, it } from "vitest";
import { KIND_MEANINGS, moveWords, quoted, takenWords } from "../../../src/app/report/report-texts.ts";
import { startWork } from "../../../src/app/report/work.ts";
import { SECTION_KINDS } from "../../../src/export/report-outline.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";

const { outline } = startWork(await smallCorpus());

it.each([
  ["Gaps", 3, 2, "“Gaps” moved up, now 3 of 8"],
  ["Gaps", 3, 7, "“Gaps” moved down, now 8 of 8"],
  ["Gaps", 0, 0, "“Gaps” is already the first of 8 sections"],
  ["Gaps", 7, 7, "“Gaps” is already the last of 8 sections"],
  [" ", 3, 2, "The section without a title moved up, now 3 of 8"],
])("%s moved from %d to %d is told as %s", (title, from, to, words) => {
  expect(moveWords(title, from, to, 8)).toBe(words);
});

it("says of every kind what stands in it", () => {
  expect(SECTION_KINDS.map((kind) => KIND_MEANINGS[kind]).filter((words) => !/^[A-Z][^.]{8,60}$/.test(words))).toEqual(
    [],
  );
});

describe("what was taken away", () => {
  it("is named by its title", () => {
    const section = { ...outline.sections[0]!, title: "Foreword " };
    expect(takenWords({ kind: "section", section, index: 0 })).toBe("“Foreword” was removed.");
    expect(quoted("")).toBe("the section without a title");
  });

  it("is an outline that gave way to another one, or to the first", () => {
    const taken = { kind: "outline", outline, kept: outline } as const;
    expect(takenWords({ ...taken, because: "opened" })).toBe("Another outline was opened in place of yours.");
    expect(takenWords({ ...taken, because: "started again" })).toBe("The outline was started again.");
    expect(takenWords({ ...taken, because: "taken back" })).toBe("Your former outline is back in place of the other.");
  });
});
