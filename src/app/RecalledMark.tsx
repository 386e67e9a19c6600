import type { Concept } from "../domain/concept.ts";
import { VERIFICATION_NAMES } from "./texts.ts";

/** The mark behind a title that is still to be checked against the printed document; nothing behind others. */
export function RecalledMark({ concept }: { concept: Pick<Concept, "verification"> | undefined }) {
  return concept?.verification === "recalled" ? (
    <abbr className="recalled" title={VERIFICATION_NAMES.recalled}>
      †
    </abbr>
  ) : null;
}
