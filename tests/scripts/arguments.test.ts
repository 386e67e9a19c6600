import { describe, expect, it } from "vitest";
import { parseArguments } from "../../scripts/commands/arguments.ts";
import { DATA, JSON_OUTPUT } from "../../scripts/commands/command.ts";
import { FILTER_OPTIONS, filterFrom } from "../../scripts/commands/filters.ts";
import { readDirectory } from "../../scripts/package.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { STATUSES } from "../../src/domain/linkage.ts";
import { ROOT, SMALL } from "./run.ts";

const parse = (...args: readonly string[]) => parseArguments("atlas x", args, [DATA, JSON_OUTPUT, ...FILTER_OPTIONS]);
const { corpus } = await readDirectory(`${ROOT}/data`);
const { corpus: small } = await readDirectory(SMALL);
if (!corpus || !small) throw new Error("the data could not be read");

const filter = (...args: readonly string[]) => filterFrom("atlas x", parse(...args), corpus);

describe("parseArguments", () => {
  it("takes options in any order and form", () => {
    const call = parse("a", "--json", "--goal=4", "--data", "x", "b", "--goal", "5", "--", "--c");
    expect([call.positionals, call.has("json"), call.valueOf("data"), call.valuesOf("goal")]).toEqual([
      ["a", "b", "--c"],
      true,
      "x",
      ["4", "5"],
    ]);
  });

  it.each([
    [["--piller", "AEC"], 'atlas x: option "--piller": expected an option of this command (nearest: --pillar)'],
    [["--zzz"], 'atlas x: option "--zzz": expected an option of this command (--help lists them)'],
    [["-q"], 'atlas x: option "-q": expected an option of this command (--help lists them)'],
    [["--min-strength"], 'atlas x: option "--min-strength": expected a value, such as --min-strength 2'],
    [["--data", "--json"], 'atlas x: option "--data": expected a value, such as --data data'],
    [["--data="], 'atlas x: option "--data": expected a value, such as --data data'],
    [["--json=yes"], 'atlas x: option "--json": expected no value'],
    [["--data", "a", "--data", "b"], 'atlas x: option "--data": expected once, given again with "b"'],
  ])("says what is wrong with %j", (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});

describe("filterFrom", () => {
  it.each<[readonly string[], Partial<Filter>]>([
    [[], {}],
    [["--everything"], { bases: [], statuses: [] }],
    [["--pillar", "AEC", "--goal", "12", "--goal", "8.10"].slice(0, 4), { elements: ["AEC"], targets: ["12"] }],
    [["--pillar", "ascc", "--goal", "SDG 4"], { elements: ["ASCC"], targets: ["4"] }],
    [
      ["--element", "aec b6", "--target", "1.A", "--target", "8.10"],
      { elements: ["AEC.B.6"], targets: ["1.a", "8.10"] },
    ],
    [["--relation", "Same-Aim", "--relation", "tension"], { relations: ["same-aim", "tension"] }],
    [["--min-strength", "2", "--priority-area", "PA.1"], { minStrength: 2, priorityAreas: ["PA.1"] }],
    [["--five-p", "people", "--kind", "means"], { fiveP: ["People"], kinds: ["means"] }],
    [["--basis", "suggested"], { bases: ["suggested"] }],
    [["--everything", "--status", "rejected"], { bases: [], statuses: ["rejected"] }],
    [STATUSES.flatMap((status) => ["--status", status]), { statuses: STATUSES }],
  ])("makes a filter of %j", (args, expected) => {
    expect(filter(...args)).toEqual({ ...DEFAULT_FILTER, ...expected });
  });

  it.each([
    [["--element", "AEC.B.44"], 'option "--element" "AEC.B.44": expected an ASEAN element such as "ASCC.C.4"'],
    [["--target", "12.55"], 'option "--target" "12.55": expected an SDG target such as "5.a"'],
    [
      ["--element", "12.5"],
      'option "--element" "12.5": expected an ASEAN element such as "ASCC.C.4" (it stands on the other side: --target 12.5)',
    ],
    [["--pillar", "AEG"], 'option "--pillar" "AEG": expected one of APSC, AEC, ASCC, MPAC, IAI (nearest: AEC)'],
    [
      ["--goal", "12.5"],
      'option "--goal" "12.5": expected one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17',
    ],
    [
      ["--relation", "enable"],
      'option "--relation" "enable": expected one of same-aim, broader, narrower, contributes, enables, tension, none (nearest: enables)',
    ],
    [["--min-strength", "4"], 'option "--min-strength" "4": expected one of 1, 2, 3'],
    [
      ["--status", "agred"],
      'option "--status" "agred": expected one of draft, reviewed, agreed, contested, rejected (nearest: agreed)',
    ],
    [
      ["--five-p", "Plant"],
      'option "--five-p" "Plant": expected one of People, Planet, Prosperity, Peace, Partnership (nearest: Planet)',
    ],
  ])("says what is wrong with %j", (args, message) => {
    expect(() => filter(...args)).toThrow(message);
  });

  it("knows the profile words only for the frameworks they belong to", () => {
    expect(() => filterFrom("atlas x", parse("--goal", "1"), small)).toThrow(
      'atlas x: option "--goal": expected --element or --target for this package',
    );
    expect(filterFrom("atlas x", parse("--element", "H", "--target", "1.10", "--everything"), small)).toEqual({
      ...NO_FILTER,
      elements: ["H"],
      targets: ["1.10"],
    });
  });
});
