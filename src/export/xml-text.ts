/**
 * Text that any XML reader accepts. What XML 1.0 forbids (control characters, halves of surrogate pairs, U+FFFE and
 * U+FFFF) becomes U+FFFD, so that one can see that something stood there.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function cleanForXml(text: string): string {
  return text.replaceAll(FORBIDDEN, "\ufffd");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute of HTML, which takes every sign. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Text for an element or a quoted attribute of XML. */
export function escapeXml(text: string): string {
  return escapeMarkup(cleanForXml(text));
}

/** Line ends other than a line feed as references, since readers of XML turn them into line feeds. */
export function keepLineEnds(xml: string): string {
  return xml.replaceAll(/[\r\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
