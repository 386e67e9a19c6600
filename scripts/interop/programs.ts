/** Other programs that may stand on a machine: whether they do, and how they are run. */
import { spawnSync } from "node:child_process";

const python = (module: string) => ["python3", "python"].map((command) => [command, "-c", `import ${module}`] as const);

/** Each with calls that succeed where it is installed; the first that does names its command. */
const TRIES = {
  xmllint: [["xmllint", "--version"]],
  rapper: [["rapper", "--version"]],
  rdflib: python("rdflib"),
  networkx: python("networkx"),
  LibreOffice: [
    ["soffice", "--version"],
    ["libreoffice", "--version"],
  ],
  pandoc: [["pandoc", "--version"]],
  openpyxl: python("openpyxl"),
  readxl: [["Rscript", "-e", "library(readxl)"]],
  DuckDB: [["duckdb", "--version"]],
  pdftotext: [["pdftotext", "-v"]],
  pdffonts: [["pdffonts", "-v"]],
  LuaLaTeX: [["lualatex", "--version"]],
  XeLaTeX: [["xelatex", "--version"]],
} as const satisfies Record<string, readonly (readonly [string, ...string[]])[]>;

export type ProgramName = keyof typeof TRIES;

/** The commands of the programs that are installed. */
export type Programs = ReadonlyMap<ProgramName, string>;

export function findPrograms(): Programs {
  const found = new Map<ProgramName, string>();
  for (const [name, tries] of Object.entries(TRIES) as [ProgramName, readonly (readonly [string, ...string[]])[]][]) {
    const command = tries.find(([file, ...args]) => spawnSync(file, args, { timeout: 60_000 }).status === 0)?.[0];
    if (command !== undefined) found.set(name, command);
  }
  return found;
}

/** The time is enough for the slowest program on a busy machine; one that hangs must not hold up the rest. */
const HOW = { encoding: "utf8", maxBuffer: 2 ** 29, timeout: 300_000 } as const;

/**
 * Run a program to its end.
 *
 * @returns what it printed
 * @throws Error with what it complained of, when it does not succeed
 */
export function run(command: string, args: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...HOW,
    cwd: folder,
  });
  if (error) throw new Error(`${command}: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${lastLines(stderr) || lastLines(stdout)}`);
  return stdout;
}

/** Run a program for what it complains of, whether or not it succeeds. */
export function complaintsOf(command: string, args: readonly string[], folder: string): readonly string[] {
  const { stderr, error } = spawnSync(command, args, { ...HOW, cwd: folder });
  if (error) throw new Error(`${command}: ${error.message}`);
  return stderr.split("\n");
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-3).join(" / ").slice(0, 300);
}
