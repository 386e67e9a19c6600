import type { Corpus } from "../../domain/corpus.ts";
import { COMMAND, commandFor, filterOptions } from "../../export/command.ts";
import { isExportFormat } from "../../export/exporters.ts";
import { outlineName, wordName } from "../report/outline-files.ts";
import type { Job } from "./jobs.ts";

/** The command that makes the same file; a report of one's own outline expects the file that the Report view saves. */
export function jobCommand(corpus: Corpus, { name, filter, options }: Job): string {
  if (isExportFormat(name)) return commandFor(corpus, name, filter, options);
  const outline = name === "report" && options.outline ? ["--outline", outlineName(corpus)] : [];
  const out = name === "report" ? ["--out", wordName(corpus)] : [];
  return [COMMAND, name, ...outline, ...filterOptions(corpus, filter), ...out].join(" ");
}
