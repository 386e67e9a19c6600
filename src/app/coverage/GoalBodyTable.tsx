import type { BodyAtGoal, GoalBodies } from "../../analysis/bodies.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { capital } from "../entries.ts";
import { BodyName, bodyTitle } from "./BodyNames.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { InlineMore } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { bodiesIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

/** How many bodies a line opens with. */
const FIRST = 8;

/** For each goal the bodies that lead what is linked to it, with how many units each. */
export function GoalBodyTable({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const goals = bodiesIn(corpus, filter);
  const [first] = goals;
  if (!first) return <p className="muted">Nothing is linked, so no body stands behind a goal.</p>;
  return (
    <TableRegion caption={`Lead bodies behind each ${first.goal.level}`}>
      <thead>
        <tr>
          <th scope="col">{capital(first.goal.level)}</th>
          <th scope="col">Lead bodies, with how many units each leads</th>
        </tr>
      </thead>
      <tbody>
        {goals.map((one) => (
          <GoalRow key={one.goal.code} at={one} filter={filter} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function GoalRow({ at: { goal, bodies, without }, filter }: { at: GoalBodies; filter: Filter }) {
  return (
    <tr data-bodies={goal.code}>
      <th scope="row" className="cov-concept">
        <ConceptButton side="right" concept={goal} />
      </th>
      <td className="cov-bodies">
        <InlineMore
          first={FIRST}
          of={`bodies of ${goal.code}`}
          parts={bodies.map((body) => (
            <li key={body.id}>
              <Led body={body} goal={goal.code} filter={filter} />
            </li>
          ))}
        />
        {without.length > 0 && (
          <span className="muted">
            not known: {without.length} {nounOf("left", without.length)}
          </span>
        )}
      </td>
    </tr>
  );
}

function Led({ body: { id, units }, goal, filter }: { body: BodyAtGoal; goal: string; filter: Filter }) {
  const { corpus } = useAtlas();
  const codes = units.map(({ code }) => code);
  return (
    <>
      <BodyName id={id} />{" "}
      <NumberButton
        value={units.length}
        name={`bodies:${goal}.${id}`}
        words={`${nounOf("left", units.length)} led by ${bodyTitle(corpus, id)}: show their linkages to ${goal}`}
        filter={() => countedFilter(corpus, filter, { left: codes, right: [goal] })}
      />
    </>
  );
}
