/**
 * Numbers and nouns in British English, for sentences that are put together from counts.
 */

/** What is counted, as it is written beside one and beside many. */
export interface Noun {
  one: string;
  many: string;
}

/** The noun of a level name or another regular word: `"target"`, `"lead body"`. A name in the plural stays as it is. */
export function nounOf(one: string): Noun {
  return { one, many: pluralOf(one) };
}

function pluralOf(word: string): string {
  if (!/[a-z]$/i.test(word)) return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  if (/[^aeiou]is$/i.test(word)) return `${word.slice(0, -2)}es`;
  if (/(ss|us|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /s$/i.test(word) ? word : `${word}s`;
}

/** With commas between thousands: `"1,234"`. */
export function numberOf(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** `"no target"`, `"one target"`, `"1,234 targets"`. */
export function countOf(number: number, { one, many }: Noun): string {
  if (number === 0) return `no ${one}`;
  return number === 1 ? `one ${one}` : `${numberOf(number)} ${many}`;
}

/** The number alone, where the noun is clear: `"none"`, `"one"`, `"1,234"`. */
export function numeralOf(number: number): string {
  return number === 0 ? "none" : number === 1 ? "one" : numberOf(number);
}

/** `"none of the 17 goals"`, `"one of 17 goals"`, `"all 17 goals"`; of two `"both goals"`, of one `"the one goal"`. */
export function shareOf(part: number, whole: number, noun: Noun): string {
  if (whole <= 1) return part === 1 ? `the one ${noun.one}` : countOf(0, noun);
  if (part === 0) return `none of the ${numberOf(whole)} ${noun.many}`;
  if (part === whole) return whole === 2 ? `both ${noun.many}` : `all ${numberOf(whole)} ${noun.many}`;
  return `${numeralOf(part)} of ${numberOf(whole)} ${noun.many}`;
}

/** The verb that goes with a number of things: no target is, one target is, two targets are. */
export function verbFor(number: number, one: string, many: string): string {
  return number <= 1 ? one : many;
}

/** `"a, b and c"`. */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(` ${last} `);
}

/** The same with the number of those that are too many to name: `"a, b and 7 more"`. A single one more is named. */
export function listedSome(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return listed(words);
  return listed([...words.slice(0, most), `${numberOf(words.length - most)} more`]);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
