/** What is not UTF-8 in bytes that should be. */
export interface Utf8Report {
  /** Bytes that belong to no character, the first of each run, with the line it stands on. */
  broken: { line: number; byte: number }[];
  brokenBytes: number;
  /** Characters of two bytes and more that are whole: the sign that the rest of the file is UTF-8. */
  whole: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** Walk the bytes and tell whole characters from broken ones. */
export function inspectUtf8(bytes: Uint8Array): Utf8Report {
  const report: Utf8Report = { broken: [], brokenBytes: 0, whole: 0 };
  let line = 1;
  let inRun = false;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) line += 1;
    const length = lengthAt(bytes, at);
    if (length === 0 && !inRun) report.broken.push({ line, byte });
    if (length === 0) report.brokenBytes += 1;
    if (length > 1) report.whole += 1;
    inRun = length === 0;
    at += Math.max(1, length);
  }
  return report;
}

/** The bytes of the character that begins here, 0 if none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}
