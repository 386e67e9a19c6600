/** Numbers and pictures that follow from the data and one filter, worked out once and shared by every view. */
import { facetCounts, type FacetCounts } from "../analysis/counts.ts";
import { coverageOf, type Coverage } from "../analysis/coverage.ts";
import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { buildGraph } from "../graph/build.ts";
import { visibleConcepts, type Expansion, type Visible } from "../graph/visible.ts";
import { drawNetwork } from "../scene/network.ts";
import { LIGHT, type Palette } from "../scene/palette.ts";
import { indexScene, type SceneIndex } from "./sceneIndex.ts";

type Memo<T> = WeakMap<Corpus, WeakMap<object, T>>;

const coverages: Memo<Coverage> = new WeakMap();
const facets: Memo<FacetCounts> = new WeakMap();
const shown: Memo<readonly Linkage[]> = new WeakMap();
const visibles: Memo<Visible> = new WeakMap();
const pictures: Record<Palette["name"], Memo<WeakMap<Expansion, SceneIndex>>> = {
  light: new WeakMap(),
  dark: new WeakMap(),
};

export function coverageIn(corpus: Corpus, filter: Filter): Coverage {
  return remember(coverages, corpus, filter, () => coverageOf(corpus, filter));
}

export function facetsIn(corpus: Corpus, filter: Filter): FacetCounts {
  return remember(facets, corpus, filter, () => facetCounts(corpus, filter));
}

/** The linkages that a filter shows, in corpus order. */
export function shownIn(corpus: Corpus, filter: Filter): readonly Linkage[] {
  return remember(shown, corpus, filter, () => linkagesIn(corpus, filter));
}

/** What an expansion shows; asked for at every step of the camera while something is selected. */
export function visibleIn(corpus: Corpus, expansion: Expansion): Visible {
  return remember(visibles, corpus, expansion, () => visibleConcepts(corpus, expansion));
}

/** The network scene of what is open and passes, in the colours of a palette. */
export function pictureIn(corpus: Corpus, filter: Filter, expansion: Expansion, palette: Palette = LIGHT): SceneIndex {
  const byExpansion = remember(pictures[palette.name], corpus, filter, () => new WeakMap<Expansion, SceneIndex>());
  const known = byExpansion.get(expansion);
  if (known) return known;
  const graph = buildGraph(corpus, visibleIn(corpus, expansion), shownIn(corpus, filter));
  const picture = indexScene(drawNetwork(corpus, graph, palette));
  byExpansion.set(expansion, picture);
  return picture;
}

function remember<T>(memo: Memo<T>, corpus: Corpus, key: object, make: () => T): T {
  const byKey = memo.get(corpus) ?? new WeakMap<object, T>();
  memo.set(corpus, byKey);
  const value = byKey.get(key) ?? make();
  byKey.set(key, value);
  return value;
}
