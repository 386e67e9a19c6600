/** Pages of a Word document: how they lie, and what stands at their foot. */
import {
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from "docx";
import { mm, PAGE, SOFT } from "./docx-styles.ts";
import type { TextDocument } from "./text-blocks.ts";
import { cleanForXml } from "./xml-text.ts";

/** How long a line is, in twentieths of a point. */
export function lineWidthOf(isLandscape: boolean): number {
  return (isLandscape ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
}

/** Pages that lie one way; the first one of a document with a cover has no foot. */
export function sectionOf(
  { footer, cover }: TextDocument,
  isLandscape: boolean,
  isFirst: boolean,
  children: ISectionOptions["children"],
): ISectionOptions {
  return {
    properties: {
      page: pageOf(isLandscape),
      ...(isFirst ? { titlePage: cover !== undefined } : { type: SectionType.NEXT_PAGE }),
    },
    footers: { default: footerOf(footer, isLandscape), ...(isFirst && cover ? { first: emptyFooter() } : {}) },
    children,
  };
}

function pageOf(isLandscape: boolean) {
  const { width, height, margin, foot } = PAGE;
  return {
    size: { width, height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: margin, right: margin, bottom: mm(20), left: margin, footer: foot, header: foot },
  };
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({})] });
}

function footerOf(footer: string, isLandscape: boolean): Footer {
  const page = new TextRun({
    children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
    size: 16,
    color: SOFT,
  });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidthOf(isLandscape) }],
        children: [new TextRun({ text: cleanForXml(footer), size: 16, color: SOFT }), page],
      }),
    ],
  });
}
