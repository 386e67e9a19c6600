import { useDeferredValue, useEffect, type ReactNode } from "react";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { useAtlas, useSettledFilter, useView } from "./AtlasContext.tsx";
import { CompareBar } from "./CompareBar.tsx";
import { BothSides } from "./coverage/BothSides.tsx";
import { Difference } from "./coverage/Difference.tsx";
import { GapLists } from "./coverage/GapLists.tsx";
import { GoalBodyTable } from "./coverage/GoalBodyTable.tsx";
import { GoalTable } from "./coverage/GoalTable.tsx";
import { GroupTable } from "./coverage/GroupTable.tsx";
import { Measures } from "./coverage/Measures.tsx";
import { returnTo } from "./coverage/returning.ts";
import { Section, SectionLinks } from "./coverage/Section.tsx";
import { Sentences } from "./coverage/Sentences.tsx";
import { SeveralAreas } from "./coverage/SeveralAreas.tsx";
import { SharedTargets } from "./coverage/SharedTargets.tsx";
import { WhatIf } from "./coverage/WhatIf.tsx";
import { groupWord } from "./subsets.ts";
import "./styles/coverage.css";

interface Part {
  id: string;
  title: string;
  lead?: ReactNode;
  body: ReactNode;
}

/** How much of both sides is linked, where the gaps are, what is shared, and how firm all that is: one page of numbers. */
export function CoverageView() {
  const { corpus } = useAtlas();
  const asked = useView((state) => state.filter);
  const settled = useSettledFilter();
  const second = useView((state) => state.compared);
  // The long parts below the fold follow the first ones, and never hold up a click.
  const filter = useDeferredValue(settled, undefined);
  const isSettled = filter === asked;
  useEffect(() => {
    if (isSettled) returnTo(asked);
  }, [isSettled, asked]);

  const parts = settled ? partsOf(corpus, settled, filter, second) : [];
  return (
    <div className="coverage-view" data-settled={isSettled}>
      <div className="cov-page">
        <SectionLinks sections={parts} />
        <CompareBar />
        {parts.map(({ body, ...section }) => (
          <Section key={section.id} {...section}>
            {body}
          </Section>
        ))}
      </div>
    </div>
  );
}

/** The sections in their order; those without a filter yet are headings only. */
function partsOf(
  corpus: Corpus,
  first: Filter,
  filter: Filter | undefined,
  second: Filter | undefined,
): readonly Part[] {
  const group = groupWord(corpus).toLowerCase();
  const areas = corpus.priorityAreas.length > 0;
  return [
    { id: "cov-sides", title: "Both sides", body: <BothSides filter={first} second={second} /> },
    ...(second
      ? [{ id: "cov-difference", title: "Difference", body: <Difference filter={first} second={second} /> }]
      : []),
    { id: "cov-groups", title: `By ${group}`, body: <GroupTable filter={first} second={second} /> },
    { id: "cov-goals", title: "By goal", body: filter && <GoalTable filter={filter} second={second} /> },
    { id: "cov-gaps", title: "Gaps", body: filter && <GapLists filter={filter} /> },
    {
      id: "cov-shared",
      title: `Shared by ${group}s`,
      lead: `A shared target has linkages from two ${group}s or more. Lead bodies are our pairing, as far as their names are known.`,
      body: filter && <SharedTargets filter={filter} />,
    },
    ...(areas ? [{ id: "cov-areas", title: "Several areas", body: filter && <SeveralAreas filter={filter} /> }] : []),
    { id: "cov-bodies", title: "Lead bodies", body: filter && <GoalBodyTable filter={filter} /> },
    { id: "cov-bridges", title: "Bridges", body: filter && <Measures filter={filter} /> },
    { id: "cov-what-if", title: "What if", body: filter && <WhatIf filter={filter} /> },
    { id: "cov-sentences", title: "Ready sentences", body: filter && <Sentences filter={filter} /> },
  ];
}
