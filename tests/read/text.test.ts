import { describe, expect, it } from "vitest";
import { readText } from "../../src/read/text.ts";
import { decodeWindows1252, encodeWindows1252 } from "../../src/read/windows-1252.ts";

const text = (bytes: readonly number[] | Uint8Array) => readText("a.csv", Uint8Array.from(bytes)).values;
const encode = (from: string) => new TextEncoder().encode(from);

describe("readText", () => {
  it("ends every line in LF and leaves the byte-order mark out", () => {
    expect(text(encode("\uFEFFa\r\nb\rc\nd\r\n"))).toBe("a\nb\nc\nd\n");
  });

  it("reads UTF-16 of both kinds, with a mark and without", () => {
    const little = [...'a,b\n"é",1\n'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const big = little.map((_, i) => little[i ^ 1] ?? 0);
    expect([text([0xff, 0xfe, ...little]), text([0xfe, 0xff, ...big]), text(little), text(big)]).toEqual(
      Array.from({ length: 4 }, () => 'a,b\n"é",1\n'),
    );
  });

  it("reads Windows-1252 with its curly quotes, dashes and the euro, which some decoders lose", () => {
    expect(text([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80, 0xe9])).toBe("“a” – €é");
  });

  it("keeps all that is whole beside a broken byte", () => {
    expect(text([...encode("é1\né"), 0xe9, ...encode("2é")])).toBe("é1\né\u{FFFD}2é");
  });

  it.each([
    ["cut in a character", [0xc3, 0xa9, 0xc3, 0xa9, 0x0a, 0xe2, 0x80]],
    ["written too long", [0xc3, 0xa9, 0x0a, 0xc0]],
    ["half a pair", [0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0x0a, 0xed, 0xa0, 0x80]],
    ["above the last", [0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0x0a, 0xf4, 0x90, 0x80, 0x80]],
  ])("finds bytes that are %s", (_, bytes) => {
    expect(readText("a.csv", Uint8Array.from(bytes)).diagnostics).toMatchObject([{ code: "broken-byte", line: 2 }]);
  });
});

describe("Windows-1252", () => {
  it("gives every byte a letter of its own, and back", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const letters = decodeWindows1252(bytes);
    expect(new Set(letters).size).toBe(256);
    expect(encodeWindows1252(letters)).toEqual(bytes);
  });
});
