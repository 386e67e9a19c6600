import type { Figure } from "../scene/marks.ts";
import { plainLine } from "./plain-line.ts";
import { escapeXml } from "./xml-text.ts";

/** What a PDF says about itself, for archives and screen readers (XMP): the figure's own words and the data's date. */
export function descriptionOf({ title, description, author, created }: Figure): string {
  const text = (words: string) => escapeXml(plainLine(words));
  const inEnglish = (words: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text(words)}</rdf:li></rdf:Alt>`;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title>${inEnglish(title)}</dc:title><dc:description>${inEnglish(description)}</dc:description>`,
    author === "" ? "" : `<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>`,
    "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>",
    day === undefined ? "" : `<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>`,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="w"?>',
  ].join("\n");
}
