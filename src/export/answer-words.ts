import { ANSWERS, type Answer } from "../analysis/answer.ts";

/** The answers as tables say them. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  linked: "linked",
  hidden: "hidden",
  none: "no counterpart",
  unread: "not yet looked at",
};

/** The signs of the answers where a cell has no number. */
export const ANSWER_SIGNS: Readonly<Record<Answer, string>> = { linked: "", hidden: "h", none: "-", unread: "?" };

/** What the signs mean, in one line under a table. */
export const SIGN_NOTE = `${ANSWERS.filter((answer) => ANSWER_SIGNS[answer] !== "")
  .map((answer) => `${ANSWER_SIGNS[answer]} ${ANSWER_WORDS[answer]}`)
  .join(", ")}; empty: not asked about, or not singled out.`;
