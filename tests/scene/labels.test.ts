import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels, type LabelWish, type PlacedLabel } from "../../src/scene/labels.ts";

const PICTURE = { width: 600, height: 400, margin: 44, lineHeight: 15 };
/** Letters are 7 pixels wide, bold ones 8. */
const measure = (text: string, bold: boolean) => text.length * (bold ? 8 : 7);
const place = (...wishes: Partial<LabelWish>[]) =>
  placeLabels(
    wishes.map((wish, rank) => ({ ...WISH, id: `wish ${rank}`, rank, ...wish })),
    PICTURE,
    measure,
  );
const WISH: LabelWish = {
  id: "",
  x: 300,
  y: 200,
  radius: 4,
  side: "right",
  code: "12.5",
  title: "Waste less",
  rank: 0,
};
const textsOf = (labels: readonly PlacedLabel[]) => labels.map(({ text }) => text);

describe("a label", () => {
  it("runs away from its mark, in the middle of its line", () => {
    expect(place({ side: "right" })).toEqual([
      {
        id: "wish 0",
        text: "12.5  Waste less",
        code: "12.5",
        side: "right",
        left: 310,
        top: 192.5,
        width: 4 * 8 + 12 * 7,
        height: 15,
      },
    ]);
    expect(place({ side: "left" })).toMatchObject([{ left: 290 - 116, width: 116 }]);
  });

  it.each([
    ["all of it", 600 - 44 - 116 - 10, "12.5  Waste less"],
    ["the code, rather than a stump of the title,", 600 - 44 - 115 - 10, "12.5"],
    ["the code alone", 600 - 44 - 32 - 10, "12.5"],
    ["nothing", 600 - 44 - 31 - 10, undefined],
  ])("says %s where there is no more room", (_what, x, text) => {
    expect(textsOf(place({ x }))).toEqual(text === undefined ? [] : [text]);
  });

  it("is cut between words, with a sign that more follows, and never to a stump", () => {
    const title = "Reduce waste, recycle, reuse";
    const wide = (letters: number) => place({ title, x: 600 - 44 - 10 - 32 - letters * 7 });
    expect(textsOf(wide(30))).toEqual(["12.5  Reduce waste, recycle, reuse"]);
    expect(textsOf(wide(29))).toEqual(["12.5  Reduce waste, recycle…"]);
    expect(textsOf(wide(24))).toEqual(["12.5  Reduce waste, recycle…"]);
    expect(textsOf(wide(23))).toEqual(["12.5  Reduce waste…"]);
    expect(textsOf(wide(15))).toEqual(["12.5  Reduce waste…"]);
    expect(textsOf(wide(14))).toEqual(["12.5  Reduce…"]);
    expect(textsOf(wide(8))).toEqual(["12.5"]);
    expect(textsOf(place({ title: "An area of its own", x: 600 - 44 - 10 - 32 - 49 }))).toEqual(["12.5"]);
  });

  it("says a code once where the title is the code, or missing", () => {
    expect(textsOf(place({ title: "12.5" }))).toEqual(["12.5"]);
    expect(textsOf(place({ title: "" }))).toEqual(["12.5"]);
  });

  it("gives way to one of smaller rank, wherever that stands in the list", () => {
    expect(place({ rank: 2, id: "later" }, { rank: 1, id: "first" }).map(({ id }) => id)).toEqual(["first"]);
    expect(place({ rank: 2, y: 215 }, { rank: 1 }).map(({ top }) => top)).toEqual([192.5, 207.5]);
    expect(place({ rank: 2, y: 214 }, { rank: 1 })).toHaveLength(1);
  });

  it("does not cover the mark of another that was placed before", () => {
    const second = (x: number) => place({ x: 400, code: "A", title: "" }, { x, title: "" }).length;
    expect([second(350), second(354), second(355), second(360)]).toEqual([2, 2, 1, 1]);
  });

  it("says the code alone where a longer text would cover another", () => {
    const [, second] = place({ x: 400, title: "" }, { x: 330, code: "1.2", title: "A long title that would not end" });
    expect(second).toMatchObject({ text: "1.2", left: 340, width: 24 });
  });
});

describe("a mark outside the picture", () => {
  it.each([
    ["above", { y: -30 }],
    ["just above", { y: 2 }],
    ["below", { y: 430 }],
    ["just below", { y: 398 }],
    ["left of it, with its text inside", { x: -100, title: "So long that it would end well within the picture" }],
    ["in the left margin", { x: 10 }],
    [
      "right of it, with its text inside",
      { x: 700, side: "left" as const, title: "So long that it would begin within" },
    ],
    ["in the right margin", { x: 590, side: "left" as const }],
  ])("%s has no label that leaves the picture", (_where, wish) => {
    expect(place(wish).filter((label) => !isInside(label))).toEqual([]);
  });
});

function isInside({ left, top, width, height }: PlacedLabel): boolean {
  const { margin } = PICTURE;
  return left >= margin && left + width <= PICTURE.width - margin && top >= 0 && top + height <= PICTURE.height;
}

function isApart(a: PlacedLabel, b: PlacedLabel): boolean {
  return (
    a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top
  );
}

/** Wishes in whole pixels, so that sums are exact; `around` reaches beyond the picture as a moved camera does. */
const wishesIn = (around: number) =>
  fc.array(
    fc.record({
      id: fc.constant(""),
      x: fc.integer({ min: -around, max: PICTURE.width + around }),
      y: fc.integer({ min: 8 - around, max: PICTURE.height - 8 + around }),
      radius: fc.integer({ min: 2, max: 8 }),
      side: fc.constantFrom("left" as const, "right" as const),
      code: fc.constantFrom("1", "12.5", "ASCC.C.4", "a code that is far too long to fit anywhere".repeat(2)),
      title: fc.constantFrom("", "1", "Short", "Waste less, much less", "Words, and words; and: more of them to come"),
      rank: fc.constant(0),
    }),
    { maxLength: 60, size: "max" },
  );
const numbered = (wishes: readonly LabelWish[]) => wishes.map((wish, rank) => ({ ...wish, id: `wish ${rank}`, rank }));
const RUNS = { numRuns: 300, seed: 2025, endOnFailure: true };

describe("placed labels", () => {
  it("never overlap", () => {
    const law = fc.property(wishesIn(80).map(numbered), (wishes) => {
      const labels = placeLabels(wishes, PICTURE, measure);
      const pairs = labels.flatMap((a, i) => labels.slice(i + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => !isApart(a, b))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("neither enter the margin nor leave the picture while their marks are in it", () => {
    const law = fc.property(wishesIn(0).map(numbered), (wishes) => {
      const inside = wishes.filter(({ x }) => x >= PICTURE.margin && x <= PICTURE.width - PICTURE.margin);
      expect(placeLabels(inside, PICTURE, measure).filter((label) => !isInside(label))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("neither enter the margin nor leave the picture wherever their marks are", () => {
    const law = fc.property(wishesIn(200).map(numbered), (wishes) => {
      expect(placeLabels(wishes, PICTURE, measure).filter((label) => !isInside(label))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("say the code first, then words of the title from its beginning, in a box of their width", () => {
    const law = fc.property(wishesIn(80).map(numbered), (wishes) => {
      for (const label of placeLabels(wishes, PICTURE, measure)) {
        const { code = "", title = "" } = wishes.find(({ id }) => id === label.id) ?? {};
        expect(label.code).toBe(code);
        const rest = label.text === code ? "" : label.text.replace(`${code}  `, "");
        const isPart = rest.endsWith("…") && title.startsWith(rest.slice(0, -1)) && rest.length > 6;
        expect(rest === "" || rest === title || isPart).toBe(true);
        expect(label.width).toBe(code.length * 8 + (label.text.length - code.length) * 7);
      }
    });
    fc.assert(law, RUNS);
  });

  it("come in the order of their rank, whatever the order of the wishes", () => {
    const shuffled = wishesIn(80)
      .map(numbered)
      .chain((wishes) => fc.tuple(fc.constant(wishes), fc.shuffledSubarray([...wishes], { minLength: wishes.length })));
    const law = fc.property(shuffled, ([wishes, others]) => {
      const labels = placeLabels(wishes, PICTURE, measure);
      expect(placeLabels(others, PICTURE, measure)).toEqual(labels);
      const ranks = labels.map(({ id }) => Number(id.slice(5)));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    });
    fc.assert(law, RUNS);
  });

  it("hold the one of smallest rank if its code fits in the picture at all", () => {
    const law = fc.property(wishesIn(0).map(numbered), (wishes) => {
      const [first] = wishes;
      if (!first) return;
      const { x, radius, side, code } = first;
      const room = side === "left" ? x - radius - 6 - PICTURE.margin : PICTURE.width - PICTURE.margin - x - radius - 6;
      // A mark beyond the other margin has no label either.
      const isWithin = room <= PICTURE.width - 2 * PICTURE.margin;
      const isPlaced = placeLabels(wishes, PICTURE, measure)[0]?.id === "wish 0";
      expect(isPlaced || !isWithin || room < code.length * 8).toBe(true);
      expect(isPlaced && room < code.length * 8).toBe(false);
    });
    fc.assert(law, RUNS);
  });
});
