import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { readJson } from "../../src/read/json.ts";
import { readText } from "../../src/read/text.ts";
import { makeDirectory, targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "../package.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError, reasonOf } from "./call-error.ts";
import { DATA, type Command } from "./command.ts";
import { say } from "./output.ts";
import { compareFiles, type Pair, type Verdict } from "./rebuild-changes.ts";
import { readEntries } from "./rebuild-entries.ts";
import { understand, type Recipe } from "./rebuild-recipes.ts";
import type { Ground } from "./rebuild-ways.ts";
import { soundCorpus } from "./sound-corpus.ts";

const CALLER = "atlas rebuild";
const LIST = "figures.json";

export const REBUILD: Command = {
  name: "rebuild",
  usage: "rebuild --out DIR [--figures FILE] [--check]",
  summary: "Make every figure and table of a list again, and say which changed.",
  description: `The list is ${LIST} beside the data, or the file that --figures names: JSON with an entry for each file. An entry says
what the file is and shows in the words of the commands that make it alone: those of "figure" for a figure, those of
"export" for a table, those of "report" and "dossier" for a document, and under "filter" those that choose what is shown.

  { "figures": [
    { "file": "fig-1.svg", "figure": "matrix", "width": "16cm", "palette": "print" },
    { "file": "fig-2.svg", "figure": "flow", "filter": { "goal": ["12", "13"], "min-strength": 2 } },
    { "file": "tab-1.docx", "table": "gaps" },
    { "file": "report.docx", "report": true, "outline": "outline.json" },
    { "file": "tab-2.docx", "table": "linkages", "group-by": "goal", "filter": { "relation": "tension" } }
  ] }

The format is told by the end of the file's name, or by "format". Each file is compared with what stands in the folder
and written where it differs; nothing else there is touched. Same list, same data, same bytes.`,
  examples: [
    ["rebuild --out report/figures", "After the data changed: make all again, and see what is different."],
    ["rebuild --out report/figures --check", "Only tell; exit with 1 when something would change."],
    ["rebuild --figures annex.json --out annex", "Another list, from anywhere."],
  ],
  options: [
    { name: "out", value: "DIR", example: "report/figures", help: "The folder that holds the files." },
    { name: "figures", value: "FILE", example: "annex.json", help: `The list (default: ${LIST} beside the data).` },
    { name: "check", help: "Write nothing; exit with 1 when a file is missing or differs." },
    DATA,
  ],
  async run(call: Arguments): Promise<number> {
    const [extra] = call.positionals;
    if (extra !== undefined) throw new CallError(`${CALLER}: argument ${quote(extra)}: expected options only`);
    const out = call.valueOf("out");
    if (out === undefined || out === "-") {
      throw new CallError(`${CALLER}: option "--out": expected the name of a folder, such as --out report/figures`);
    }
    const data = dataDirectory(call.valueOf("data"));
    const list = resolve(currentDirectory(), call.valueOf("figures") ?? join(data, LIST));
    const bytes = await readList(list);
    const found = await readDirectory(data);
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const ground = { corpus, data, folder: dirname(list) };
    const recipes = await recipesIn(relative(currentDirectory(), list), bytes, ground);
    if (!recipes) return 1;
    const inputs = [...found.inputs, list, ...outlinesOf(recipes, ground)];
    const folder = { name: out, path: resolve(currentDirectory(), out), inputs };
    const verdicts = await remake(recipes, folder, call.has("check"));
    say(summaryOf(verdicts, call.has("check")));
    return call.has("check") && verdicts.some((verdict) => verdict !== "unchanged") ? 1 : 0;
  },
};

async function readList(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CallError(`${relative(currentDirectory(), path)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Says every fault of the list; `undefined` when there is any. */
async function recipesIn(label: string, bytes: Uint8Array, ground: Ground): Promise<readonly Recipe[] | undefined> {
  const text = readText(label, bytes);
  const json = text.values === undefined ? undefined : readJson(label, text.values);
  const diagnostics = [...text.diagnostics, ...(json?.diagnostics ?? [])].filter(({ level }) => level === "error");
  const { entries, faults } = diagnostics.length > 0 ? { entries: [], faults: [] } : readEntries(json?.values);
  const { recipes, faults: others } = await understand(entries, ground);
  const said = [...diagnostics.map(formatDiagnostic), ...[...faults, ...others].map((one) => `${label}: ${one}`)];
  if (said.length === 0) return recipes;
  say(...said, `The list has ${said.length === 1 ? "1 fault" : `${said.length} faults`}, so nothing was written.`);
  return undefined;
}

function outlinesOf(recipes: readonly Recipe[], { folder }: Ground): readonly string[] {
  const given = recipes.flatMap(({ entry }) => entry.options).filter(({ name }) => name === "outline");
  return given.map(({ value }) => resolve(folder, String(value)));
}

interface Folder {
  name: string;
  path: string;
  inputs: readonly string[];
}

/** One entry after the other, so that what is made is told and kept even where a later one cannot be. */
async function remake(recipes: readonly Recipe[], { name, path, inputs }: Folder, isCheck: boolean) {
  const options = { force: true, inputs };
  const verdicts: Verdict[] = [];
  for (const [i, { entry, make }] of recipes.entries()) {
    const pairs: Pair[] = [];
    for (const [file, product] of await make()) {
      await targetOf(join(path, file), options);
      pairs.push([file, await readIfThere(join(path, file)), Buffer.from(product)]);
    }
    const { verdict, words } = compareFiles(pairs);
    if (!isCheck) {
      for (const [file, before, after] of pairs) {
        if (before && Buffer.from(before).equals(after)) continue;
        await makeDirectory(dirname(join(path, file)));
        await writeFileWhole(join(path, file), after, options);
      }
    }
    verdicts.push(verdict);
    say(`${i + 1}/${recipes.length} ${join(name, entry.file)}: ${[verdict, words].filter(Boolean).join(": ")}`);
  }
  return verdicts;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CallError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

function summaryOf(verdicts: readonly Verdict[], isCheck: boolean): string {
  const count = (word: Verdict) => verdicts.filter((verdict) => verdict === word).length;
  const files = verdicts.length === 1 ? "1 file" : `${verdicts.length} files`;
  const parts = `${count("new")} new, ${count("changed")} changed, ${count("unchanged")} unchanged`;
  return `${files}: ${parts}${isCheck ? "; nothing was written" : ""}`;
}
