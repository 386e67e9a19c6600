import { describe, expect, it } from "vitest";
import { BOLD, REGULAR } from "../../src/scene/noto-sans-widths.ts";
import { OTHER_SCRIPTS } from "../../src/scene/other-scripts-widths.ts";
import { textWidth } from "../../src/scene/text-width.ts";
import { advancesOf } from "./true-type.ts";

const FACES = "node_modules/@expo-google-fonts/noto-sans";

describe.each([
  ["regular", REGULAR, `${FACES}/400Regular/NotoSans_400Regular.ttf`],
  ["bold", BOLD, `${FACES}/700Bold/NotoSans_700Bold.ttf`],
])("the table of %s letters", (_, runs, file) => {
  it("is what the file of the face says", () => {
    const advanceOf = advancesOf(file);
    const wrong = runs.flatMap(([first, widths]) =>
      widths.filter((width, i) => width !== (advanceOf(first + i) ?? 0)).map((width, i) => [first, i, width]),
    );
    expect(wrong).toEqual([]);
    expect(runs.map(([first, widths]) => [first, widths.length])).toEqual([
      [0x20, 95],
      [0xa0, 432],
      [0x1e00, 256],
      [0x2010, 53],
    ]);
  });
});

describe("textWidth", () => {
  it("adds up what the letters advance", () => {
    expect(textWidth("A A", 10, false)).toBeCloseTo(15.38, 6);
    expect(textWidth("A", 10, true)).toBeCloseTo(6.92, 6);
    expect(textWidth("", 10, true)).toBe(0);
  });

  it("knows every letter of Vietnamese, and no mark that stands over another letter takes room", () => {
    const vietnamese = "Tăng cường hợp tác về giáo dục và phát triển bền vững ở Đông Nam Á";
    expect(textWidth(vietnamese, 10, false)).toBeLessThan(vietnamese.length * 6);
    expect(textWidth("e\u0301", 10, false)).toBe(textWidth("e", 10, false));
  });

  it("is for other scripts close to what they take, and an upper bound for what no table knows", () => {
    expect(textWidth("ก", 10, false)).toBe(6.24);
    expect(textWidth("ทีนี่", 10, false)).toBeCloseTo(12.9, 6);
    expect(textWidth("ក\u{1f600}\ud800", 10, false)).toBeCloseTo(34.81, 6);
    expect(textWidth("\u2068A\u2069", 10, false)).toBe(textWidth("A", 10, false));
  });
});

describe("the table of other scripts", () => {
  it("is what the files of the faces say, the wider of both", () => {
    const names = ["Thai", "Lao", "Myanmar", "Khmer"];
    for (const [i, [first, widths]] of OTHER_SCRIPTS.entries()) {
      const files = ["400Regular", "700Bold"].map((cut) =>
        advancesOf(`${FACES}-${names[i]?.toLowerCase()}/${cut}/NotoSans${names[i]}_${cut}.ttf`),
      );
      expect(widths).toEqual(widths.map((_, at) => Math.max(...files.map((of) => of(first + at) ?? 0))));
    }
  });
});
