/** Tables in what pandoc prints as JSON: its own tree of a document, in nested lists without names. */
import { keysOfRows } from "./linkage-keys.ts";

type Rows = readonly (readonly string[])[];

/** The cells of every table as plain text, the rows of its head first. */
export function tablesIn(tree: unknown): readonly Rows[] {
  if (Array.isArray(tree)) return tree.flatMap(tablesIn);
  if (typeof tree !== "object" || tree === null) return [];
  if ("t" in tree && tree.t === "Table" && "c" in tree && Array.isArray(tree.c)) return [rowsOf(tree.c)];
  return Object.values(tree).flatMap(tablesIn);
}

/** Attributes, caption, columns, head, bodies and foot; a body has its attributes, a number, rows of heads, and rows. */
function rowsOf([, , , head, bodies]: readonly unknown[]): Rows {
  const inBodies = listOf(bodies).flatMap((body) => [...listOf(listOf(body)[2]), ...listOf(listOf(body)[3])]);
  return [...listOf(listOf(head)[1]), ...inBodies].map((row) => {
    return listOf(listOf(row)[1]).map((cell) => textOf(listOf(cell)[4]).trim());
  });
}

/** What stands in a cell; notes at the foot of the page are left out. */
function textOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(textOf).join("");
  if (typeof tree !== "object" || tree === null || !("t" in tree)) return "";
  const content = "c" in tree ? tree.c : undefined;
  if (tree.t === "Str") return String(content);
  if (tree.t === "Space" || tree.t === "SoftBreak" || tree.t === "LineBreak") return " ";
  if (tree.t === "Note") return "";
  if (tree.t === "Code") return String(listOf(content)[1]);
  return textOf(content);
}

function listOf(tree: unknown): readonly unknown[] {
  return Array.isArray(tree) ? tree : [];
}

/** The linkages of those tables that have any; the others say what their words mean. */
export function keysOfTables(tables: readonly Rows[]): readonly string[] {
  const ofLinkages = tables.filter(([head = []]) => head.some((name) => /^relation/i.test(name)));
  if (ofLinkages.length === 0)
    throw new Error(`expected a table with a column Relation, found ${tables.length} tables`);
  return ofLinkages.flatMap(keysOfRows);
}
