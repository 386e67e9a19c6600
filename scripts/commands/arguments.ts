import { parseArgs } from "node:util";
import { nearestOf } from "../../src/domain/nearest.ts";
import { CallError } from "./call-error.ts";

/** An option of a command, as it is understood and as the help explains it. */
export interface Option {
  /** Without its hyphens. */
  name: string;
  /** The word that stands for its value in the help; a switch has none. */
  value?: string;
  /** A value to show where one is missing. */
  example?: string;
  /** May be given more than once. */
  isMultiple?: boolean;
  help: string;
}

export interface Arguments {
  positionals: readonly string[];
  /** Whether an option was given. */
  has(name: string): boolean;
  /** Its value; the first of several. */
  valueOf(name: string): string | undefined;
  valuesOf(name: string): readonly string[];
}

export const HELP: Option = { name: "help", help: "Show this help." };

/**
 * Sort arguments into options and the rest.
 *
 * @param command how messages name the command
 * @throws CallError for an option that is not known or lacks its value, naming the nearest or an example
 */
export function parseArguments(command: string, args: readonly string[], options: readonly Option[]): Arguments {
  const known = new Map([...options, HELP].map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Array.from(known.values(), ({ name, value }) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(name === "help" ? { short: "h" } : {}) } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = known.get(token.name);
    if (!option) throw new CallError(unknownOption(command, token.rawName, [...known.keys()]));
    const value = valueIn(command, option, token);
    const values = given.get(option.name) ?? [];
    if (values.length > 0 && option.value !== undefined && !option.isMultiple) {
      throw new CallError(`${command}: option "--${option.name}": expected once, given again with ${quote(value)}`);
    }
    given.set(option.name, [...values, value]);
  }
  return {
    positionals,
    has: (name) => given.has(name),
    valueOf: (name) => given.get(name)?.[0],
    valuesOf: (name) => given.get(name) ?? [],
  };
}

/** The end of a message: `(nearest: check)`, or nothing when nothing is near. */
export function nearestHint(word: string, known: Iterable<string>): string {
  const nearest = nearestOf(word, known);
  return nearest === undefined ? "" : ` (nearest: ${nearest})`;
}

export function quote(text: string): string {
  return JSON.stringify(text);
}

interface OptionToken {
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function valueIn(command: string, option: Option, { value, inlineValue }: OptionToken): string {
  if (option.value === undefined) {
    if (value !== undefined) throw new CallError(`${command}: option "--${option.name}": expected no value`);
    return "";
  }
  // The next option is not this one's value, unless it is tied on with "=".
  if (value === undefined || value === "" || (!inlineValue && /^--?[^\d\s-]/.test(value))) {
    const example = option.example === undefined ? "" : `, such as --${option.name} ${option.example}`;
    throw new CallError(`${command}: option "--${option.name}": expected a value${example}`);
  }
  return value;
}

function unknownOption(command: string, rawName: string, names: readonly string[]): string {
  const hint = nearestHint(
    rawName,
    names.map((name) => `--${name}`),
  );
  return `${command}: option ${quote(rawName)}: expected an option of this command${hint || " (--help lists them)"}`;
}
