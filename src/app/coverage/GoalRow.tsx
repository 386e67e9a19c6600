import type { Breakdown, KindBar } from "../../analysis/breakdown.ts";
import type { Answer } from "../../analysis/coverage.ts";
import type { Concept } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import { AnswerBar } from "./AnswerBar.tsx";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { ConceptCell, ItemAnswer, LinkagesNumber } from "./cells.tsx";
import { NO_ANSWERS } from "./coverage-texts.ts";
import type { TreeRow } from "./tree-rows.ts";

interface GoalRowProps {
  row: TreeRow;
  kinds: readonly string[];
  answers: readonly Answer[];
  filter: Filter;
  /** Of the filter and, where there is one, of the second subset. */
  breakdowns: readonly Breakdown[];
}

/** A goal with its targets by kind, or a target with its own answer in the column of its kind. */
export function GoalRow({ row, kinds, answers, filter, breakdowns }: GoalRowProps) {
  const { concept, isItem } = row;
  const bars = breakdowns.map((one) => one.goals.find(({ goal }) => goal === concept));
  const isGoal = !isItem && bars.some((bar) => bar !== undefined);
  const tally = bars[0]?.tally ?? NO_ANSWERS;
  return (
    <tr data-depth={row.depth} data-key={`right:${concept.code}`}>
      <ConceptCell side="right" row={row} />
      {kinds.map((kind) => (
        <td key={kind} className="cov-bar-cell">
          {isGoal ? (
            <KindAnswers kind={kind} bars={bars.map((bar) => bar?.kinds ?? [])} at={concept} filter={filter} />
          ) : (
            concept.kind === kind && <ItemAnswer filter={filter} side="right" row={row} />
          )}
        </td>
      ))}
      {answers.map((answer) => (
        <td key={answer} className="cov-number">
          {isGoal && <AnswerNumber filter={filter} side="right" answer={answer} value={tally[answer]} at={concept} />}
        </td>
      ))}
      <td className="cov-number">
        <LinkagesNumber filter={filter} side="right" concept={concept} />
      </td>
    </tr>
  );
}

interface KindAnswersProps {
  kind: string;
  /** The kinds of the filter and, where there is one, of the second subset. */
  bars: readonly (readonly KindBar[])[];
  /** The goal; without one all goals. */
  at?: Concept;
  filter: Filter;
}

/** The targets of one kind; a goal may have none of a kind. */
export function KindAnswers({ kind, bars, at, filter }: KindAnswersProps) {
  const [own, other] = bars.map((kinds) => kinds.find((one) => one.kind === kind));
  if (!own && !other) return <span className="muted">none</span>;
  const { tally, items } = own ?? { tally: NO_ANSWERS, items: 0 };
  return (
    <span className="cov-kind">
      <AnswerBar tally={tally} second={other?.tally} />
      {own ? (
        <span>
          <AnswerNumber
            filter={filter}
            side="right"
            answer="linked"
            value={tally.linked}
            {...(at && { at })}
            kind={kind}
          />{" "}
          of {items}
        </span>
      ) : (
        <span className="muted">not asked</span>
      )}
    </span>
  );
}
