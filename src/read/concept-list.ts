/** What the rows of one framework's file say about each other's codes, before parents are looked at. */
import type { Concept } from "../domain/concept.ts";
import type { Profile } from "../domain/profile.ts";
import { CodeIndex, looseFold } from "./codes.ts";
import type { Faults } from "./faults.ts";

/** A concept with the text of its parent cell, until all codes are known. */
export interface DraftConcept {
  concept: Concept;
  parentText: string;
}

/** Codes shown of a long list or path, so that a line stays a line. */
const MOST_SHOWN = 8;

/** Check codes against each other and against the closed list of a profile; what comes back has each code once. */
export function checkCodes(
  drafts: readonly DraftConcept[],
  profile: Profile | undefined,
  faults: Faults,
): DraftConcept[] {
  const kept = dropDuplicates(drafts, profile, faults);
  reportSpellings(kept, faults);
  reportMissing(kept, profile, faults);
  return kept;
}

/** The beginning of a long list, and how much more there is. */
export function shorten(list: readonly string[]): string[] {
  return list.length <= MOST_SHOWN ? [...list] : [...list.slice(0, MOST_SHOWN), `… ${list.length - MOST_SHOWN} more`];
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

function reportSpellings(drafts: readonly DraftConcept[], faults: Faults): void {
  const first = new Map<string, Concept>();
  for (const { concept } of drafts) {
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
function reportMissing(drafts: readonly DraftConcept[], profile: Profile | undefined, faults: Faults): void {
  if (!profile?.codes) return;
  const known = new Set(profile.codes);
  const index = new CodeIndex(known, profile.expected, profile);
  for (const { concept } of drafts) {
    if (known.has(concept.code)) continue;
    const { hint } = index.resolve(concept.code);
    faults.error(
      "not-in-list",
      { line: concept.line, column: "code", value: concept.code },
      profile.expected,
      hint ?? "the full list does not have it",
    );
  }
  const present = new Set<string>(drafts.map(({ concept }) => concept.code));
  const missing = profile.codes.filter((code) => !present.has(code));
  if (missing.length === 0) return;
  const hint = `missing: ${shorten(missing).join(", ")}`;
  faults.error(
    "incomplete-list",
    { column: "code", value: `${known.size - missing.length} codes` },
    `all ${known.size} codes of the list`,
    hint,
  );
}
