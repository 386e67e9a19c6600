import { ANSWERS } from "../../analysis/coverage.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { coverageIn, visibleIn } from "../derived.ts";
import { levelName } from "../entries.ts";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { AllLinkages } from "./cells.tsx";
import { ANSWER_HEADS, kindName } from "./coverage-texts.ts";
import { GoalRow, KindAnswers } from "./GoalRow.tsx";
import { breakdownIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";
import { headsOf, treeRows } from "./tree-rows.ts";

interface GoalTableProps {
  filter: Filter;
  second: Filter | undefined;
}

/** The right side by goal, each kind of targets in a column of its own, opened in place to the targets. */
export function GoalTable({ filter, second }: GoalTableProps) {
  const { corpus } = useAtlas();
  const expansion = useView((state) => state.expansion);
  const { right } = coverageIn(corpus, filter);
  const filters = second ? [filter, second] : [filter];
  const breakdowns = filters.map((one) => breakdownIn(corpus, one));
  const heads = headsOf(corpus, "right", ...breakdowns.map(({ goals }) => goals.map(({ goal }) => goal)));
  const kinds = [...new Set(breakdowns.flatMap((one) => one.kinds.map(({ kind }) => kind)))];
  const coverages = filters.map((one) => coverageIn(corpus, one));
  const rows = treeRows(corpus, "right", coverages, heads, visibleIn(corpus, expansion).isOpen);
  const answers = ANSWERS.filter((answer) => answer !== "linked" && (answer !== "hidden" || right.total.hidden > 0));
  const level = heads[0]?.level ?? "goal";
  return (
    <TableRegion caption={`Answers of ${corpus.right.framework.shortTitle} by ${level}`}>
      <thead>
        <tr>
          <th scope="col">{levelName(corpus.right, level)}</th>
          {kinds.map((kind) => (
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
            kinds={kinds}
            answers={answers}
            filter={filter}
            breakdowns={breakdowns}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          {kinds.map((kind) => (
            <td key={kind} className="cov-bar-cell">
              <KindAnswers kind={kind} bars={breakdowns.map((one) => one.kinds)} filter={filter} />
            </td>
          ))}
          {answers.map((answer) => (
            <td key={answer} className="cov-number">
              <AnswerNumber filter={filter} side="right" answer={answer} value={right.total[answer]} place="all" />
            </td>
          ))}
          <td className="cov-number">
            <AllLinkages filter={filter} side="right" />
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}
