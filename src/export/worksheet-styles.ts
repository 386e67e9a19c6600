/** How cells look, by the name of what they hold; the number of a style is its place in this list. */
export const CELL_STYLES = [
  "plain",
  "head",
  "number-head",
  "text",
  "code",
  "number",
  "decimal",
  "link",
  "label",
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

const ALIGNED = '<alignment vertical="top"/>';
const RIGHT = '<alignment horizontal="right" vertical="top" indent="1"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
/** 49 is the built-in format of text: what is typed into such a cell stays text too. */
const AS_TEXT = 'numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"';

const HEAD = `<xf fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" ${AS_TEXT}>`;

const FORMATS: Readonly<Record<CellStyle, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  head: `${HEAD}<alignment vertical="center" wrapText="1"/></xf>`,
  "number-head": `${HEAD}<alignment horizontal="right" vertical="center" wrapText="1" indent="1"/></xf>`,
  text: `<xf fontId="0" fillId="0" borderId="2" xfId="0" applyBorder="1" ${AS_TEXT}>${WRAPPED}</xf>`,
  code: `<xf fontId="0" fillId="0" borderId="2" xfId="0" applyBorder="1" ${AS_TEXT}>${ALIGNED}</xf>`,
  number: `<xf numFmtId="1" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${RIGHT}</xf>`,
  decimal: `<xf numFmtId="164" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${RIGHT}</xf>`,
  link: `<xf fontId="2" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1" ${AS_TEXT}>${WRAPPED}</xf>`,
  label: `<xf fontId="1" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1" ${AS_TEXT}>${WRAPPED}</xf>`,
};

const FONT = '<name val="Calibri"/><family val="2"/>';
const HAIR = (side: string, colour: string) => `<${side} style="thin"><color rgb="${colour}"/></${side}>`;

export const STYLES_PART = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>',
  `<fonts count="3"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font>`,
  `<font><u/><sz val="11"/><color rgb="FF1F5F8B"/>${FONT}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EAEC"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/>${HAIR("top", "FF17202E")}${HAIR("bottom", "FF17202E")}<diagonal/></border>`,
  `<border><left/><right/><top/>${HAIR("bottom", "FFD9D9D9")}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map((name) => FORMATS[name]).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

/** The number by which a cell names its style. */
export function styleIndex(style: CellStyle): number {
  return CELL_STYLES.indexOf(style);
}
