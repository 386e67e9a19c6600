import { Copy } from "lucide-react";
import type { Gap, GapGroup, GapList } from "../../analysis/gaps.ts";
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
    <div className="cov-sides">
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
  return (
    <div className="cov-side" data-gaps={side}>
      <h3 id={gapsAt(corpus, side)} tabIndex={-1}>
        {hierarchyOf(corpus, side).framework.shortTitle}
      </h3>
      <p className="cov-gap-head">
        <span>
          <b data-number={`gaps.${side}`}>{grouped(number)}</b> of {grouped(list.items)} {noun} without a linkage
        </span>
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
      {groups.map((group) => (
        <GapGroupList key={group.head.code} side={side} group={group} filter={filter} />
      ))}
    </div>
  );
}

function GapGroupList({ side, group, filter }: { side: Side; group: GapGroup; filter: Filter }) {
  const { corpus } = useAtlas();
  const { head, gaps, items } = group;
  return (
    <>
      <h4 id={gapsAt(corpus, side, head)} tabIndex={-1}>
        <ConceptButton side={side} concept={head} />
        <span className="muted">
          {gaps.length} of {items}
        </span>
      </h4>
      <ul className="cov-gaps">
        {gaps.map((gap) => (
          <GapLine key={gap.concept.code} side={side} gap={gap} filter={filter} />
        ))}
      </ul>
    </>
  );
}

function GapLine({ side, gap, filter }: { side: Side; gap: Gap; filter: Filter }) {
  const { concept, answer, read } = gap;
  return (
    <li data-gap={concept.code}>
      <ConceptButton side={side} concept={concept} />
      <span className="cov-gap-answer">
        <AnswerWord answer={answer} />
        {read && (
          <span className="muted">
            <ReadNumber filter={filter} unit={concept} name="gap-read" />
          </span>
        )}
      </span>
    </li>
  );
}
