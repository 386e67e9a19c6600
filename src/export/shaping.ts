/**
 * From letters to the shapes that stand on paper: the only file that knows the library which opens fonts. What it draws
 * was compared by eye with a browser's text in all five scripts.
 */
import { create, type Font, type GlyphRun, type LayoutTable, type Subtable } from "fontkit";
import type { Mark } from "../scene/marks.ts";
import { textMarksIn } from "../scene/marks.ts";
import type { Tools } from "./exporter.ts";
import { FACES, FACE_NAMES, runsOf, type FaceName, type TextRun } from "./font-faces.ts";
import { plainLine } from "./plain-line.ts";
import { asItStands } from "./standing-order.ts";

/** Stages of the Burmese script that the library does not know to ask for. */
const MYANMAR_FEATURES = ["rphf", "pref", "blwf", "pstf", "pres", "abvs", "blws", "psts", "dist"];

/** The fonts that the texts of a figure need, by their files' names. */
export type Fonts = ReadonlyMap<string, Font>;

/** Where every file is looked for once: opening one takes a while. */
const opened = new WeakMap<Uint8Array, Font>();

/** @throws what `readFont` throws */
export async function openFonts(marks: readonly Mark[], readFont: Tools["readFont"]): Promise<Fonts> {
  const names = new Set(
    textMarksIn(marks).flatMap(({ text, isBold }) => runsOf(plainLine(text)).map((run) => fontNameOf(run, isBold))),
  );
  const fonts = new Map<string, Font>();
  for (const face of FACE_NAMES) {
    for (const name of [FACES[face].regular, FACES[face].bold]) {
      if (names.has(name)) fonts.set(name, openFont(face, await readFont(name)));
    }
  }
  return fonts;
}

export function fontNameOf({ face }: TextRun, isBold = false): string {
  return FACES[face][isBold ? "bold" : "regular"];
}

/** Glyphs of a text that one face draws, each with its place. */
export function shape(
  fonts: Fonts,
  run: TextRun,
  isBold = false,
): Omit<GlyphRun, "advanceWidth"> & { unitsPerEm: number } {
  const font = fonts.get(fontNameOf(run, isBold));
  if (!font) throw new TypeError(`shape: the font of ${run.face} is not open`);
  const { glyphs, positions } = font.layout(run.text);
  return { glyphs, positions, unitsPerEm: font.unitsPerEm };
}

function openFont(face: FaceName, bytes: Uint8Array): Font {
  const known = opened.get(bytes);
  if (known) return known;
  const font = create(bytes);
  readContextsForwards(font);
  const layout = font.layout.bind(font);
  const features = face === "Myanmar" ? MYANMAR_FEATURES : undefined;
  // Whoever lays out a text with this font, the library for PDF too, gets it in the order in which it stands.
  font.layout = (text) => {
    mend(font);
    const letters = asItStands(face, text);
    try {
      return layout(letters, features);
    } catch {
      // Signs in an order that no language writes: the library cannot shape them, so they stand one by one.
      return inARow(Array.from(letters, (letter) => layout(letter)));
    }
  };
  opened.set(bytes, font);
  return font;
}

function inARow(runs: readonly GlyphRun[]): GlyphRun {
  return {
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions: runs.flatMap(({ positions }) => positions),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  };
}

/** Fonts list what stands before a glyph from the nearest to the farthest; the library (2.0.4) compares it in reading order. */
function readContextsForwards({ GSUB, GPOS }: Font): void {
  for (const outer of [...subtablesOf(GSUB), ...subtablesOf(GPOS)]) {
    const { backtrackCoverage, chainClassSet = [], chainRuleSets = [] } = outer.extension ?? outer;
    backtrackCoverage?.reverse();
    for (const rules of [...chainClassSet, ...chainRuleSets]) {
      for (const { backtrack } of rules ?? []) backtrack.reverse();
    }
  }
}

function subtablesOf(table: LayoutTable | undefined): readonly Subtable[] {
  const { lookupList } = table ?? {};
  return Array.from({ length: lookupList?.length ?? 0 }, (_, i) => lookupList?.get(i).subTables ?? []).flat();
}

/**
 * Two faults of the library (2.0.4). Where a font has no place for a mark on a glyph, the mark stays where it is: the
 * library would throw. Where a rule puts a sign before the glyph that it is about, the search goes on after that glyph:
 * the library would find it again and again.
 */
function mend(font: Font): void {
  const { GPOSProcessor: places, GSUBProcessor: changes } = font["_layoutEngine"]?.engine ?? {};
  if (places && !Object.hasOwn(places, "applyAnchor")) {
    const applyAnchor = places.applyAnchor.bind(places);
    places.applyAnchor = (mark, base, index) => {
      if (base) applyAnchor(mark, base, index);
    };
  }
  if (changes && !Object.hasOwn(changes, "applyLookup")) {
    const applyLookup = changes.applyLookup.bind(changes);
    changes.applyLookup = (type, table) => {
      const before = changes.glyphs.length;
      const isDone = applyLookup(type, table);
      if (isDone && CONTEXTS.has(type)) changes.glyphIterator.index += Math.max(0, changes.glyphs.length - before);
      return isDone;
    };
  }
}

/** The kinds of rules that look at what stands around a glyph. */
const CONTEXTS = new Set([5, 6]);
