import { ANSWER_NAMES } from "../texts.ts";

/** How the three answers, tensions and the subset behind look in a cell. */
export function MatrixKey({ isCompared }: { isCompared: boolean }) {
  return (
    <ul className="matrix-key" aria-label="Key">
      <li data-look="linked">{ANSWER_NAMES.linked}</li>
      <li data-look="tension">tensions only (a corner: some)</li>
      <li data-look="hidden">{ANSWER_NAMES.hidden}</li>
      <li data-look="none">{ANSWER_NAMES.none}</li>
      <li data-look="unread">{ANSWER_NAMES.unread}</li>
      {isCompared && <li data-look="behind">the subset it is compared with</li>}
    </ul>
  );
}
