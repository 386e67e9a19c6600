/** The small pieces of markup that every part of a dossier is made of. Whatever comes from data goes through here. */
import type { Concept, Side } from "../domain/concept.ts";
import { RECALLED_MARK } from "./table-shape.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * The place of a concept in the file: `"left-AEC.C.4"`. Signs that an address would have to escape are written by their
 * numbers, so that two codes never share a place.
 */
export function anchorOf(side: Side, code: string): string {
  return `${side}-${plain(code)}`;
}

export function sourceAnchor(id: string): string {
  return `source-${plain(id)}`;
}

/** @param index the place of the linkage in its table, from 0 */
export function linkageAnchor(index: number): string {
  return `l${index + 1}`;
}

function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

/** Text that may run in any direction without turning what stands beside it; line breaks stay. */
export function isolated(text: string): string {
  return `<bdi>${linesIn(text)}</bdi>`;
}

/** Text with its line breaks, for an element that has a direction of its own. */
export function linesIn(text: string): string {
  return escapeXml(text).replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, "<br>");
}

export function conceptLink(side: Side, code: string, text: string = code): string {
  return `<a class="code" href="#${anchorOf(side, code)}"><bdi>${escapeXml(text)}</bdi></a>`;
}

/** The code as a link, and the short title behind it. */
export function conceptWords(side: Side, code: string, concept: Concept | undefined): string {
  if (!concept || concept.shortTitle === code) return conceptLink(side, code) + (concept ? markOf(concept) : "");
  return `${conceptLink(side, code)} ${isolated(concept.shortTitle)}${markOf(concept)}`;
}

/** Behind a title that is still to be checked against the printed document; never alone on a line. */
export function markOf({ verification }: Pick<Concept, "verification">): string {
  return verification === "recalled" ? RECALLED_MARK.replace(" ", "\u00a0") : "";
}

/** From so many rows on a browser may leave a part alone until one comes near. */
const LONG = 200;

/** A part of the page with its heading; `id` is a plain word of ours. */
export function sectionOf(id: string, heading: string, content: string, rows = 0): string {
  return `<section id="${id}"${rows < LONG ? "" : ' class="long"'} aria-labelledby="${id}-heading">
<h2 id="${id}-heading" tabindex="-1">${escapeXml(heading)}</h2>
${content}
</section>
`;
}

export function paragraphs(texts: readonly string[], look = ""): string {
  const name = look === "" ? "" : ` class="${look}"`;
  return texts
    .filter((text) => text !== "")
    .map((text) => `<p${name} dir="auto">${escapeXml(text)}</p>`)
    .join("\n");
}
