/**
 * Windows-1252, by hand: the decoder of some versions of Node reads its bytes 0x80 to 0x9F as control characters, and
 * page and command line must read a file alike.
 */

/** The letters of the bytes 0x80 to 0x9F; the five that have none keep their control character, as browsers do. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replaceAll(/[\u0080-\u009f]/g, (letter) => UPPER.charAt(letter.charCodeAt(0) - 0x80));
}

/** The bytes that are read as this text, letters that have none left out. */
export function encodeWindows1252(text: string): Uint8Array {
  const codes = Array.from(text, (letter) => {
    const upper = UPPER.indexOf(letter);
    return upper === -1 ? letter.charCodeAt(0) : 0x80 + upper;
  });
  return Uint8Array.from(codes.filter((code) => code < 0x100));
}
