/**
 * Options that say which table is exported, and how its author wants it.
 */
import { LINKAGE_COLUMN_NAMES, type LinkageColumnName } from "../../src/export/linkage-columns.ts";
import { groupWordsOf } from "../../src/export/bands.ts";
import type { ExportOptions } from "../../src/export/exporter.ts";
import { RATIONALE_PLACES } from "../../src/export/table.ts";
import { TABLE_KINDS } from "../../src/export/table-words.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { nearestHint, quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom } from "./choices.ts";

const NO_GROUPS = "none";

/** The names of columns for the help, on two lines. */
export const COLUMN_LINES = [LINKAGE_COLUMN_NAMES.slice(0, 11), LINKAGE_COLUMN_NAMES.slice(11)]
  .map((names) => `  ${names.join(", ")}`)
  .join(",\n");

export const TABLE_OPTIONS: readonly Option[] = [
  {
    name: "table",
    value: "NAME",
    example: "coverage",
    help: `Which table: ${TABLE_KINDS.join(", ")} (default: ${TABLE_KINDS[0]}).`,
  },
  {
    name: "columns",
    value: "NAMES",
    example: "element,target,relation,rationale",
    help: "The columns of the linkage table in this order, with commas between them.",
  },
  {
    name: "group-by",
    value: "WORD",
    example: "goal",
    help: "Put linkages under headings: pillar, goal, area, none, or the name of a level such as characteristic.",
  },
  {
    name: "rationale",
    value: "PLACE",
    example: "footnotes",
    help: `Where the rationale of a linkage stands: ${RATIONALE_PLACES.join(", ")}.`,
  },
];

/**
 * What the options of a call ask of the table.
 *
 * @throws CallError for a word that is not known, naming the nearest, and for an option that its table does not have
 */
export function tableOptionsFrom(command: string, call: Arguments, corpus: Corpus): ExportOptions {
  const table = choiceFrom(command, call, "table", TABLE_KINDS, "linkages");
  for (const name of ["columns", "group-by", "rationale"]) {
    if (table !== "linkages" && call.has(name)) {
      throw new CallError(`${command}: option "--${name}": expected with the table of linkages, not with ${table}`);
    }
  }
  return {
    ...(call.has("table") ? { table } : {}),
    ...(call.has("columns") ? { columns: columnsFrom(command, call.valueOf("columns") ?? "") } : {}),
    ...(call.has("group-by")
      ? { groupBy: choiceFrom(command, call, "group-by", [...groupWordsOf(corpus), NO_GROUPS], NO_GROUPS) }
      : {}),
    ...(call.has("rationale") ? { rationale: choiceFrom(command, call, "rationale", RATIONALE_PLACES, "column") } : {}),
  };
}

function columnsFrom(command: string, text: string): readonly LinkageColumnName[] {
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  const names = words.map((word) => {
    const name = LINKAGE_COLUMN_NAMES.find((known) => known === word);
    if (name !== undefined) return name;
    const hint = nearestHint(word, LINKAGE_COLUMN_NAMES);
    const expected = LINKAGE_COLUMN_NAMES.join(", ");
    throw new CallError(`${command}: option "--columns" ${quote(word)}: expected names among ${expected}${hint}`);
  });
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new CallError(`${command}: option "--columns" ${quote(twice)}: expected once`);
  return names;
}
