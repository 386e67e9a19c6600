/**
 * What the entries of a list of figures ask of the command line. The words of an entry become the options of a command,
 * which understands them as it would from a terminal.
 */
import { nearestHint, parseArguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { FILTER_OPTIONS } from "./filters.ts";
import type { Entry, Given } from "./rebuild-entries.ts";
import { WAYS, type Ground, type MadeFiles } from "./rebuild-ways.ts";

/** An entry whose every word was understood. */
export interface Recipe {
  entry: Entry;
  make(): Promise<MadeFiles>;
}

interface Understood {
  recipes: readonly Recipe[];
  /** Each thing that was not understood, in a sentence with its place. */
  faults: readonly string[];
}

export async function understand(entries: readonly Entry[], ground: Ground): Promise<Understood> {
  const faults: string[] = [];
  const recipes: Recipe[] = [];
  for (const entry of entries) {
    const found = new Set<string>();
    // oxlint-disable-next-line no-await-in-loop -- faults stay in the order of the list
    const make = await makerOf(entry, ground, (sentence) => found.add(sentence));
    if (make && found.size === 0) recipes.push({ entry, make });
    faults.push(...found);
  }
  return { recipes, faults };
}

type Fault = (sentence: string) => void;

/** Every word is tried by itself first: a command stops at the first that it does not understand, an author wants them all. */
async function makerOf(entry: Entry, ground: Ground, fault: Fault): Promise<Recipe["make"] | undefined> {
  const { command, options, start, understand: understandCall } = WAYS[entry.kind];
  const words = entry.options.map((given) => argumentsOf(given, entry, fault));
  const attempt = async (args: readonly string[]) => {
    try {
      const call = parseArguments(command, [...start(entry), ...args], options);
      return await understandCall(call, ground, entry.file);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      fault(placed(error.message, entry));
      return undefined;
    }
  };
  // oxlint-disable-next-line no-await-in-loop -- faults stay in the order of the words
  for (const args of words) await attempt(args);
  return attempt(words.flat());
}

const FILTER_NAMES = new Set(FILTER_OPTIONS.map(({ name }) => name));
/** Where files come from and where they go is not for an entry to say; what it says as its kind, it says once. */
const TAKEN = new Set(["out", "force", "data", "table"]);

/** A word of an entry as the command line has it; nothing where there is no such word. */
function argumentsOf(given: Given, { kind }: Entry, fault: Fault): readonly string[] {
  const { options, own = [] } = WAYS[kind];
  const { name } = given;
  if (own.includes(name) && !given.isFilter) return [];
  const known = options.filter((option) => !TAKEN.has(option.name) && FILTER_NAMES.has(option.name) === given.isFilter);
  const option = known.find((one) => one.name === name);
  if (option) return spelled(option, given, fault);
  const names = [...known.map((one) => one.name), ...(given.isFilter ? [] : own)];
  const isElsewhere = FILTER_NAMES.has(name) && !given.isFilter;
  const hint = isElsewhere ? ' (inside "filter")' : nearestHint(name, names);
  fault(`${given.place}: expected a word of ${given.isFilter ? "the filter" : kind}: ${names.join(", ")}${hint}`);
  return [];
}

function spelled({ name, value: hasValue, isMultiple }: Option, { place, value }: Given, fault: Fault) {
  if (hasValue === undefined) {
    if (typeof value !== "boolean") fault(`${place} ${JSON.stringify(value)}: expected true or false`);
    return value === true ? [`--${name}`] : [];
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((one) => typeof one === "string" || typeof one === "number")) {
    fault(`${place} ${JSON.stringify(value)}: expected text, a number or a list of them`);
    return [];
  }
  if (list.length === 0) return [];
  return isMultiple ? list.map((one) => `--${name}=${one}`) : [`--${name}=${list.join(",")}`];
}

/** What a command said of an option or an argument, with the place of the word it came from. */
function placed(message: string, { place, options }: Entry): string {
  const said = message.replace(/^atlas [a-z ]+: /, "");
  const [, option, word, rest = ""] = /^(?:option "--([\w-]+)"|([a-z]+)(?= ["\d[{]))([^]*)$/.exec(said) ?? [];
  if (option !== undefined) {
    const isOption = ({ name, isFilter }: Given) => name === option && isFilter === FILTER_NAMES.has(name);
    return `${options.find(isOption)?.place ?? `${place}.${option === "out" ? "file" : option}`}${rest}`;
  }
  return word === undefined ? `${place}: ${said}` : `${place}.${word}${rest}`;
}
