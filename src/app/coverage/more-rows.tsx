import { useState } from "react";
import { grouped } from "../texts.ts";

interface MoreRows<T> {
  shown: readonly T[];
  /** Shows the rest, or puts it away again; nothing where there is no rest. */
  more: React.ReactNode;
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
