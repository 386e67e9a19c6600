/**
 * Sentences about what linkages share: targets of several groups, and priority areas.
 */
import { coverageOf } from "../analysis/coverage.ts";
import { sharedTargetsOf, unitsOfSeveralAreas } from "../analysis/shared.ts";
import type { PriorityArea } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { capitalised, countOf, numeralOf, shareOf, verbFor, type Noun } from "./grammar.ts";
import { allows, LINKAGE, nameOf, narrowed, type Ground, type Sentence } from "./sentence-ground.ts";

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
  const { corpus, filter, coverage, groups, nouns } = ground;
  const shared = sharedTargetsOf(corpus, filter);
  const widely = shared.filter((one) => one.groups.length >= 3).length;
  const { linked } = coverage.right.total;
  const noun: Noun = { one: `linked ${nouns.target.one}`, many: `linked ${nouns.target.many}` };
  const all = shareOf(shared.length, linked, noun);
  const three = groups.length < 3 || shared.length === 0 ? "" : `, ${numeralOf(widely)} of them by three or more`;
  return {
    id: "shared",
    text: `${capitalised(all)} ${verbFor(shared.length, "is", "are")} shared by two or more ${nouns.group.many}${three}.`,
    counts: { shared: shared.length, widely, linked },
    filter: filterFor(
      ground,
      "right",
      shared.map(({ target }) => target.code),
    ),
  };
}

function areaSentence({ corpus, filter, nouns }: Ground, area: PriorityArea): Sentence {
  const { code } = area;
  const name = `priority area ${nameOf({ ...area, shortTitle: area.title })}`;
  const inArea: Filter = { ...filter, priorityAreas: [code] };
  const { left, right, linkages } = coverageOf(corpus, inArea);
  const [units, targets] = [left.total.linked, right.total.linked];
  const ends = `${countOf(units, nouns.unit)} with ${countOf(targets, nouns.target)}`;
  const text =
    linkages === 0
      ? `No linkage lies in ${name}.`
      : `${capitalised(name)} holds ${countOf(linkages, LINKAGE)}, joining ${ends}.`;
  return { id: `area:${code}`, text, counts: { linkages, units, targets }, filter: inArea };
}

function outsideAreas({ placed }: Ground): Sentence {
  const outside = placed.filter(({ linkage }) => linkage.priorityAreas.length === 0).length;
  const text = `${capitalised(shareOf(outside, placed.length, LINKAGE))} ${verbFor(outside, "lies", "lie")} in no priority area.`;
  return { id: "areas:none", text, counts: { outside, all: placed.length }, filter: undefined };
}

/** Units whose linkages lie in several priority areas. */
function severalAreas(ground: Ground): Sentence {
  const { corpus, filter, units, nouns } = ground;
  const several = unitsOfSeveralAreas(corpus, filter).map(({ unit }) => unit.code);
  const all = shareOf(several.length, units.length, nouns.unit);
  return {
    id: "areas:several",
    text: `${capitalised(all)} ${verbFor(several.length, "has", "have")} linkages in two or more priority areas.`,
    counts: { several: several.length, all: units.length },
    filter: filterFor(ground, "left", several),
  };
}

/** The filter for certain concepts of a side; none where there are no concepts to ask for. */
function filterFor(ground: Ground, side: "left" | "right", codes: readonly string[]): Filter | undefined {
  return codes.length === 0 ? undefined : narrowed(ground, side, codes);
}
