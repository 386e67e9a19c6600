import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { altTextOf, FIGURE_KINDS, figureOf, type FigureKind, type FigureLook } from "../../src/export/figures.ts";
import { toSvg } from "../../src/export/svg.ts";
import { cleanForXml } from "../../src/export/xml-text.ts";
import { OVERVIEW } from "../../src/graph/visible.ts";
import { PALETTE_NAMES } from "../../src/scene/figure-palettes.ts";
import { textsIn, type Figure } from "../../src/scene/marks.ts";
import { textWidth } from "../../src/scene/text-width.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { goldenOf } from "./golden.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";
import { elementsIn, readXml } from "./xml.ts";

const SVG = "http://www.w3.org/2000/svg";
const small = await smallCorpus();
const shipped = await shippedCorpus();

function lookAt({ left, right }: Corpus, rest: Partial<FigureLook> = {}): FigureLook {
  const rows = left.concepts.find(({ unit }) => unit)?.level ?? "";
  const columns = right.concepts.find(({ unit }) => unit)?.level ?? "";
  return {
    width: 16,
    palette: "light",
    matrix: { rows, columns, weight: "targets", order: "framework" },
    flow: { level: rows, areas: true },
    network: OVERVIEW,
    ...rest,
  };
}

const textsOf = ({ marks }: Figure) => textsIn(marks, textWidth);
const draw = (kind: FigureKind, corpus: Corpus, rest: Partial<FigureLook> = {}, filter: Filter = DEFAULT_FILTER) =>
  figureOf(kind, corpus, filter, lookAt(corpus, rest));

/** What is wrong with the words of a figure: too small, beyond the page, or over one another. */
function faultsOf(figure: Figure): readonly string[] {
  const texts = textsOf(figure);
  const tooSmall = texts.filter(({ size }) => size < 6).map(({ text, size }) => `${text} is ${size} pt`);
  const outside = texts.filter(
    ({ left, top, right, bottom }) => left < 0 || top < 0 || right > figure.width || bottom > figure.height,
  );
  const over = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} over ${b.text}`),
  );
  return [...tooSmall, ...outside.map(({ text }) => `${text} leaves the page`), ...over];
}

describe.each(FIGURE_KINDS)("the figure %s", (kind) => {
  it.each([8.5, 16])("has at %d cm no word below 6 pt, beyond the page or over another", (width) => {
    for (const corpus of [small, shipped]) expect(faultsOf(draw(kind, corpus, { width }))).toEqual([]);
  });

  it("has none at any width, with any rows and columns", () => {
    const levels = (side: "left" | "right") => [...new Set(shipped[side].concepts.map(({ level }) => level))];
    const law = fc.property(
      fc.integer({ min: 80, max: 400 }),
      fc.constantFrom(...levels("left").slice(1, 4)),
      fc.constantFrom(...levels("right").slice(1, 2)),
      fc.boolean(),
      (millimetres, rows, columns, areas) => {
        const look: Partial<FigureLook> = {
          width: millimetres / 10,
          matrix: { rows, columns, weight: "share", order: "similarity" },
          flow: { level: rows, areas },
        };
        expect(faultsOf(draw(kind, shipped, look, NO_FILTER))).toEqual([]);
      },
    );
    fc.assert(law, { numRuns: 12, seed: 2025 });
  });

  it("says inside what it counts, under which filter, where it comes from and under which terms", () => {
    const words = textsOf(draw(kind, small, {}, { ...DEFAULT_FILTER, minStrength: 2 }))
      .map(({ text }) => text)
      .join(" ");
    expect(words).toContain("strength 2 or more");
    expect(words).toMatch(/\d+ linkages; \d+ of \d+ units and \d+ of \d+ targets linked\./);
    for (const part of [small.info.version, small.fingerprint, small.info.licences[0]?.title ?? "none"]) {
      expect(words).toContain(part);
    }
  });

  it.each(PALETTE_NAMES)("is a sound document in the palette %s, the same each time", (palette) => {
    const svg = toSvg(draw(kind, small, { palette }));
    expect(toSvg(draw(kind, small, { palette }))).toBe(svg);
    const root = readXml(svg).documentElement;
    expect(root?.getAttribute("width")).toBe("16cm");
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href|<style|<image|foreignObject|url\(/i);
  });

  it("has the bytes that a person has looked at", () => {
    const figure = draw(kind, small, { width: 12 });
    expect(toSvg(figure)).toBe(goldenOf(`figure-${kind}.svg`, toSvg(figure)));
    expect(altTextOf(figure)).toBe(goldenOf(`figure-${kind}.alt.txt`, altTextOf(figure)));
  });

  it("gives hostile words back as text", () => {
    const corpus = hostileCorpus();
    for (const concept of [...corpus.left.concepts, ...corpus.right.concepts]) concept.shortTitle = concept.title;
    for (const hostile of [...HOSTILE, "\u0000\ud800\uffff]]>"]) {
      corpus.info.title = hostile;
      corpus.left.framework.shortTitle = hostile;
      const figure = draw(kind, corpus, { width: 30 }, NO_FILTER);
      const document = readXml(toSvg(figure));
      const found = elementsIn(document, SVG, "text").map(({ textContent }) => textContent);
      const drawn = textsOf(figure).map(({ text }) => cleanForXml(text).replaceAll(/[\t\n\r\u0085\u2028\u2029]/g, " "));
      expect(found).toEqual(drawn);
      expect(elementsIn(document, SVG, "title")).toHaveLength(1);
      const known = new Set(["svg", "title", "desc", "g", "rect", "line", "circle", "path", "text"]);
      const names = Array.from(document.getElementsByTagName("*"), ({ tagName }) => tagName);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});

it("a width that no page has is refused", () => {
  expect(() => draw("matrix", small, { width: 5 })).toThrow("figureOf: a width of 5 cm is not between 8 and 120");
});
