import { HEADLINES } from "../analysis/headline.ts";
import type { Rankings } from "../analysis/rankings.ts";
import { VARIANT_WORDS, type Variant } from "../analysis/sensitivity.ts";
import { signed } from "./compare-table.ts";
import { HEADLINE_WORDS } from "./headline-words.ts";
import type { Table } from "./table.ts";

const RANKING_WORDS: Readonly<Record<keyof Rankings, string>> = {
  groups: "Groups by targets reached",
  goals: "Goals by linkages",
};

/** The headline numbers of each variant, with the difference from the first. */
export function variantsTable(variants: readonly Variant[]): Table {
  return {
    title: "What if only some linkages counted",
    columns: ["Number", ...variants.map(({ name }) => name)],
    rows: HEADLINES.map((number) => [
      HEADLINE_WORDS[number],
      ...variants.map(({ headline, difference }) => withChange(headline[number], difference[number])),
    ]),
    notes: variants.map(({ name }) => `${name}: ${VARIANT_WORDS[name]}.`),
  };
}

/** One of the rankings: for each concept its place in each variant, with the places it moves. */
export function placesTable(variants: readonly Variant[], ranking: keyof Rankings): Table {
  const [base] = variants;
  return {
    title: RANKING_WORDS[ranking],
    columns: ["Code", ...variants.map(({ name }) => name), "Title"],
    rows: (base?.rankings[ranking] ?? []).map(({ concept }) => [
      concept.code,
      ...variants.map(({ rankings }) => {
        const place = rankings[ranking].find((one) => one.concept === concept);
        return place?.rank === undefined ? "-" : withChange(place.rank, place.moves ?? 0);
      }),
      concept.shortTitle,
    ]),
    notes: [
      "Places; in brackets how many it moves up (+) or down (-). Equal ones share a place; - nothing is left of it.",
    ],
  };
}

/** All of it in one, a row for each number and each place of each variant. */
export function sensitivityTable(variants: readonly Variant[]): Table {
  const rows = variants.flatMap(({ name, headline, difference, rankings }) => [
    ...HEADLINES.map((number) => [
      name,
      HEADLINE_WORDS[number],
      "",
      String(headline[number]),
      String(difference[number]),
      "",
      "",
    ]),
    ...(["groups", "goals"] as const).flatMap((ranking) =>
      rankings[ranking].map(({ concept, value, rank, moves }) => {
        return [name, RANKING_WORDS[ranking], concept.code, String(value), "", String(rank ?? ""), String(moves ?? "")];
      }),
    ),
  ]);
  return {
    title: "What if only some linkages counted",
    columns: ["Variant", "Number", "Code", "Value", "Difference", "Place", "Moves"],
    rows,
    notes: [],
  };
}

function withChange(value: number, change: number): string {
  return change === 0 ? String(value) : `${value} (${signed(change)})`;
}
