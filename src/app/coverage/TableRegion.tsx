import type { ReactNode } from "react";

interface TableRegionProps {
  /** Says what the table holds; read aloud as its caption and as the name of the part that scrolls. */
  caption: string;
  children: ReactNode;
}

/** A table that scrolls sideways by itself where the screen is narrower than it. */
export function TableRegion({ caption, children }: TableRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard
    <div className="cov-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="cov-table">
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
