import type { Diagnostic } from "../domain/diagnostic.ts";
import { listResources, readPackage } from "../read/package.ts";
import { breathe, mark } from "./marks.ts";
import type { AtlasData } from "./store.ts";

/** Why a package could not be opened, in words for the reader, with the faults that were found in it. */
export class LoadError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/**
 * The folder of the package that an address asks for: `data/` or the value of `package`.
 *
 * @throws LoadError when `package` is not a relative path at or below the page
 */
export function packageFolder(search: string): string {
  const asked = new URLSearchParams(search).get("package") ?? "data";
  const folder = asked.replace(/\/*$/, "/");
  // Browsers drop control characters from addresses, so these could hide where an address leads.
  // oxlint-disable-next-line no-control-regex
  if (/^[/\\\s]|[\u0000-\u001f\u007f\\:?#%]|(^|\/)\.\.?(\/|$)|\/\//.test(folder)) {
    throw new LoadError(
      `The address asks for the package “${asked.slice(0, 60)}”: expected a folder beside or below this page, such as “data”.`,
    );
  }
  return folder;
}

/**
 * Fetch a package and read it.
 *
 * @throws LoadError when a file cannot be fetched or no corpus can be made of the package
 */
export async function loadPackage(folder: string): Promise<AtlasData> {
  const description = await fetchBytes(folder, "datapackage.json");
  const { values: listing, diagnostics: faults } = listResources(description, folder);
  if (!listing) throw new LoadError(`The data package in “${folder}” could not be read.`, faults);
  const paths = listing.resources.map(({ path }) => path);
  const contents = await Promise.all(paths.map((path) => fetchBytes(folder, path)));
  const files = new Map([
    ["datapackage.json", description],
    ...paths.map((path, i) => [path, contents[i]] as const),
  ]) as Map<string, Uint8Array>;
  const { values: corpus, diagnostics } = await readPackage(files, breathe, folder);
  mark("dataset:parsed");
  if (!corpus) throw new LoadError(`The data package in “${folder}” could not be read.`, diagnostics);
  return { corpus, diagnostics, files, folder };
}

/** @throws LoadError when the file cannot be had */
export async function fetchBytes(folder: string, path: string): Promise<Uint8Array> {
  const response = await fetch(folder + path).catch(() => undefined);
  if (!response?.ok) {
    const reason = response ? `the server answered ${response.status}` : "the server did not answer";
    throw new LoadError(`The file “${folder}${path}” could not be fetched: ${reason}.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
