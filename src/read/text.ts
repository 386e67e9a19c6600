import type { Parsed } from "../domain/diagnostic.ts";
import { Faults } from "./faults.ts";
import { foreignFormOf } from "./signatures.ts";
import { reportDamage } from "./text-damage.ts";
import { inspectUtf8 } from "./utf8.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** Larger files are refused before anything is decoded. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const SAVE_AS_UTF8 = 'save the file again as "CSV UTF-8" if letters look wrong';

/**
 * Bytes to text whose lines all end in LF, without byte-order mark. UTF-8 and UTF-16 are told by their marks and bytes;
 * all else is read as Windows-1252, and said so.
 */
export function readText(file: string, bytes: Uint8Array): Parsed<string | undefined> {
  const faults = new Faults(file);
  const values = readChecked(bytes, faults);
  return { values, diagnostics: faults.diagnostics };
}

function readChecked(bytes: Uint8Array, faults: Faults): string | undefined {
  if (bytes.length > LARGEST_FILE) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
    faults.error("too-large", { column: "size", value: size }, "at most 50 MB", "split the file, or leave columns out");
    return undefined;
  }
  const foreign = foreignFormOf(bytes);
  if (foreign) {
    faults.error("not-text", { column: "file", value: foreign.name }, "a text file such as CSV", foreign.hint);
    return undefined;
  }
  const text = decode(bytes, faults)?.replaceAll(/\r\n?/g, "\n");
  if (text === undefined || text.trim() === "") {
    faults.error("empty-file", { column: "file", value: "" }, "text", "the file is empty");
    return undefined;
  }
  reportDamage(text, faults);
  return text;
}

function decode(bytes: Uint8Array, faults: Faults): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = guessUtf16(bytes);
  if (wide) {
    const place = { line: 1, column: "encoding", value: wide.toUpperCase() };
    faults.warning("guessed-encoding", place, "UTF-8", "guessed from its zero bytes, since it has no byte-order mark");
    return new TextDecoder(wide).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeBroken(bytes, faults);
  }
}

/** A few broken bytes among whole UTF-8 characters are damage; without such characters the file has another encoding. */
function decodeBroken(bytes: Uint8Array, faults: Faults): string {
  const { broken, brokenBytes, whole } = inspectUtf8(bytes);
  if (whole < brokenBytes) {
    const place = { line: broken[0]?.line, column: "encoding", value: "Windows-1252" };
    faults.warning("guessed-encoding", place, "UTF-8", `read as Windows-1252; ${SAVE_AS_UTF8}`);
    return decodeWindows1252(bytes);
  }
  for (const { line, byte } of broken) {
    const value = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    const hint = "the byte is shown as \u{FFFD}; type the letter again";
    faults.warning("broken-byte", { line, column: "encoding", value }, "UTF-8", hint);
  }
  return new TextDecoder("utf-8").decode(bytes);
}

/** Latin text in UTF-16 has a zero in nearly every other byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (length < 4) return undefined;
  if (odd > half * 0.3 && even < half * 0.05) return "utf-16le";
  return even > half * 0.3 && odd < half * 0.05 ? "utf-16be" : undefined;
}
