/**
 * What the codebook asks of a mapping beyond readable rows: errors where it contradicts itself, warnings where somebody
 * should judge. Suggested and rejected readings are not asked about.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { isCounted, isNone, type Linkage } from "../domain/linkage.ts";
import { decisionsOf, type Decision } from "./decisions.ts";
import { targetsOf } from "./denominators.ts";
import { memoise } from "./memoise.ts";
import { nearDuplicatesIn } from "./near-duplicates.ts";
import { isUnspaced, wordsOf } from "./words.ts";

/** Of each kind so many are listed; one line more counts the rest. */
export const MOST_OF_A_KIND = 100;

/** A rationale names what meets in element and target: fewer words cannot, more are an essay. */
const FEWEST_WORDS = 12;
const MOST_WORDS = 45;

/** A message that lists codes stops after so many. */
const MOST_CODES = 20;

/**
 * Check a mapping as a whole, for `check` and the page alike, in a fixed order: contradictions first.
 *
 * @param file the file of the linkages, as diagnostics name it
 */
export function checkMapping(corpus: Corpus, file: string): Diagnostic[] {
  const mapping: Mapping = {
    corpus,
    live: corpus.linkages
      .filter((reading) => isCounted(reading) || isNone(reading))
      .toSorted((a, b) => a.line - b.line),
    decisions: [...decisionsOf(corpus, corpus.linkages).values()],
    wordsIn: memoise(wordsOf),
  };
  return RULES.flatMap(({ code, level, find }) => {
    const found = find(mapping).map((finding) => ({ code, level, file, ...finding }));
    const [sample] = found;
    if (!sample || found.length <= MOST_OF_A_KIND) return found;
    const { column, expected } = sample;
    const hint = `${found.length - MOST_OF_A_KIND} more like this are not listed`;
    return [...found.slice(0, MOST_OF_A_KIND), { code, level, file, column, expected, hint }];
  });
}

/** What the rules look at. */
interface Mapping {
  corpus: Corpus;
  /** Counted linkages and live readings without a counterpart, by line. */
  live: readonly Linkage[];
  decisions: readonly Decision[];
  /** The words of a rationale; the same array for the same text. */
  wordsIn(rationale: string): readonly string[];
}

type Finding = Omit<Diagnostic, "code" | "level" | "file">;

interface Rule extends Pick<Diagnostic, "code" | "level"> {
  find(mapping: Mapping): readonly Finding[];
}

const RULES: readonly Rule[] = [
  { code: "none-beside-linkage", level: "error", find: findContradictions },
  { code: "published-none", level: "error", find: findPublishedNone },
  { code: "undecided-cells", level: "warning", find: findUndecided },
  { code: "rationale-length", level: "warning", find: findLengths },
  { code: "near-duplicate", level: "warning", find: findNearDuplicates },
  { code: "unnamed-object", level: "warning", find: findUnnamedObjects },
  { code: "lazy-row", level: "warning", find: findLazyRows },
  { code: "idle-area", level: "warning", find: findIdleAreas },
];

/** A reading cannot find a counterpart and none at once. */
function findContradictions({ decisions }: Mapping): Finding[] {
  return decisions.flatMap(({ linkages: [linkage], none }) => {
    if (!linkage) return [];
    const [expected, hint] = ["no linkage between the two", `line ${linkage.line} links them`];
    return none.map(({ line }) => ({ line, column: "relation", value: "none", expected, hint }));
  });
}

/** What a source states has a place in it, and `none` has no place anywhere. */
function findPublishedNone({ live }: Mapping): Finding[] {
  const expected = '"editorial" for the relation "none", which is a reading';
  return live
    .filter((reading) => isNone(reading) && reading.basis === "published")
    .map(({ line, basis }) => ({ line, column: "basis", value: basis, expected }));
}

/** Each unit is read against each goal. */
function findUndecided({ corpus, decisions }: Mapping): Finding[] {
  const goals = unitsOf(corpus.right);
  const decided = new Map<string, Set<string>>();
  for (const { unit, goal, linkages, none } of decisions) {
    if (linkages.length + none.length > 0) decided.set(unit, (decided.get(unit) ?? new Set()).add(goal));
  }
  const expected = `a decision on each of ${goals.length} goals`;
  return unitsOf(corpus.left).flatMap(({ code }) => {
    const missing = goals.filter((goal) => decided.get(code)?.has(goal.code) !== true);
    if (missing.length === 0) return [];
    const codes = missing.slice(0, MOST_CODES).map((goal) => goal.code);
    const list = codes.join(", ") + (missing.length > MOST_CODES ? ", …" : "");
    const hint = `${missing.length} of ${goals.length} not yet looked at: ${list}`;
    return [{ column: "element", value: code, expected, hint }];
  });
}

function findLengths({ live, wordsIn }: Mapping): Finding[] {
  return live.flatMap((reading) => {
    const { line, rationale, basis } = reading;
    const count = wordsIn(rationale).length;
    if (basis !== "editorial" || isNone(reading) || isUnspaced(rationale)) return [];
    if (count >= FEWEST_WORDS && count <= MOST_WORDS) return [];
    const expected = `${FEWEST_WORDS} to ${MOST_WORDS} words for an editorial linkage`;
    return [{ line, column: "rationale", value: rationale, expected, hint: `${count} were found` }];
  });
}

/** What fits two pairs names what meets in neither. One published statement may well be told twice. */
function findNearDuplicates({ live, wordsIn }: Mapping): Finding[] {
  const editorial = live.filter(({ basis }) => basis === "editorial");
  const { found, compared } = nearDuplicatesIn(editorial.map(({ rationale }) => wordsIn(rationale)));
  const expected = "a rationale for this pair alone";
  const findings = found.map((pair): Finding => {
    const [later, earlier] = [editorial[pair.later], editorial[pair.earlier]];
    const hint = `line ${earlier?.line} shares ${pair.shared} of the ${pair.together} words that the two have`;
    return { line: later?.line, column: "rationale", value: later?.rationale, expected, hint };
  });
  if (compared === editorial.length) return findings;
  const hint = `only the first ${compared} of ${editorial.length} were compared`;
  return [{ column: "rationale", expected, hint }, ...findings];
}

/** The strongest linkages say which object both texts name, in single quotes. */
function findUnnamedObjects({ live }: Mapping): Finding[] {
  const expected = "the object that both name, in single quotes, for the strength 3";
  return live
    .filter(({ strength, rationale }) => strength === 3 && !QUOTED.test(rationale))
    .map(({ line, rationale }) => ({ line, column: "rationale", value: rationale, expected }));
}

/** Straight or typographic single quotes around something; an apostrophe inside a word is neither. */
const QUOTED = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}]).*?[\p{L}\p{M}\p{N}]['’](?![\p{L}\p{N}])/su;

/** What serves everything was not read against anything. */
function findLazyRows({ corpus: { right }, decisions }: Mapping): Finding[] {
  const targets = targetsOf(right);
  const isTarget = new Set<string>(targets.map(({ code }) => code));
  const targetAt = memoise((code) =>
    isTarget.has(code) ? code : right.pathTo(code).findLast((above) => isTarget.has(above.code))?.code,
  );
  const linked = new Map<string, Set<string | undefined>>();
  for (const { unit, linkages } of decisions) {
    const before = linked.get(unit) ?? new Set();
    for (const { target } of linkages) before.add(targetAt(target));
    linked.set(unit, before);
  }
  const expected = `linkages to at most a third of all ${targets.length} targets`;
  return [...linked]
    .filter(([, { size }]) => 3 * size > targets.length)
    .map(([value, { size }]) => ({ column: "element", value, expected, hint: `it has linkages to ${size}` }));
}

function findIdleAreas({ corpus, live }: Mapping): Finding[] {
  const named = new Set(live.flatMap(({ priorityAreas }) => priorityAreas));
  return corpus.priorityAreas
    .filter(({ code }) => !named.has(code))
    .map(({ code }) => ({ column: "priority_areas", value: code, expected: "at least one linkage in each area" }));
}
