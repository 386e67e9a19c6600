import { resolve } from "node:path";
import { DOCUMENT_FORMATS } from "../../src/export/document-formats.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Product } from "../../src/export/exporter.ts";
import { countRows, rowsIn } from "../../src/export/export-rows.ts";
import { targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "../package.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DATA, type Command } from "./command.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print, say } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";

const CALLER = "atlas dossier";

export const DOSSIER: Command = {
  name: "dossier",
  usage: "dossier [--out FILE] [filters]",
  summary: "Write a subset as one page to send: graph, matrix, tables and evidence, without a network.",
  description: `One HTML file that opens from a disk by double click. It holds the numbers in ready sentences, the network, the
matrix, every linkage with its rationale, source and coder, coverage and gaps of both sides, tensions, an index of
concepts, and the sources. Whoever opens it can search, narrow, sort and follow any concept to its evidence; without
scripts, and on paper, all of it is there as tables. It fetches nothing, and runs no script but its own.

Without filters you get what the page opens with. The same data and filters always give the same bytes.`,
  examples: [
    ["dossier --out dossier.html", "Everything that the page opens with."],
    ["dossier --pillar AEC --goal 12 --out aec-12.html", "One pillar and one goal, for an e-mail."],
    ["dossier --relation tension --out tensions.html", "The tensions alone, with their evidence."],
  ],
  options: [
    { name: "out", value: "FILE", example: "dossier.html", help: "Write to this file, - is stdout (default)." },
    { name: "force", help: "Replace a file that exists." },
    DATA,
    ...FILTER_OPTIONS,
  ],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`${CALLER}: argument ${quote(extra)}: expected options only`);
    const out = call.valueOf("out") ?? "-";
    const path = resolve(currentDirectory(), out);
    const force = call.has("force");
    if (out !== "-") await targetOf(path, { force });

    const found = await readDirectory(dataDirectory(call.valueOf("data")));
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const filter = filterFrom(CALLER, call, corpus);
    const product = Buffer.from(await dossierFrom(call, corpus)());
    if (out === "-") await print(product);
    else await writeFileWhole(path, product, { force, inputs: found.inputs });
    const size = `${Math.max(1, Math.round(product.length / 1000))} kB`;
    const name = out === "-" ? "dossier" : out;
    say(`${name}: ${countRows(rowsIn(DOCUMENT_FORMATS.dossier, corpus, filter))}, ${size}`);
    return 0;
  },
};

/**
 * Understand what a call asks for, without making it yet.
 *
 * @throws CallError for what is not understood
 */
export function dossierFrom(call: Arguments, corpus: Corpus): () => Promise<Product> {
  const filter = filterFrom(CALLER, call, corpus);
  return async () => (await DOCUMENT_FORMATS.dossier.load())(corpus, filter);
}
