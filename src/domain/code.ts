/**
 * The code of a concept. Codes are text and never numbers: "8.10" is not "8.1".
 */
export type ConceptCode = string & { readonly brand: "ConceptCode" };

/** Longer codes are refused: they are text that slipped into the wrong column. */
export const LONGEST_CODE = 1000;

/**
 * The only way to make a concept's code; `undefined` says the text is not one.
 * A code is any text without surrounding white space, control characters or bidirectional overrides.
 */
export function parseConceptCode(text: string): ConceptCode | undefined {
  if (text === "" || text.length > LONGEST_CODE || text !== text.trim()) return undefined;
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  return /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) ? undefined : (text as ConceptCode);
}

/**
 * The order of codes wherever no framework gives one: digits by number (1.2 before 1.10), digits before letters, all
 * else by code point. Our own, since `Intl` differs between hosts.
 */
export function compareCodes(a: string, b: string): number {
  const left = a.match(RUNS) ?? [];
  const right = b.match(RUNS) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareRuns(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

/** Plain code-point order, the same on every host. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const RUNS = /\d+|\D/gu;

function compareRuns(a: string, b: string): number {
  const numeric = isDigits(a);
  if (numeric !== isDigits(b)) return numeric ? -1 : 1;
  if (!numeric) return compareText(a, b);
  const x = a.replace(/^0+(?=.)/, "");
  const y = b.replace(/^0+(?=.)/, "");
  return x.length - y.length || compareText(x, y);
}

function isDigits(run: string): boolean {
  return run >= "0" && run < ":";
}
