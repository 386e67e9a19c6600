/** Files that only bear the name of a text file, told by their first bytes. */

const SAVE_AS_CSV = 'open it in a spreadsheet and save it as "CSV UTF-8"';

/** What the bytes are, if they are no text, and what to do about it. */
export function foreignFormOf(bytes: Uint8Array): { name: string; hint: string } | undefined {
  const start = latin1(bytes.subarray(0, 1024));
  if (start.startsWith("PK\u0003\u0004")) return zipForm(bytes);
  for (const [signature, name, hint] of SIGNATURES) if (start.startsWith(signature)) return { name, hint };
  const text = start.replace(/^ï»¿/, "").trimStart().toLowerCase();
  if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
    return {
      name: "a web page",
      hint: "the download probably needed a login; open the address in a browser and save again",
    };
  }
  return text.startsWith("<?xml") ? { name: "an XML file", hint: SAVE_AS_CSV } : undefined;
}

const SIGNATURES: readonly (readonly [signature: string, name: string, hint: string])[] = [
  ["\u001f\u008b", "a gzip archive", "unpack it and choose the file inside"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel or Word file (.xls, .doc)", SAVE_AS_CSV],
  ["%PDF", "a PDF document", "copy its table into a spreadsheet and save that as CSV"],
  ["\u0089PNG", "a picture (PNG)", "choose the file that holds the table"],
  ["\u00ff\u00d8\u00ff", "a picture (JPEG)", "choose the file that holds the table"],
  ["{\\rtf", "a text document (RTF)", "copy its table into a spreadsheet and save that as CSV"],
];

/** A zip archive names its entries in the clear, at the latest in the directory at its end. */
function zipForm(bytes: Uint8Array): { name: string; hint: string } {
  const names = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(-65_536));
  if (names.includes("xl/")) return { name: "an Excel workbook (.xlsx)", hint: SAVE_AS_CSV };
  if (names.includes("opendocument.spreadsheet")) return { name: "an OpenDocument table (.ods)", hint: SAVE_AS_CSV };
  if (names.includes("word/")) {
    return { name: "a Word document (.docx)", hint: "copy its table into a spreadsheet and save that as CSV" };
  }
  return { name: "a zip archive", hint: "unpack it and choose the file inside" };
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
