import { GAP_ANSWERS, type Gap, type GapList } from "../../analysis/gaps.ts";
import { hierarchyOf, type Corpus } from "../../domain/corpus.ts";
import type { Side } from "../../domain/concept.ts";
import type { Filter } from "../../domain/filter.ts";
import { describeFilter } from "../../export/filter-words.ts";
import { RECALLED_MARK } from "../../export/table.ts";
import { ANSWER_NAMES, VERIFICATION_NAMES } from "../texts.ts";
import { nounOf } from "./coverage-texts.ts";

/** A list of gaps as plain text: what was asked, then each group with codes, titles and answers; recalled titles marked. */
export function gapText(corpus: Corpus, filter: Filter, side: Side, { items, total, groups }: GapList): string {
  const { info, fingerprint } = corpus;
  const listed = groups.filter(({ gaps }) => gaps.length > 0);
  const gaps = listed.flatMap((group) => group.gaps);
  const answers = GAP_ANSWERS.filter((answer) => total[answer] > 0).map(
    (answer) => `${total[answer]} ${ANSWER_NAMES[answer]}`,
  );
  const isMarked = gaps.some(({ concept }) => concept.verification === "recalled");
  return [
    `${hierarchyOf(corpus, side).framework.title}: ${gaps.length} of ${items} ${nounOf(side, items)} without a linkage` +
      (answers.length === 0 ? "" : ` (${answers.join(", ")})`),
    describeFilter(corpus, filter),
    `${info.title}, version ${info.version} (data ${fingerprint})`,
    ...listed.flatMap((group) => [
      "",
      `${group.head.code} ${group.head.title} (${group.gaps.length} of ${group.items})`,
      ...group.gaps.map((gap) => `${lineOf(gap)}`),
    ]),
    ...(isMarked ? ["", `${RECALLED_MARK.trim()} ${VERIFICATION_NAMES.recalled}.`] : []),
    "",
  ].join("\n");
}

function lineOf({ concept, answer, read }: Gap): string {
  const mark = concept.verification === "recalled" ? RECALLED_MARK : "";
  const reading = read && answer !== "hidden" ? `, ${read.read} of ${read.of} read` : "";
  return `${concept.code} ${concept.title}${mark}: ${ANSWER_NAMES[answer]}${reading}`;
}
