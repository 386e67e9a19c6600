import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";

interface Range {
  least: number;
  most: number;
  /** Whether parts such as 0.25 are meant; whole numbers otherwise. */
  isPart?: boolean;
}

/**
 * The number that an option gives, or what stands for a missing one.
 *
 * @throws CallError for anything else than a plain number inside the range
 */
export function numberFrom(
  command: string,
  call: Arguments,
  name: string,
  { least, most, isPart = false }: Range,
  otherwise: number,
): number {
  const text = call.valueOf(name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  const isPlain = (isPart ? /^\d*\.?\d+$/ : /^\d+$/).test(text);
  if (isPlain && number >= least && number <= most) return number;
  const kind = isPart ? "number" : "whole number";
  throw new CallError(`${command}: option "--${name}" ${quote(text)}: expected a ${kind} from ${least} to ${most}`);
}
