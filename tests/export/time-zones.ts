import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ATLAS = fileURLToPath(new URL("../../scripts/atlas.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the command writes to stdout where the clocks stand otherwise. */
export async function writtenIn(zone: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", ATLAS, ...args], {
    cwd: ROOT,
    encoding: "buffer",
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
