/** Subsets of the linkages by name, and those that are worth laying over the one in view. */
import { groupHeads } from "../analysis/heads.ts";
import type { Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../domain/filter.ts";
import { chipsOf } from "./chips.ts";
import { entryName, levelName } from "./entries.ts";
import { FIELD_NAMES } from "./texts.ts";

export interface Preset {
  /** Stays the same whatever the filter, such as `"strength"`. */
  id: string;
  name: string;
  filter: Filter;
}

export interface PresetGroup {
  name: string;
  presets: readonly Preset[];
}

/** A subset in the words of its chips: `"AEC, strength ≥ 2"`; `"everything"` for what the page opens with. */
export function subsetName(corpus: Corpus, filter: Filter): string {
  const words = chipsOf(corpus, filter).map((chip) => chip.words);
  return words.length === 0 ? "everything" : words.join(", ");
}

/** What a filter can be held against with one choice; never itself, and no group that is empty. */
export function presetGroups(corpus: Corpus, filter: Filter): readonly PresetGroup[] {
  const { heads } = groupHeads(corpus.left);
  const groups = heads.map(({ code, shortTitle }): Preset => {
    return { id: `element ${code}`, name: `${code} ${shortTitle}`, filter: { ...filter, elements: [code] } };
  });
  const areas = corpus.priorityAreas.map(({ code }): Preset => {
    const name = entryName(corpus, "priorityAreas", code);
    return { id: `area ${code}`, name, filter: { ...filter, priorityAreas: [code] } };
  });
  const firm: Filter = { ...filter, minStrength: filter.minStrength === 3 ? 3 : 2 };
  const others: readonly Preset[] = [
    { id: "strength", name: "strength 2 or more", filter: firm },
    { id: "everything", name: "everything, without the filter", filter: DEFAULT_FILTER },
  ];
  return [
    { name: groupWord(corpus), presets: groups },
    { name: FIELD_NAMES.priorityAreas, presets: areas },
    { name: "Other", presets: others },
  ]
    .map(({ name, presets }) => ({ name, presets: presets.filter((one) => !isSameFilter(one.filter, filter)) }))
    .filter(({ presets }) => presets.length > 0);
}

/** What the groups of the left side are called. */
export function groupWord({ left }: Corpus): string {
  return levelName(left, groupHeads(left).heads[0]?.level ?? "group");
}
