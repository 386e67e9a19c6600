import { ChevronRight } from "lucide-react";
import { keyOf, type RefKey, type Side } from "../../domain/concept.ts";
import type { Corpus } from "../../domain/corpus.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { visibleIn } from "../derived.ts";
import type { Atlas } from "../store.ts";
import type { TreeRow } from "./tree-rows.ts";

/** Open or close a row in place; what is open here is open in every view. */
export function TreeToggle({ side, row }: { side: Side; row: TreeRow }) {
  const atlas = useAtlas();
  const { concept, children, isOpen } = row;
  if (children.length === 0) return <span className="cov-toggle" />;
  return (
    <button
      type="button"
      className="icon cov-toggle"
      aria-expanded={isOpen}
      aria-label={`${concept.code}: ${children.length} below`}
      onClick={() => toggle(atlas, atlas.corpus, keyOf({ side, code: concept.code }), side, concept.code)}
    >
      <ChevronRight aria-hidden="true" />
    </button>
  );
}

/** What stands above and was folded away in another view is opened first: there is no fold above the rows of this page. */
function toggle({ store, dispatch }: Atlas, corpus: Corpus, key: RefKey, side: Side, code: string): void {
  for (let depth = 0; depth < corpus[side].framework.levels.length; depth++) {
    const standIn = visibleIn(corpus, store.getState().expansion).standIn(side, code);
    if (standIn === undefined || standIn === key) break;
    dispatch({ type: "toggleConcept", concept: standIn });
  }
  dispatch({ type: "toggleConcept", concept: key });
}
