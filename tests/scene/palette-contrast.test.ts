import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrastOf, lightenOn, mix } from "../../src/scene/contrast.ts";
import { coloursOf, DARK, LIGHT, onPaper, type Palette } from "../../src/scene/palette.ts";
import { levelledCorpus, shippedCorpus, withConcepts } from "../graph/corpora.ts";

const shipped = await shippedCorpus();
const css = readFileSync("src/app/styles/base.css", "utf8");
const [day = "", night = ""] = css.split("prefers-color-scheme: dark");

/** What a block of the style sheet says, `"--accent-wash"` as `accentWash`. */
function variablesIn(block: string): ReadonlyMap<string, string> {
  const pairs = block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
  return new Map(Array.from(pairs, ([, name = "", colour = ""]) => [camel(name), colour]));
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((bytes) => `#${bytes.map((value) => value.toString(16).padStart(2, "0")).join("")}`);

describe.each<[Palette, ReadonlyMap<string, string>]>([
  [LIGHT, variablesIn(day)],
  [DARK, variablesIn(night)],
])("the palette $name", (palette, variables) => {
  const own = Object.fromEntries(Object.entries(palette).filter(([, value]) => typeof value === "string"));
  const grounds = [palette.paper, palette.raised, palette.wash];

  it("is what the style sheet says", () => {
    const { name, ...colours } = own;
    expect(name).toBe(palette.name);
    expect(Object.fromEntries(variables)).toMatchObject(colours);
  });

  it("has words that stand out from all they stand on by at least 4.5 to 1", () => {
    const words = [palette.ink, palette.muted, palette.accent, palette.tension];
    const others = ["warning", "error"].map((name) => variables.get(name) ?? "");
    const pairs = [...words, ...others].flatMap((word) => grounds.map((ground) => [word, ground] as const));
    const onWash = [palette.ink, palette.accent].map((word) => [word, palette.accentWash] as const);
    const tension = [[variables.get("error") ?? "", variables.get("tensionWash") ?? ""] as const];
    const faint = [...pairs, ...onWash, ...tension].filter(([word, ground]) => contrastOf(word, ground) < 4.5);
    expect(faint).toEqual([]);
  });

  it("has edges, hues and answers that stand out from paper, or a border that does, by at least 3 to 1", () => {
    const marks = [variables.get("edge") ?? "", palette.linked, ...palette.hues];
    expect(marks.filter((mark) => contrastOf(mark, palette.paper) < 3)).toEqual([]);
    expect(contrastOf(variables.get("edge") ?? "", palette.raised)).toBeGreaterThanOrEqual(3);
  });

  it("gives tensions a hue that no group has", () => {
    expect(palette.hues).not.toContain(palette.tension);
  });
});

describe("colours by night", () => {
  it("that the data bring are lightened until they stand out, by day they stay as they are", () => {
    const goals = shipped.right.concepts.filter(({ level }) => level === "goal");
    const dark = coloursOf(shipped.right, "right", DARK);
    const light = coloursOf(shipped.right, "right", LIGHT);
    expect(goals.map(({ code }) => light.get(code))).toEqual(goals.map(({ colour: own }) => own.toLowerCase()));
    expect(goals.filter(({ code }) => contrastOf(dark.get(code) ?? "", DARK.paper) < 3)).toEqual([]);
    expect(dark.get("7")).toBe(light.get("7"));
    expect(dark.get("17")).not.toBe(light.get("17"));
    expect(dark.get("17.1")).toBe(dark.get("17"));
  });

  it("that the data do not bring are quiet hues of their own", () => {
    const { left } = levelledCorpus(["V", "A < V", "B < V"], []);
    expect([...coloursOf(left, "left", DARK).values()]).toEqual([DARK.ink, DARK.hues[0], DARK.hues[1]]);
    const own = withConcepts(left, () => ({ colour: "#000000" }));
    expect(contrastOf(coloursOf(own, "left", DARK).get("A") ?? "", DARK.paper)).toBeGreaterThanOrEqual(3);
  });

  it("are mixed with the paper of their palette", () => {
    expect(onPaper(DARK.ink, 0, DARK)).toBe(DARK.paper);
    expect(onPaper(DARK.ink, 1, DARK)).toBe(DARK.ink);
  });
});

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it("is reached by lightening, whatever the colour, and nothing is lightened without need", () => {
    const law = fc.property(colour, (one) => {
      const lighter = lightenOn(DARK.paper, one, 3);
      expect(contrastOf(DARK.paper, lighter)).toBeGreaterThanOrEqual(3);
      expect(lighter === one).toBe(contrastOf(DARK.paper, one) >= 3);
    });
    fc.assert(law, { numRuns: 500, seed: 2025 });
  });

  it("lies for a mix between that of its parts", () => {
    expect([mix("#000000", "#ffffff", 0), mix("#000000", "#ffffff", 1)]).toEqual(["#000000", "#ffffff"]);
  });
});
