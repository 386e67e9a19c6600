import type { Concept } from "../domain/concept.ts";
import type { Profile } from "../domain/profile.ts";
import { CodeIndex } from "./codes.ts";
import { checkCodes, shorten, type DraftConcept } from "./concept-list.ts";
import type { Faults } from "./faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";

export const DEEPEST_TREE = 64;

/**
 * Check what the concepts of one framework say about each other and give each its parent. What comes back has unique
 * codes, known parents and no cycle; in a cycle the first concept of the file becomes a root.
 */
export function* checkTree(
  drafts: readonly DraftConcept[],
  profile: Profile | undefined,
  faults: Faults,
): Reading<Concept[]> {
  const kept = checkCodes(drafts, profile, faults);
  const concepts = kept.map(({ concept }) => concept);
  const byCode = new Map<string, Concept>(concepts.map((concept) => [concept.code, concept]));
  const index = new CodeIndex(byCode.keys(), "the code of another row, or nothing for a concept at the top", profile);
  for (const [i, { concept, parentText }] of kept.entries()) {
    setParent(concept, parentText, index, faults);
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  breakCycles(concepts, byCode, faults);
  reportDepth(concepts, byCode, faults);
  return concepts;
}

function setParent(concept: Concept, parentText: string, index: CodeIndex, faults: Faults): void {
  const { code, line } = concept;
  const above = prefixOf(code, index);
  if (parentText === "") {
    if (above !== undefined) {
      const place = { line, column: "parent", value: "" };
      faults.warning(
        "parent-mismatch",
        place,
        `"${above}", since the code begins with it`,
        "it is read as a concept at the top",
      );
    }
    return;
  }
  const { code: parent, isExact, hint, ...fault } = index.resolve(parentText);
  const place = { line, column: "parent", value: parentText };
  if (parent === undefined) {
    faults.error("missing-parent", place, "expected" in fault ? fault.expected : "a known code", hint);
    return;
  }
  if (!isExact) faults.warning("code-spelling", place, `"${parent}"`, hint);
  if (above !== undefined && parent !== above && !above.startsWith(`${parent}.`)) {
    faults.warning(
      "parent-mismatch",
      place,
      `"${above}", since the code of the row is "${code}"`,
      "the parent column is followed",
    );
  }
  concept.parent = parent;
}

/** The longest known code that this one continues after a dot. */
function prefixOf(code: string, index: CodeIndex): string | undefined {
  for (let dot = code.lastIndexOf("."); dot > 0; dot = code.lastIndexOf(".", dot - 1)) {
    const prefix = code.slice(0, dot);
    if (index.has(prefix)) return prefix;
  }
  return undefined;
}

/** Walk up from each concept once; whoever meets its own walk closes a cycle. */
function breakCycles(concepts: readonly Concept[], byCode: ReadonlyMap<string, Concept>, faults: Faults): void {
  const walkOf = new Map<Concept, number>();
  for (const [walk, start] of concepts.entries()) {
    let concept: Concept | undefined = start;
    while (concept && !walkOf.has(concept)) {
      walkOf.set(concept, walk);
      concept = concept.parent === undefined ? undefined : byCode.get(concept.parent);
    }
    if (concept && walkOf.get(concept) === walk) breakCycle(cycleFrom(concept, byCode), faults);
  }
}

function cycleFrom(start: Concept, byCode: ReadonlyMap<string, Concept>): Concept[] {
  const cycle = [start];
  for (let next = byCode.get(start.parent ?? ""); next && next !== start; next = byCode.get(next.parent ?? ""))
    cycle.push(next);
  return cycle;
}

function breakCycle(cycle: readonly Concept[], faults: Faults): void {
  const first = cycle.reduce((a, b) => (b.line < a.line ? b : a));
  const at = cycle.indexOf(first);
  const path = [...cycle.slice(at), ...cycle.slice(0, at)];
  const shown = [...shorten(path.map(({ code }) => code)), first.code];
  const lines = shorten(path.map(({ line }) => String(line)));
  const place = { line: first.line, column: "parent", value: first.parent };
  const hint = `${shown.join(" > ")} on ${cycle.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
  faults.error("cycle", place, "parents that lead to the top and not back", hint);
  first.parent = undefined;
}

function reportDepth(concepts: readonly Concept[], byCode: ReadonlyMap<string, Concept>, faults: Faults): void {
  const depths = new Map<Concept, number>();
  for (const start of concepts) {
    const path: Concept[] = [];
    let concept: Concept | undefined = start;
    while (concept && !depths.has(concept)) {
      path.push(concept);
      concept = concept.parent === undefined ? undefined : byCode.get(concept.parent);
    }
    let depth = concept ? (depths.get(concept) ?? 0) : 0;
    for (const one of path.toReversed()) depths.set(one, ++depth);
  }
  const deep = concepts.filter((concept) => (depths.get(concept) ?? 0) > DEEPEST_TREE);
  const [first] = deep;
  if (!first) return;
  const place = { line: first.line, column: "code", value: first.code };
  faults.warning("deep-tree", place, `at most ${DEEPEST_TREE} levels`, `${deep.length} concepts stand deeper`);
}
