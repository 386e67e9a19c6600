import { ANSWERS } from "../../analysis/coverage.ts";
import { SIDES, type Side } from "../../domain/concept.ts";
import { hierarchyOf } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { describeFilter } from "../../export/filter-words.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { coverageIn } from "../derived.ts";
import { subsetName } from "../subsets.ts";
import { ANSWER_NAMES, count, grouped } from "../texts.ts";
import { AnswerBar } from "./AnswerBar.tsx";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { nounOf } from "./coverage-texts.ts";
import { countedFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";

interface BothSidesProps {
  filter: Filter;
  second: Filter | undefined;
}

/** How much of each side is linked, and by how many linkages. */
export function BothSides({ filter, second }: BothSidesProps) {
  const { corpus } = useAtlas();
  const { linkages, allLinkages } = coverageIn(corpus, filter);
  return (
    <>
      <div className="cov-sides">
        {SIDES.map((side) => (
          <SideAnswers key={side} side={side} filter={filter} second={second} />
        ))}
      </div>
      <p className="cov-note">
        <NumberButton
          value={linkages}
          name="linkages"
          words="linkages counted: show them"
          filter={() => countedFilter(corpus, filter)}
        />{" "}
        of {grouped(allLinkages)} counted linkages. {describeFilter(corpus, filter)} Answers are of distinct concepts,
        never of rows; statements made above the units or the targets are in no number.
      </p>
    </>
  );
}

function SideAnswers({ side, filter, second }: BothSidesProps & { side: Side }) {
  const { corpus } = useAtlas();
  const { framework } = hierarchyOf(corpus, side);
  const { items, total } = coverageIn(corpus, filter)[side];
  const other = second && coverageIn(corpus, second)[side];
  return (
    <div className="cov-side">
      <h3>{framework.title}</h3>
      <p className="cov-big">
        <b>{grouped(total.linked)}</b> of <PlainNumber value={items.length} name={`${side}.items`} />{" "}
        {nounOf(side, items.length)} linked
      </p>
      <AnswerBar tally={total} second={other?.total} />
      <ul className="cov-answers">
        {ANSWERS.filter((answer) => answer !== "hidden" || total.hidden > 0).map((answer) => (
          <li key={answer} data-answer={answer}>
            <AnswerNumber filter={filter} side={side} answer={answer} value={total[answer]} /> {ANSWER_NAMES[answer]}
          </li>
        ))}
      </ul>
      {other && second && (
        <p className="cov-against">
          {subsetName(corpus, second)}: {grouped(other.total.linked)} of {count(other.items.length, nounOf(side, 1))}{" "}
          linked
        </p>
      )}
    </div>
  );
}
