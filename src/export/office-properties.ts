/**
 * What an Office file says about itself: title, author, and the date of its data, which is the only date it knows.
 */
import { escapeXml } from "./xml-text.ts";

export interface Properties {
  title: string;
  author: string;
  description: string;
  /** ISO date; `""` where the data have none. */
  created: string;
}

const PROGRAM = "Complementarity Atlas";

/** The two parts by their names in the archive, without the XML declaration. */
export function propertyParts(properties: Properties): readonly (readonly [name: string, text: string])[] {
  return [
    ["docProps/core.xml", corePart(properties)],
    [
      "docProps/app.xml",
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PROGRAM}</Application></Properties>`,
    ],
  ];
}

function corePart({ title, author, description, created }: Properties): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0];
  const dates = ["created", "modified"].map((name) =>
    day === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`,
  );
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dc:description>${escapeXml(description)}</dc:description><dc:language>en-GB</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>${dates.join("")}`,
    "</cp:coreProperties>",
  ].join("");
}
