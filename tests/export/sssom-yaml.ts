/**
 * The part of YAML 1.2 that the head of a canonical SSSOM/TSV file may use: block maps and block sequences, plain and
 * double-quoted scalars. Anything else is an error.
 */

type Value = string | number | Map<string, string> | (string | Map<string, string>)[];

export function readYaml(lines: readonly string[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (let i = 0; i < lines.length; i++) {
    const [key, rest] = pairIn(lines[i] ?? "");
    if (found.has(key)) throw new Error(`yaml: ${key} twice`);
    if (rest !== "") {
      found.set(key, scalarIn(rest));
      continue;
    }
    const block: string[] = [];
    while (lines[i + 1]?.startsWith("  ")) block.push((lines[++i] ?? "").slice(2));
    if (block.length === 0) throw new Error(`yaml: ${key} has no value`);
    found.set(key, block[0]?.startsWith("- ") ? sequenceIn(block) : mapIn(block));
  }
  return found;
}

function sequenceIn(block: readonly string[]): (string | Map<string, string>)[] {
  const items: string[][] = [];
  for (const line of block) {
    if (line.startsWith("- ")) items.push([line.slice(2)]);
    else if (line.startsWith("  ")) items.at(-1)?.push(line.slice(2));
    else throw new Error(`yaml: ${line}`);
  }
  return items.map((item) => {
    const [first = ""] = item;
    return /^[a-z_]+: /.test(first) ? mapIn(item) : textIn(first);
  });
}

function mapIn(block: readonly string[]): Map<string, string> {
  const pairs = block.map((line): [string, string] => {
    const [key, rest] = pairIn(line);
    return [key, textIn(rest)];
  });
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error("yaml: a key twice");
  return new Map(pairs);
}

function pairIn(line: string): [string, string] {
  const [, key, rest = ""] = /^([A-Za-z_][\w.-]*):(?: (\S.*))?$/u.exec(line) ?? [];
  if (key === undefined) throw new Error(`yaml: not a key and a value: ${line}`);
  return [key, rest];
}

function textIn(text: string): string {
  const value = scalarIn(text);
  if (typeof value !== "string") throw new Error(`yaml: a number where a text is due: ${text}`);
  return value;
}

/** @returns a number for what the core schema takes for one */
function scalarIn(text: string): string | number {
  if (text.startsWith('"')) {
    if (!/^"([^"\\]|\\(["\\/bfnrt]|u[0-9a-f]{4}))*"$/.test(text)) throw new Error(`yaml: quotes: ${text}`);
    return JSON.parse(text) as string;
  }
  if (/^[-?:,[\]{}#&*!|>'"%@`\s]|: | #|[:\s]$|[\p{C}\u2028\u2029]/u.test(text)) {
    throw new Error(`yaml: not a plain scalar: ${text}`);
  }
  if (/^(null|~|true|false)$/i.test(text)) throw new Error(`yaml: not a text: ${text}`);
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
}
