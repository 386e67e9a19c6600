import { ANSWERS, type Answer } from "../../analysis/coverage.ts";
import type { GoalBar, KindBar } from "../../analysis/breakdown.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { coverageIn, visibleIn } from "../derived.ts";
import { capital } from "../entries.ts";
import { AnswerBar } from "./AnswerBar.tsx";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { ConceptCell, ItemAnswer, LinkagesNumber } from "./cells.tsx";
import { ANSWER_HEADS, kindName } from "./coverage-texts.ts";
import { breakdownIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";
import { treeRows, type TreeRow } from "./tree-rows.ts";

interface GoalTableProps {
  filter: Filter;
  second: Filter | undefined;
}

/** The right side by goal, each kind of targets in a column of its own, opened in place to the targets. */
export function GoalTable({ filter, second }: GoalTableProps) {
  const { corpus } = useAtlas();
  const expansion = useView((state) => state.expansion);
  const coverage = coverageIn(corpus, filter);
  const { goals, kinds } = breakdownIn(corpus, filter);
  const barOf = new Map(goals.map((bar) => [bar.goal.code, bar]));
  const heads = goals.map(({ goal }) => goal);
  const rows = treeRows(corpus, "right", coverage, heads, visibleIn(corpus, expansion).isOpen);
  const answers = ANSWERS.filter(
    (answer) => answer !== "linked" && (answer !== "hidden" || coverage.right.total.hidden > 0),
  );
  const level = heads[0]?.level ?? "goal";
  return (
    <TableRegion caption={`Answers of ${corpus.right.framework.shortTitle} by ${level}`}>
      <thead>
        <tr>
          <th scope="col">{capital(level)}</th>
          {kinds.map(({ kind }) => (
            <th key={kind} scope="col" className="cov-bar-cell">
              {kindName(kind)}
            </th>
          ))}
          {answers.map((answer) => (
            <th key={answer} scope="col" className="cov-number">
              {ANSWER_HEADS[answer]}
            </th>
          ))}
          <th scope="col" className="cov-number">
            linkages
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GoalRow
            key={row.concept.code}
            row={row}
            bar={barOf.get(row.concept.code)}
            kinds={kinds}
            answers={answers}
            filter={filter}
            second={second}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          {kinds.map((bar) => (
            <td key={bar.kind} className="cov-bar-cell">
              <span className="cov-kind">
                <AnswerBar tally={bar.tally} />
                <span>
                  <AnswerNumber filter={filter} side="right" answer="linked" value={bar.tally.linked} kind={bar.kind} />{" "}
                  of {bar.items}
                </span>
              </span>
            </td>
          ))}
          {answers.map((answer) => (
            <td key={answer} className="cov-number">
              {coverage.right.total[answer]}
            </td>
          ))}
          <td className="cov-number">{coverage.linkages}</td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}

interface GoalRowProps extends GoalTableProps {
  row: TreeRow;
  /** Missing for what is no goal. */
  bar: GoalBar | undefined;
  kinds: readonly KindBar[];
  answers: readonly Answer[];
}

function GoalRow({ row, bar, kinds, answers, filter, second }: GoalRowProps) {
  const { concept } = row;
  return (
    <tr data-depth={row.depth} data-key={`right:${concept.code}`}>
      <ConceptCell side="right" row={row} />
      {kinds.map(({ kind }) => (
        <td key={kind} className="cov-bar-cell">
          {bar && !row.isItem ? (
            <KindAnswers bar={bar} kind={kind} filter={filter} second={second} />
          ) : (
            concept.kind === kind && <ItemAnswer filter={filter} side="right" row={row} />
          )}
        </td>
      ))}
      {answers.map((answer) => (
        <td key={answer} className="cov-number">
          {bar && !row.isItem && (
            <AnswerNumber filter={filter} side="right" answer={answer} value={bar.tally[answer]} at={concept} />
          )}
        </td>
      ))}
      <td className="cov-number">
        <LinkagesNumber filter={filter} side="right" concept={concept} />
      </td>
    </tr>
  );
}

/** The targets of one kind under a goal; a goal may have none of a kind. */
function KindAnswers({ bar, kind, filter, second }: GoalTableProps & { bar: GoalBar; kind: string }) {
  const { corpus } = useAtlas();
  const own = bar.kinds.find((one) => one.kind === kind);
  if (!own) return <span className="muted">none</span>;
  const other = second && breakdownIn(corpus, second).goals.find(({ goal }) => goal === bar.goal);
  return (
    <span className="cov-kind">
      <AnswerBar tally={own.tally} second={other?.kinds.find((one) => one.kind === kind)?.tally} />
      <span>
        <AnswerNumber filter={filter} side="right" answer="linked" value={own.tally.linked} at={bar.goal} kind={kind} />{" "}
        of {own.items}
      </span>
    </span>
  );
}
