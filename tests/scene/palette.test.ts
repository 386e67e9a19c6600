import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withConcepts, levelledCorpus, shippedCorpus } from "../graph/corpora.ts";
import { coloursOf, groupsOf, LIGHT, onPaper } from "../../src/scene/palette.ts";
import { NO_COLOURS } from "./colours.ts";

const { ink: INK, paper: PAPER, tension: TENSION } = LIGHT;
const leftOf = (...concepts: string[]) => levelledCorpus(concepts, []).left;
const shipped = await shippedCorpus();

describe("the groups of a framework", () => {
  it("are the children of its only root", () => {
    expect(groupsOf(leftOf("V", "A < V", "A.1 < A", "B < V"))).toEqual(["A", "B"]);
  });

  it("are its roots where there are several", () => {
    expect(groupsOf(leftOf("A", "A.1 < A", "B"))).toEqual(["A", "B"]);
  });

  it("leave out what stands on another level beside them", () => {
    const mixed = withConcepts(leftOf("V", "V.1 < V", "A < V", "B < V"), ({ code }) => ({
      level: code === "V" ? "1 whole" : code === "V.1" ? "3 detail" : "2 part",
    }));
    expect(groupsOf(mixed)).toEqual(["A", "B"]);
  });

  it("of the shipped data are the instruments and the goals", () => {
    expect(groupsOf(shipped.left)).toEqual(["APSC", "AEC", "ASCC", "MPAC", "IAI"]);
    expect(groupsOf(shipped.right)).toEqual(Array.from({ length: 17 }, (_, i) => String(i + 1)));
  });

  it("of a framework without concepts are none", () => {
    expect(groupsOf(leftOf())).toEqual([]);
  });
});

describe("the colours of a framework", () => {
  const tree = leftOf("V", "A < V", "A.1 < A", "A.1.1 < A.1", "B < V", "B.1 < B");

  it("are a hue a group, and that of the group for all below it", () => {
    const colours = coloursOf(tree, "left");
    expect(colours.get("V")).toBe(INK);
    expect([colours.get("A.1"), colours.get("A.1.1")]).toEqual([colours.get("A"), colours.get("A")]);
    expect(colours.get("B.1")).toBe(colours.get("B"));
    expect(new Set([colours.get("V"), colours.get("A"), colours.get("B")]).size).toBe(3);
    expect([...colours.keys()]).toEqual(tree.concepts.map(({ code }) => code));
  });

  it("are its own where it brings some, in small letters, and go down to what has none", () => {
    const own = withConcepts(tree, ({ code }) => ({ colour: code === "A.1" ? "#A1B2C3" : "" }));
    const colours = coloursOf(own, "left");
    expect([colours.get("A.1"), colours.get("A.1.1")]).toEqual(["#a1b2c3", "#a1b2c3"]);
    expect(colours.get("A")).toBe(coloursOf(tree, "left").get("A"));
  });

  it("are no quiet hues on the right as soon as one concept has a colour", () => {
    const own = withConcepts(tree, ({ code }) => ({ colour: code === "A" ? "#A1B2C3" : "" }));
    expect(Object.fromEntries(coloursOf(own, "right"))).toEqual({
      V: INK,
      A: "#a1b2c3",
      "A.1": "#a1b2c3",
      "A.1.1": "#a1b2c3",
      B: INK,
      "B.1": INK,
    });
    expect(coloursOf(tree, "right")).toEqual(coloursOf(tree, "left"));
  });

  it.each(NO_COLOURS)("take %j for no colour", (colour) => {
    const hostile = withConcepts(tree, () => ({ colour }));
    for (const side of ["left", "right"] as const) expect(coloursOf(hostile, side)).toEqual(coloursOf(tree, side));
  });

  it("begin again when there are more groups than hues, and never take the hue of tensions", () => {
    const groups = Array.from({ length: 20 }, (_, i) => `G${i}`);
    const colours = [...coloursOf(leftOf(...groups), "left").values()];
    expect(colours.slice(8, 16)).toEqual(colours.slice(0, 8));
    expect(new Set(colours).size).toBe(8);
    expect(colours).not.toContain(TENSION);
  });

  it("are those of the goals for their targets in the shipped data", () => {
    const colours = coloursOf(shipped.right, "right");
    expect([colours.get("12"), colours.get("12.5"), colours.get("12.a")]).toEqual(["#bf8b2e", "#bf8b2e", "#bf8b2e"]);
  });
});

describe("a colour on paper", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const colour = fc
    .tuple(byte, byte, byte)
    .map((bytes) => `#${bytes.map((value) => value.toString(16).padStart(2, "0")).join("")}`);
  const partsOf = (text: string) => [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16));

  it.each([
    [INK, 1, INK],
    [INK, 0, PAPER],
    ["#000000", 0.5, "#7e7d7a"],
    ["#ffffff", 0.5, "#fdfcfa"],
    [TENSION, 0.62, "#ce766f"],
    ["#000000", 0.999, "#000000"],
  ])("%s at %d is %s", (one, opacity, mixed) => {
    expect(onPaper(one, opacity)).toBe(mixed);
  });

  it("is opaque, and lies between the paper and itself", () => {
    const law = fc.property(colour, fc.double({ min: 0, max: 1, noNaN: true }), (one, opacity) => {
      const mixed = onPaper(one, opacity);
      expect(mixed).toMatch(/^#[0-9a-f]{6}$/);
      const [paper, own] = [partsOf(PAPER), partsOf(one)];
      const outside = partsOf(mixed).filter((value, i) => {
        const [low = 0, high = 0] = [paper[i] ?? 0, own[i] ?? 0].toSorted((a, b) => a - b);
        return value < low || value > high;
      });
      expect(outside).toEqual([]);
    });
    fc.assert(law, { numRuns: 500, seed: 2025 });
  });
});
