/** Bytes and encodings. */
import { encode, row, table, testFaults } from "./faults.ts";

const GOOD = table(row());

testFaults([
  {
    id: "B01",
    of: "no bytes at all",
    content: "",
    errors: ['linkages.csv: file "": expected text (the file is empty)'],
    linkages: 0,
  },
  {
    id: "B02",
    of: "a byte-order mark and nothing else",
    content: "\uFEFF",
    errors: ['linkages.csv: file "": expected text (the file is empty)'],
    linkages: 0,
  },
  {
    id: "B02",
    of: "white space and nothing else",
    content: " \r\n\t\r\n",
    errors: ['linkages.csv: file "": expected text (the file is empty)'],
    linkages: 0,
  },
  { id: "B03", of: "UTF-8 with a byte-order mark", content: `\uFEFF${GOOD}`, linkages: 1 },
  {
    id: "B04",
    of: "UTF-16LE with its mark and tabs, as a spreadsheet's Unicode text",
    content: utf16(`\uFEFF${GOOD.replaceAll(",", "\t")}`),
    linkages: 1,
  },
  { id: "B05", of: "UTF-16BE with its mark", content: swapBytes(utf16(`\uFEFF${GOOD}`)), linkages: 1 },
  {
    id: "B06",
    of: "UTF-16LE without a mark",
    content: utf16(GOOD),
    warnings: [
      'linkages.csv:1: encoding "UTF-16LE": expected UTF-8 (guessed from its zero bytes, since it has no byte-order mark)',
    ],
    linkages: 1,
  },
  {
    id: "B06",
    of: "UTF-16BE without a mark",
    content: swapBytes(utf16(GOOD)),
    warnings: [
      'linkages.csv:1: encoding "UTF-16BE": expected UTF-8 (guessed from its zero bytes, since it has no byte-order mark)',
    ],
    linkages: 1,
  },
  {
    id: "B07",
    of: "Windows-1252 with curly quotes and accents",
    content: bytes(table(row({ rationale: "the port\x92s caf\xe9" }))),
    warnings: [
      'linkages.csv:2: encoding "Windows-1252": expected UTF-8 (read as Windows-1252; save the file again as "CSV UTF-8" if letters look wrong)',
    ],
    linkages: 1,
  },
  {
    id: "B08",
    of: "Thai in Windows-874",
    content: bytes(table(row(), row({ element: "H.B", rationale: "\xaa\xd8\xb4\xbb\xe9\xcd\xa7" }))),
    warnings: [
      'linkages.csv:3: encoding "Windows-1252": expected UTF-8 (read as Windows-1252; save the file again as "CSV UTF-8" if letters look wrong)',
    ],
    linkages: 2,
  },
  {
    id: "B10",
    of: "Chinese in GB18030",
    content: bytes(table(row({ rationale: "\xb8\xdb\xbf\xda" }))),
    warnings: [
      'linkages.csv:2: encoding "Windows-1252": expected UTF-8 (read as Windows-1252; save the file again as "CSV UTF-8" if letters look wrong)',
    ],
    linkages: 1,
  },
  {
    id: "B11",
    of: "one broken byte in a UTF-8 file",
    content: broken(table(row({ rationale: "café" }), row({ element: "H.B", rationale: "X" }))),
    warnings: ['linkages.csv:3: encoding "0xE9": expected UTF-8 (the byte is shown as \ufffd; type the letter again)'],
    linkages: 2,
  },
  {
    id: "B12",
    of: "letters that were lost before",
    content: table(row({ rationale: "caf\uFFFD on the quay" })),
    warnings: [
      'linkages.csv:2: text "ditorial,caf\ufffd on the quay": expected text without U+FFFD (it was damaged before it reached us; type the letter again)',
    ],
    linkages: 1,
  },
  {
    id: "B13",
    of: "control characters where curly quotes were",
    content: table(row({ rationale: "the port\u0092s plan" })),
    warnings: [
      'linkages.csv:2: text "ial,the port\u0092s plan,,,fir": expected text without control characters U+0080 to U+009F (it may have been "’")',
    ],
    linkages: 1,
  },
  {
    id: "B14",
    of: "text that was encoded twice",
    content: table(row({ rationale: "cafÃ© and portâ€™s" })),
    warnings: [
      'linkages.csv:2: text "ditorial,cafÃ© and portâ€™": expected text that was encoded once (it may have been "é", saved twice as UTF-8)',
    ],
    linkages: 1,
  },
  {
    id: "B15",
    of: "NUL bytes",
    content: table(row({ rationale: "a\0b" })),
    warnings: [
      'linkages.csv:2: text ",editorial,a\\u0000b,,,first re": expected text without NUL bytes (the file may have been cut off while it was saved)',
    ],
    linkages: 1,
  },
  {
    id: "B16",
    of: "a gzip archive",
    content: bytes("\x1f\x8b\x08\x00"),
    errors: [
      'linkages.csv: file "a gzip archive": expected a text file such as CSV (unpack it and choose the file inside)',
    ],
    linkages: 0,
  },
  {
    id: "B16",
    of: "an Excel workbook",
    content: bytes("PK\x03\x04[Content_Types].xml...xl/workbook.xml"),
    errors: [
      'linkages.csv: file "an Excel workbook (.xlsx)": expected a text file such as CSV (open it in a spreadsheet and save it as "CSV UTF-8")',
    ],
    linkages: 0,
  },
  {
    id: "B16",
    of: "an OpenDocument table",
    content: bytes("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    errors: [
      'linkages.csv: file "an OpenDocument table (.ods)": expected a text file such as CSV (open it in a spreadsheet and save it as "CSV UTF-8")',
    ],
    linkages: 0,
  },
  {
    id: "B16",
    of: "a Word document",
    content: bytes("PK\x03\x04[Content_Types].xml...word/document.xml"),
    errors: [
      'linkages.csv: file "a Word document (.docx)": expected a text file such as CSV (copy its table into a spreadsheet and save that as CSV)',
    ],
    linkages: 0,
  },
  {
    id: "B16",
    of: "an old Excel file",
    content: bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    errors: [
      'linkages.csv: file "an old Excel or Word file (.xls, .doc)": expected a text file such as CSV (open it in a spreadsheet and save it as "CSV UTF-8")',
    ],
    linkages: 0,
  },
  {
    id: "B16",
    of: "a PDF document",
    content: bytes("%PDF-1.7"),
    errors: [
      'linkages.csv: file "a PDF document": expected a text file such as CSV (copy its table into a spreadsheet and save that as CSV)',
    ],
    linkages: 0,
  },
  {
    id: "B17",
    of: "a picture",
    content: bytes("\x89PNG\r\n\x1a\n"),
    errors: [
      'linkages.csv: file "a picture (PNG)": expected a text file such as CSV (choose the file that holds the table)',
    ],
    linkages: 0,
  },
  {
    id: "B17",
    of: "a web page",
    content: "\n<!DOCTYPE html><html><body>Sign in</body></html>",
    errors: [
      'linkages.csv: file "a web page": expected a text file such as CSV (the download probably needed a login; open the address in a browser and save again)',
    ],
    linkages: 0,
  },
  {
    id: "Z01",
    of: "more than 50 MB",
    content: new Uint8Array(50 * 1024 * 1024 + 1),
    errors: ['linkages.csv: size "51 MB": expected at most 50 MB (split the file, or leave columns out)'],
    linkages: 0,
  },
]);

/** Each letter as one byte. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
}

function swapBytes(little: Uint8Array): Uint8Array {
  return little.map((_, i) => little[i ^ 1] ?? 0);
}

/** The file with a byte in place of its X that is no UTF-8. */
function broken(text: string): Uint8Array {
  return encode(text).map((byte) => (byte === 0x58 ? 0xe9 : byte));
}
