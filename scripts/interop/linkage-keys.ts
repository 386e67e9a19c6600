/** Linkages as other programs give them back, brought to one form: element, target and relation in a line. */

interface Named {
  element: string;
  target: string;
  relation: string;
}

export function keyOf({ element, target, relation }: Named): string {
  return `${element} ${target} ${relation}`;
}

export function keysIn(linkages: readonly Named[]): readonly string[] {
  return linkages.map(keyOf).toSorted();
}

/**
 * The linkages of a table whose columns begin with the words Element, Target and Relation; a code may have a title
 * behind it. Rows without a code in both columns, such as headings and repeated heads, are no linkages.
 */
export function keysOfRows([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const columns = ["element", "target", "relation"].map((word) => {
    const column = head.findIndex((name) => name.trim().toLowerCase().startsWith(word));
    if (column < 0) throw new Error(`expected a column ${word}, found ${head.join(", ") || "no row"}`);
    return column;
  });
  return rows.flatMap((row) => {
    const [element = "", target = "", relation = ""] = columns.map((column) => firstWord(row[column] ?? ""));
    const isHead = row.every((cell, i) => cell === head[i]);
    return isHead || element === "" || target === "" || relation === "" ? [] : [keyOf({ element, target, relation })];
  });
}

/** The linkages in plain text that has a line for each cell: an element, a target and a relation under each other. */
export function keysOfLines(lines: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const words = new Set([...known].map((key) => key.slice(key.lastIndexOf(" ") + 1)));
  return lines.flatMap((line, i) => {
    const [element, target] = [line, lines[i + 1] ?? ""].map(firstWord);
    const relation = (lines[i + 2] ?? "").trim();
    const key = keyOf({ element: element ?? "", target: target ?? "", relation });
    return words.has(relation) ? [key] : [];
  });
}

/** @throws Error that names the first linkages that are missing or too many */
export function expectKeys(found: readonly string[], expected: readonly string[]): void {
  const tooMany = without(found, expected);
  const missing = without(expected, found);
  if (tooMany.length === 0 && missing.length === 0) return;
  const named = [listed("missing", missing), listed("too many", tooMany)].filter((text) => text !== "").join("; ");
  throw new Error(`expected ${expected.length} linkages, found ${found.length}: ${named}`);
}

function listed(word: string, keys: readonly string[]): string {
  if (keys.length === 0) return "";
  return `${word}: ${keys.slice(0, 3).join(", ")}${keys.length > 3 ? ` and ${keys.length - 3} more` : ""}`;
}

/** What is left of a list when each of the others has taken one of its kind away. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return list.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}

function firstWord(text: string): string {
  return text.trim().split(/\s/)[0] ?? "";
}
