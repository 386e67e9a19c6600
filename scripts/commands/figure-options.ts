/**
 * What a call for a figure asks for: which one, how wide, in which colours, and what of the two sides is open.
 */
import { ORDERS, WEIGHTS } from "../../src/analysis/matrix-look.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import {
  FIGURE_KINDS,
  GREATEST_WIDTH,
  LEAST_WIDTH,
  type FigureKind,
  type FigureLook,
} from "../../src/export/figure-look.ts";
import { expandToLevel, OVERVIEW, type Expansion } from "../../src/graph/visible.ts";
import { PALETTE_NAMES } from "../../src/scene/figure-palettes.ts";
import { nearestHint, quote, type Arguments, type Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom, levelFrom } from "./choices.ts";
import { defaultLevel, LEVEL_OPTIONS } from "./matrix.ts";
import { keysFrom } from "./shown-options.ts";

const CALLER = "atlas figure";
const ALL = "all";
/** Which options belong to which figure alone. */
const OWN: Readonly<Record<string, readonly FigureKind[]>> = {
  rows: ["matrix", "network"],
  columns: ["matrix", "network"],
  nested: ["matrix"],
  weight: ["matrix"],
  order: ["matrix"],
  level: ["flow"],
  "without-areas": ["flow"],
  open: ["matrix", "network"],
  fold: ["matrix", "network"],
};

export const LOOK_OPTIONS: readonly Option[] = [
  { name: "width", value: "WIDTH", example: "8.5cm", help: "How wide it is printed, in cm or mm (default: 16cm)." },
  { name: "palette", value: "NAME", example: "print", help: `Colours: ${PALETTE_NAMES.join(", ")}.` },
  ...LEVEL_OPTIONS,
  { name: "nested", help: "Matrix: with the lines that hold others too, as the page shows it." },
  { name: "weight", value: "W", example: "share", help: `Matrix: what a cell shows: ${WEIGHTS.join(", ")}.` },
  { name: "order", value: "O", example: "similarity", help: `Matrix: how lines are ordered: ${ORDERS.join(", ")}.` },
  {
    name: "level",
    value: "LEVEL",
    example: "characteristic",
    help: "Flow: where to start from (default: the groups).",
  },
  { name: "without-areas", help: "Flow: straight to the goals." },
  {
    name: "open",
    value: "CODE",
    example: "12",
    isMultiple: true,
    help: `Network, nested matrix: a concept to open, of either side, or ${ALL}.`,
  },
  { name: "fold", value: "CODE", example: "12", isMultiple: true, help: "Network, nested matrix: a concept to fold." },
];

/** @throws CallError for a word that is no figure, and for an option that belongs to another one */
export function kindFrom(call: Arguments): FigureKind {
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

/**
 * @returns centimetres
 * @throws CallError for a width that no page has
 */
export function widthFrom(call: Arguments): number {
  const text = call.valueOf("width") ?? "16cm";
  const [, digits = "", unit = ""] = /^\s*(\d+(?:\.\d+)?)\s*(cm|mm)?\s*$/i.exec(text) ?? [];
  const width = unit.toLowerCase() === "mm" ? Number(digits) / 10 : Number(digits);
  if (digits !== "" && width >= LEAST_WIDTH && width <= GREATEST_WIDTH) return width;
  throw new CallError(
    `${CALLER}: option "--width" ${quote(text)}: expected ${LEAST_WIDTH}cm to ${GREATEST_WIDTH}cm, such as 16cm`,
  );
}

/** @throws CallError for a value that is not known, naming the nearest */
export function lookFrom(call: Arguments, corpus: Corpus): FigureLook {
  const [rows, columns] = (["left", "right"] as const).map((side) => {
    const option = side === "left" ? "rows" : "columns";
    return levelFrom(CALLER, call, option, corpus[side], defaultLevel(corpus[side], side));
  });
  const expansion = expansionFrom(call, corpus, rows ?? "", columns ?? "");
  const isNested = ["nested", "open", "fold"].some((name) => call.has(name));
  return {
    width: widthFrom(call),
    palette: choiceFrom(CALLER, call, "palette", PALETTE_NAMES, "light"),
    matrix: {
      rows: rows ?? "",
      columns: columns ?? "",
      ...(isNested ? { nested: expansion } : {}),
      weight: choiceFrom(CALLER, call, "weight", WEIGHTS, "targets"),
      order: choiceFrom(CALLER, call, "order", ORDERS, "framework"),
    },
    flow: {
      level: levelFrom(CALLER, call, "level", corpus.left, defaultLevel(corpus.left, "left")),
      areas: !call.has("without-areas"),
    },
    network: expansion,
  };
}

function expansionFrom(call: Arguments, corpus: Corpus, rows: string, columns: string): Expansion {
  const isAll = call.valuesOf("open").includes(ALL);
  let expansion: Expansion = isAll ? { expanded: "all", collapsed: [] } : OVERVIEW;
  if (call.has("rows")) expansion = expandToLevel(corpus, expansion, "left", rows);
  if (call.has("columns")) expansion = expandToLevel(corpus, expansion, "right", columns);
  const opened = keysFrom(
    CALLER,
    corpus,
    "open",
    call.valuesOf("open").filter((text) => text !== ALL),
  );
  return {
    ...expansion,
    expanded: expansion.expanded === "all" ? "all" : [...expansion.expanded, ...opened],
    collapsed: keysFrom(CALLER, corpus, "fold", call.valuesOf("fold")),
  };
}
