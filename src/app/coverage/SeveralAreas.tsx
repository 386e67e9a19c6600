import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { useMoreRows } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { severalAreasIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

const FIRST = 10;

/** Units whose linkages serve two or more priority areas, those of most areas first. */
export function SeveralAreas({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const units = severalAreasIn(corpus, filter);
  const areas = corpus.priorityAreas.filter(({ code }) => units.some((one) => one.areas.some((a) => a.code === code)));
  const sorted = units.toSorted((a, b) => b.areas.length - a.areas.length);
  const { shown, more } = useMoreRows(sorted, FIRST, "units");
  if (units.length === 0) return <p className="muted">No unit serves two priority areas.</p>;
  return (
    <>
      <p className="cov-note">
        <NumberButton
          value={units.length}
          name="areas.units"
          words={`${nounOf("left", units.length)} in two or more areas: show their linkages`}
          filter={() => countedFilter(corpus, filter, { left: units.map(({ unit }) => unit.code) })}
        />{" "}
        {nounOf("left", units.length)} in two or more areas.
      </p>
      <TableRegion caption="Units that serve several priority areas, with linkages for each">
        <thead>
          <tr>
            <th scope="col">Unit</th>
            {areas.map(({ code, title }) => (
              <th key={code} scope="col" className="cov-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ unit, areas: own }) => (
            <tr key={unit.code} data-areas={unit.code}>
              <th scope="row" className="cov-concept">
                <ConceptButton side="left" concept={unit} />
              </th>
              {areas.map(({ code, title }) => {
                const number = own.find((area) => area.code === code)?.linkages.length ?? 0;
                return (
                  <td key={code} className="cov-number">
                    {number > 0 && (
                      <NumberButton
                        value={number}
                        name={`areas:${unit.code}.${code}`}
                        words={`${number === 1 ? "linkage" : "linkages"} of ${unit.code} in ${title}: show`}
                        filter={() => countedFilter(corpus, filter, { left: [unit.code], area: code })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {more}
    </>
  );
}
