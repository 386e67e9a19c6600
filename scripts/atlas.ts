/** The command line of the atlas: `npm run -s atlas -- <command>`; `--help` says the rest. */
import process from "node:process";
import { AGREEMENT } from "./commands/agreement.ts";
import { nearestHint, parseArguments, quote } from "./commands/arguments.ts";
import { BODIES } from "./commands/bodies.ts";
import { BRIDGES } from "./commands/bridges.ts";
import { CallError } from "./commands/call-error.ts";
import { CHECK } from "./commands/check.ts";
import { TOOL, type Command } from "./commands/command.ts";
import { COMMUNITIES } from "./commands/communities.ts";
import { COMPARE } from "./commands/compare.ts";
import { COVERAGE } from "./commands/coverage.ts";
import { DOSSIER } from "./commands/dossier.ts";
import { EXPORT } from "./commands/export.ts";
import { FIGURE } from "./commands/figure.ts";
import { FLOW } from "./commands/flow.ts";
import { GAPS } from "./commands/gaps.ts";
import { commandHelp, toolHelp } from "./commands/help.ts";
import { INITIATIVES } from "./commands/initiatives.ts";
import { MATRIX } from "./commands/matrix.ts";
import { print, say } from "./commands/output.ts";
import { PATHS } from "./commands/paths.ts";
import { REBUILD } from "./commands/rebuild.ts";
import { REPORT } from "./commands/report.ts";
import { SENSITIVITY } from "./commands/sensitivity.ts";
import { SENTENCES } from "./commands/sentences.ts";
import { SHARED } from "./commands/shared.ts";
import { endOnSignals } from "./files.ts";

const COMMANDS: readonly Command[] = [
  CHECK,
  EXPORT,
  FIGURE,
  REPORT,
  REBUILD,
  DOSSIER,
  COVERAGE,
  GAPS,
  MATRIX,
  FLOW,
  SHARED,
  BODIES,
  INITIATIVES,
  COMPARE,
  SENSITIVITY,
  PATHS,
  BRIDGES,
  COMMUNITIES,
  SENTENCES,
  AGREEMENT,
];

/** @returns the exit code: 0 done, 1 the data are wrong, 2 the call is wrong or a file cannot be read or written */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    await print(toolHelp(COMMANDS));
    return 0;
  }
  if (name === undefined) {
    say(toolHelp(COMMANDS).trimEnd());
    return 2;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    const names = COMMANDS.map((known) => known.name);
    throw new CallError(
      `atlas: command ${quote(name)}: expected one of ${names.join(", ")}${nearestHint(name, names) || ` (${TOOL} --help)`}`,
    );
  }
  const call = parseArguments(`atlas ${name}`, args, command.options);
  if (call.has("help")) {
    await print(commandHelp(command));
    return 0;
  }
  return command.run(call);
}

endOnSignals();

try {
  // Not process.exit(): it would cut off what a pipe has not read yet.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isCall = error instanceof CallError;
  // A fault of ours must not look like one of the data or of the call: sysexits.h has a number for it.
  process.exitCode = isCall ? 2 : 70;
  if (isCall) say(error.message);
  else
    say(
      "atlas: this is a fault of the program, not of your data:",
      error instanceof Error ? `${error.stack}` : String(error),
    );
}
