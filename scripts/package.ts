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
import { DESCRIPTOR, listResources, readPackage } from "../src/read/package.ts";
import { CallError, reasonOf } from "./commands/call-error.ts";

const OWN_DATA = fileURLToPath(new URL("../data", import.meta.url));

export interface PackageOnDisk {
  /** Missing when no corpus can be made of the files at all. */
  corpus: Corpus | undefined;
  /** With paths as a terminal opens them. */
  diagnostics: readonly Diagnostic[];
  /** The files that were read. */
  inputs: readonly string[];
  /** The file with the linkages, as diagnostics name it. */
  linkagesFile: string;
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
  return existsSync(join(here, DESCRIPTOR)) ? here : OWN_DATA;
}

/**
 * Read the package in a directory. A file that the description lists and nobody can find is a fault of the data.
 *
 * @throws CallError with the path and the reason when there is no description, or a file cannot be opened
 */
export async function readDirectory(directory: string): Promise<PackageOnDisk> {
  const label = labelOf(directory);
  const description = await readBeside(directory, DESCRIPTOR);
  const { values: listing } = listResources(description, label);
  const files = new Map([[DESCRIPTOR, description]]);
  for (const { path } of listing?.resources ?? []) {
    if (existsSync(join(directory, path))) files.set(path, await readBeside(directory, path));
  }
  const linkages = listing?.resources.find(({ name }) => name === "linkages");
  const { values: corpus, diagnostics } = await readPackage(files, undefined, label);
  return {
    corpus,
    diagnostics,
    inputs: Array.from(files.keys(), (path) => join(directory, path)),
    linkagesFile: label + (linkages?.path ?? "linkages.csv"),
  };
}

/**
 * Read one file of a package's directory, listed or not.
 *
 * @throws CallError with the path and the reason when it cannot be opened
 */
export async function readBeside(directory: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(join(directory, path));
  } catch (error) {
    throw new CallError(`${labelOf(directory)}${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** What stands before a file's name, so that a terminal can open it from where the person stands. */
export function labelOf(directory: string): string {
  const shown = relative(currentDirectory(), directory);
  return shown === "" ? "" : `${shown}/`;
}
