import { HEADLINES } from "../../analysis/headline.ts";
import type { ComparedConcept } from "../../analysis/compare.ts";
import { goalHeads, groupHeads } from "../../analysis/heads.ts";
import { SIDES, type Concept, type Side } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import { HEADLINE_WORDS } from "../../export/headline-words.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { groupWord, subsetName } from "../subsets.ts";
import { ConceptButton } from "./ConceptButton.tsx";
import { difference } from "./coverage-texts.ts";
import { countedFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";
import { Overlaps } from "./Overlaps.tsx";
import { comparisonIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

interface DifferenceProps {
  filter: Filter;
  second: Filter;
}

/** Two subsets in numbers: what each counts, and the second less the first. */
export function Difference({ filter, second }: DifferenceProps) {
  const { corpus } = useAtlas();
  const { headline, conceptsOf } = comparisonIn(corpus, filter, second);
  const heads: Record<Side, ReadonlySet<Concept>> = {
    left: new Set(groupHeads(corpus.left).heads),
    right: new Set(goalHeads(corpus.right).heads),
  };
  const names = [subsetName(corpus, filter), subsetName(corpus, second)] as const;
  return (
    <>
      <Overlaps filter={filter} second={second} />
      <TableRegion caption={`Difference between ${names[0]} and ${names[1]}`}>
        <thead>
          <tr>
            <th scope="col">Number</th>
            {names.map((name, i) => (
              <th key={i} scope="col" className="cov-number">
                {name}
              </th>
            ))}
            <th scope="col" className="cov-number">
              difference
            </th>
          </tr>
        </thead>
        <tbody>
          {HEADLINES.map((name) => (
            <tr key={name} data-difference={name}>
              <th scope="row">{HEADLINE_WORDS[name]}</th>
              {[headline.a, headline.b].map((numbers, i) => (
                <td key={i} className="cov-number">
                  {name === "linkages" || name === "linkedUnits" || name === "linkedTargets" ? (
                    <NumberButton
                      value={numbers[name]}
                      name={`${"ab"[i]}.${name}`}
                      words={`${HEADLINE_WORDS[name]}, ${names[i]}: show the linkages`}
                      filter={() => countedFilter(corpus, i === 0 ? filter : second)}
                    />
                  ) : (
                    <PlainNumber value={numbers[name]} name={`${"ab"[i]}.${name}`} />
                  )}
                </td>
              ))}
              <td className="cov-number">{difference(headline.difference[name])}</td>
            </tr>
          ))}
        </tbody>
        {SIDES.map((side) => (
          <tbody key={side}>
            <tr className="cov-group-row">
              <th scope="rowgroup" colSpan={4}>
                Linkages by {side === "left" ? groupWord(corpus).toLowerCase() : [...heads.right][0]?.level}
              </th>
            </tr>
            {conceptsOf(side)
              .filter(({ concept }) => heads[side].has(concept))
              .map((one) => (
                <ConceptRow key={one.concept.code} side={side} compared={one} filter={filter} second={second} />
              ))}
          </tbody>
        ))}
      </TableRegion>
    </>
  );
}

function ConceptRow({ side, compared, filter, second }: DifferenceProps & { side: Side; compared: ComparedConcept }) {
  const { corpus } = useAtlas();
  const { concept, a, b, linkages } = compared;
  return (
    <tr data-difference={`${side}:${concept.code}`}>
      <th scope="row" className="cov-concept">
        <ConceptButton side={side} concept={concept} />
      </th>
      {[a, b].map((state, i) => (
        <td key={i} className="cov-number">
          <NumberButton
            value={state.linkages}
            name={`${"ab"[i]}.${side}:${concept.code}`}
            words={`linkages of ${concept.code}: show them`}
            filter={() => countedFilter(corpus, i === 0 ? filter : second, { [side]: [concept.code] })}
          />
        </td>
      ))}
      <td className="cov-number">{difference(linkages)}</td>
    </tr>
  );
}
