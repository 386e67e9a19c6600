import type { Concept } from "../domain/concept.ts";
import type { Profile } from "../domain/profile.ts";
import { CodeIndex, looseFold } from "./codes.ts";
import type { DraftConcept } from "./concepts.ts";
import type { Faults } from "./faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";

export const DEEPEST_TREE = 64;

/** Codes shown of a long list or path, so that a line stays a line. */
const MOST_SHOWN = 8;

/**
 * Check what the concepts of one framework say about each other and give each its parent. What comes back has unique
 * codes, known parents and no cycle; in a cycle the first concept of the file becomes a root.
 */
export function* checkTree(
  drafts: readonly DraftConcept[],
  profile: Profile | undefined,
  faults: Faults,
): Reading<Concept[]> {
  const kept = dropDuplicates(drafts, profile, faults);
  const concepts = kept.map(({ concept }) => concept);
  const byCode = new Map<string, Concept>(concepts.map((concept) => [concept.code, concept]));
  reportSpellings(concepts, faults);
  reportMissing(byCode, profile, faults);
  const index = new CodeIndex(byCode.keys(), "the code of another row, or nothing for a concept at the top", profile);
  for (const [i, { concept, parentText }] of kept.entries()) {
    setParent(concept, parentText, index, faults);
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  breakCycles(concepts, byCode, faults);
  reportDepth(concepts, byCode, faults);
  return concepts;
}

/** The first row of a code stays. A second that says the same is a warning, one that says something else an error. */
function dropDuplicates(drafts: readonly DraftConcept[], profile: Profile | undefined, faults: Faults): DraftConcept[] {
  const first = new Map<string, DraftConcept>();
  const all = new Set<string>(drafts.map(({ concept }) => concept.code));
  for (const draft of drafts) {
    const { code, line } = draft.concept;
    const before = first.get(code);
    if (!before) {
      first.set(code, draft);
      continue;
    }
    const place = { line, column: "code", value: code };
    const differing = differingColumns(before, draft);
    if (differing.length === 0) {
      faults.warning("duplicate-row", place, "each concept once", `line ${before.concept.line} says the same`);
      continue;
    }
    const lost = lostZero(code, all, profile);
    const hint = lost
      ? `it may have been "${lost}" before a spreadsheet changed it; line ${before.concept.line} has the same code`
      : `line ${before.concept.line} has the same code and differs in ${differing.join(", ")}`;
    faults.error("duplicate-code", place, "a code of its own for each concept", hint);
  }
  return [...first.values()];
}

function differingColumns(a: DraftConcept, b: DraftConcept): string[] {
  const differing = COMPARED.filter(([key]) => String(a.concept[key]) !== String(b.concept[key])).map(
    ([, column]) => column,
  );
  return a.parentText === b.parentText ? differing : ["parent", ...differing];
}

const COMPARED = [
  ["level", "level"],
  ["title", "title"],
  ["shortTitle", "short_title"],
  ["unit", "unit"],
  ["locator", "locator"],
  ["leadBodies", "lead_body"],
  ["verification", "verification"],
  ["source", "source"],
  ["kind", "kind"],
  ["fiveP", "five_p"],
  ["colour", "colour"],
  ["iri", "iri"],
] as const satisfies readonly (readonly [keyof Concept, string])[];

/** 8.10 becomes 8.1 in a spreadsheet: the twin of a code whose tenth is nowhere in a list that should have it. */
function lostZero(code: string, codes: ReadonlySet<string>, profile: Profile | undefined): string | undefined {
  const lost = `${code}0`;
  if (!/\.\d*[1-9]$/.test(code) || codes.has(lost)) return undefined;
  const isDue = profile?.codes ? profile.codes.includes(lost) : codes.has(code.replace(/1$/, "9"));
  return isDue ? lost : undefined;
}

function reportSpellings(concepts: readonly Concept[], faults: Faults): void {
  const first = new Map<string, Concept>();
  for (const concept of concepts) {
    const fold = looseFold(concept.code);
    const before = first.get(fold);
    if (!before) first.set(fold, concept);
    else {
      const hint = `line ${before.line} writes it "${before.code}"; both are kept as two concepts`;
      faults.warning(
        "two-spellings",
        { line: concept.line, column: "code", value: concept.code },
        "one spelling of a code",
        hint,
      );
    }
  }
}

/** A closed list must be whole, and hold nothing else. */
function reportMissing(byCode: ReadonlyMap<string, Concept>, profile: Profile | undefined, faults: Faults): void {
  if (!profile?.codes) return;
  const known = new Set(profile.codes);
  const index = new CodeIndex(known, profile.expected, profile);
  for (const concept of byCode.values()) {
    if (known.has(concept.code)) continue;
    const { hint } = index.resolve(concept.code);
    faults.error(
      "not-in-list",
      { line: concept.line, column: "code", value: concept.code },
      profile.expected,
      hint ?? "the full list does not have it",
    );
  }
  const missing = profile.codes.filter((code) => !byCode.has(code));
  if (missing.length === 0) return;
  const hint = `missing: ${shorten(missing).join(", ")}`;
  faults.error(
    "incomplete-list",
    { column: "code", value: `${known.size - missing.length} codes` },
    `all ${known.size} codes of the list`,
    hint,
  );
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
  const path = [...cycle.slice(at), ...cycle.slice(0, at), first];
  const shown =
    path.length <= MOST_SHOWN + 1
      ? path.map(({ code }) => code)
      : [...shorten(path.map(({ code }) => code)), first.code];
  const lines = shorten(path.slice(0, -1).map(({ line }) => String(line)));
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

function shorten(list: readonly string[]): string[] {
  return list.length <= MOST_SHOWN ? [...list] : [...list.slice(0, MOST_SHOWN), `… ${list.length - MOST_SHOWN} more`];
}
