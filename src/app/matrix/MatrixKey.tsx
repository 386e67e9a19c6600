import type { Weight } from "../../analysis/matrix-look.ts";
import { ANSWER_NAMES } from "../texts.ts";
import { WEIGHT_FORMULAS } from "./words.ts";

interface MatrixKeyProps {
  weight: Weight;
  isCompared: boolean;
}

/** How the answers, tensions and the subset behind look in a cell, and what its number means; folded where room is short. */
export function MatrixKey({ weight, isCompared }: MatrixKeyProps) {
  return (
    <details className="matrix-legend" open={innerWidth > 560}>
      <summary>How to read this matrix</summary>
      <ul className="matrix-key">
        <li data-look="linked">{ANSWER_NAMES.linked}</li>
        <li data-look="tension">tensions only (a corner: some)</li>
        <li data-look="hidden">{ANSWER_NAMES.hidden}</li>
        <li data-look="none">{ANSWER_NAMES.none}</li>
        <li data-look="unread">{ANSWER_NAMES.unread}</li>
        {isCompared && <li data-look="behind">in grey, the subset it is compared with</li>}
      </ul>
      <p className="muted">
        {WEIGHT_FORMULAS[weight]} The figures of a line that holds others count each linkage or target once, so they can
        be less than the sum of those below.
      </p>
    </details>
  );
}
