import type { Corpus } from "../../src/domain/corpus.ts";
import { countLevels, formatDiagnostic, type Diagnostic } from "../../src/domain/diagnostic.ts";
import type { PackageOnDisk } from "../package.ts";
import { TOOL } from "./command.ts";
import { say } from "./output.ts";

/** A terminal is no place for thousands of lines; `check` lists them all. */
const MOST_LINES = 100;

/** The corpus of a package without errors; otherwise says what is wrong and returns `undefined`. */
export function soundCorpus({ corpus, diagnostics }: PackageOnDisk): Corpus | undefined {
  return isSound(diagnostics, ` (${TOOL} check lists them all)`) && corpus ? corpus : undefined;
}

/** Whether there is no error among the diagnostics; otherwise says what is wrong. `where` tells where the rest is listed. */
export function isSound(diagnostics: readonly Diagnostic[], where = ""): boolean {
  const { errors } = countLevels(diagnostics);
  if (errors === 0) return true;
  const faults = diagnostics.filter(({ level }) => level === "error");
  say(...faults.slice(0, MOST_LINES).map(formatDiagnostic));
  if (faults.length > MOST_LINES) say(`… and ${faults.length - MOST_LINES} more${where}`);
  say(`The data have ${errors === 1 ? "1 error" : `${errors} errors`}, so nothing was written.`);
  return false;
}
