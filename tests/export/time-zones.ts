import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ATLAS, ROOT } from "../scripts/run.ts";

/** What the command writes to stdout where the clocks stand otherwise. */
export async function writtenIn(zone: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await promisify(execFile)(process.execPath, [ATLAS, ...args], {
    cwd: ROOT,
    encoding: "buffer",
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
