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
    const values: readonly string[] = filter[field];
    const usual: readonly string[] = DEFAULT_FILTER[field];
    if (isSameFilter({ ...filter, [field]: usual }, filter)) continue;
    const kept = values.filter((value) => usual.includes(value));
    if (usual.length > 0 && kept.length < usual.length) {
      const words = kept.map((value) => entryName(corpus, field, value)).join(" or ");
      chips.push(listChip(filter, field, words === "" ? `${FIELD_NAMES[field]}: any` : words, usual));
    }
    for (const value of values.filter((other) => !usual.includes(other))) {
      const rest = values.filter((other) => other !== value);
      chips.push(listChip(filter, field, entryName(corpus, field, value), rest.length === 0 ? usual : rest));
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
