import { describe, expect, it } from "vitest";
import { contrastOf } from "../../src/scene/contrast.ts";
import { FIGURE_PALETTES, PALETTE_NAMES } from "../../src/scene/figure-palettes.ts";

describe.each(PALETTE_NAMES)("the palette %s of figures", (name) => {
  const palette = FIGURE_PALETTES[name];

  it("has words that stand out from paper by 4.5 to 1, marks by 3 to 1", () => {
    const words = [palette.ink, palette.muted, palette.tension];
    expect(words.filter((word) => contrastOf(word, palette.paper) < 4.5)).toEqual([]);
    const marks = [palette.linked, ...palette.hues];
    expect(marks.filter((mark) => contrastOf(mark, palette.paper) < 3)).toEqual([]);
  });

  it("keeps the colour of tensions for tensions, by which drawings know them", () => {
    expect([palette.ink, palette.muted, ...palette.hues]).not.toContain(palette.tension);
  });
});

it("the palette print draws in greys alone", () => {
  const { paper, ink, muted, line, tension, linked, hidden, none, unread, hues } = FIGURE_PALETTES.print;
  const drawn = [paper, ink, muted, line, tension, linked, hidden, none, unread, ...hues];
  expect(drawn.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
});
