import { ANSWERS, type Answer } from "../../analysis/coverage.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { coverageIn, visibleIn } from "../derived.ts";
import { groupWord } from "../subsets.ts";
import { AnswerBar } from "./AnswerBar.tsx";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { AllLinkages, ConceptCell, ItemAnswer, LinkagesNumber } from "./cells.tsx";
import { ANSWER_HEADS } from "./coverage-texts.ts";
import { breakdownIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";
import { hasItems, headsOf, treeRows, type TreeRow } from "./tree-rows.ts";

interface GroupTableProps {
  filter: Filter;
  second: Filter | undefined;
}

/** The left side by group, opened in place down to what stands below the units. */
export function GroupTable({ filter, second }: GroupTableProps) {
  const { corpus } = useAtlas();
  const expansion = useView((state) => state.expansion);
  const coverage = coverageIn(corpus, filter);
  const filters = second ? [filter, second] : [filter];
  const heads = filters.map((one) => breakdownIn(corpus, one).groups.map(({ group }) => group));
  const rows = treeRows(
    corpus,
    "left",
    filters.map((one) => coverageIn(corpus, one)),
    headsOf(corpus, "left", ...heads),
    visibleIn(corpus, expansion).isOpen,
  );
  const answers = ANSWERS.filter((answer) => answer !== "hidden" || coverage.left.total.hidden > 0);
  return (
    <TableRegion caption={`Answers of ${corpus.left.framework.shortTitle} by ${groupWord(corpus).toLowerCase()}`}>
      <thead>
        <tr>
          <th scope="col">{groupWord(corpus)}</th>
          <th scope="col" className="cov-bar-cell">
            Answers
          </th>
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
          <GroupRow key={row.concept.code} row={row} answers={answers} filter={filter} second={second} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          <td className="cov-bar-cell">
            <AnswerBar tally={coverage.left.total} second={second && coverageIn(corpus, second).left.total} />
          </td>
          {answers.map((answer) => (
            <td key={answer} className="cov-number">
              <AnswerNumber
                filter={filter}
                side="left"
                answer={answer}
                value={coverage.left.total[answer]}
                place="all"
              />
            </td>
          ))}
          <td className="cov-number">
            <AllLinkages filter={filter} side="left" />
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}

interface GroupRowProps extends GroupTableProps {
  row: TreeRow;
  answers: readonly Answer[];
}

function GroupRow({ row, answers, filter, second }: GroupRowProps) {
  const { corpus } = useAtlas();
  const { concept, isItem } = row;
  const { left } = coverageIn(corpus, filter);
  const tally = left.tallyOf(concept.code);
  const other = second && coverageIn(corpus, second).left.tallyOf(concept.code);
  const isAbove = !isItem && (hasItems(tally) || (other !== undefined && hasItems(other)));
  return (
    <tr data-depth={row.depth} data-key={`left:${concept.code}`}>
      <ConceptCell side="left" row={row} />
      {isAbove ? (
        <>
          <td className="cov-bar-cell">
            <AnswerBar tally={tally} second={other} />
          </td>
          {answers.map((answer) => (
            <td key={answer} className="cov-number">
              <AnswerNumber filter={filter} side="left" answer={answer} value={tally[answer]} at={concept} />
            </td>
          ))}
        </>
      ) : (
        <td colSpan={answers.length + 1}>
          <ItemAnswer filter={filter} side="left" row={row} />
        </td>
      )}
      <td className="cov-number">
        <LinkagesNumber filter={filter} side="left" concept={concept} />
      </td>
    </tr>
  );
}
