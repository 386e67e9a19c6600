/** The little of a TrueType file that tells how wide its letters are: a second witness for our own table. */
import { readFileSync } from "node:fs";

/** The advance of a character in thousandths of the type size; `undefined` where the face has no such letter. */
export function advancesOf(path: string): (code: number) => number | undefined {
  const bytes = readFileSync(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString("latin1", at, at + 4), view.getUint32(at + 8));
  }
  const offset = (name: string) => tables.get(name) ?? 0;
  const perEm = view.getUint16(offset("head") + 18);
  const metrics = view.getUint16(offset("hhea") + 34);
  const glyphOf = glyphsIn(view, offset("cmap"));
  return (code) => {
    const glyph = glyphOf(code);
    if (glyph === 0) return undefined;
    return (view.getUint16(offset("hmtx") + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm;
  };
}

/** Unicode to glyphs, by the table of format 4 that every face has. */
function glyphsIn(view: DataView, cmap: number): (code: number) => number {
  const places = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const table = places.find((place) => view.getUint16(place) === 4) ?? cmap;
  const double = view.getUint16(table + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double].map((at) => table + at);
  return (code) => {
    for (let i = 0; i < double; i += 2) {
      if (code > view.getUint16((ends ?? 0) + i)) continue;
      const start = view.getUint16((starts ?? 0) + i);
      if (code < start) return 0;
      const range = view.getUint16((ranges ?? 0) + i);
      const glyph = range === 0 ? code : view.getUint16((ranges ?? 0) + i + range + 2 * (code - start));
      return range !== 0 && glyph === 0 ? 0 : (glyph + view.getUint16((deltas ?? 0) + i)) & 0xffff;
    }
    return 0;
  };
}
