/**
 * The command that makes the same file as a button of the page, to be copied into a terminal or a report's appendix.
 */
import { refOf, SIDES, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../domain/filter.ts";
import { BASES, STATUSES } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { levelShown, visibleConcepts, type Expansion, type Visible } from "../graph/visible.ts";
import { understoodBy, type ExportOptions } from "./exporter.ts";
import { EXPORTERS, type ExportFormat } from "./exporters.ts";
import { normaliseFilter } from "./filter-words.ts";
import type { FlowChoice, MatrixChoice } from "./shown-choices.ts";
import type { TableChoice } from "./table.ts";

/** `npm run -s atlas -- export csv --pillar AEC --goal 12`, quoted for a POSIX shell. */
export function commandFor(corpus: Corpus, format: ExportFormat, filter: Filter, options: ExportOptions = {}): string {
  const words = tableWords(corpus, understoodBy(EXPORTERS[format], options));
  return [COMMAND, "export", format, ...words, ...filterOptions(corpus, filter)].join(" ");
}

/** How the command line is called from a terminal in the project's folder. */
export const COMMAND = "npm run -s atlas --";

/** What an author chose of a table, as options. */
function tableWords(corpus: Corpus, options: ExportOptions): readonly string[] {
  const { table = "linkages", columns, groupBy, rationale, sort, matrix, flow, baseIri } = options;
  return [
    ...(table === "linkages" ? [] : [option("table", table)]),
    ...(table === "linkages" ? linkageWords({ columns, groupBy, rationale, sort }) : []),
    ...(table === "matrix" && matrix ? matrixWords(corpus, matrix) : []),
    ...(table === "flow" && flow ? flowWords(flow) : []),
    ...(baseIri === undefined ? [] : [option("base-iri", baseIri)]),
  ];
}

type LinkageWish = { [name in keyof TableChoice]: TableChoice[name] | undefined };

function linkageWords({ columns, groupBy, rationale, sort }: LinkageWish): readonly string[] {
  return [
    ...(columns ? [option("columns", columns.join(","))] : []),
    ...(groupBy === undefined ? [] : [option("group-by", groupBy)]),
    ...(rationale === undefined ? [] : [option("rationale", rationale)]),
    ...(sort ? [option("sort", `${sort.by}${sort.descending ? ":descending" : ""}`)] : []),
  ];
}

/** Both levels are always named: without any of these options the command line prints units by goals. */
export function matrixWords(corpus: Corpus, { expansion, weight, order }: MatrixChoice): readonly string[] {
  return [
    ...expansionWords(corpus, expansion),
    option("weight", weight),
    ...(order === "framework" ? [] : [option("order", order)]),
  ];
}

/** What is open of both sides. */
export function expansionWords(corpus: Corpus, expansion: Expansion): readonly string[] {
  const visible = visibleConcepts(corpus, expansion);
  return SIDES.flatMap((side) => openWords(corpus, expansion, visible, side));
}

/** A side that is shown whole down to a level is told by it; else also what was opened and folded one by one. */
function openWords(corpus: Corpus, expansion: Expansion, visible: Visible, side: Side): readonly string[] {
  const name = side === "left" ? "rows" : "columns";
  const whole = levelShown(corpus, visible, side);
  if (whole !== undefined) return [option(name, whole)];
  const { expanded, collapsed, levels } = expansion;
  const level = expanded === "all" ? hierarchyOf(corpus, side).framework.levels.at(-1) : levels?.[side];
  const other = hierarchyOf(corpus, side === "left" ? "right" : "left");
  const codeOf = (key: RefKey) => {
    const { code } = refOf(key);
    return other.byCode.has(code) ? key : code;
  };
  const isHere = (key: RefKey) => refOf(key).side === side;
  return [
    ...(level === undefined ? [] : [option(name, level)]),
    ...(expanded === "all" ? [] : expanded.filter(isHere).map((key) => option("open", codeOf(key)))),
    ...collapsed.filter(isHere).map((key) => option("fold", codeOf(key))),
  ];
}

export function flowWords({ level, areas }: FlowChoice): readonly string[] {
  return [...(level === undefined ? [] : [option("level", level)]), ...(areas ? [] : ["--without-areas"])];
}

/** The filter as options; without any, the command line shows what the page opens with. */
export function filterOptions(corpus: Corpus, filter: Filter): readonly string[] {
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
export function option(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${quoted(value)}`;
}

function quoted(value: string): string {
  return /^[\w.,:/@%+-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
