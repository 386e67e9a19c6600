/**
 * Commands that count something about a corpus under a filter, and print it for people, as CSV or as JSON.
 */
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { printRows } from "../../src/export/csv.ts";
import { describeFilter } from "../../src/export/filter-words.ts";
import { filterRecord, packageRecord } from "../../src/export/json.ts";
import { RECALLED_MARK, RECALLED_WORD, type Table } from "../../src/export/table.ts";
import { dataDirectory, readDirectory } from "../package.ts";
import { quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { DATA, JSON_OUTPUT, type Command } from "./command.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";
import { tableText } from "./table-text.ts";

export const CSV_OUTPUT: Option = { name: "csv", help: "Print one table as CSV instead of text." };

/** What a command found, in the forms it can be asked for. */
export interface Report {
  /** Sentences above the tables. */
  lines: readonly string[];
  /** For people. */
  tables: readonly Table[];
  /** For `--csv`, where it is not the only one of the tables. */
  csv?: Table;
  /** For `--json`, after the package and the filter. */
  record: Readonly<Record<string, unknown>>;
}

/** A command as `Command` has it, but for what is the same in all of them. */
export interface ReportCommand extends Omit<Command, "run" | "usage"> {
  /** What it must be told without an option, by name and in order: `element`, `target`. */
  told?: readonly string[];
  /** Its own options as the usage line shows them. */
  usage?: string;
  report(corpus: Corpus, filter: Filter, call: Arguments): Report;
}

/** Complete a command: reading the data, the filter, and the three forms of its product. */
export function reportCommand({ told = [], usage, options, report, ...command }: ReportCommand): Command {
  const caller = `atlas ${command.name}`;
  return {
    ...command,
    usage: [command.name, ...told.map((name) => `<${name}>`), "[--json | --csv]", usage, "[filters]"]
      .filter(Boolean)
      .join(" "),
    options: [JSON_OUTPUT, CSV_OUTPUT, ...options, DATA, ...FILTER_OPTIONS],
    async run(call) {
      checkPositionals(caller, call, told);
      if (call.has("json") && call.has("csv")) {
        throw new CallError(`${caller}: option "--csv": expected one of --json and --csv, not both`);
      }
      const corpus = soundCorpus(await readDirectory(dataDirectory(call.valueOf("data"))));
      if (!corpus) return 1;
      const filter = filterFrom(caller, call, corpus);
      const found = report(corpus, filter, call);
      const form = call.has("json") ? jsonOf : call.has("csv") ? csvOf : textOf;
      await print(form(found, corpus, filter));
      return 0;
    },
  };
}

function checkPositionals(caller: string, { positionals }: Arguments, told: readonly string[]): void {
  const expected = told.map((name) => `<${name}>`).join(" ");
  const extra = positionals[told.length];
  if (extra !== undefined) {
    throw new CallError(`${caller}: argument ${quote(extra)}: expected ${expected === "" ? "options" : expected} only`);
  }
  if (positionals.length < told.length) throw new CallError(`${caller}: expected ${expected}`);
}

function jsonOf({ record }: Report, corpus: Corpus, filter: Filter): string {
  const document = { package: packageRecord(corpus), filter: filterRecord(filter), ...record };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** A file has no place for a note under the table, so that the mark becomes a word. */
function csvOf({ tables, csv = tables[0] }: Report): string {
  const inWords = (cell: string) =>
    cell.endsWith(RECALLED_MARK) ? cell.slice(0, -RECALLED_MARK.length) + RECALLED_WORD : cell;
  return csv ? printRows([csv.columns, ...csv.rows.map((row) => row.map(inWords))], "\n") : "";
}

function textOf({ lines, tables }: Report, corpus: Corpus, filter: Filter): string {
  const { info, fingerprint } = corpus;
  const head = [`${info.title} ${info.version} (${fingerprint})`, describeFilter(corpus, filter), ...lines];
  return `${[...head, ...tables.flatMap((table) => ["", ...tableText(table)])].join("\n")}\n`;
}
