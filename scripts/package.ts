/**
 * A data package in a directory.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Corpus } from "../src/domain/corpus.ts";
import type { Diagnostic } from "../src/domain/diagnostic.ts";
import { listResources, readPackage } from "../src/read/package.ts";
import { CallError, reasonOf } from "./commands/call-error.ts";

export const DESCRIPTION = "datapackage.json";
const OWN_DATA = fileURLToPath(new URL("../data", import.meta.url));

export interface PackageOnDisk {
  /** Missing when no corpus can be made of the files at all. */
  corpus: Corpus | undefined;
  /** With paths as a terminal opens them. */
  diagnostics: readonly Diagnostic[];
  /** The files that were read. */
  inputs: readonly string[];
}

/** Where the person stands: npm runs scripts from the project's own directory, and says where it was called. */
export function currentDirectory(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return script === "atlas" && calledFrom !== undefined ? calledFrom : process.cwd();
}

/** The directory that was asked for, else `data` where the person stands, else the project's own. */
export function dataDirectory(asked: string | undefined): string {
  if (asked !== undefined) return resolve(currentDirectory(), asked);
  const here = resolve(currentDirectory(), "data");
  return existsSync(join(here, DESCRIPTION)) ? here : OWN_DATA;
}

/**
 * Read the package in a directory.
 *
 * @throws CallError with the path and the reason when the description or a file that it lists cannot be opened
 */
export async function readDirectory(directory: string): Promise<PackageOnDisk> {
  const shown = relative(currentDirectory(), directory) || ".";
  const located = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((diagnostic) => ({ ...diagnostic, file: join(shown, diagnostic.file) }));

  const description = await readBytes(directory, DESCRIPTION, shown);
  const listing = listResources(description);
  const paths = listing.values?.resources.map(({ path }) => path) ?? [];
  const inputs = [DESCRIPTION, ...paths].map((path) => join(directory, path));
  if (!listing.values) return { corpus: undefined, diagnostics: located(listing.diagnostics), inputs };

  const contents = await Promise.all(
    paths.map(async (path) => [path, await readBytes(directory, path, shown)] as const),
  );
  const { values, diagnostics } = await readPackage(new Map([[DESCRIPTION, description], ...contents]));
  return { corpus: values, diagnostics: located(diagnostics), inputs };
}

async function readBytes(directory: string, path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(join(directory, path));
  } catch (error) {
    throw new CallError(`${join(shown, path)}: ${reasonOf(error)}`, { cause: error });
  }
}
