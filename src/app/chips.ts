/** The filter as things that can be dropped one by one. */
import type { Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, LIST_FIELDS, type Filter, type ListField } from "../domain/filter.ts";
import { entryName } from "./entries.ts";
import type { Action } from "./state.ts";
import { FIELD_NAMES } from "./texts.ts";

export interface Chip {
  id: string;
  words: string;
  drop: Action;
  /** The filter once it is dropped. */
  without: Filter;
}

/** A chip for each part of a filter that the page did not open with, in the order of the legend. */
export function chipsOf(corpus: Corpus, filter: Filter): readonly Chip[] {
  const chips: Chip[] = [];
  for (const field of LIST_FIELDS) {
    if (isSameFilter({ ...filter, [field]: DEFAULT_FILTER[field] }, filter)) continue;
    if (filter[field].length === 0) {
      chips.push(listChip(filter, field, `${FIELD_NAMES[field]}: any`, DEFAULT_FILTER[field]));
    }
    for (const value of filter[field]) {
      if ((DEFAULT_FILTER[field] as readonly string[]).includes(value) && filter[field].length > 1) continue;
      const rest = (filter[field] as readonly string[]).filter((other) => other !== value);
      const next = rest.length === 0 ? DEFAULT_FILTER[field] : rest;
      chips.push(listChip(filter, field, entryName(corpus, field, value), next));
    }
  }
  if (filter.minStrength !== undefined) {
    chips.push({
      id: "minStrength",
      words: filter.minStrength === 3 ? "strength 3" : `strength ≥ ${filter.minStrength}`,
      drop: { type: "setMinStrength", minStrength: undefined },
      without: { ...filter, minStrength: undefined },
    });
  }
  return chips;
}

function listChip(filter: Filter, field: ListField, words: string, values: readonly string[]): Chip {
  return {
    id: `${field} ${words}`,
    words,
    drop: { type: "setList", field, values },
    without: { ...filter, [field]: values },
  };
}
