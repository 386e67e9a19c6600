/**
 * A list of figures and tables as its author writes it: JSON whose entries say in the words of the command line what each file
 * holds. Every fault is a sentence with its place; none stops the reading.
 */
import { isPathInside } from "../../src/read/package.ts";
import { isRecord, type JsonRecord } from "../../src/read/json-record.ts";
import { nearestHint, quote } from "./arguments.ts";
import { altNameOf } from "./figure.ts";

/** What one entry asks for, not understood yet. */
export interface Entry {
  /** Where it stands: `figures[2]`. */
  place: string;
  /** Below the folder that is written to. */
  file: string;
  /** The one of `ENTRY_KINDS` that it has, with what stands behind it. */
  kind: EntryKind;
  value: unknown;
  /** The other words. */
  options: readonly Given[];
}

export interface Given {
  name: string;
  /** `figures[2].width`, `figures[2].filter.goal` */
  place: string;
  value: unknown;
  isFilter: boolean;
}

export const ENTRY_KINDS = ["figure", "table", "report", "dossier"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

interface ReadEntries {
  entries: readonly Entry[];
  /** One sentence each, with its place in the list. */
  faults: readonly string[];
}

export function readEntries(values: unknown): ReadEntries {
  const faults: string[] = [];
  const fault = (place: string, expected: string) => faults.push(`${place}: expected ${expected}`);
  const list = isRecord(values) ? values["figures"] : undefined;
  if (!isRecord(values) || !Array.isArray(list)) {
    fault("figures", 'a list, as in { "figures": [ { "file": "fig-1.svg", "figure": "matrix" } ] }');
    return { entries: [], faults };
  }
  for (const name of Object.keys(values)) {
    if (name !== "figures") fault(quote(name), `"figures" only${nearestHint(name, ["figures"])}`);
  }
  const entries = list.flatMap((value: unknown, i) => {
    const place = `figures[${i}]`;
    if (isRecord(value)) return entryOf(value, place, fault);
    fault(place, 'an object such as { "file": "fig-1.svg", "figure": "matrix" }');
    return [];
  });
  for (const [i, entry] of entries.entries()) {
    const first = entries.slice(0, i).find((other) => isInTheWay(other, entry));
    if (first) fault(`${entry.place}.file ${quote(entry.file)}`, `a name of its own (${first.place} has this one)`);
  }
  return { entries, faults };
}

/** Some disks take names in another case for the same; one figure in several formats has one file with its alt text. */
function isInTheWay(first: Entry, second: Entry): boolean {
  const [one, other] = [first.file.toLowerCase(), second.file.toLowerCase()];
  if (one === other) return true;
  const isBeside = altNameOf(one) === altNameOf(other) || altNameOf(one) === other || altNameOf(other) === one;
  return first.kind === "figure" && second.kind === "figure" && isBeside && shownBy(first) !== shownBy(second);
}

function shownBy({ value, options }: Entry): string {
  const shown = options.filter(({ name }) => name !== "format" && name !== "dpi");
  return JSON.stringify([value, shown.map(({ name, value: given }) => [name, given])]);
}

type Fault = (place: string, expected: string) => void;

function entryOf(value: JsonRecord, place: string, fault: Fault): readonly Entry[] {
  const { file, filter = {}, ...others } = value;
  const kinds = ENTRY_KINDS.filter((kind) => Object.hasOwn(others, kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) fault(place, `one of ${ENTRY_KINDS.join(", ")}`);
  const isFile = typeof file === "string" && isPathInside(file);
  if (!isFile) {
    fault(
      `${place}.file ${JSON.stringify(file) ?? ""}`.trimEnd(),
      'a name inside the folder that is written to, such as "fig-1.svg"',
    );
  }
  if (!isRecord(filter)) fault(`${place}.filter`, 'an object such as { "goal": ["12", "13"] }');
  if (kind === undefined || kinds.length > 1 || !isFile) return [];
  const options = Object.entries(others)
    .filter(([name]) => name !== kind)
    .map(([name, one]) => ({ name, place: `${place}.${name}`, value: one, isFilter: false }));
  const filters = Object.entries(isRecord(filter) ? filter : {}).map(([name, one]) => {
    return { name, place: `${place}.filter.${name}`, value: one, isFilter: true };
  });
  return [{ place, file, kind, value: others[kind], options: [...options, ...filters] }];
}
