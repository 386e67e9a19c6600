import type { Filter } from "../../domain/filter.ts";
import type { BridgingConcept } from "../../graph/bridging.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { useMoreRows } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { bridgingIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

const FIRST = 12;

/** The concepts that most shortest paths run through, first. */
export function Bridging({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const concepts = bridgingIn(corpus, filter);
  const { shown, more } = useMoreRows(concepts, FIRST, "concepts");
  if (concepts.length === 0) return <p className="muted">No path runs through any concept.</p>;
  return (
    <>
      <TableRegion caption="Concepts by betweenness">
        <thead>
          <tr>
            <th scope="col" className="cov-number">
              Place
            </th>
            <th scope="col">Concept</th>
            <th scope="col" className="cov-number">
              betweenness
            </th>
            <th scope="col" className="cov-number">
              linked to
            </th>
            <th scope="col" className="cov-number">
              linkages
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <BridgingRow key={`${one.side} ${one.concept.code}`} bridging={one} filter={filter} />
          ))}
        </tbody>
      </TableRegion>
      {more}
    </>
  );
}

function BridgingRow({ bridging, filter }: { bridging: BridgingConcept; filter: Filter }) {
  const { corpus } = useAtlas();
  const { side, concept, betweenness, rank, neighbours, linkages } = bridging;
  const other = side === "left" ? "right" : "left";
  const { code } = concept;
  return (
    <tr data-bridging={code}>
      <td className="cov-number">{rank}</td>
      <th scope="row" className="cov-concept">
        <ConceptButton side={side} concept={concept} />
      </th>
      <td className="cov-number">{betweenness.toFixed(3)}</td>
      <td className="cov-number">
        {neighbours} {nounOf(other, neighbours)}
      </td>
      <td className="cov-number">
        <NumberButton
          value={linkages}
          name={`bridging:${side}:${code}`}
          words={`linkages of ${code}: show them`}
          filter={() => countedFilter(corpus, filter, { [side]: [code] })}
        />
      </td>
    </tr>
  );
}
