/**
 * A Word document made the same every time: the library stamps the clock and draws ids by lot.
 */
import { propertyParts, type Properties } from "./office-properties.ts";
import type { Table } from "./table-shape.ts";
import { escapeXml } from "./xml-text.ts";
import { fromZip, toZip } from "./zip.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BODY_NAME = "document";
const BODY = `word/${BODY_NAME}.xml`;
const LINKS = `word/_rels/${BODY_NAME}.xml.rels`;

/**
 * @param properties take the place of the library's own
 * @param tables those of the document in their order, each of which gets its title and caption as alternative text
 */
export function repack(archive: Uint8Array, properties: Properties, tables: readonly Table[]): Uint8Array {
  const parts = new Map(fromZip(archive));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const textOf = (name: string) => decoder.decode(parts.get(name));
  const ids = idsIn(textOf(LINKS));
  parts.set(LINKS, encoder.encode(renamed(textOf(LINKS), ids)));
  parts.set(BODY, encoder.encode(described(renamed(textOf(BODY), ids), tables)));
  for (const [name, text] of propertyParts(properties)) parts.set(name, encoder.encode(XML + text));
  return toZip(parts, properties.created);
}

/** New names for the ids that the library drew, in the order in which they come. */
function idsIn(relationships: string): ReadonlyMap<string, string> {
  const drawn = Array.from(relationships.matchAll(/ Id="(rId[^"]*)"/g), ([, id = ""]) => id).filter(
    (id) => !/^rId\d+$/.test(id),
  );
  return new Map(drawn.map((id, i) => [id, `rIdLink${i + 1}`]));
}

function renamed(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(/( (?:r:id|Id)=")([^"]+)"/g, (all, start: string, id: string) => {
    const name = ids.get(id);
    return name === undefined ? all : `${start}${name}"`;
  });
}

/** Alternative text for whoever hears a table instead of seeing it. */
function described(body: string, tables: readonly Table[]): string {
  let count = 0;
  return body.replaceAll("</w:tblPr>", (end) => {
    const table = tables[count++];
    if (!table) return end;
    const { title, caption = "" } = table;
    return `<w:tblCaption w:val="${escapeXml(title)}"/><w:tblDescription w:val="${escapeXml(caption)}"/>${end}`;
  });
}
