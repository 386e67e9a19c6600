import { useState, type ReactNode } from "react";
import type { Concept, Side } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import type { BridgingConcept } from "../../graph/bridging.ts";
import type { Community, Member } from "../../graph/communities.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { count, grouped } from "../texts.ts";
import { ConceptButton } from "./ConceptButton.tsx";
import { BRIDGING_MEANING, COMMUNITIES_MEANING, nounOf } from "./coverage-texts.ts";
import { InlineMore, useMoreRows } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";
import { bridgingIn, communitiesIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

const FIRST = 12;

/** Measures of the network that the linkages make; each is worked out when it is first opened. */
export function Measures({ filter }: { filter: Filter }) {
  return (
    <>
      <Fold title="Bridging concepts" name="bridging">
        <p className="cov-lead">{BRIDGING_MEANING}</p>
        <Bridging filter={filter} />
      </Fold>
      <Fold title="Communities" name="communities">
        <p className="cov-lead">{COMMUNITIES_MEANING}</p>
        <Communities filter={filter} />
      </Fold>
    </>
  );
}

function Fold({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="cov-fold" data-fold={name} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {opened && children}
    </details>
  );
}

function Bridging({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const concepts = bridgingIn(corpus, filter);
  const { shown, more } = useMoreRows(concepts, FIRST, "concepts");
  if (concepts.length === 0) return <p className="muted">No path runs through any concept.</p>;
  return (
    <>
      <TableRegion caption="Concepts by betweenness">
        <thead>
          <tr>
            <th scope="col" className="cov-number">
              Place
            </th>
            <th scope="col">Concept</th>
            <th scope="col" className="cov-number">
              betweenness
            </th>
            <th scope="col" className="cov-number">
              linked to
            </th>
            <th scope="col" className="cov-number">
              linkages
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <BridgingRow key={`${one.side} ${one.concept.code}`} bridging={one} filter={filter} />
          ))}
        </tbody>
      </TableRegion>
      {more}
    </>
  );
}

function BridgingRow({ bridging, filter }: { bridging: BridgingConcept; filter: Filter }) {
  const { corpus } = useAtlas();
  const { side, concept, betweenness, rank, neighbours, linkages } = bridging;
  const other = side === "left" ? "right" : "left";
  const { code } = concept;
  return (
    <tr data-bridging={code}>
      <td className="cov-number">{rank}</td>
      <th scope="row" className="cov-concept">
        <ConceptButton side={side} concept={concept} />
      </th>
      <td className="cov-number">{betweenness.toFixed(3)}</td>
      <td className="cov-number">
        {neighbours} {nounOf(other, neighbours)}
      </td>
      <td className="cov-number">
        <NumberButton
          value={linkages}
          name={`bridging:${side}:${code}`}
          words={`linkages of ${code}: show them`}
          filter={() => countedFilter(corpus, filter, { [side]: [code] })}
        />
      </td>
    </tr>
  );
}

function Communities({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const { communities, modularity, linkages, between } = communitiesIn(corpus, filter);
  if (communities.length === 0) return <p className="muted">Nothing is linked, so there is no community.</p>;
  return (
    <>
      <p className="cov-note">
        {count(communities.length, "community", "communities")}, modularity {modularity.toFixed(2)};{" "}
        <PlainNumber value={between} name="communities.between" /> of {grouped(linkages)} linkages run between two of
        them.
      </p>
      <ol className="cov-communities">
        {communities.map((community) => (
          <CommunityOf key={community.number} community={community} filter={filter} />
        ))}
      </ol>
    </>
  );
}

/** Named by its typical members; the others stand behind them. */
function CommunityOf({ community, filter }: { community: Community; filter: Filter }) {
  const { corpus } = useAtlas();
  const { number, left, right, linkages, typical } = community;
  const codesOf = (members: readonly Member[]) => members.map(({ concept }) => concept.code);
  return (
    <li data-community={number}>
      <h4>
        Community {number}: {count(left.length, "unit")}, {count(right.length, "target")},{" "}
        <NumberButton
          value={linkages}
          name={`communities.${number}`}
          words={`linkages inside community ${number}: show them`}
          filter={() => countedFilter(corpus, filter, { left: codesOf(left), right: codesOf(right) })}
        />{" "}
        linkages inside
      </h4>
      <Members number={number} side="left" typical={typical.left} members={left} />
      <Members number={number} side="right" typical={typical.right} members={right} />
    </li>
  );
}

interface MembersProps {
  /** Of the community. */
  number: number;
  side: Side;
  typical: readonly Concept[];
  members: readonly Member[];
}

function Members({ number, side, typical, members }: MembersProps) {
  const others = members.map(({ concept }) => concept).filter((concept) => !typical.includes(concept));
  return (
    <InlineMore
      first={typical.length}
      of={`${nounOf(side, 2)} of community ${number}`}
      parts={[...typical, ...others].map((concept) => (
        <li key={concept.code}>
          <ConceptButton side={side} concept={concept} brief={!typical.includes(concept)} />
        </li>
      ))}
    />
  );
}
