/** How a Word document looks: sizes in half points, distances in twentieths of a point. */

export const INK = "17202E";
export const SOFT = "5A6472";
export const LINK = "1F5F8B";
export const BAND = "E9EDEF";
export const HAIR = "C9CED4";

/** Millimetres as twips. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4);

export const PAGE = { width: mm(210), height: mm(297), margin: mm(18), foot: mm(10) };

/** Leelawadee UI holds Thai, Lao and Khmer; Word finds another font for Burmese by itself. */
const FONT = { ascii: "Calibri", hAnsi: "Calibri", cs: "Leelawadee UI", eastAsia: "Calibri" };

/** Said in words: LibreOffice takes a distance between lines without its rule as exact, and cuts what is higher. */
const AUTO = "auto" as const;

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

/** The heading of a band stands in a row of a table, whatever its level. */
export const BAND_SIZE = 21;
export const BAND_SPACING = { before: 40, after: 40 };

/** How much of a column the margins of its cells take, in characters. */
export const CELL_MARGINS = { top: 35, bottom: 35, left: 80, right: 80 };
export const MARGIN_CHARACTERS = 2;

/** A paragraph style of ours, based on the text of the document. */
const style = (id: string, name: string, size: number, color: string, before: number, after: number) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: { size, color },
  paragraph: { spacing: { before, after } },
});

/** An entry of a table of contents: low enough for the whole of it to stay on a page. */
const contents = (id: string, name: string, left: number) => ({
  ...style(id, name, 19, INK, 0, 30),
  paragraph: { spacing: { before: 0, after: 30, line: 228, lineRule: AUTO }, indent: { left } },
});

export const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: AUTO } },
    },
    title: heading(40, 0, 60),
    heading1: heading(36, 320, 160),
    heading2: heading(26, 280, 80),
    heading3: heading(21, 160, 60),
    footnoteText: { run: { size: 16 }, paragraph: { spacing: { after: 20, line: 240, lineRule: AUTO } } },
  },
  paragraphStyles: [
    style("Subtitle", "Subtitle", 22, SOFT, 0, 240),
    {
      ...style("Caption", "caption", 18, INK, 0, 120),
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 160, after: 80 } },
    },
    {
      ...style("TableText", "Table text", 17, INK, 0, 0),
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: AUTO } },
    },
    {
      ...style("TableHead", "Table head", 17, INK, 0, 0),
      run: { size: 17, bold: true },
      paragraph: { keepNext: true, spacing: { before: 0, after: 0, line: 240, lineRule: AUTO } },
    },
    style("TableNote", "Table note", 17, SOFT, 80, 0),
    {
      ...style("SourceItem", "Source item", 18, INK, 0, 60),
      paragraph: { spacing: { before: 0, after: 60 }, indent: { left: 700, hanging: 700 } },
    },
    style("SmallPrint", "Small print", 16, SOFT, 120, 0),
    contents("TOC1", "toc 1", 0),
    contents("TOC2", "toc 2", 340),
    {
      ...style("ListItem", "List item", 21, INK, 0, 60),
      paragraph: { spacing: { before: 0, after: 60, line: 264, lineRule: AUTO } },
    },
    {
      ...style("Picture", "Picture", 20, INK, 160, 60),
      paragraph: { keepNext: true, spacing: { before: 160, after: 60, line: 240, lineRule: AUTO } },
    },
    {
      ...style("FigureCaption", "Figure caption", 18, INK, 0, 40),
      paragraph: { keepLines: true, spacing: { before: 0, after: 40 } },
    },
    style("FigureNote", "Figure note", 17, SOFT, 0, 160),
    { ...style("ContentsTitle", "Contents title", 28, INK, 240, 80), run: { size: 28, bold: true, color: INK } },
    {
      ...style("CoverTitle", "Cover title", 60, INK, 3600, 200),
      run: { size: 60, bold: true, color: INK },
      paragraph: {
        spacing: { before: 3600, after: 200, line: 240, lineRule: AUTO },
        border: { top: { style: "single" as const, size: 36, color: LINK, space: 18 } },
      },
    },
    style("CoverSubtitle", "Cover subtitle", 32, SOFT, 0, 600),
    style("CoverLine", "Cover line", 24, INK, 0, 60),
    style("CoverNote", "Cover note", 18, SOFT, 0, 120),
  ],
};
