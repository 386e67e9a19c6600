/** Damage that a text suffered before it reached us: each kind is named once a line, with a proposal where there is one. */
import { nameOfLetter, type Faults } from "./faults.ts";
import { decodeWindows1252, encodeWindows1252 } from "./windows-1252.ts";

interface Damage {
  code: string;
  pattern: RegExp;
  expected: string;
  hint(found: string): string;
}

const DAMAGES: readonly Damage[] = [
  {
    code: "nul-byte",
    pattern: /\0/g,
    expected: "text without NUL bytes",
    hint: () => "the file may have been cut off while it was saved",
  },
  {
    code: "control-character",
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    pattern: /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g,
    expected: "text without control characters",
    hint: (found) => `it contains ${nameOfLetter(found)}, which some formats cannot hold`,
  },
  {
    code: "text-direction",
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    expected: "text without marks that turn its direction",
    hint: (found) => `it contains ${nameOfLetter(found)}`,
  },
  {
    code: "replacement-character",
    pattern: /\u{FFFD}+/gu,
    expected: "text without U+FFFD",
    hint: () => "it was damaged before it reached us; type the letter again",
  },
  {
    code: "c1-control",
    pattern: /[\u0080-\u009f]+/g,
    expected: "text without control characters U+0080 to U+009F",
    hint: (found) => `it may have been "${repairC1(found)}"`,
  },
  {
    code: "double-encoded",
    // The first bytes of two- and three-byte characters, read as Windows-1252, before what follows them so read.
    pattern: /[ÂÃ][\u00a1-\u00bf]|â(?:€.|[\u0080-\u00bf]{2})|à[¸¹].|á[º»]./g,
    expected: "text that was encoded once",
    hint: (found) => `it may have been "${repairDoubleEncoding(found)}", saved twice as UTF-8`,
  },
];

/** Name every line with U+FFFD, C1 controls, twice encoded letters or NUL bytes. The text stays as it is. */
export function reportDamage(text: string, faults: Faults): void {
  const known = new Set(faults.diagnostics.map(({ line }) => line));
  for (const damage of DAMAGES) {
    let line = 1;
    let counted = 0;
    let reported = 0;
    for (const match of text.matchAll(damage.pattern)) {
      for (
        let next = text.indexOf("\n", counted);
        next !== -1 && next < match.index;
        next = text.indexOf("\n", counted)
      ) {
        line += 1;
        counted = next + 1;
      }
      if (line === reported || (damage.code === "replacement-character" && known.has(line))) continue;
      reported = line;
      const place = { line, column: "text", value: around(text, match.index, match[0].length) };
      faults.warning(damage.code, place, damage.expected, damage.hint(match[0]));
    }
  }
}

/** A few letters on either side, within the line. */
function around(text: string, index: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, index - 12), index)
      .split("\n")
      .at(-1) ?? "";
  const after = text.slice(index + length, index + length + 12).split("\n")[0] ?? "";
  return before + text.slice(index, index + length) + after;
}

function repairC1(found: string): string {
  return decodeWindows1252(Uint8Array.from(found, (letter) => letter.charCodeAt(0)));
}

function repairDoubleEncoding(found: string): string {
  return new TextDecoder("utf-8").decode(encodeWindows1252(found));
}
