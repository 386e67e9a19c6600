/**
 * A PDF made smaller, the same in both doors: the library would compress with whatever its door offers. It also writes
 * texts into the description of the document as if they were markup; that description is made anew.
 */
import type { Figure } from "../scene/marks.ts";
import { joined } from "./joined.ts";
import { descriptionOf } from "./pdf-description.ts";
import { deflate } from "./zip.ts";

/** @param pdf as the library writes it: no stream compressed, a plain table of objects at its end */
export function repackPdf(pdf: Uint8Array, figure: Figure): Uint8Array {
  const text = latin1(pdf);
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
  const trailer = text.indexOf("trailer\n", table);
  const offsets = Array.from(text.slice(table, trailer).matchAll(/^(\d{10}) 00000 n /gm), ([, at]) => Number(at));
  const parts: Uint8Array[] = [pdf.subarray(0, Math.min(...offsets))];
  let size = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const offset of offsets) {
    places.push(size);
    for (const part of objectAt(pdf, text, offset, figure)) {
      parts.push(part);
      size += part.length;
    }
  }
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const end = text.slice(trailer, text.indexOf("startxref\n", trailer));
  const head = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
  return joined([...parts, bytesOf(`${head}${end}startxref\n${size}\n%%EOF\n`)]);
}

/** An object with its stream packed. Texts in it hold no line ends, so that a line which ends it is its end. */
function objectAt(pdf: Uint8Array, text: string, offset: number, figure: Figure): readonly Uint8Array[] {
  const [stream, end] = [text.indexOf("\nstream\n", offset), text.indexOf("\nendobj\n", offset)];
  if (stream < 0 || end < stream) return [pdf.subarray(offset, end + "\nendobj\n".length)];
  const head = text.slice(offset, stream);
  const first = stream + "\nstream\n".length;
  const isDescription = head.includes("/Type /Metadata");
  const content = isDescription
    ? new TextEncoder().encode(descriptionOf(figure))
    : pdf.subarray(first, first + Number(/^\/Length (\d+)$/m.exec(head)?.[1]));
  // Programs that search for a description look for its letters.
  const packed = isDescription ? content : deflate(content);
  const filter = isDescription ? "" : "\n/Filter /FlateDecode";
  const length = `/Length ${packed.length}${filter}`;
  const label = head.replace(/^\/length \d+\n/m, "").replace(/^\/Length \d+$/m, length);
  return [bytesOf(`${label}\nstream\n`), packed, bytesOf("\nendstream\nendobj\n")];
}

/** A letter for each byte; what browsers call latin1 is another thing. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
