/** Words in a Word document: runs and paragraphs. */
import { ExternalHyperlink, HeadingLevel, Paragraph, TabStopType, TextRun } from "docx";
import { INK, LINK } from "./docx-styles.ts";
import type { ColumnKind } from "./table-shape.ts";
import { RECALLED_MARK } from "./table-shape.ts";
import type { Block } from "./text-blocks.ts";
import { cleanForXml } from "./xml-text.ts";

export type Level = 1 | 2 | 3;

export const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Text with its line breaks, free of signs that XML forbids; a mark behind a title never begins a line. */
export function runsOf(text: string, look: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  const lines = cleanForXml(text.replaceAll(RECALLED_MARK, RECALLED_MARK.replace(" ", "\u00a0"))).split(
    /\r\n?|[\n\v\f\u0085\u2028\u2029]/,
  );
  return lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...look }));
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: runsOf(text) });
}

/** The code of a concept stands out from its title. */
export function cellRuns(text: string, kind: ColumnKind | undefined): readonly TextRun[] {
  const space = text.indexOf(" ");
  if (kind !== "concept" || space <= 0) return runsOf(text);
  return [...runsOf(text.slice(0, space), { bold: true }), ...runsOf(text.slice(space))];
}

export function sourceOf({ id, text, url }: Extract<Block, { kind: "source" }>): Paragraph {
  const link =
    url === undefined
      ? []
      : [
          new TextRun({ text: ". " }),
          new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, color: LINK })] }),
        ];
  return new Paragraph({
    style: "SourceItem",
    tabStops: [{ type: TabStopType.LEFT, position: 700 }],
    children: [...runsOf(id, { bold: true }), new TextRun({ children: ["\t"] }), ...runsOf(text), ...link],
  });
}

/** Under a title: by whom, when, and what it was made from. */
export function coverLines(by: readonly string[], about: readonly string[]): readonly Paragraph[] {
  return [
    ...by.map((text) => new Paragraph({ style: "CoverLine", children: runsOf(text, { color: INK }) })),
    ...about.map((text, i) => {
      const above = i === 0 ? { spacing: { before: 4800 } } : {};
      return new Paragraph({ style: "CoverNote", ...above, children: runsOf(text) });
    }),
  ];
}
