/** The parts of the library that opens fonts which we use; it brings no types of its own. */
declare module "fontkit" {
  export interface Command {
    command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    args: readonly number[];
  }

  export interface GlyphRun {
    glyphs: readonly { path: { commands: readonly Command[] } }[];
    /** In units of the font, as are the commands of paths. */
    positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  }

  /** A subtable of glyphs in context; the table of an extension holds another one. */
  export interface Subtable {
    extension?: Subtable;
    backtrackCoverage?: unknown[];
    chainClassSet?: readonly (readonly { backtrack: unknown[] }[] | null)[];
    chainRuleSets?: readonly (readonly { backtrack: unknown[] }[] | null)[];
  }

  export interface LayoutTable {
    lookupList: { length: number; get(index: number): { subTables: readonly Subtable[] } };
  }

  export interface Font {
    unitsPerEm: number;
    GSUB?: LayoutTable;
    GPOS?: LayoutTable;
    layout(text: string, features?: readonly string[] | Readonly<Record<string, boolean>>): GlyphRun;
    /** Not promised by the library. */
    _layoutEngine?: {
      engine?: {
        GPOSProcessor?: { applyAnchor(mark: unknown, base: unknown, index: number): void };
        GSUBProcessor?: {
          glyphs: readonly unknown[];
          glyphIterator: { index: number };
          applyLookup(type: number, table: unknown): boolean;
        };
      };
    };
  }

  export function create(bytes: Uint8Array): Font;
}
