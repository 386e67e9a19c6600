/**
 * Words as a reader of a rationale counts them: what stands between white space and holds a letter or a digit.
 */

/** In lower case and without the signs around them: `"'food', and (water)."` has the words food, and, water. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{M}\p{N}]+$/u, ""))
    .filter((word) => word !== "");
}

/** Whether a text is written without spaces between words, so that its words cannot be counted here. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
