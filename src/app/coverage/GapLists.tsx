import { Copy } from "lucide-react";
import { GAP_ANSWERS, type Gap, type GapGroup, type GapList } from "../../analysis/gaps.ts";
import type { Side } from "../../domain/concept.ts";
import { hierarchyOf } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { copyText } from "../copy.ts";
import { grouped } from "../texts.ts";
import { AnswerWord } from "./AnswerBar.tsx";
import { gapsAt } from "./AnswerNumber.tsx";
import { ReadNumber } from "./cells.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { gapText } from "./gap-text.ts";
import { gapsIn } from "./per-filter.ts";

/** What is not linked, on both sides, grouped, each list to be copied. */
export function GapLists({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const { units, targets } = gapsIn(corpus, filter);
  return (
    <div className="cov-stack">
      <SideGaps side="left" list={units} filter={filter} />
      <SideGaps side="right" list={targets} filter={filter} />
    </div>
  );
}

interface SideGapsProps {
  side: Side;
  list: GapList;
  filter: Filter;
}

function SideGaps({ side, list, filter }: SideGapsProps) {
  const { corpus } = useAtlas();
  const groups = list.groups.filter(({ gaps }) => gaps.length > 0);
  const number = groups.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const noun = nounOf(side, list.items);
  const answers = GAP_ANSWERS.filter((answer) => list.total[answer] > 0);
  return (
    <div className="cov-side" data-gaps={side}>
      <h3 id={gapsAt(corpus, side)} tabIndex={-1}>
        {hierarchyOf(corpus, side).framework.shortTitle}
      </h3>
      <p className="cov-gap-head">
        <span>
          <b data-number={`gaps.${side}`}>{grouped(number)}</b> of {grouped(list.items)} {noun} without a linkage
        </span>
        {answers.map((answer) => (
          <span key={answer}>
            {grouped(list.total[answer])} <AnswerWord answer={answer} />
          </span>
        ))}
        {number > 0 && (
          <button
            type="button"
            onClick={() =>
              void copyText(gapText(corpus, filter, side, list), `List of ${grouped(number)} ${noun} copied`)
            }
          >
            <Copy aria-hidden="true" /> Copy the list
            <span className="visually-hidden"> of {noun}</span>
          </button>
        )}
      </p>
      {number === 0 && <p className="muted">No gap here: everything that the filter asks about is linked.</p>}
      <div className="cov-columns">
        {groups.map((group) => (
          <GapGroupList key={group.head.code} side={side} group={group} answers={answers.length} filter={filter} />
        ))}
      </div>
    </div>
  );
}

interface GapGroupProps {
  side: Side;
  group: GapGroup;
  /** How many different answers the list has: a single one stands in its head. */
  answers: number;
  filter: Filter;
}

function GapGroupList({ side, group, answers, filter }: GapGroupProps) {
  const { corpus } = useAtlas();
  const { head, gaps, items } = group;
  return (
    <div className="cov-gap-group">
      <h4 id={gapsAt(corpus, side, head)} tabIndex={-1}>
        <ConceptButton side={side} concept={head} />
        <span className="muted">
          {gaps.length} of {items}
        </span>
      </h4>
      <ul className="cov-gaps">
        {gaps.map((gap) => (
          <GapLine key={gap.concept.code} side={side} gap={gap} hasAnswer={answers > 1} filter={filter} />
        ))}
      </ul>
    </div>
  );
}

function GapLine({ side, gap, hasAnswer, filter }: { side: Side; gap: Gap; hasAnswer: boolean; filter: Filter }) {
  const { concept, answer, read } = gap;
  return (
    <li data-gap={concept.code}>
      <ConceptButton side={side} concept={concept} />
      <span className="cov-gap-answer">
        {hasAnswer && <AnswerWord answer={answer} />}
        {read && answer !== "hidden" && (
          <span className="muted">
            <ReadNumber filter={filter} unit={concept} name="gap-read" />
          </span>
        )}
      </span>
    </li>
  );
}
