/** `npm run test:interop`: other programs open what the atlas writes, as far as they are installed, and find the same. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { say } from "../commands/output.ts";
import { readDirectory } from "../package.ts";
import type { Check } from "./check.ts";
import { expectedOf, type Expected } from "./expected.ts";
import { figureChecks } from "./figure-checks.ts";
import { GRAPH_CHECKS } from "./graph-checks.ts";
import { OFFICE_CHECKS } from "./office-checks.ts";
import { PANDOC_CHECKS } from "./pandoc-checks.ts";
import { findPrograms, run, type Programs } from "./programs.ts";
import { RDF_CHECKS } from "./rdf-checks.ts";
import { lineOf, summaryOf, type Outcome } from "./summary.ts";
import { TEX_CHECKS } from "./tex-checks.ts";
import { xmlChecks } from "./xml-checks.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGES = [
  ["shipped", "data"],
  ["small", "tests/fixtures/small"],
] as const;

/** @returns the exit code: 0 whatever is missing, 1 when a program found something else */
async function main(folder: string): Promise<number> {
  const programs = findPrograms();
  const outcomes: Outcome[] = [];
  for (const [data, path] of PACKAGES) {
    const out = join(folder, data);
    atlas("export", "all", "--data", path, "--out", out);
    atlas("report", "--data", path, "--out", join(out, "report.docx"));
    atlas("dossier", "--data", path, "--out", join(out, "dossier.html"));
    const { corpus } = await readDirectory(join(ROOT, path));
    if (!corpus) throw new Error(`${path}: expected data without errors`);
    const expected = expectedOf(corpus);
    for (const check of checksIn(out)) {
      const scratch = join(folder, "scratch", String(outcomes.length));
      mkdirSync(scratch, { recursive: true });
      const outcome = outcomeOf(check, { data, out, scratch, expected, programs });
      outcomes.push(outcome);
      stdout.write(`${lineOf(outcome)}\n`);
    }
  }
  stdout.write(`\n${summaryOf(outcomes)}\n`);
  return outcomes.some(({ verdict }) => verdict === "failed") ? 1 : 0;
}

function checksIn(out: string): readonly Check[] {
  const figures = readdirSync(join(out, "figures")).map((name) => `figures/${name}`);
  return [
    ...xmlChecks(figures.filter((name) => name.endsWith(".svg"))),
    ...OFFICE_CHECKS,
    ...PANDOC_CHECKS,
    ...TEX_CHECKS,
    ...RDF_CHECKS,
    ...GRAPH_CHECKS,
    ...figureChecks(figures),
  ];
}

interface Place {
  data: string;
  out: string;
  scratch: string;
  expected: Expected;
  programs: Programs;
}

function outcomeOf({ program, format, file, read }: Check, { data, out, ...place }: Place): Outcome {
  const command = place.programs.get(program);
  const outcome = { data, format, program };
  if (command === undefined) return { ...outcome, verdict: "missing", words: `${file} unread` };
  try {
    return { ...outcome, verdict: "ok", words: `${file}: ${read({ ...place, command, path: join(out, file) })}` };
  } catch (error) {
    return {
      ...outcome,
      verdict: "failed",
      words: `${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Run the command line as a person would. */
function atlas(...args: readonly string[]): void {
  run(process.execPath, ["--import", "tsx", "scripts/atlas.ts", ...args], ROOT);
}

const folder = mkdtempSync(join(tmpdir(), "atlas-interop-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
try {
  process.exitCode = await main(folder);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
