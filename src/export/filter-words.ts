/**
 * A filter in words, and in the one form that equal filters share.
 */
import type { Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, LIST_FIELDS, NO_FILTER, normaliseList, type Filter } from "../domain/filter.ts";
import { BASES, STATUSES } from "../domain/linkage.ts";

/**
 * The filter with its lists in their own order, each value once. A list that names every basis or every status asks for
 * no less than an empty one, and becomes it; naming every relation asks for `none` rows too, so it stays.
 */
export function normaliseFilter(filter: Filter): Filter {
  const lists = LIST_FIELDS.map((field) => [field, normaliseList(field, filter[field])] as const);
  const normal: Filter = { ...filter, ...Object.fromEntries(lists) };
  return {
    ...normal,
    bases: normal.bases.length === BASES.length ? [] : normal.bases,
    statuses: normal.statuses.length === STATUSES.length ? [] : normal.statuses,
  };
}

/** A sentence for captions: `Shown: AEC ASEAN Economic Community; strength 2 or more; basis published or editorial.` */
export function describeFilter(corpus: Corpus, filter: Filter): string {
  if (isSameFilter(normaliseFilter(filter), NO_FILTER)) return "Shown: every reading, suggested and rejected ones too.";
  const { elements, targets, fiveP, kinds, priorityAreas, relations, minStrength, bases, statuses } =
    normaliseFilter(filter);
  const areas = new Map(corpus.priorityAreas.map(({ code, title }) => [code, title]));
  const isDefaultStatus = isSameFilter({ ...NO_FILTER, statuses }, { ...NO_FILTER, statuses: DEFAULT_FILTER.statuses });
  const parts = [
    listed("", titled(corpus, "left", elements)),
    listed("", titled(corpus, "right", targets)),
    listed("", fiveP),
    listed("kind ", kinds),
    listed(
      "priority area ",
      priorityAreas.map((code) => areas.get(code) ?? code),
    ),
    listed("relation ", relations),
    minStrength === undefined ? "" : minStrength === 3 ? "strength 3" : `strength ${minStrength} or more`,
    listed("basis ", bases),
    isDefaultStatus ? "not rejected" : listed("status ", statuses),
  ];
  return `Shown: ${parts.filter((part) => part !== "").join("; ")}.`;
}

function titled(corpus: Corpus, side: Side, codes: readonly string[]): readonly string[] {
  const { byCode } = hierarchyOf(corpus, side);
  return codes.map((code) => [code, byCode.get(code)?.shortTitle].filter(Boolean).join(" "));
}

function listed(before: string, values: readonly string[]): string {
  if (values.length === 0) return "";
  return before + [values.slice(0, -1).join(", "), values.at(-1)].filter(Boolean).join(" or ");
}
