import type { Corpus } from "../domain/corpus.ts";
import type { ListField } from "../domain/filter.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Basis, Relation, Status } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { BASIS_NAMES, KIND_NAMES, RELATION_NAMES, STATUS_NAMES } from "./texts.ts";

/** A value of a filter field as the legend and the chips name it: codes with their level, words for words. */
export function entryName(corpus: Corpus, field: ListField, value: string): string {
  switch (field) {
    case "elements":
      return value;
    case "targets": {
      const concept = corpus.right.byCode.get(value);
      return concept ? `${capital(concept.level)} ${value}` : value;
    }
    case "kinds":
      return KIND_NAMES[value] ?? value;
    case "priorityAreas":
      return corpus.priorityAreas.find(({ code }) => code === value)?.title ?? value;
    case "relations":
      return RELATION_NAMES[value as Relation];
    case "bases":
      return BASIS_NAMES[value as Basis];
    case "statuses":
      return STATUS_NAMES[value as Status];
    case "fiveP":
      return value;
  }
}

/** A level as readers know it: by the profile's word for it, else by its own name. */
export function levelName({ framework }: Hierarchy, level: string): string {
  const word = profileOf(framework.id)?.word;
  return capital(word?.level === level ? word.name : level);
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
