import { useState, type ReactElement, type ReactNode } from "react";
import { grouped } from "../texts.ts";

interface MoreRows<T> {
  shown: readonly T[];
  /** Shows the rest, or puts it away again; nothing where there is no rest. */
  more: ReactNode;
}

/** The first rows of a long list, and a button for the rest. */
export function useMoreRows<T>(rows: readonly T[], first: number, noun: string): MoreRows<T> {
  const [all, setAll] = useState(false);
  // A rest of one or two rows takes no more room than the button.
  if (rows.length <= first + 2) return { shown: rows, more: undefined };
  return {
    shown: all ? rows : rows.slice(0, first),
    more: (
      <button type="button" className="cov-more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? `Show the first ${first} ${noun} only` : `Show all ${grouped(rows.length)} ${noun}`}
      </button>
    ),
  };
}

interface InlineMoreProps {
  parts: readonly ReactElement[];
  first: number;
  /** What the parts are, for those who hear the button alone. */
  of: string;
}

/** Some parts of a line, and in its place a button for the rest. */
export function InlineMore({ parts, first, of }: InlineMoreProps) {
  const [all, setAll] = useState(false);
  const hasRest = parts.length > first + 1;
  return (
    <ul className="cov-inline">
      {all || !hasRest ? parts : parts.slice(0, first)}
      {hasRest && (
        <li>
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "fewer" : `and ${grouped(parts.length - first)} more`}
            <span className="visually-hidden"> {of}</span>
          </button>
        </li>
      )}
    </ul>
  );
}
