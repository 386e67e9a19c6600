/** Ways to spoil a file, chosen by a seeded generator, so that a failure can be made again. */

export type Random = () => number;

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spoil a text in one to four ways, turn it into bytes, and perhaps spoil those too. */
export function mangle(text: string, random: Random): Uint8Array {
  let spoilt = text;
  for (let i = 0; i < 1 + below(4, random); i++) spoilt = pick(TEXT_FAULTS, random)(spoilt, random);
  return pick(BYTE_FAULTS, random)(spoilt, random);
}

type TextFault = (text: string, random: Random) => string;
type ByteFault = (text: string, random: Random) => Uint8Array;

const PIECES = [
  '"',
  '""',
  "'",
  ",",
  ";",
  "\t",
  "|",
  "\n",
  "\r",
  "\r\n",
  "\n\n",
  "\0",
  "\uFEFF",
  "\u00a0",
  "\u202e",
  "é",
  "ก",
  "😀",
];
const WORDS = [
  "=1+1",
  "#REF!",
  "3-Jan",
  "1.10",
  "H.A",
  "none",
  "__proto__",
  "constructor",
  "",
  " ",
  "sep=;\n",
  "x".repeat(300),
];

const TEXT_FAULTS: readonly TextFault[] = [
  (text, random) => insert(text, pick(PIECES, random), random),
  (text, random) => insert(text, pick(WORDS, random), random),
  (text, random) => text.slice(0, below(text.length, random)),
  (text, random) => cut(text, below(40, random), random),
  (text, random) => text.replaceAll(",", pick([";", "\t", "|", ", ", ",,"], random)),
  (text, random) => text.replaceAll("\n", pick(["\r\n", "\r", "\n\n", "\n\r\n"], random)),
  (text, random) => text.replaceAll('"', pick(["", "'", '""', '\\"'], random)),
  (text, random) => changeLine(text, random, (line) => line.replaceAll(",", ";")),
  (text, random) => changeLine(text, random, (line) => `"${line}`),
  (text, random) => changeLine(text, random, (line) => `${line},${line}`),
  (text, random) => changeLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => changeLine(text, random, () => ""),
  (text, random) => changeLine(text, random, (line) => line.split(",").toReversed().join(",")),
  (text, random) => changeLine(text, random, (line) => line.toUpperCase()),
  (text, random) => changeCell(text, random, () => pick([...WORDS, ...PIECES], random)),
  (text, random) => changeCell(text, random, (cell) => `"${cell}"`),
  (text, random) => changeCell(text, random, (cell) => `"${cell}" `),
  (text, random) => changeCell(text, random, (cell) => `"${cell}\n${cell}"`),
  (text) => `A title, and more\n\n${text}`,
  (text) => `sep=,\n${text}`,
  (text) => text.split("\n").toReversed().join("\n"),
  (text) => text.repeat(2),
];

const BYTE_FAULTS: readonly ByteFault[] = [
  encode,
  encode,
  (text, random) => encode(text).map((byte) => (random() < 0.002 ? below(256, random) : byte)),
  (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
  (text) =>
    Uint8Array.from([...`\uFEFF${text}`].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])),
  (text, random) => encode(text).slice(below(10, random)),
];

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

export function pick<T>(list: readonly T[], random: Random): T {
  const one = list[below(list.length, random)];
  if (one === undefined) throw new RangeError("pick: expected a list with something in it");
  return one;
}

function insert(text: string, piece: string, random: Random): string {
  const at = below(text.length + 1, random);
  return text.slice(0, at) + piece + text.slice(at);
}

function cut(text: string, length: number, random: Random): string {
  const at = below(text.length + 1, random);
  return text.slice(0, at) + text.slice(at + length);
}

function changeLine(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split("\n");
  const at = below(lines.length, random);
  return lines.map((line, i) => (i === at ? change(line) : line)).join("\n");
}

function changeCell(text: string, random: Random, change: (cell: string) => string): string {
  return changeLine(text, random, (line) => {
    const cells = line.split(",");
    const at = below(cells.length, random);
    return cells.map((cell, i) => (i === at ? change(cell) : cell)).join(",");
  });
}
