import { extname, resolve } from "node:path";
import { stdout } from "node:process";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import type { Product } from "../../src/export/exporter.ts";
import {
  DEFAULT_DPI,
  FIGURE_FORMAT_NAMES,
  FIGURE_FORMATS,
  GREATEST_DPI,
  LEAST_DPI,
  type FigureFormat,
} from "../../src/export/figure-formats.ts";
import { FIGURE_KINDS } from "../../src/export/figure-look.ts";
import { altTextOf, figureOf } from "../../src/export/figures.ts";
import type { Figure } from "../../src/scene/marks.ts";
import { targetOf, writeFileWhole } from "../files.ts";
import { currentDirectory, dataDirectory, readDirectory } from "../package.ts";
import { TOOLS } from "../picture.ts";
import { quote, type Arguments } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { choiceFrom } from "./choices.ts";
import { DATA, type Command } from "./command.ts";
import { kindFrom, LOOK_OPTIONS, lookFrom, widthFrom } from "./figure-options.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { print, say } from "./output.ts";
import { soundCorpus } from "./sound-corpus.ts";

const CALLER = "atlas figure";

export const FIGURE: Command = {
  name: "figure",
  usage: `figure <${FIGURE_KINDS.join("|")}> [--width 16cm] [--out FILE] [filters]`,
  summary: "Draw a view as a figure for print, with its legend, counts and source inside.",
  description: `The format is that of the name after --out. In SVG and PDF text stays text, and nothing is smaller than 6 pt at the
width you ask for, so place the figure in the document at that width. Title, numbers, the filter in words, legend, data
version, source and licence stand inside. With --out its description for readers who cannot see it is written beside it
as fig.alt.txt. The palettes: light for colour; print in greys, with tensions as broken lines; safe for readers who do
not tell red from green. In the network --rows and --columns say down to which level each side is shown. Same data,
same call, same bytes.`,
  examples: [
    ["figure matrix --pillar AEC --width 16cm --out fig3.svg", "One pillar by goals, as wide as a page of A4."],
    ["figure coverage --width 8.5cm --palette print --out fig1.pdf", "For one column of a journal, without colour."],
    ["figure flow --level characteristic --without-areas > flow.svg", "From characteristics straight to goals."],
    ["figure network --open all --goal 12 --out goal-12.svg", "Everything that serves one goal."],
    ["figure network --open AEC.B --dpi 600 --out aec-b.png", "The overview with one part opened, for slides."],
  ],
  options: [
    { name: "out", value: "FILE", example: "fig3.svg", help: "Write to this file, - is stdout (default)." },
    {
      name: "format",
      value: "NAME",
      example: "pdf",
      help: `${FIGURE_FORMAT_NAMES.join(", ")} (default: as the name after --out ends, else svg).`,
    },
    { name: "dpi", value: "NUMBER", example: "600", help: `PNG: dots per inch (default: ${DEFAULT_DPI}).` },
    { name: "force", help: "Replace files that exist." },
    ...LOOK_OPTIONS,
    DATA,
    ...FILTER_OPTIONS,
  ],
  async run(call: Arguments): Promise<number> {
    kindFrom(call);
    const width = widthFrom(call);
    const out = call.valueOf("out") ?? "-";
    const format = formatFrom(call, out);
    const dpi = dpiFrom(call, format);
    const paths = [out, altNameOf(out)].map((path) => resolve(currentDirectory(), path));
    const force = call.has("force");
    if (out !== "-") for (const path of paths) await targetOf(path, { force });
    const found = await readDirectory(dataDirectory(call.valueOf("data")));
    const corpus = soundCorpus(found);
    if (!corpus) return 1;
    const figure = figureFrom(call, corpus)();
    const product = await made(figure, format, dpi);
    if (out === "-") {
      await print(product);
      return 0;
    }
    const [path = "", beside = ""] = paths;
    await writeFileWhole(path, product, { force, inputs: found.inputs });
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
  const look = lookFrom(call, corpus);
  return () => figureOf(kind, corpus, filter, look);
}

/**
 * Understand what a call asks for as a file of this name.
 *
 * @returns what draws it and prints it
 * @throws CallError for what is not understood
 */
export function figureFileFrom(call: Arguments, corpus: Corpus, out: string) {
  const format = formatFrom(call, out);
  const dpi = dpiFrom(call, format);
  const draw = figureFrom(call, corpus);
  return async () => {
    const figure = draw();
    return { figure, product: await made(figure, format, dpi) };
  };
}

/** Where the description of a figure stands, for readers who cannot see it. */
export function altNameOf(out: string): string {
  return `${out.replace(/\.(svg|pdf|png)$/i, "")}.alt.txt`;
}

function formatFrom(call: Arguments, out: string): FigureFormat {
  const ending = extname(out).slice(1);
  const meant = FIGURE_FORMAT_NAMES.find((format) => format === ending.toLowerCase());
  if (!call.has("format")) {
    if (out === "-") return "svg";
    if (meant) return meant;
    const endings = FIGURE_FORMAT_NAMES.map((format) => `.${format}`).join(", ");
    throw new CallError(`${CALLER}: option "--out" ${quote(out)}: expected a name that ends in one of ${endings}`);
  }
  const format = choiceFrom(CALLER, call, "format", FIGURE_FORMAT_NAMES, "svg");
  if (meant && meant !== format) {
    throw new CallError(`${CALLER}: option "--format" ${quote(format)}: expected ${meant}, as ${out} ends`);
  }
  if (out === "-" && stdout.isTTY && format !== "svg") {
    throw new CallError(`${CALLER}: ${format} is no text for a terminal: expected --out FILE`);
  }
  return format;
}

function dpiFrom(call: Arguments, format: FigureFormat): number {
  const text = call.valueOf("dpi");
  if (text === undefined) return DEFAULT_DPI;
  if (format !== "png") throw new CallError(`${CALLER}: option "--dpi": expected with png only`);
  const dpi = /^\d+$/.test(text) ? Number(text) : 0;
  if (dpi >= LEAST_DPI && dpi <= GREATEST_DPI) return dpi;
  throw new CallError(
    `${CALLER}: option "--dpi" ${quote(text)}: expected a whole number from ${LEAST_DPI} to ${GREATEST_DPI}`,
  );
}

/** A picture that is too large to be drawn is no fault of the program. */
async function made(figure: Figure, format: FigureFormat, dpi: number): Promise<Product> {
  const toProduct = await FIGURE_FORMATS[format].load();
  try {
    return await toProduct(figure, TOOLS, { dpi });
  } catch (error) {
    if (error instanceof RangeError) throw new CallError(`${CALLER}: ${error.message}`, { cause: error });
    throw error;
  }
}
