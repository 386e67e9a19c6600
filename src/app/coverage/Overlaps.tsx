import { SIDES, type Concept, type Side } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { subsetName } from "../subsets.ts";
import { grouped } from "../texts.ts";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { useMoreRows } from "./more-rows.tsx";
import { comparisonIn } from "./per-filter.ts";

/** Which units and targets both subsets link, and which only one of them. */
export function Overlaps({ filter, second }: { filter: Filter; second: Filter }) {
  const { corpus } = useAtlas();
  const { overlap } = comparisonIn(corpus, filter, second);
  const names = [subsetName(corpus, filter), subsetName(corpus, second)] as const;
  return (
    <div className="cov-sides">
      {SIDES.map((side) => (
        <div key={side} className="cov-side">
          <h3>{corpus[side].framework.shortTitle}</h3>
          <OverlapList side={side} concepts={overlap[side].both} words="linked in both" name={`${side}.both`} />
          <OverlapList
            side={side}
            concepts={overlap[side].onlyA}
            words={`only in ${names[0]}`}
            name={`${side}.onlyA`}
          />
          <OverlapList
            side={side}
            concepts={overlap[side].onlyB}
            words={`only in ${names[1]}`}
            name={`${side}.onlyB`}
          />
        </div>
      ))}
    </div>
  );
}

interface OverlapListProps {
  side: Side;
  concepts: readonly Concept[];
  words: string;
  name: string;
}

function OverlapList({ side, concepts, words, name }: OverlapListProps) {
  const { shown, more } = useMoreRows(concepts, 60, nounOf(side, concepts.length));
  return (
    <details className="cov-overlap">
      <summary>
        <b data-number={name}>{grouped(concepts.length)}</b> {nounOf(side, concepts.length)} {words}
      </summary>
      <ul className="cov-inline">
        {shown.map((concept) => (
          <li key={concept.code}>
            <ConceptButton side={side} concept={concept} brief />
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}
