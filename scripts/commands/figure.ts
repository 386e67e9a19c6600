import { resolve } from "node:path";
import { ORDERS, WEIGHTS } from "../../src/analysis/matrix-look.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import {
  altTextOf,
  FIGURE_KINDS,
  figureOf,
  GREATEST_WIDTH,
  LEAST_WIDTH,
  type FigureKind,
  type FigureLook,
} from "../../src/export/figures.ts";
import { toSvg } from "../../src/export/svg.ts";
import { expandToLevel, OVERVIEW, type Expansion } from "../../src/graph/visible.ts";
import type { Figure } from "../../src/scene/marks.ts";
import { PALETTE_NAMES } from "../../src/scene/figure-palettes.ts";
import { targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "../package.ts";
import { nearestHint, quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom, levelFrom } from "./choices.ts";
import { DATA, type Command } from "./command.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { defaultLevel, LEVEL_OPTIONS } from "./matrix.ts";
import { print, say } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";

const CALLER = "atlas figure";
const ALL = "all";
/** Which options belong to which figure alone. */
const OWN: Readonly<Record<string, readonly FigureKind[]>> = {
  rows: ["matrix", "network"],
  columns: ["matrix", "network"],
  weight: ["matrix"],
  order: ["matrix"],
  level: ["flow"],
  "without-areas": ["flow"],
  open: ["network"],
};

const VIEW_OPTIONS: readonly Option[] = [
  ...LEVEL_OPTIONS,
  { name: "weight", value: "W", example: "share", help: `Matrix: what a cell shows: ${WEIGHTS.join(", ")}.` },
  { name: "order", value: "O", example: "similarity", help: `Matrix: how lines are ordered: ${ORDERS.join(", ")}.` },
  {
    name: "level",
    value: "LEVEL",
    example: "characteristic",
    help: "Flow: where to start from (default: the groups).",
  },
  { name: "without-areas", help: "Flow: straight to the goals." },
  { name: "open", value: ALL, example: ALL, help: "Network: everything opened, in place of the overview." },
];

export const FIGURE: Command = {
  name: "figure",
  usage: `figure <${FIGURE_KINDS.join("|")}> [--width 16cm] [--out FILE] [filters]`,
  summary: "Draw a view as a figure for print, with its legend, counts and source inside.",
  description: `The figure is SVG: text stays text, and nothing is smaller than 6 pt at the width you ask for, so place it in the
document at that width. Title, numbers, the filter in words, legend, data version, source and licence stand inside.
With --out fig.svg its description for readers who cannot see it is written beside it as fig.alt.txt. The palettes:
light for colour; print in greys, with tensions as broken lines; safe for readers who do not tell red from green. In
the network --rows and --columns say down to which level each side is shown. Same data, same call, same bytes.`,
  examples: [
    ["figure matrix --pillar AEC --width 16cm --out fig3.svg", "One pillar by goals, as wide as a page of A4."],
    ["figure coverage --width 8.5cm --palette print --out fig1.svg", "For one column of a journal, without colour."],
    ["figure flow --level characteristic --without-areas > flow.svg", "From characteristics straight to goals."],
    ["figure network --open all --goal 12 --out goal-12.svg", "Everything that serves one goal."],
  ],
  options: [
    { name: "width", value: "WIDTH", example: "8.5cm", help: "How wide it is printed, in cm or mm (default: 16cm)." },
    { name: "palette", value: "NAME", example: "print", help: `Colours: ${PALETTE_NAMES.join(", ")}.` },
    { name: "out", value: "FILE", example: "fig3.svg", help: "Write to this file, - is stdout (default)." },
    { name: "force", help: "Replace files that exist." },
    ...VIEW_OPTIONS,
    DATA,
    ...FILTER_OPTIONS,
  ],
  async run(call: Arguments): Promise<number> {
    kindFrom(call);
    const width = widthFrom(call);
    const out = call.valueOf("out") ?? "-";
    const paths = [out, altNameOf(out)].map((path) => resolve(currentDirectory(), path));
    const force = call.has("force");
    if (out !== "-") for (const path of paths) await targetOf(path, { force });
    const found = await readDirectory(dataDirectory(call.valueOf("data")));
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const figure = figureFrom(call, corpus)();
    if (out === "-") {
      await print(toSvg(figure));
      return 0;
    }
    const [path = "", beside = ""] = paths;
    await writeFileWhole(path, toSvg(figure), { force, inputs: found.inputs });
    await writeFileWhole(beside, altTextOf(figure), { force, inputs: found.inputs });
    const height = Math.round((figure.height * 25.4) / 72) / 10;
    say(`${out}: ${width} cm by ${height} cm, and its alt text in ${altNameOf(out)}`);
    return 0;
  },
};

/**
 * Understand what a call asks for, without drawing it yet.
 *
 * @param filter where it is known already, in place of what the call says
 * @returns what draws the figure
 * @throws CallError for what is not understood
 */
export function figureFrom(
  call: Arguments,
  corpus: Corpus,
  filter: Filter = filterFrom(CALLER, call, corpus),
): () => Figure {
  const kind = kindFrom(call);
  const look = lookFrom(call, corpus, widthFrom(call));
  return () => figureOf(kind, corpus, filter, look);
}

/** Where the description of a figure stands, for readers who cannot see it. */
export function altNameOf(out: string): string {
  return `${out.replace(/\.svg$/i, "")}.alt.txt`;
}

function kindFrom(call: Arguments): FigureKind {
  const [word, extra] = call.positionals;
  if (word === undefined) throw new CallError(`${CALLER}: expected a figure, one of ${FIGURE_KINDS.join(", ")}`);
  const kind = FIGURE_KINDS.find((known) => known === word);
  if (kind === undefined) {
    const hint = nearestHint(word, FIGURE_KINDS);
    throw new CallError(`${CALLER}: figure ${quote(word)}: expected one of ${FIGURE_KINDS.join(", ")}${hint}`);
  }
  if (extra !== undefined) throw new CallError(`${CALLER}: argument ${quote(extra)}: expected one figure and options`);
  for (const [name, kinds] of Object.entries(OWN)) {
    if (call.has(name) && !kinds.includes(kind)) {
      throw new CallError(`${CALLER}: option "--${name}": expected with ${kinds.join(", ")} only`);
    }
  }
  return kind;
}

/** @returns centimetres */
function widthFrom(call: Arguments): number {
  const text = call.valueOf("width") ?? "16cm";
  const [, digits = "", unit = ""] = /^\s*(\d+(?:\.\d+)?)\s*(cm|mm)?\s*$/i.exec(text) ?? [];
  const width = unit.toLowerCase() === "mm" ? Number(digits) / 10 : Number(digits);
  if (digits !== "" && width >= LEAST_WIDTH && width <= GREATEST_WIDTH) return width;
  throw new CallError(
    `${CALLER}: option "--width" ${quote(text)}: expected ${LEAST_WIDTH}cm to ${GREATEST_WIDTH}cm, such as 16cm`,
  );
}

function lookFrom(call: Arguments, corpus: Corpus, width: number): FigureLook {
  const [rows, columns] = (["left", "right"] as const).map((side) => {
    const option = side === "left" ? "rows" : "columns";
    return levelFrom(CALLER, call, option, corpus[side], defaultLevel(corpus[side], side));
  });
  return {
    width,
    palette: choiceFrom(CALLER, call, "palette", PALETTE_NAMES, "light"),
    matrix: {
      rows: rows ?? "",
      columns: columns ?? "",
      weight: choiceFrom(CALLER, call, "weight", WEIGHTS, "targets"),
      order: choiceFrom(CALLER, call, "order", ORDERS, "framework"),
    },
    flow: {
      level: levelFrom(CALLER, call, "level", corpus.left, defaultLevel(corpus.left, "left")),
      areas: !call.has("without-areas"),
    },
    network: expansionFrom(call, corpus, rows ?? "", columns ?? ""),
  };
}

function expansionFrom(call: Arguments, corpus: Corpus, rows: string, columns: string): Expansion {
  const isAll = choiceFrom(CALLER, call, "open", [ALL, "overview"], "overview") === ALL;
  let expansion: Expansion = isAll ? { expanded: "all", collapsed: [] } : OVERVIEW;
  if (call.has("rows")) expansion = expandToLevel(corpus, expansion, "left", rows);
  if (call.has("columns")) expansion = expandToLevel(corpus, expansion, "right", columns);
  return expansion;
}
