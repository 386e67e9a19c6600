/** What word processors, spreadsheets and their kin find in the tables. */
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import type { Check, Reading } from "./check.ts";
import { cellsOf } from "./csv-cells.ts";
import { expectKeys, keysOfLines, keysOfRows } from "./linkage-keys.ts";
import { findCodes, pagesOf } from "./pdf-text.ts";
import { run } from "./programs.ts";

const program = "LibreOffice";

export const OFFICE_CHECKS: readonly Check[] = [
  { program, format: "DOCX as pages", file: "linkages.docx", read: readPages },
  {
    program,
    format: "DOCX",
    file: "linkages.docx",
    read(reading) {
      const text = convert(reading, "txt:Text (encoded):UTF8").map((path) => readFileSync(path, "utf8"));
      return found(keysOfLines(text.join("\n").split(/\r?\n/), new Set(reading.expected.linkages)), reading);
    },
  },
  {
    program,
    format: "XLSX",
    file: "linkages.xlsx",
    read(reading) {
      // Commas, quotes, UTF-8, every cell as text, and of all sheets a file of their own.
      const sheets = convert(reading, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
      const tables = sheets.filter((path) => !path.endsWith("-About.csv"));
      return found(
        tables.flatMap((path) => keysOfRows(cellsOf(readFileSync(path, "utf8")))),
        reading,
      );
    },
  },
  { program, format: "HTML as pages", file: "linkages.html", read: readPages },
  { program, format: "dossier", file: "dossier.html", read: readPages },
  {
    program,
    format: "report",
    file: "report.docx",
    read(reading) {
      const pages = pagesOf(convert(reading, "pdf")[0] ?? "", reading);
      // It names what an area or a gap is about, not every linkage.
      return findCodes(pages, new Set());
    },
  },
  {
    program: "openpyxl",
    format: "XLSX",
    file: "linkages.xlsx",
    read(reading) {
      const rows = JSON.parse(run(reading.command, ["-c", OPENPYXL, reading.path], reading.scratch)) as string[][];
      return found(keysOfRows(rows), reading);
    },
  },
  {
    program: "readxl",
    format: "XLSX",
    file: "linkages.xlsx",
    read(reading) {
      const csv = run(reading.command, ["-e", READXL, reading.path], reading.scratch);
      return found(keysOfRows(cellsOf(csv)), reading);
    },
  },
];

/** The first sheet; a formula or a number where a code should stand is a fault. */
const OPENPYXL = `
import json, sys, openpyxl
rows = list(openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows())
for row in rows:
    for cell in row:
        assert cell.data_type != "f", "expected no formula, found one in " + cell.coordinate
codes = [i for i, cell in enumerate(rows[0]) if str(cell.value).endswith(" code")]
for row in rows:
    for i in codes:
        assert isinstance(row[i].value, str), "expected text in " + row[i].coordinate
print(json.dumps([["" if cell.value is None else str(cell.value) for cell in row] for row in rows]))
`;

const READXL = `
path <- commandArgs(trailingOnly = TRUE)[1]
write.csv(readxl::read_excel(path, 1, col_types = "text"), row.names = FALSE, na = "")
`;

/** Also for documents that hold more than the table. */
export function readPages(reading: Reading): string {
  const [pdf = ""] = convert(reading, "pdf");
  return findCodes(pagesOf(pdf, reading), reading.expected.codes);
}

/**
 * Have LibreOffice open a file and save it anew, with a profile of its own so that nobody's settings matter.
 *
 * @returns the files it wrote
 */
export function convert({ command, path, scratch }: Reading, to: string): readonly string[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`;
  const out = join(scratch, "out");
  run(command, ["--headless", profile, "--convert-to", to, "--outdir", out, path], scratch);
  // It says little where it cannot read a file, and ends as if all were well.
  const names = readdirSync(out).filter((name) => name.startsWith(parse(path).name));
  if (names.length === 0) throw new Error(`expected ${to.split(":")[0]} of it, found no file`);
  return names.map((name) => join(out, name));
}

function found(keys: readonly string[], { expected }: Reading): string {
  expectKeys(keys, expected.linkages);
  return `${keys.length} linkages`;
}
