/**
 * Sentences about what linkages share: targets of several groups, and priority areas.
 */
import type { PlacedLinkage } from "../analysis/counted.ts";
import { coverageOf } from "../analysis/coverage.ts";
import type { Denominator } from "../analysis/denominators.ts";
import { memoise } from "../analysis/memoise.ts";
import type { PriorityArea } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { capitalised, countOf, numeralOf, shareOf, verbFor, type Noun } from "./grammar.ts";
import { allows, LINKAGE, narrowed, type Ground, type Sentence } from "./sentence-ground.ts";

export function sharingSentences(ground: Ground): readonly Sentence[] {
  const { corpus, filter, groups } = ground;
  const areas = corpus.priorityAreas.filter(({ code }) => allows(filter.priorityAreas, code));
  return [
    ...(groups.length < 2 ? [] : [sharedSentence(ground)]),
    ...areas.map((area) => areaSentence(ground, area)),
    ...(areas.length === 0 ? [] : [outsideAreas(ground), severalAreas(ground)]),
  ];
}

/** Targets that several parts of the left side are linked to, and so would have to see to together. */
function sharedSentence(ground: Ground): Sentence {
  const { corpus, groups, placed, nouns, denominators } = ground;
  const groupAt = memoise((element) => groups.find(({ code }) => corpus.left.isWithin(element, code))?.code ?? "");
  const sizes = countAround(denominators.targets, placed, "target", (one) => [groupAt(one.linkage.element)]);
  const shared = sizes.filter(({ values }) => values >= 2).map(({ code }) => code);
  const widely = sizes.filter(({ values }) => values >= 3).length;
  const linked: Noun = { one: `linked ${nouns.target.one}`, many: `linked ${nouns.target.many}` };
  const all = shareOf(shared.length, sizes.length, linked);
  const three = groups.length < 3 || shared.length === 0 ? "" : `, ${numeralOf(widely)} of them by three or more`;
  return {
    id: "shared",
    text: `${capitalised(all)} ${verbFor(shared.length, "is", "are")} shared by two or more ${nouns.group.many}${three}.`,
    counts: { shared: shared.length, widely, linked: sizes.length },
    ...behind(ground, "right", shared),
  };
}

function areaSentence({ corpus, filter, nouns }: Ground, { code, title }: PriorityArea): Sentence {
  const inArea: Filter = { ...filter, priorityAreas: [code] };
  const { left, right, linkages } = coverageOf(corpus, inArea);
  const [units, targets] = [left.total.linked, right.total.linked];
  const ends = `${countOf(units, nouns.unit)} with ${countOf(targets, nouns.target)}`;
  const text =
    linkages === 0
      ? `No linkage lies in priority area ${code} (${title}).`
      : `Priority area ${code} (${title}) holds ${countOf(linkages, LINKAGE)}, joining ${ends}.`;
  return { id: `area:${code}`, text, counts: { linkages, units, targets }, filter: inArea };
}

function outsideAreas({ placed }: Ground): Sentence {
  const outside = placed.filter(({ linkage }) => linkage.priorityAreas.length === 0).length;
  const text = `${capitalised(shareOf(outside, placed.length, LINKAGE))} ${verbFor(outside, "lies", "lie")} in no priority area.`;
  return { id: "areas:none", text, counts: { outside, all: placed.length }, filter: undefined };
}

/** Units whose linkages lie in several priority areas. */
function severalAreas(ground: Ground): Sentence {
  const { placed, units, nouns, denominators } = ground;
  const sizes = countAround(denominators.units, placed, "unit", ({ linkage }) => linkage.priorityAreas);
  const several = sizes.filter(({ values }) => values >= 2).map(({ code }) => code);
  const all = shareOf(several.length, units.length, nouns.unit);
  return {
    id: "areas:several",
    text: `${capitalised(all)} ${verbFor(several.length, "has", "have")} linkages in two or more priority areas.`,
    counts: { several: several.length, all: units.length },
    ...behind(ground, "left", several),
  };
}

/** The filter for certain concepts of a side; none where there are no concepts to ask for. */
function behind(ground: Ground, side: "left" | "right", codes: readonly string[]): Pick<Sentence, "filter"> {
  return { filter: codes.length === 0 ? undefined : narrowed(ground, side, codes) };
}

/** For each item that a linkage stands at or below, in the order of the framework, how many distinct values those have. */
function countAround(
  { items, outer }: Denominator,
  placed: readonly PlacedLinkage[],
  end: "unit" | "target",
  valuesOf: (one: PlacedLinkage) => readonly string[],
): readonly { code: string; values: number }[] {
  const values = items.map(() => new Set<string>());
  const isLinked = items.map(() => false);
  for (const one of placed) {
    for (let item = one[end]; item >= 0; item = outer[item] ?? -1) {
      isLinked[item] = true;
      for (const value of valuesOf(one)) values[item]?.add(value);
    }
  }
  return items.map(({ code }, i) => ({ code, values: values[i]?.size ?? 0 })).filter((_, i) => isLinked[i]);
}
