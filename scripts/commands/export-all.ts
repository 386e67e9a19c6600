/**
 * Every format and every figure in one folder, with a manifest that says what is in each file and how to tell that it is unchanged.
 */
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { countRows, rowsIn } from "../../src/export/export-rows.ts";
import type { ExportOptions, Product } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../../src/export/exporters.ts";
import { DATABASE_FILES, toGraphDatabase } from "../../src/export/graph-database.ts";
import { FIGURE_FORMAT_NAMES, FIGURE_FORMATS } from "../../src/export/figure-formats.ts";
import { altTextOf, FIGURE_KINDS } from "../../src/export/figures.ts";
import { filterRecord, packageRecord } from "../../src/export/json.ts";
import { makeDirectory, targetOf, writeFileWhole } from "../files.ts";
import { TOOLS } from "../picture.ts";
import { currentDirectory, type PackageOnDisk } from "../package.ts";
import { parseArguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { altNameOf, FIGURE, figureFrom } from "./figure.ts";
import { say } from "./output.ts";

/** Formats whose file would say nothing that another one does not: a workbook, and a folder in place of its zip. */
const LEFT_OUT: readonly ExportFormat[] = ["csv-excel", "graph-database"];
const FORMATS = EXPORT_FORMATS.filter((format) => !LEFT_OUT.includes(format));
const MANIFEST = "manifest.json";
const DATABASE = "graph-database";
const FIGURES = "figures";

interface MadeFile {
  path: string;
  product: Product;
  /** What is counted in it, by name. */
  counts: Readonly<Record<string, number>>;
  /** The same in words. */
  words: string;
}

/** A folder to write to. */
export interface Folder {
  /** As the person named it. */
  name: string;
  path: string;
  force: boolean;
}

/**
 * Look whether the folder can take all files, before any work is done for it.
 *
 * @throws CallError when none is named, or with the path of what is in the way
 */
export async function folderFrom(name: string | undefined, force: boolean): Promise<Folder> {
  if (name === undefined || name === "-") {
    throw new CallError('atlas export all: option "--out": expected the name of a folder, such as --out exports');
  }
  const path = resolve(currentDirectory(), name);
  for (const file of namesOfFiles()) await targetOf(join(path, file), { force });
  return { name, path, force };
}

/** Write all files, the manifest last: where it stands, every file that it names is whole. */
export async function exportAll(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions,
  { inputs }: Pick<PackageOnDisk, "inputs">,
  folder: Folder,
): Promise<void> {
  const { name, path, force } = folder;
  // What was read must not be written over: that is found out before the first file.
  for (const file of namesOfFiles()) await targetOf(join(path, file), { force, inputs });
  for (const part of [DATABASE, FIGURES]) await makeDirectory(join(path, part));
  // An old manifest would speak of files that are about to change.
  await rm(join(path, MANIFEST), { force: true });
  const total = namesOfFiles().length;
  const records: object[] = [];
  for await (const { path: file, product, counts, words } of filesOf(corpus, filter, options)) {
    const bytes = Buffer.from(product);
    await writeFileWhole(join(path, file), bytes, { force, inputs });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    records.push({ path: file, bytes: bytes.length, sha256, ...counts });
    say(`${records.length}/${total} ${join(name, file)}: ${words}`);
  }
  const manifest = { package: packageRecord(corpus), filter: filterRecord(filter), ...options, files: records };
  await writeFileWhole(join(path, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { force, inputs });
  say(`${total}/${total} ${join(name, MANIFEST)}`, ...noticesOf(corpus, filter, options));
}

function namesOfFiles(): readonly string[] {
  const database = DATABASE_FILES.map((name) => `${DATABASE}/${name}`);
  const figures = FIGURE_KINDS.flatMap((kind) => {
    const names = FIGURE_FORMAT_NAMES.map((name) => `${FIGURES}/${kind}.${FIGURE_FORMATS[name].ending}`);
    return [...names, altNameOf(`${FIGURES}/${kind}.svg`)];
  });
  return [...FORMATS.map(nameOf), ...figures, ...database, MANIFEST];
}

function nameOf(format: ExportFormat): string {
  const { stem, ending } = EXPORTERS[format];
  return `${stem}.${ending}`;
}

async function* filesOf(corpus: Corpus, filter: Filter, options: ExportOptions): AsyncGenerator<MadeFile> {
  for (const format of FORMATS) {
    const print = await EXPORTERS[format].load();
    const rows = rowsIn(EXPORTERS[format], corpus, filter);
    const none = rows.filter(({ relation }) => relation === "none").length;
    const counts = { linkages: rows.length - none, without_counterpart: none };
    yield { path: nameOf(format), product: await print(corpus, filter, options), counts, words: countRows(rows) };
  }
  yield* figuresOf(corpus, filter);
  const rows = rowsIn(EXPORTERS[DATABASE], corpus, filter);
  const concepts = corpus.left.concepts.length + corpus.right.concepts.length;
  for (const [name, product] of toGraphDatabase(corpus, filter)) {
    const path = `${DATABASE}/${name}`;
    if (name === "nodes.csv") yield { path, product, counts: { concepts }, words: `${concepts} concepts` };
    else if (name === "load.cypher") yield { path, product, counts: {}, words: "how to load both" };
    else yield { path, product, counts: { linkages: rows.length }, words: countRows(rows) };
  }
}

/** Every kind as the command that draws one makes it where nothing but the filter is asked. */
async function* figuresOf(corpus: Corpus, filter: Filter): AsyncGenerator<MadeFile> {
  for (const kind of FIGURE_KINDS) {
    const figure = figureFrom(parseArguments("atlas figure", [kind], FIGURE.options), corpus, filter)();
    for (const name of FIGURE_FORMAT_NAMES) {
      const { ending, load } = FIGURE_FORMATS[name];
      const print = await load();
      const path = `${FIGURES}/${kind}.${ending}`;
      yield {
        path,
        product: await print(figure, TOOLS),
        counts: {},
        words: `${cm(figure.width)} by ${cm(figure.height)}`,
      };
    }
    const path = altNameOf(`${FIGURES}/${kind}.svg`);
    yield { path, product: altTextOf(figure), counts: {}, words: "its alt text" };
  }
}

/** @param points 72 to the inch */
function cm(points: number): string {
  return `${Math.round((points * 25.4) / 72) / 10} cm`;
}

/** Each sentence once, whichever formats say it. */
function noticesOf(corpus: Corpus, filter: Filter, options: ExportOptions): readonly string[] {
  return [...new Set(FORMATS.flatMap((format) => EXPORTERS[format].noticesOf?.(corpus, filter, options) ?? []))];
}
