import type { Corpus } from "../../src/domain/corpus.ts";
import { countLevels, formatDiagnostic } from "../../src/domain/diagnostic.ts";
import type { PackageOnDisk } from "../package.ts";
import { TOOL } from "./command.ts";
import { say } from "./output.ts";

/** A terminal is no place for thousands of lines; `check` lists them all. */
const MOST_LINES = 100;

/** The corpus of a package without errors; otherwise says what is wrong and returns `undefined`. */
export function soundCorpus({ corpus, diagnostics }: PackageOnDisk): Corpus | undefined {
  const { errors } = countLevels(diagnostics);
  if (corpus && errors === 0) return corpus;
  const faults = diagnostics.filter(({ level }) => level === "error");
  say(...faults.slice(0, MOST_LINES).map(formatDiagnostic));
  if (faults.length > MOST_LINES) say(`… and ${faults.length - MOST_LINES} more (${TOOL} check lists them all)`);
  say(`The data have ${errors === 1 ? "1 error" : `${errors} errors`}, so nothing was written.`);
  return undefined;
}
