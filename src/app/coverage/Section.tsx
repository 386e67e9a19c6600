import type { ReactNode } from "react";
import { goTo } from "./go-to.ts";

interface SectionProps {
  id: string;
  title: string;
  /** One or two sentences on how to read what follows. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A part of the page under a heading that the links at the top lead to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className="cov-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead !== undefined && <p className="cov-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Links to the sections. Buttons, since the address behind `#` holds the state of the view. */
export function SectionLinks({ sections }: { sections: readonly { id: string; title: string }[] }) {
  return (
    <nav className="cov-links" aria-label="Sections">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="text-button" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
