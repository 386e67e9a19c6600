/** How a file that was made anew differs from the one that stands there, in words for its author. */
import { rowsInFile, wordsInFile, type Rows } from "./file-rows.ts";

export type Verdict = "new" | "unchanged" | "changed";

export interface Comparison {
  verdict: Verdict;
  /** What differs; `""` where nothing does. */
  words: string;
}

/** Bytes by the name of the file; the old ones are `undefined` where nothing stands. */
export type Pair = readonly [name: string, before: Uint8Array | undefined, after: Uint8Array];

/** @param files the file that is compared, and what is written beside it */
export function compareFiles(files: readonly Pair[]): Comparison {
  const differing = files.filter(([, before, after]) => !before || !Buffer.from(before).equals(after));
  const [first] = files;
  if (!first || differing.length === 0) return { verdict: "unchanged", words: "" };
  const [name, before, after] = first;
  if (!before) return { verdict: "new", words: "" };
  if (isSameButVersion(before, after)) return { verdict: "changed", words: "nothing but the version of the data" };
  const alts = files.slice(1);
  const words =
    alts.length > 0
      ? alts.flatMap(([, old, now]) => countsChanged(textOf(old), textOf(now)))
      : rowsChanged(rowsInFile(name, before), rowsInFile(name, after));
  return { verdict: "changed", words: [...words, sizeChanged(before, after)].join(", ") };
}

/** What a file says of the state of the data: a number of three parts, days, and the fingerprint. */
const STATE = /\b(?:\d+\.\d+\.\d+|\d{4}-\d{2}-\d{2}|[\da-f]{8})\b/g;

function isSameButVersion(before: Uint8Array, after: Uint8Array): boolean {
  const [old, now] = [before, after].map((bytes) => wordsInFile(bytes).replaceAll(STATE, "#"));
  return old === now;
}

function sizeChanged(before: Uint8Array, after: Uint8Array): string {
  const more = after.length - before.length;
  if (more === 0) return "as many bytes";
  return `${Math.abs(more)} ${Math.abs(more) === 1 ? "byte" : "bytes"} ${more > 0 ? "more" : "fewer"}`;
}

const COUNT = /(\d+)(?: of \d+)? (linkages|units|targets)/g;

/** The numbers in the alt text of a figure that differ: `664 linkages (were 660)`. */
export function countsChanged(before: string, after: string): readonly string[] {
  const countsIn = (text: string) =>
    new Map(Array.from(text.matchAll(COUNT), ([, number = "", word = ""]) => [word, number]));
  const old = countsIn(before);
  const changed = [...countsIn(after)].flatMap(([word, number]) => {
    const was = old.get(word);
    return was === undefined || was === number ? [] : [`${number} ${word} (were ${was})`];
  });
  return changed.length === 0 ? ["the same counts"] : changed;
}

/** Rows that came, went, or are told apart by their first two cells no longer and still differ. */
export function rowsChanged(before: Rows | undefined, after: Rows | undefined): readonly string[] {
  if (!before || !after) return [];
  const gone = without(before, after);
  const come = without(after, before);
  const oldKeys = counted(gone.map(keyOf));
  let changed = 0;
  for (const row of come) {
    const left = oldKeys.get(keyOf(row)) ?? 0;
    if (left === 0) continue;
    oldKeys.set(keyOf(row), left - 1);
    changed += 1;
  }
  const parts = [
    [come.length - changed, "added"],
    [gone.length - changed, "removed"],
    [changed, "changed"],
  ] as const;
  const said = parts.filter(([number]) => number > 0);
  if (said.length === 0) return ["the same rows"];
  return said.map(([number, word]) => `${number} ${number === 1 ? "row" : "rows"} ${word}`);
}

function keyOf(row: readonly string[]): string {
  return JSON.stringify(row.slice(0, 2));
}

/** The rows that are left when each of the others has taken one like it away. */
function without(rows: Rows, others: Rows): Rows {
  const counts = counted(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => {
    const key = JSON.stringify(row);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : "";
}
