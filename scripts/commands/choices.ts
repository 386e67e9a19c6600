import { levelsOf } from "../../src/analysis/level-lines.ts";
import type { Hierarchy } from "../../src/domain/hierarchy.ts";
import { nearestHint, quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";

/**
 * The one of several words that an option gives, in whatever case, or what stands for a missing one.
 *
 * @throws CallError for any other word, naming the nearest
 */
export function choiceFrom<T extends string>(
  command: string,
  call: Arguments,
  name: string,
  known: readonly T[],
  otherwise: T,
): T {
  const text = call.valueOf(name);
  if (text === undefined) return otherwise;
  const found = known.find((one) => one.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  const hint = nearestHint(text, known);
  throw new CallError(`${command}: option "--${name}" ${quote(text)}: expected one of ${known.join(", ")}${hint}`);
}

/** The level of a framework that an option names. */
export function levelFrom(
  command: string,
  call: Arguments,
  name: string,
  hierarchy: Hierarchy,
  otherwise: string,
): string {
  return choiceFrom(command, call, name, levelsOf(hierarchy), otherwise);
}
