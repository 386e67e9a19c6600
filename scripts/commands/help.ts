import { HELP, type Option } from "./arguments.ts";
import { TOOL, type Command } from "./command.ts";

/** The help of the whole tool. */
export function toolHelp(commands: readonly Command[]): string {
  return `The Complementarity Atlas on the command line: check a data package, count what is linked, and write the linkage
table to a file. It reads the same data and prints the same bytes as the page.

Usage: ${TOOL} <command> [options]

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

Help for one command, with examples: ${TOOL} export --help

Exit code: 0 done; 1 the data are wrong; 2 the call is wrong, or a file cannot be read or written.
`;
}

/** The help of one command. */
export function commandHelp({ usage, description, options, examples }: Command): string {
  return `Usage: ${TOOL} ${usage}

${description}

Options:
${columns([...options, HELP].map((option) => [spelled(option), option.help + (option.isMultiple ? " Repeatable." : "")]))}

Examples:
${examples.map(([command, does]) => `  ${TOOL} ${command}\n      ${does}`).join("\n")}
`;
}

function spelled({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

const WIDTH = 24;

function columns(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([left, right]) => `  ${left.padEnd(WIDTH)}${right}`).join("\n");
}
