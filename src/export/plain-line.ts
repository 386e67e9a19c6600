import { cleanForXml } from "./xml-text.ts";

/** A text of a picture: viewers draw a line end as a space; written as one, no reader sees anything else. */
export function plainLine(text: string): string {
  return cleanForXml(text.replaceAll(/[\t\n\r\u0085\u2028\u2029]/g, " "));
}
