import { groupHeads } from "../../analysis/heads.ts";
import type { SharedTarget } from "../../analysis/shared.ts";
import type { Concept } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { groupWord } from "../subsets.ts";
import { BodyNames } from "./BodyNames.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { useMoreRows } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { sharedIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

const FIRST = 10;

/** Targets that several groups are linked to, those of most groups first, with who would meet there. */
export function SharedTargets({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const shared = sharedIn(corpus, filter);
  const groups = groupHeads(corpus.left).heads.filter((head) =>
    shared.some((one) => one.groups.some(({ group }) => group === head)),
  );
  const sorted = shared.toSorted((a, b) => b.groups.length - a.groups.length || b.linkages - a.linkages);
  const { shown, more } = useMoreRows(sorted, FIRST, "shared targets");
  const word = groupWord(corpus).toLowerCase();
  if (shared.length === 0) return <p className="muted">No target is shared by two {word}s.</p>;
  return (
    <>
      <SharedCounts shared={shared} filter={filter} word={word} />
      <TableRegion caption={`Targets shared by several ${word}s, with linkages from each and lead bodies`}>
        <thead>
          <tr>
            <th scope="col">Target</th>
            {groups.map(({ code }) => (
              <th key={code} scope="col" className="cov-number">
                {code}
              </th>
            ))}
            <th scope="col">Lead bodies that would meet</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <SharedRow key={one.target.code} shared={one} groups={groups} filter={filter} />
          ))}
        </tbody>
      </TableRegion>
      {more}
    </>
  );
}

/** How many targets are shared by two, by three, by more. */
function SharedCounts({ shared, filter, word }: { shared: readonly SharedTarget[]; filter: Filter; word: string }) {
  const { corpus } = useAtlas();
  const sizes = [...new Set(shared.map(({ groups }) => groups.length))].toSorted((a, b) => a - b);
  return (
    <ul className="cov-facts">
      {sizes.map((size) => {
        const targets = shared.filter(({ groups }) => groups.length === size).map(({ target }) => target.code);
        return (
          <li key={size}>
            <NumberButton
              value={targets.length}
              name={`shared.by${size}`}
              words={`${nounOf("right", targets.length)} shared by ${size} ${word}s: show their linkages`}
              filter={() => countedFilter(corpus, filter, { right: targets })}
            />{" "}
            {nounOf("right", targets.length)} shared by {size} {word}s
          </li>
        );
      })}
    </ul>
  );
}

interface SharedRowProps {
  shared: SharedTarget;
  groups: readonly Concept[];
  filter: Filter;
}

function SharedRow({ shared: { target, groups: shares, bodies }, groups, filter }: SharedRowProps) {
  const { corpus } = useAtlas();
  return (
    <tr data-shared={target.code}>
      <th scope="row" className="cov-concept">
        <ConceptButton side="right" concept={target} />
      </th>
      {groups.map((group) => {
        const number = shares.find((share) => share.group === group)?.linkages.length ?? 0;
        return (
          <td key={group.code} className="cov-number">
            {number > 0 && (
              <NumberButton
                value={number}
                name={`shared:${target.code}.${group.code}`}
                words={`${number === 1 ? "linkage" : "linkages"} from ${group.code} to ${target.code}: show`}
                filter={() => countedFilter(corpus, filter, { left: [group.code], right: [target.code] })}
              />
            )}
          </td>
        );
      })}
      <td className="cov-bodies">
        <BodyNames ids={bodies} />
      </td>
    </tr>
  );
}
