/** Which linkages of a dossier pass, and how many each value of a facet would leave: one pass, however many there are. */
import type { DossierConcept, DossierData, DossierLinkage } from "../../export/dossier-data.ts";
import type { Wish } from "./address.ts";

export interface Narrowed {
  /** 1 for each linkage that passes. */
  passes: Uint8Array;
  count: number;
  /** For each facet and each of its values the linkages that pass when the facet itself is open. */
  beside: readonly Int32Array[];
}

/** @param textOf the words of a linkage, folded; asked for only where words are looked for */
export function narrow({ facets, linkages }: DossierData, wish: Wish, textOf: (linkage: number) => string): Narrowed {
  const words = folded(wish.words).split(/\s+/).filter(Boolean);
  const ticked = facets.map(({ name, values }) => {
    const asked = wish.ticked[name] ?? [];
    return asked.length === 0
      ? undefined
      : new Set(values.flatMap(([value], place) => (asked.includes(value) ? [place] : [])));
  });
  const passes = new Uint8Array(linkages.length);
  const beside = facets.map(({ values }) => new Int32Array(values.length));
  let count = 0;
  for (const [i, linkage] of linkages.entries()) {
    if (words.length > 0 && !holdsAll(textOf(i), words)) continue;
    const failed = ticked.flatMap((places, facet) =>
      places && !placesIn(linkage, facet).some((place) => places.has(place)) ? [facet] : [],
    );
    if (failed.length === 0) {
      passes[i] = 1;
      count++;
      for (const [facet, counts] of beside.entries()) countIn(counts, placesIn(linkage, facet));
    } else if (failed.length === 1) {
      const [only = 0] = failed;
      const counts = beside[only];
      if (counts) countIn(counts, placesIn(linkage, only));
    }
  }
  return { passes, count, beside };
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function placesIn(linkage: DossierLinkage, facet: number): readonly number[] {
  const value = linkage[facet + 3] ?? -1;
  return typeof value === "number" ? [value] : value;
}

function countIn(counts: Int32Array, places: readonly number[]): void {
  for (const place of places) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
}

/** Without case and accents, so that one finds what one types. */
export function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** The concept itself and all above it, nearest first. */
export function pathUp(concepts: readonly DossierConcept[], place: number): readonly number[] {
  const path: number[] = [];
  for (let at = place; at >= 0 && path.length <= concepts.length; at = concepts[at]?.[3] ?? -1) path.push(at);
  return path;
}

/** 1 for each linkage that stands at one of the concepts, or below it, on both of their sides. */
export function around({ concepts, linkages }: DossierData, chosen: readonly number[]): Uint8Array {
  const inside = chosen.map((one) => {
    const within = new Uint8Array(concepts.length);
    // A concept stands before what is below it.
    for (let at = one; at < concepts.length; at++) {
      if (at === one || within[concepts[at]?.[3] ?? -1] === 1) within[at] = 1;
    }
    return within;
  });
  return Uint8Array.from(linkages, ([element, target]) =>
    inside.every((within) => within[element] === 1 || within[target] === 1) ? 1 : 0,
  );
}

/** The concepts that words name: codes that begin with them first, then titles. */
export function conceptsNamed({ concepts }: DossierData, words: string, most: number): readonly number[] {
  const asked = folded(words).trim();
  if (asked === "") return [];
  const parts = asked.split(/\s+/);
  const byCode: number[] = [];
  const byTitle: number[] = [];
  for (const [place, [, code, title]] of concepts.entries()) {
    if (folded(code).startsWith(asked)) byCode.push(place);
    else if (holdsAll(folded(`${code} ${title}`), parts)) byTitle.push(place);
  }
  return [...byCode, ...byTitle].slice(0, most);
}
