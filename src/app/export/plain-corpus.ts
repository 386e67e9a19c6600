/** A corpus on its way into a worker: values only, since functions cannot be sent. */
import type { Corpus } from "../../domain/corpus.ts";
import { buildHierarchy, type Hierarchy } from "../../domain/hierarchy.ts";
import type { Linkage } from "../../domain/linkage.ts";

type PlainHierarchy = Pick<Hierarchy, "framework" | "concepts">;

/** Everything but the linkages, which follow in parts. */
export interface PlainCorpus extends Omit<Corpus, "left" | "right" | "linkages"> {
  left: PlainHierarchy;
  right: PlainHierarchy;
}

/** So many linkages are copied in a few milliseconds: between two parts the page can take input. */
const PART = 4000;

export function plainCorpus(corpus: Corpus): PlainCorpus {
  const { left, right, linkages: _, ...rest } = corpus;
  return { ...rest, left: plainHierarchy(left), right: plainHierarchy(right) };
}

export function partsOf({ linkages }: Pick<Corpus, "linkages">): readonly (readonly Linkage[])[] {
  const starts = Array.from({ length: Math.ceil(linkages.length / PART) }, (_, i) => i * PART);
  return starts.map((start) => linkages.slice(start, start + PART));
}

/** The corpus that was sent: its concepts stand depth first already, so that they come back in the same order. */
export function wholeCorpus(plain: PlainCorpus, linkages: readonly Linkage[]): Corpus {
  const { left, right } = plain;
  return {
    ...plain,
    left: buildHierarchy(left.framework, left.concepts),
    right: buildHierarchy(right.framework, right.concepts),
    linkages,
  };
}

function plainHierarchy({ framework, concepts }: Hierarchy): PlainHierarchy {
  return { framework, concepts };
}
