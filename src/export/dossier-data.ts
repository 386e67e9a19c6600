/**
 * What the script of a dossier works with beside the words on the page: a block of data that is text to a browser and
 * never runs. Places stand for names, so that five thousand linkages stay small.
 */
import { SIDES, type Side } from "../domain/concept.ts";
import { endOf } from "../domain/corpus.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS, type Linkage } from "../domain/linkage.ts";
import { anchorOf, markOf } from "./dossier-markup.ts";
import { headsOn, type Subset } from "./dossier-subset.ts";
import { capitalised } from "./grammar.ts";

export interface DossierData {
  /** Of both sides, each before what stands below it. */
  concepts: readonly DossierConcept[];
  /** What linkages can be narrowed by, in the order of the page. */
  facets: readonly DossierFacet[];
  /** In the order of the linkage table. */
  linkages: readonly DossierLinkage[];
}

/** Its anchor, code and title; the place of the concept above it, or -1. */
export type DossierConcept = readonly [anchor: string, code: string, title: string, parent: number];

export interface DossierFacet {
  /** As the address of the page has it. */
  name: string;
  heading: string;
  values: readonly (readonly [value: string, words: string])[];
}

/**
 * The places of its concepts, 1 where coverage and matrix count it, and for each facet the place of its value: -1 for
 * none, a list where there may be several.
 */
export type DossierLinkage = readonly [
  element: number,
  target: number,
  counted: 0 | 1,
  ...values: (number | readonly number[])[],
];

export function dataOf(subset: Subset): DossierData {
  const all = SIDES.flatMap((side) => subset.concepts[side].map((concept) => ({ side, concept })));
  const places = new Map(all.map(({ side, concept }, place) => [anchorOf(side, concept.code), place]));
  const facets = facetsOf(subset);
  return {
    concepts: all.map(({ side, concept }) => [
      anchorOf(side, concept.code),
      concept.code,
      concept.shortTitle + markOf(concept),
      concept.parent === undefined ? -1 : (places.get(anchorOf(side, concept.parent)) ?? -1),
    ]),
    facets: facets.map(({ name, heading, values }) => ({ name, heading, values })),
    linkages: subset.reported.map((linkage, i) => [
      places.get(anchorOf("left", linkage.element)) ?? -1,
      places.get(anchorOf("right", linkage.target)) ?? -1,
      subset.isCounted[i] ? 1 : 0,
      ...facets.map(({ placesOf }) => placesOf(linkage)),
    ]),
  };
}

/** As text for a `<script type="application/json">`: nothing in it can end the block or begin a comment. */
export function dataBlock(data: DossierData): string {
  return JSON.stringify(data)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll(">", String.raw`\u003e`)
    .replaceAll("&", String.raw`\u0026`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}

interface Facet extends DossierFacet {
  placesOf(linkage: Linkage): number | readonly number[];
}

/** Those that tell linkages of this subset apart. */
function facetsOf(subset: Subset): readonly Facet[] {
  const { corpus } = subset;
  const areas = corpus.priorityAreas.map(({ code, title }) => [code, `${code} ${title}`] as const);
  const words = <T extends string | number>(values: readonly T[]) =>
    values.map((value) => [String(value), String(value)] as const);
  const facets = [
    headFacet(subset, "left", "group"),
    headFacet(subset, "right", "goal"),
    facetOf("relation", "Relation", words(RELATIONS), ({ relation }) => relation),
    facetOf("strength", "Strength", words([...STRENGTHS].toReversed()), ({ strength }) => String(strength ?? "")),
    facetOf("area", "Priority area", areas, ({ priorityAreas }) => priorityAreas),
    facetOf("basis", "Basis", words(BASES), ({ basis }) => basis),
    facetOf("status", "Status", words(STATUSES), ({ status }) => status),
  ];
  return facets.map((facet) => usedValues(facet, subset.reported)).filter(({ values }) => values.length > 0);
}

function headFacet(subset: Subset, side: Side, name: "group" | "goal"): Facet {
  const { headOf } = headsOn(subset.corpus, side);
  const concepts = subset.concepts[side];
  const heads = new Set(concepts.map(({ code }) => headOf(code)));
  const values = concepts
    .filter((concept) => heads.has(concept))
    .map((concept) => [concept.code, `${concept.code} ${concept.shortTitle}${markOf(concept)}`] as const);
  return facetOf(
    name,
    capitalised(subset.nouns[name].one),
    values,
    (linkage) => headOf(endOf(linkage, side))?.code ?? "",
  );
}

function facetOf(
  name: string,
  heading: string,
  values: DossierFacet["values"],
  valueOf: (linkage: Linkage) => string | readonly string[],
): Facet {
  const places = new Map(values.map(([value], place) => [value, place]));
  return {
    name,
    heading,
    values,
    placesOf(linkage) {
      const value = valueOf(linkage);
      return typeof value === "string" ? (places.get(value) ?? -1) : value.flatMap((one) => places.get(one) ?? []);
    },
  };
}

/** Without values that no linkage has. */
function usedValues(facet: Facet, linkages: readonly Linkage[]): Facet {
  const used = new Set(linkages.flatMap((linkage) => facet.placesOf(linkage)));
  const kept = facet.values.flatMap((_, place) => (used.has(place) ? [place] : []));
  const moved = new Map(kept.map((place, now) => [place, now]));
  return {
    ...facet,
    values: kept.flatMap((place) => facet.values.slice(place, place + 1)),
    placesOf(linkage) {
      const places = facet.placesOf(linkage);
      return typeof places === "number" ? (moved.get(places) ?? -1) : places.flatMap((place) => moved.get(place) ?? []);
    },
  };
}
