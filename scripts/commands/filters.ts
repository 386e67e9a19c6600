/**
 * Options that choose what is shown, and the filter they make.
 */
import type { Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../../src/domain/linkage.ts";
import { PROFILES, profileOf } from "../../src/domain/profiles.ts";
import type { Profile } from "../../src/domain/profile.ts";
import { nearestHint, quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";

export const FILTER_OPTIONS: readonly Option[] = [
  ...Array.from(PROFILES.values(), ({ word, framework }): Option => ({
    name: word.name,
    value: "CODE",
    isMultiple: true,
    help: `Only this ${word.name} and all below it (${word.level} of ${framework}).`,
  })),
  option("element", "CODE", "Only this element, or whatever has this code, and all below it.", "AEC.B"),
  option("target", "CODE", "Only this target, or whatever has this code, and all below it.", "12.5"),
  option("five-p", "NAME", "Only targets of this one of the five Ps.", "People"),
  option("kind", "NAME", "Only targets of this kind.", "means"),
  option("priority-area", "CODE", "Only linkages of this priority area.", "PA.1"),
  option("relation", "NAME", `Only this relation: ${RELATIONS.join(", ")}.`, "contributes"),
  { ...option("min-strength", "1|2|3", "Only linkages that are at least this strong.", "2"), isMultiple: false },
  option("basis", "NAME", `Only this basis: ${BASES.join(", ")}.`, "editorial"),
  option("status", "NAME", `Only this status: ${STATUSES.join(", ")}.`, "agreed"),
  { name: "everything", help: "Suggested and rejected readings too, which are left out otherwise." },
];

/**
 * The filter that the options of a call make; without any, what the page opens with.
 *
 * @throws CallError for a code or value that the package does not have, naming the nearest
 */
export function filterFrom(command: string, call: Arguments, corpus: Corpus): Filter {
  const valuesOf = <T extends string>(name: string, known: readonly T[]): readonly T[] =>
    call.valuesOf(name).map((value) => knownValue(command, name, value, known));
  const [minStrength] = valuesOf("min-strength", STRENGTHS.map(String));
  const bases = valuesOf("basis", BASES);
  const statuses = valuesOf("status", STATUSES);
  const start = call.has("everything") ? NO_FILTER : DEFAULT_FILTER;
  return {
    elements: codesFrom(command, call, corpus, "left"),
    targets: codesFrom(command, call, corpus, "right"),
    fiveP: valuesOf("five-p", columnOf(corpus, "fiveP")),
    kinds: valuesOf("kind", columnOf(corpus, "kind")),
    priorityAreas: valuesOf(
      "priority-area",
      corpus.priorityAreas.map(({ code }) => code),
    ),
    relations: valuesOf("relation", RELATIONS),
    minStrength: STRENGTHS.find((strength) => String(strength) === minStrength),
    bases: bases.length > 0 ? bases : start.bases,
    statuses: statuses.length > 0 ? statuses : start.statuses,
  };
}

function codesFrom(command: string, call: Arguments, corpus: Corpus, side: Side): readonly string[] {
  const { framework, concepts } = hierarchyOf(corpus, side);
  const profile = profileOf(framework.id);
  const general = side === "left" ? "element" : "target";
  const codes = call.valuesOf(general).map((value) => codeFrom(command, general, value, corpus, side, profile));
  for (const { word } of PROFILES.values()) {
    const isElsewhere = [corpus.left, corpus.right].every(
      (one) => profileOf(one.framework.id)?.word.name !== word.name,
    );
    if (isElsewhere && call.has(word.name)) {
      throw new CallError(`${command}: option "--${word.name}": expected --element or --target for this package`);
    }
    if (!profile || word.name !== profile.word.name) continue;
    const ofLevel = concepts.filter(({ level }) => level === word.level).map(({ code }) => code);
    for (const value of call.valuesOf(word.name)) {
      codes.push(knownValue(command, word.name, profile.canonical(value) ?? value, ofLevel));
    }
  }
  return codes;
}

function codeFrom(
  command: string,
  name: string,
  value: string,
  corpus: Corpus,
  side: Side,
  profile: Profile | undefined,
): string {
  const { byCode } = hierarchyOf(corpus, side);
  const code = [value, profile?.canonical(value)].find((known) => known !== undefined && byCode.has(known));
  if (code !== undefined) return code;
  const other = side === "left" ? "right" : "left";
  const isSwapped = hierarchyOf(corpus, other).byCode.has(value);
  const hint = isSwapped
    ? ` (it stands on the other side: --${other === "left" ? "element" : "target"} ${value})`
    : nearestHint(value, byCode.keys());
  const expected = profile?.expected ?? `a code of ${hierarchyOf(corpus, side).framework.shortTitle}`;
  throw new CallError(`${command}: option "--${name}" ${quote(value)}: expected ${expected}${hint}`);
}

/** A value in whatever case it was typed. */
function knownValue<T extends string>(command: string, name: string, value: string, known: readonly T[]): T {
  const found =
    known.find((one) => one === value) ?? known.find((one) => one.toLowerCase() === value.trim().toLowerCase());
  if (found !== undefined) return found;
  const expected = known.length === 0 ? "no value, since this package has none" : `one of ${known.join(", ")}`;
  throw new CallError(
    `${command}: option "--${name}" ${quote(value)}: expected ${expected}${nearestHint(value, known)}`,
  );
}

function columnOf({ right }: Corpus, column: "fiveP" | "kind"): readonly string[] {
  return [...new Set(right.concepts.map((concept) => concept[column]))].filter((value) => value !== "");
}

function option(name: string, value: string, help: string, example: string): Option {
  return { name, value, example, help, isMultiple: true };
}
