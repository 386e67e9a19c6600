import { lazy, Suspense } from "react";
import { unitOf } from "../domain/hierarchy.ts";
import { isNone } from "../domain/linkage.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { ConceptHead } from "./ConceptHead.tsx";
import { shownIn } from "./derived.ts";
import { LinkageCard } from "./LinkageCard.tsx";
import { LinkageList } from "./LinkageList.tsx";
import { PanelClose } from "./PanelClose.tsx";
import type { Pair } from "./state.ts";
import { count, grouped } from "./texts.ts";

const PairPaths = lazy(async () => ({ default: (await import("./PairPaths.tsx")).PairPaths }));

/** Two concepts with whatever joins them: linkages, readings that found nothing, or the ways round. */
export function PairPanel({ left, right }: Pair) {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const isHere = ({ element, target }: { element: string; target: string }) =>
    corpus.left.isWithin(element, left) && corpus.right.isWithin(target, right);
  const linkages = shownIn(corpus, filter).filter(isHere);
  const hidden = corpus.linkages.filter((one) => one.relation !== "none" && isHere(one)).length - linkages.length;
  const unit = unitOf(corpus.left, left);
  const goal = unitOf(corpus.right, right);
  const readings = corpus.linkages.filter((one) => isNone(one) && one.element === unit && one.target === goal);
  return (
    <>
      <PanelClose />
      <ConceptHead side="left" code={left} />
      <ConceptHead side="right" code={right} />
      <h3>{linkages.length === 0 ? "No linkage between the two" : count(linkages.length, "linkage")}</h3>
      {hidden > 0 && <p className="muted">{grouped(hidden)} hidden by the filter.</p>}
      <LinkageList linkages={linkages} from="left" at={left} />
      {readings.map((linkage) => (
        <LinkageCard key={linkage.id} linkage={linkage} from="left" at={left} />
      ))}
      {linkages.length === 0 && (
        <Suspense fallback={<p className="muted">Looking for ways round…</p>}>
          <PairPaths left={left} right={right} />
        </Suspense>
      )}
    </>
  );
}
