/** What pandoc finds in the formats of documents. */
import type { Check, Reading } from "./check.ts";
import { expectKeys } from "./linkage-keys.ts";
import { keysOfTables, tablesIn } from "./pandoc-tables.ts";
import { run } from "./programs.ts";

const FORMATS = [
  ["DOCX", "linkages.docx", "docx"],
  ["HTML", "linkages.html", "html"],
  ["Markdown", "linkages.md", "gfm"],
  ["LaTeX", "linkages.tex", "latex"],
] as const;

export const PANDOC_CHECKS: readonly Check[] = FORMATS.map(([format, file, from]) => ({
  program: "pandoc",
  format,
  file,
  read: (reading) => readTables(from, reading),
}));

function readTables(from: string, { command, path, scratch, expected }: Reading): string {
  const tables = tablesIn(JSON.parse(run(command, ["-f", from, "-t", "json", path], scratch)));
  const keys = keysOfTables(tables);
  expectKeys(keys, expected.linkages);
  return `${keys.length} linkages in ${tables.length === 1 ? "1 table" : `${tables.length} tables`}`;
}
