/** The words of the coverage page: lists to copy, differences, movements. */
import { describe, expect, it } from "vitest";
import { gapsOf } from "../../../src/analysis/gaps.ts";
import { difference, kindName, movement, nounOf } from "../../../src/app/coverage/coverage-texts.ts";
import { gapText } from "../../../src/app/coverage/gap-text.ts";
import { DEFAULT_FILTER } from "../../../src/domain/filter.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";

const small = await smallCorpus();

describe("a list of gaps as text", () => {
  const { units, targets } = gapsOf(small, DEFAULT_FILTER);

  it("says what was asked of which data, then each gap under its heading", () => {
    const lines = gapText(small, DEFAULT_FILTER, "left", units).split("\n");
    const gaps = units.groups.flatMap((group) => group.gaps);
    expect(gaps.length).toBeGreaterThan(0);
    expect(lines[0]).toMatch(
      new RegExp(`^${small.left.framework.title}: ${gaps.length} of ${units.items} units without a linkage \\(\\d`),
    );
    expect(lines[1]).toBe("Shown: basis published or editorial; not rejected.");
    expect(lines[2]).toBe(`${small.info.title}, version ${small.info.version} (data ${small.fingerprint})`);
    for (const { concept, read } of gaps) {
      expect(lines.some((line) => line.startsWith(`${concept.code} ${concept.title}`))).toBe(true);
      expect(lines.join("\n")).toContain(`${read?.read} of ${read?.of} read`);
    }
    expect(lines.at(-1)).toBe("");
  });

  it("leaves out groups without a gap, and says nothing of answers that none has", () => {
    const text = gapText(small, DEFAULT_FILTER, "right", targets);
    for (const { head, gaps, items } of targets.groups) {
      expect(text.includes(`\n${head.code} ${head.title} (${gaps.length} of ${items})\n`)).toBe(gaps.length > 0);
    }
    expect(text).not.toMatch(/[(,] ?0 \D/);
  });

  it("marks recalled titles and explains the mark, only if there are some", () => {
    const [first, ...others] = units.groups.filter(({ gaps }) => gaps.length > 0);
    if (!first) throw new Error("the small package has no gap");
    const recalled = first.gaps.map((gap) => ({
      ...gap,
      concept: { ...gap.concept, verification: "recalled" as const },
    }));
    const verified = first.gaps.map((gap) => ({
      ...gap,
      concept: { ...gap.concept, verification: "verified" as const },
    }));
    const textOf = (gaps: typeof first.gaps) =>
      gapText(small, DEFAULT_FILTER, "left", { ...units, groups: [{ ...first, gaps }, ...others] });
    expect(textOf(recalled)).toMatch(/ †: /);
    expect(textOf(recalled)).toMatch(/\n† Title recalled, to be checked against the printed document\.\n$/);
    expect(others.length === 0 && textOf(verified).includes("†")).toBe(false);
  });
});

it.each([
  [0, "no change"],
  [1, "+1 more"],
  [1204, "+1,204 more"],
  [-3, "−3 fewer"],
])("a difference of %d is %s", (number, words) => {
  expect(difference(number)).toBe(words);
});

it.each([
  [0, "stays"],
  [2, "▲ up 2"],
  [-1, "▼ down 1"],
])("a movement of %d is %s", (moves, words) => {
  expect(movement(moves)).toBe(words);
});

it("names what is counted", () => {
  expect([nounOf("left", 1), nounOf("left", 0), nounOf("right", 2)]).toEqual(["unit", "units", "targets"]);
  expect([kindName("means"), kindName(""), kindName("goods")]).toEqual(["means of implementation", "targets", "goods"]);
});
