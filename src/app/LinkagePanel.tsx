import type { Linkage } from "../domain/linkage.ts";
import { ConceptHead } from "./ConceptHead.tsx";
import { LinkageCard } from "./LinkageCard.tsx";
import { PanelClose } from "./PanelClose.tsx";

/** One linkage between its two ends. */
export function LinkagePanel({ linkage }: { linkage: Linkage }) {
  return (
    <>
      <PanelClose />
      <ConceptHead side="left" code={linkage.element} />
      <LinkageCard linkage={linkage} />
      <ConceptHead side="right" code={linkage.target} />
    </>
  );
}
