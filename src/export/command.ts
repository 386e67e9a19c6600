/**
 * The command that makes the same file as a button of the page, to be copied into a terminal or a report's appendix.
 */
import type { Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../domain/filter.ts";
import { BASES, STATUSES } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import type { ExportFormat } from "./exporters.ts";
import { normaliseFilter } from "./filter-words.ts";

/** `npm run -s atlas -- export csv --pillar AEC --goal 12`, quoted for a POSIX shell. */
export function commandFor(corpus: Corpus, format: ExportFormat, filter: Filter): string {
  return ["npm run -s atlas -- export", format, ...optionsFor(corpus, filter)].join(" ");
}

/** The filter as options; without any, the command line shows what the page opens with. */
function optionsFor(corpus: Corpus, filter: Filter): readonly string[] {
  const { elements, targets, fiveP, kinds, priorityAreas, relations, minStrength, bases, statuses } =
    normaliseFilter(filter);
  const isEverything = bases.length === 0 && statuses.length === 0;
  const isDefault = (part: Partial<Filter>) => isSameFilter({ ...DEFAULT_FILTER, ...part }, DEFAULT_FILTER);
  return [
    ...(isEverything ? ["--everything"] : []),
    ...elements.map((code) => option(wordFor(corpus, "left", code), code)),
    ...targets.map((code) => option(wordFor(corpus, "right", code), code)),
    ...fiveP.map((value) => option("five-p", value)),
    ...kinds.map((value) => option("kind", value)),
    ...priorityAreas.map((value) => option("priority-area", value)),
    ...relations.map((value) => option("relation", value)),
    ...(minStrength === undefined ? [] : [option("min-strength", String(minStrength))]),
    ...(isEverything || isDefault({ bases }) ? [] : orAll(bases, BASES).map((value) => option("basis", value))),
    ...(isEverything || isDefault({ statuses })
      ? []
      : orAll(statuses, STATUSES).map((value) => option("status", value))),
  ];
}

function wordFor(corpus: Corpus, side: Side, code: string): string {
  const { framework, byCode } = hierarchyOf(corpus, side);
  const word = profileOf(framework.id)?.word;
  return word && byCode.get(code)?.level === word.level ? word.name : side === "left" ? "element" : "target";
}

function orAll(values: readonly string[], all: readonly string[]): readonly string[] {
  return values.length === 0 ? all : values;
}

/** A value that begins with a hyphen would be taken for an option unless it is tied on. */
function option(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${quoted(value)}`;
}

function quoted(value: string): string {
  return /^[\w.,:/@%+-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
