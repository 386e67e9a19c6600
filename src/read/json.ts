import type { Parsed } from "../domain/diagnostic.ts";
import { Faults } from "./faults.ts";
import { countLines } from "./records.ts";

/** Text to a JSON value; a fault is located by line, and the piece of text there is shown. */
export function readJson(file: string, text: string): Parsed<unknown> {
  try {
    return { values: JSON.parse(text), diagnostics: [] };
  } catch {
    const faults = new Faults(file);
    const { at, expected } = findFault(text);
    const line = 1 + countLines(text, 0, at);
    const place = { line, column: "json", value: text.slice(at, at + 20).split("\n")[0] ?? "" };
    const character = at - text.lastIndexOf("\n", at - 1);
    faults.error("broken-json", place, expected, `at character ${character} of the line`);
    return { values: undefined, diagnostics: faults.diagnostics };
  }
}

/** Any token but a string: strings may be long, and are walked. */
const TOKEN = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

interface Token {
  kind: "string" | "other value" | "mark";
  text: string;
  end: number;
}

function tokenAt(text: string, at: number): Token | undefined {
  if (text[at] === '"') {
    const end = endOfString(text, at + 1);
    return end === undefined ? undefined : { kind: "string", text: "", end };
  }
  TOKEN.lastIndex = at;
  const [whole = "", value] = TOKEN.exec(text) ?? [];
  return whole === ""
    ? undefined
    : { kind: value === undefined ? "mark" : "other value", text: whole, end: at + whole.length };
}

/** The place behind the closing quote; `undefined` when a line or the text ends first. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 0x20) return undefined;
    if (text[at] !== "\\") continue;
    ESCAPE.lastIndex = at;
    const [escape] = ESCAPE.exec(text) ?? [];
    if (escape === undefined) return undefined;
    at += escape.length - 1;
  }
  return undefined;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\n\r".includes(text.charAt(at))) at += 1;
  return at;
}

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
  for (let at = skipBlanks(text, 0); ;) {
    const token = tokenAt(text, at);
    const next: Want | undefined = token && follow(want, token, open);
    if (!token || !next) return { at, expected: WORDS[want] };
    want = next;
    at = skipBlanks(text, token.end);
  }
}

/** The next wish after a token, or `undefined` when the token is not what was wanted. */
function follow(want: Want, { kind, text }: Token, open: ("{" | "[")[]): Want | undefined {
  const afterValue = (): Want => (open.at(-1) === "{" ? ", or }" : open.at(-1) === "[" ? ", or ]" : "end");
  if (want === "name or }" || want === "name") {
    if (kind === "string") return ":";
    if (text !== "}" || want === "name") return undefined;
    open.pop();
    return afterValue();
  }
  if (want === "value" || want === "value or ]") {
    if (text === "{" || text === "[") {
      open.push(text);
      return text === "{" ? "name or }" : "value or ]";
    }
    if (text !== "]" || want === "value") return kind === "mark" ? undefined : afterValue();
    open.pop();
    return afterValue();
  }
  if (want === ":") return text === ":" ? "value" : undefined;
  if (want === "end" || kind !== "mark") return undefined;
  if (text === ",") return want === ", or }" ? "name" : "value";
  if (text !== want.at(-1)) return undefined;
  open.pop();
  return afterValue();
}
