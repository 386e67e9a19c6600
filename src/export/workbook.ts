/**
 * A workbook as parts of an XLSX archive, written by the letter of ECMA-376. No cell is a formula, and text stays text:
 * 8.10 is not 8.1, and what begins with = does not run.
 */
import { propertyParts, type Properties } from "./office-properties.ts";
import { NO_STEP } from "./stepper.ts";
import { sheetPart, sheetRelationships, type Sheet } from "./worksheet.ts";
import { STYLES_PART } from "./worksheet-styles.ts";
import { escapeXml } from "./xml-text.ts";

export interface Workbook {
  properties: Properties;
  /** One or more, their names made by `sheetNames`. */
  sheets: readonly Sheet[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts by their names in the archive. */
export function workbookParts({ sheets, properties }: Workbook, onRow = NO_STEP): ReadonlyMap<string, Uint8Array> {
  const strings = new SharedStrings();
  const sheetParts = sheets.flatMap((sheet, i) => {
    const links = sheetRelationships(sheet);
    return [
      [`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet, i === 0, (text) => strings.indexOf(text), onRow)],
      ...(links === "" ? [] : [[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, links]]),
    ] as const;
  });
  const parts = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", rootRelationships()],
    ["xl/workbook.xml", workbookPart(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length)],
    ["xl/styles.xml", STYLES_PART],
    ...sheetParts,
    ["xl/sharedStrings.xml", strings.part()],
    ...propertyParts(properties),
  ] as const;
  const encoder = new TextEncoder();
  return new Map(parts.map(([name, text]) => [name, encoder.encode(HEAD + text)]));
}

/** Texts of all sheets, each once, in the order in which they first come. */
class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    const known = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, known);
    return known;
  }

  part(): string {
    const items = Array.from(this.#indexes.keys(), (text) => `<si><t xml:space="preserve">${sheetText(text)}</t></si>`);
    return `<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** A sheet takes `_x0041_` for an escaped A: where a text holds such signs, their underscore is escaped itself. */
function sheetText(text: string): string {
  return escapeXml(text.replaceAll(/\r\n?/g, "\n").replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap(({ name, filter }, i) => {
    if (filter === undefined) return [];
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`);
    const range = filter.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}</workbook>`;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ["/xl/workbook.xml", `${CONTENT}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${CONTENT}.worksheet+xml`]),
    ["/xl/styles.xml", `${CONTENT}.styles+xml`],
    ["/xl/sharedStrings.xml", `${CONTENT}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function rootRelationships(): string {
  return relationships([
    [`${RELATIONSHIP}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${RELATIONSHIP}/extended-properties`, "docProps/app.xml"],
  ]);
}

function workbookRelationships(sheets: number): string {
  return relationships([
    ...Array.from({ length: sheets }, (_, i) => [`${RELATIONSHIP}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
    [`${RELATIONSHIP}/styles`, "styles.xml"],
    [`${RELATIONSHIP}/sharedStrings`, "sharedStrings.xml"],
  ]);
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
