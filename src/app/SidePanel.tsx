import { refOf } from "../domain/concept.ts";
import { useAtlas, useSettledFilter, useView } from "./AtlasContext.tsx";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { CoverageBar } from "./CoverageBar.tsx";
import { coverageIn } from "./derived.ts";
import { PairPanel } from "./PairPanel.tsx";
import { LinkagePanel } from "./LinkagePanel.tsx";
import { StartViews } from "./StartViews.tsx";

/** What is selected, with its evidence; without a selection, how much of each side is covered. */
export function SidePanel() {
  const { corpus } = useAtlas();
  const selection = useView((state) => state.selection);
  const linkage = corpus.linkages.find(({ id }) => id === selection?.linkage);
  return (
    <aside className="panel" aria-label="Details" id="details" data-empty={selection === undefined}>
      {selection?.pair ? (
        <PairPanel key={`${selection.pair.left} ${selection.pair.right}`} {...selection.pair} />
      ) : linkage ? (
        <LinkagePanel linkage={linkage} />
      ) : selection?.concept !== undefined ? (
        <ConceptPanel key={selection.concept} {...refOf(selection.concept)} />
      ) : (
        <AtAGlance />
      )}
    </aside>
  );
}

function AtAGlance() {
  const { corpus } = useAtlas();
  const filter = useSettledFilter();
  const coverage = filter && coverageIn(corpus, filter);
  return (
    <>
      <h2>At a glance</h2>
      <h3>{corpus.left.framework.title}</h3>
      {coverage && <CoverageBar tally={coverage.left.total} noun="units" />}
      <h3>{corpus.right.framework.title}</h3>
      {coverage && <CoverageBar tally={coverage.right.total} noun="targets" />}
      <p className="muted">
        Counts are of distinct concepts, over published and editorial linkages that nobody withdrew. Point at a concept
        to see what it is linked to, click to keep it and read the evidence; the wedges at the edges open what lies
        below.
      </p>
      <StartViews />
    </>
  );
}
