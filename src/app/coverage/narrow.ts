/**
 * From a number to the linkages behind it: filters that show exactly what was counted, as far as a filter can say it.
 */
import { placeLinkages } from "../../analysis/counted.ts";
import { denominatorsOf } from "../../analysis/denominators.ts";
import { SIDES, type Side } from "../../domain/concept.ts";
import { endOf, hierarchyOf, type Corpus } from "../../domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn, normaliseFilter, readingsIn, type Filter } from "../../domain/filter.ts";
import type { Hierarchy } from "../../domain/hierarchy.ts";
import type { Linkage } from "../../domain/linkage.ts";
import { perFilter } from "./per-filter.ts";

/** What a number is about within the filter; what is left out is not narrowed. */
export interface Part {
  left?: readonly string[];
  right?: readonly string[];
  kind?: string;
  area?: string;
}

/** The counted linkages of a part that pass the filter: what its number counts. */
export function countedIn(corpus: Corpus, filter: Filter, part: Part = {}): readonly Linkage[] {
  const isAt = (linkage: Linkage, side: Side) => {
    const code = endOf(linkage, side);
    return part[side]?.some((one) => hierarchyOf(corpus, side).isWithin(code, one)) ?? true;
  };
  return allCountedIn(corpus, filter)
    .filter((linkage) => SIDES.every((side) => isAt(linkage, side)))
    .filter(({ target }) => part.kind === undefined || corpus.right.byCode.get(target)?.kind === part.kind)
    .filter(({ priorityAreas }) => part.area === undefined || priorityAreas.includes(part.area));
}

const allCountedIn = perFilter((corpus, filter) =>
  placeLinkages(corpus, filter, denominatorsOf(corpus, filter))
    .filter(({ passes }) => passes)
    .map(({ linkage }) => linkage),
);

/**
 * A filter that shows the counted linkages of a part and no others: statements made above the units or targets, and
 * suggestions, are in no number. Where no filter can say that, the one that shows the fewest others.
 */
export function countedFilter(corpus: Corpus, filter: Filter, part: Part = {}): Filter {
  const wanted = countedIn(corpus, filter, part);
  const plain = narrowed(corpus, filter, part);
  const own = new Set(wanted);
  const strays = linkagesIn(corpus, plain).filter((linkage) => !own.has(linkage));
  if (strays.length === 0) return plain;
  const candidates = [
    { ...plain, kinds: plain.kinds.length > 0 ? plain.kinds : kindsOf(corpus) },
    { ...plain, elements: without(corpus, "left", plain, strays), targets: without(corpus, "right", plain, strays) },
    { ...plain, elements: endsOf(wanted, "left"), targets: endsOf(wanted, "right") },
  ].map(normaliseFilter);
  const exact = candidates.find((candidate) => {
    const shown = linkagesIn(corpus, candidate);
    return shown.length === own.size && shown.every((linkage) => own.has(linkage));
  });
  return exact ?? candidates.at(-1) ?? plain;
}

/** All linkages of concepts that only the filter hides, and of nothing else. */
export function hiddenFilter(corpus: Corpus, filter: Filter, part: Part): Filter {
  return countedFilter(corpus, openedFilter(filter), part);
}

/** The filter with everything shown that it hides, over the same concepts. */
export function openedFilter(filter: Filter): Filter {
  const { elements, targets, fiveP, kinds } = filter;
  return { ...DEFAULT_FILTER, elements, targets, fiveP, kinds };
}

/** The readings of one unit that found no counterpart; `undefined` unless they are exactly `read`. */
export function noneFilter(corpus: Corpus, filter: Filter, unit: string, read: number): Filter | undefined {
  const none: Filter = { ...openedFilter(filter), elements: [unit], relations: ["none"] };
  return readingsIn(corpus, none).length === read ? none : undefined;
}

function narrowed(corpus: Corpus, filter: Filter, { left, right, kind, area }: Part): Filter {
  const { relations, bases, statuses } = filter;
  const counted = DEFAULT_FILTER;
  return normaliseFilter({
    ...filter,
    elements: inside(corpus.left, filter.elements, left),
    targets: inside(corpus.right, filter.targets, right),
    kinds: kind === undefined ? filter.kinds : [kind],
    priorityAreas: area === undefined ? filter.priorityAreas : [area],
    relations: relations.filter((relation) => relation !== "none"),
    bases: bases.length === 0 ? counted.bases : counted.bases.filter((basis) => bases.includes(basis)),
    statuses: statuses.length === 0 ? counted.statuses : counted.statuses.filter((status) => statuses.includes(status)),
  });
}

/** What both lists of codes hold: an asked code inside the other list, or one of the list inside an asked code. */
function inside({ isWithin }: Hierarchy, asked: readonly string[], codes: readonly string[] | undefined) {
  if (codes === undefined || asked.length === 0) return codes ?? asked;
  return codes.flatMap((code) =>
    asked.some((one) => isWithin(code, one)) ? [code] : asked.filter((one) => isWithin(one, code)),
  );
}

/** The kinds of what is counted, where nothing else has a kind; naming them all leaves goals and the like aside. */
function kindsOf({ right }: Corpus): readonly string[] {
  return [...new Set(right.concepts.map(({ kind }) => kind))].filter((kind) => kind !== "");
}

/** The fewest concepts that hold what the filter asks for on a side, but none of the strays' own ends. */
function without(corpus: Corpus, side: Side, filter: Filter, strays: readonly Linkage[]): readonly string[] {
  const { subtree, childrenOf, roots } = hierarchyOf(corpus, side);
  const ends = new Set<string>(endsOf(strays, side));
  const cover = (code: string): readonly string[] =>
    subtree(code).some((below) => ends.has(below.code))
      ? childrenOf(code).flatMap((child) => cover(child.code))
      : [code];
  const asked = side === "left" ? filter.elements : filter.targets;
  return (asked.length > 0 ? asked : roots.map(({ code }) => code)).flatMap(cover);
}

function endsOf(linkages: readonly Linkage[], side: Side): readonly string[] {
  return [...new Set(linkages.map((linkage) => endOf(linkage, side)))];
}
