/**
 * A Word document made the same every time: the library stamps the clock, draws ids by lot, counts pictures and
 * bookmarks on from one document to the next, and names pictures after their bytes.
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
  const pictures = picturesIn(textOf(LINKS));
  const drawn = Array.from(pictures, ([name, place]) => [`word/${place}`, parts.get(`word/${name}`)] as const);
  for (const name of pictures.keys()) parts.delete(`word/${name}`);
  for (const [place, bytes] of drawn) if (bytes) parts.set(place, bytes);
  const links = replacedAll(renamed(textOf(LINKS), ids), /(?<= Target=")[^"]+(?=")/g, pictures);
  parts.set(LINKS, encoder.encode(links));
  parts.set(BODY, encoder.encode(counted(described(renamed(textOf(BODY), ids), tables))));
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

/** New names for the pictures, in the order in which they come: they would be named after bytes that doors draw apart. */
function picturesIn(relationships: string): ReadonlyMap<string, string> {
  const names = Array.from(relationships.matchAll(/ Target="(media\/[^"]+)"/g), ([, name = ""]) => name);
  return new Map([...new Set(names)].map((name, i) => [name, `media/image${i + 1}.png`]));
}

/** Numbers of drawings and bookmarks and names of bookmarks that begin anew in every document. */
function counted(body: string): string {
  const drawings = numbersFor(body, /<wp:docPr id="(\d+)"/g);
  const bookmarks = numbersFor(body, /<w:bookmarkStart [^>]*w:id="(\d+)"/g);
  const names = numbersFor(body, /<w:bookmarkStart [^>]*w:name="(_Toc[^"]+)"/g, "_Toc");
  const isStart = /(?<=<wp:docPr id=")\d+(?=")/g;
  const isMark = /(?<=<w:bookmark(?:Start|End) (?:[^>]* )?w:id=")\d+(?=")/g;
  const numbered = replacedAll(replacedAll(body, isStart, drawings), isMark, bookmarks);
  return replacedAll(numbered, /_Toc\w+/g, names);
}

function numbersFor(text: string, pattern: RegExp, before = ""): ReadonlyMap<string, string> {
  const found = new Set(Array.from(text.matchAll(pattern), ([, name = ""]) => name));
  return new Map(Array.from(found, (name, i) => [name, `${before}${i + 1}`]));
}

function replacedAll(text: string, pattern: RegExp, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(pattern, (name) => names.get(name) ?? name);
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
