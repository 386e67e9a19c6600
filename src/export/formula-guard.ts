/**
 * Cells that a spreadsheet would run as a formula, made safe in a way that can be taken back without loss.
 */

/** What starts a formula, behind apostrophes and white space; the full-width forms are read as the plain ones. */
const TRIGGER = String.raw`[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]`;
const MUST_GUARD = new RegExp(`^'*${TRIGGER}`);
const IS_GUARDED = new RegExp(`^'+${TRIGGER}`);
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** Put one apostrophe before text that could run; plain numbers stay numbers. */
export function guard(text: string): string {
  return MUST_GUARD.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Take back what `guard` did: `unguard(guard(text))` is `text`, whatever the text. */
export function unguard(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text;
}

/** A code that a spreadsheet would take for another number: 8.10 for 8.1, 007 for 7. */
const CHANGED = /^'*(\d+[.,]\d*0|0\d+([.,]\d+)?)$/;

/** `guard` for codes, which are text and must not be rounded either. */
export function guardCode(code: string): string {
  return CHANGED.test(code) ? `'${code}` : guard(code);
}

/** Take back what `guardCode` did. */
export function unguardCode(code: string): string {
  return code.startsWith("'") && CHANGED.test(code) ? code.slice(1) : unguard(code);
}
