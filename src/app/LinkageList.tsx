import { useState } from "react";
import type { Side } from "../domain/concept.ts";
import type { Linkage } from "../domain/linkage.ts";
import { LinkageCard } from "./LinkageCard.tsx";
import { grouped } from "./texts.ts";

/** How many linkages a panel opens with, and how many each "more" adds. */
const PAGE = 25;

interface LinkageListProps {
  linkages: readonly Linkage[];
  /** The side and the concept that they are listed under. */
  from: Side;
  at: string;
}

/** The evidence of linkages, a page at a time. */
export function LinkageList({ linkages, from, at }: LinkageListProps) {
  const [shownCount, setShownCount] = useState(PAGE);
  return (
    <>
      {linkages.slice(0, shownCount).map((linkage) => (
        <LinkageCard key={linkage.id} linkage={linkage} from={from} at={at} />
      ))}
      {linkages.length > shownCount && (
        <button type="button" onClick={() => setShownCount(shownCount + PAGE)}>
          Show {Math.min(PAGE, linkages.length - shownCount)} more of {grouped(linkages.length)}
        </button>
      )}
    </>
  );
}
