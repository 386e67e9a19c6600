import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SMALL = fileURLToPath(new URL("../fixtures/small", import.meta.url));
const COMPILED = process.env["ATLAS_COMPILED"] ?? "";
/** The command line as one program: see bundle.ts. */
export const ATLAS = join(COMPILED, "atlas.js");
/** Without npm's own variables, which tell the command line where npm was called. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Run the command line to its end. */
export function atlas(args: readonly string[], cwd = ROOT): Ended {
  return run(ATLAS, args, cwd);
}

/** Draw a sample for a second reading. */
export function sample(args: readonly string[], cwd = ROOT): Ended {
  return run(join(COMPILED, "sample.js"), args, cwd);
}

function run(script: string, args: readonly string[], cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** Run it inside a shell, where `atlas` is its name. */
export function shell(script: string): Ended {
  const prelude = `set -o pipefail; atlas() { "${process.execPath}" "${ATLAS}" "$@"; }`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${prelude}\n${script}`], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** Run it with a module that is loaded first and breaks something; `onWords` sees stderr as it comes. */
export async function atlasBroken(
  breakage: string,
  args: readonly string[],
  onWords: (words: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Ended> {
  const breaker = `data:text/javascript,${encodeURIComponent(breakage)}`;
  const child = spawn(process.execPath, ["--import", breaker, ATLAS, ...args], { cwd: ROOT, env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    onWords(stderr, (signal) => child.kill(signal));
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}
