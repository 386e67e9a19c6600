/** What the Unicode engines of LaTeX make of the table. */
import { join } from "node:path";
import type { Check, Reading } from "./check.ts";
import { findCodes, pagesOf } from "./pdf-text.ts";
import { run, type ProgramName } from "./programs.ts";

export const TEX_CHECKS: readonly Check[] = (["LuaLaTeX", "XeLaTeX"] satisfies ProgramName[]).map((program) => ({
  program,
  format: "LaTeX",
  file: "linkages.tex",
  read: compile,
}));

/** Once: widths of a long table settle in the second run, and every word is there in the first. */
function compile(reading: Reading): string {
  const { command, path, scratch, expected } = reading;
  run(command, ["-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape", path], scratch);
  return findCodes(pagesOf(join(scratch, "linkages.pdf"), reading), expected.codes);
}
