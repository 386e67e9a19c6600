/**
 * Options that say which table is exported, and how its author wants it.
 */
import { LINKAGE_COLUMN_NAMES, type LinkageColumnName } from "../../src/export/linkage-columns.ts";
import { groupWordsOf } from "../../src/export/bands.ts";
import type { ExportOptions } from "../../src/export/exporter.ts";
import { RATIONALE_PLACES } from "../../src/export/table.ts";
import type { RowOrder } from "../../src/export/row-order.ts";
import { TABLE_KINDS, type TableKind } from "../../src/export/table-words.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { nearestHint, quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom } from "./choices.ts";
import { SHOWN_OPTIONS, shownFrom } from "./shown-options.ts";

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
    help: "Linkages: their columns in this order, with commas. Matrix: down to which level columns are open.",
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
  {
    name: "sort",
    value: "COLUMN",
    example: "strength:descending",
    help: "Put linkages in the order of a column; with :descending from its end.",
  },
  ...SHOWN_OPTIONS,
];

/** Which tables an option is for. */
const TABLES_OF: Readonly<Record<string, readonly TableKind[]>> = {
  columns: ["linkages", "matrix"],
  "group-by": ["linkages"],
  rationale: ["linkages"],
  sort: ["linkages"],
  rows: ["matrix"],
  weight: ["matrix"],
  order: ["matrix"],
  open: ["matrix"],
  fold: ["matrix"],
  level: ["flow"],
  "without-areas": ["flow"],
};

const KEYS: Readonly<Record<string, keyof ExportOptions>> = {
  "base-iri": "baseIri",
  table: "table",
  "group-by": "groupBy",
  rationale: "rationale",
  sort: "sort",
};

/** What of the export an option of a call is about. */
export function keyOfOption(name: string, call: Arguments): keyof ExportOptions | undefined {
  if (name === "columns" && call.valueOf("table")?.trim().toLowerCase() !== "matrix") return "columns";
  const [table] = (TABLES_OF[name] ?? []).toReversed();
  if (table === "matrix" || table === "flow") return table;
  return KEYS[name];
}

/**
 * What the options of a call ask of the table.
 *
 * @throws CallError for a word that is not known, naming the nearest, and for an option that its table does not have
 */
export function tableOptionsFrom(command: string, call: Arguments, corpus: Corpus): ExportOptions {
  const table = choiceFrom(command, call, "table", TABLE_KINDS, "linkages");
  for (const [name, tables] of Object.entries(TABLES_OF)) {
    if (tables.includes(table) || !call.has(name)) continue;
    throw new CallError(
      `${command}: option "--${name}": expected with the table of ${tables.join(" or ")}, not with ${table}`,
    );
  }
  return {
    ...(call.has("table") ? { table } : {}),
    ...(call.has("columns") && table === "linkages"
      ? { columns: columnsFrom(command, call.valueOf("columns") ?? "") }
      : {}),
    ...(call.has("group-by")
      ? { groupBy: choiceFrom(command, call, "group-by", [...groupWordsOf(corpus), NO_GROUPS], NO_GROUPS) }
      : {}),
    ...(call.has("rationale") ? { rationale: choiceFrom(command, call, "rationale", RATIONALE_PLACES, "column") } : {}),
    ...(call.has("sort") ? { sort: orderFrom(command, call.valueOf("sort") ?? "") } : {}),
    ...shownFrom(command, call, corpus, table),
  };
}

function orderFrom(command: string, text: string): RowOrder {
  const [column = "", direction = "ascending", ...rest] = text
    .trim()
    .toLowerCase()
    .split(":")
    .map((word) => word.trim());
  const by = LINKAGE_COLUMN_NAMES.find((name) => name === column);
  const isDirection = rest.length === 0 && ["ascending", "descending"].includes(direction);
  if (by !== undefined && isDirection) return { by, descending: direction === "descending" };
  const expected = `one of ${LINKAGE_COLUMN_NAMES.join(", ")}, and :descending behind it if so wanted`;
  const hint = by === undefined ? nearestHint(column, LINKAGE_COLUMN_NAMES) : "";
  throw new CallError(`${command}: option "--sort" ${quote(text)}: expected ${expected}${hint}`);
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
