import type { Arguments, Option } from "./arguments.ts";

/** One thing that the tool does. */
export interface Command {
  name: string;
  /** Everything behind the tool's name, as in `export <format> [options]`. */
  usage: string;
  /** Half a line for the list of commands. */
  summary: string;
  /** What it is for and what comes out, for somebody who has the data and a question. */
  description: string;
  /** Commands to copy, each with what it does. */
  examples: readonly (readonly [command: string, does: string])[];
  options: readonly Option[];
  /** @returns the exit code: 0 done, 1 the data are wrong */
  run(call: Arguments): Promise<number>;
}

export const TOOL = "npm run -s atlas --";

export const DATA: Option = {
  name: "data",
  value: "DIR",
  example: "data",
  help: "Read the data package in this directory (default: data).",
};

export const JSON_OUTPUT: Option = { name: "json", help: "Print one JSON object for programs instead of text." };
