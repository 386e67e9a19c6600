/**
 * Files written whole or not at all.
 */
import { rmSync } from "node:fs";
import { link, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { CallError, reasonOf } from "./commands/call-error.ts";

export interface WriteOptions {
  /** Replace a file that exists. */
  force?: boolean;
  /** Files that were read; none of them is ever written over. */
  inputs?: readonly string[];
}

/** Temporary files that exist at this moment, for whoever has to end the program. */
const temporaries = new Set<string>();

/** Take away what an interrupted write would leave behind. */
function removeTemporaries(): void {
  for (const path of temporaries) rmSync(path, { force: true });
  temporaries.clear();
}

/**
 * Write to a temporary file in the same directory, flush it to the disk and give it its name: at every moment the path
 * holds the old file, the new file, or what it held before. Pipes and devices are written straight.
 *
 * @throws CallError with the path and the reason; then the path is as it was
 */
export async function writeFileWhole(path: string, content: string | Uint8Array, options: WriteOptions): Promise<void> {
  try {
    const target = await targetOf(path, options);
    if (target.isFile) await replaceFile(target.path, content, options.force === true);
    else await writeThrough(target.path, content, "w");
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/**
 * Refuse a path that must not be written, before any work is done for it.
 *
 * @throws CallError with the path and the reason
 */
export async function targetOf(path: string, { force = false, inputs = [] }: WriteOptions) {
  const found = await stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CallError(`${path}: ${reasonOf(error)}`, { cause: error });
  });
  if (!found) return { path, isFile: true };
  if (found.isDirectory()) throw new CallError(`${path}: it is a directory, expected the name of a file`);
  if (!found.isFile()) return { path, isFile: false };

  // Through symbolic links, so that the link stays and its file is replaced.
  const real = await realpath(path);
  const read = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)));
  if (read.includes(real)) throw new CallError(`${path}: it belongs to the data that were read, expected another name`);
  if (!force) throw new CallError(`${path}: the file exists (add --force to replace it)`);
  return { path: real, isFile: true };
}

/**
 * Make a directory and those above it where they are missing.
 *
 * @throws CallError with the path and the reason
 */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new CallError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

async function replaceFile(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  temporaries.add(temporary);
  try {
    await writeThrough(temporary, content, "wx");
    if (force) await rename(temporary, path);
    else await nameOnce(temporary, path);
  } finally {
    await rm(temporary, { force: true });
    temporaries.delete(temporary);
  }
}

/** Unlike a rename, a link never takes the place of a file that appeared meanwhile; some file systems have no links. */
async function nameOnce(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new CallError(`${path}: the file exists (add --force to replace it)`, { cause: error });
    }
    await rename(temporary, path);
  }
}

async function writeThrough(path: string, content: string | Uint8Array, flags: "w" | "wx"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writeFile(content);
    // Pipes and terminals have no disk behind them.
    if (flags === "wx") await file.sync();
  } finally {
    await file.close();
  }
}

/** Let a signal end the program at once: nothing that matters is half done once the temporary files are gone. */
export function endOnSignals(): void {
  for (const [signal, code] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
    process.once(signal, () => {
      removeTemporaries();
      process.exit(code);
    });
  }
}
