import type { Parsed } from "../domain/diagnostic.ts";
import { Faults } from "./faults.ts";

/** Text to a JSON value; a fault is located by line, and the piece of text there is shown. */
export function readJson(file: string, text: string): Parsed<unknown> {
  try {
    return { values: JSON.parse(text), diagnostics: [] };
  } catch {
    const faults = new Faults(file);
    const { at, expected } = findFault(text);
    const before = text.slice(0, at).split("\n");
    const place = { line: before.length, column: "json", value: text.slice(at, at + 20).split("\n")[0] ?? "" };
    faults.error("broken-json", place, expected, `at character ${(before.at(-1)?.length ?? 0) + 1} of the line`);
    return { values: undefined, diagnostics: faults.diagnostics };
  }
}

const TOKEN =
  // oxlint-disable-next-line no-control-regex -- a JSON string may not hold control characters
  /[ \t\n\r]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([{}[\],:]))/y;

/** What may stand next: engines word their own messages differently and some tell no place. */
type Want = "value" | "value or ]" | "name or }" | "name" | ":" | ", or }" | ", or ]" | "end";

const WORDS: Readonly<Record<Want, string>> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  "name or }": 'a quoted name or "}"',
  name: "a quoted name",
  ":": 'a ":"',
  ", or }": 'a "," or "}"',
  ", or ]": 'a "," or "]"',
  end: "nothing after the end",
};

function findFault(text: string): { at: number; expected: string } {
  const open: ("{" | "[")[] = [];
  let want: Want = "value";
  TOKEN.lastIndex = 0;
  for (;;) {
    const at = TOKEN.lastIndex + (/^[ \t\n\r]*/.exec(text.slice(TOKEN.lastIndex))?.[0].length ?? 0);
    const match = TOKEN.exec(text);
    const next: Want | null | undefined = match && follow(want, match, open);
    if (!next) return { at, expected: WORDS[want] };
    want = next;
  }
}

/** The next wish after a token, or `undefined` when the token is not what was wanted. */
function follow(want: Want, [, string, number, word, mark]: RegExpExecArray, open: ("{" | "[")[]): Want | undefined {
  const afterValue = (): Want => (open.at(-1) === "{" ? ", or }" : open.at(-1) === "[" ? ", or ]" : "end");
  if (want === "name or }" || want === "name") {
    if (string !== undefined) return ":";
    if (mark !== "}" || want === "name") return undefined;
    open.pop();
    return afterValue();
  }
  if (want === "value" || want === "value or ]") {
    if (mark === "{" || mark === "[") {
      open.push(mark);
      return mark === "{" ? "name or }" : "value or ]";
    }
    if (mark === "]" && want === "value or ]") {
      open.pop();
      return afterValue();
    }
    return (string ?? number ?? word) === undefined ? undefined : afterValue();
  }
  if (want === ":") return mark === ":" ? "value" : undefined;
  if (want === "end" || mark === undefined) return undefined;
  if (mark === ",") return want === ", or }" ? "name" : "value";
  if (mark !== want.at(-1)) return undefined;
  open.pop();
  return afterValue();
}
