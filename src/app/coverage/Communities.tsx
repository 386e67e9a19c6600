import type { Concept, Side } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Community, Member } from "../../graph/communities.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { count, grouped } from "../texts.ts";
import { ConceptButton } from "./ConceptButton.tsx";
import { nounOf } from "./coverage-texts.ts";
import { InlineMore } from "./more-rows.tsx";
import { countedFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";
import { communitiesIn } from "./per-filter.ts";

/** Units and targets that are linked to one another more than to the rest, the largest community first. */
export function Communities({ filter }: { filter: Filter }) {
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
