/**
 * The answers, in the order of every table and legend. `hidden` is "linked, hidden by the filter": only linkages that
 * the filter hides link it, so that the parts still add up to the whole.
 */
export const ANSWERS = ["linked", "hidden", "none", "unread"] as const;
export type Answer = (typeof ANSWERS)[number];

/** How many items have each answer; the parts always add up to the number of items asked about. */
export type Tally = Record<Answer, number>;
