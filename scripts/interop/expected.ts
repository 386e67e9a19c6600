/** What every program must find in an export, worked out from the data and not from the files. */
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, readingsIn } from "../../src/domain/filter.ts";
import { irisOf } from "../../src/export/iris.ts";
import { triplesOf } from "../../src/export/rdf-triples.ts";
import { keysIn } from "./linkage-keys.ts";

export interface Expected {
  /** Of every linkage its element, target and relation, sorted. */
  linkages: readonly string[];
  /** The same with readings that found no counterpart. */
  readings: readonly string[];
  /** The elements and targets that linkages name. */
  codes: ReadonlySet<string>;
  concepts: number;
  triples: number;
  /** The code of a concept by its IRI. */
  codeOf: ReadonlyMap<string, string>;
}

export function expectedOf(corpus: Corpus): Expected {
  const readings = readingsIn(corpus, DEFAULT_FILTER);
  const linkages = readings.filter(({ relation }) => relation !== "none");
  const iris = irisOf(corpus, {});
  const sides = ["left", "right"] as const;
  return {
    linkages: keysIn(linkages),
    readings: keysIn(readings),
    codes: new Set(linkages.flatMap(({ element, target }) => [element, target])),
    concepts: corpus.left.concepts.length + corpus.right.concepts.length,
    triples: new Set(triplesOf(corpus, DEFAULT_FILTER).map((triple) => JSON.stringify(triple))).size,
    codeOf: new Map(
      sides.flatMap((side) => corpus[side].concepts.map(({ code }) => [iris.conceptOf(side, code), code] as const)),
    ),
  };
}
