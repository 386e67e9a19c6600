import { useState, type ReactNode } from "react";
import type { Filter } from "../../domain/filter.ts";
import { Bridging } from "./Bridging.tsx";
import { Communities } from "./Communities.tsx";
import { BRIDGING_MEANING, COMMUNITIES_MEANING } from "./coverage-texts.ts";

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
