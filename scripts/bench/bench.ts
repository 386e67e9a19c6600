/**
 * `npm run bench`: how fast the page is, beside a small page that uses Sigma as its examples do, and how long exports take,
 * beside CSV of the same rows.
 */
import { cpus } from "node:os";
import process from "node:process";
import { chromium, type Browser } from "@playwright/test";
import { findChromium } from "../../tests/browser/chromium.ts";
import { parseArguments, quote, type Option } from "../commands/arguments.ts";
import { CallError } from "../commands/call-error.ts";
import { print, say } from "../commands/output.ts";
import { measureExports, printExports } from "./exports.ts";
import { generateWide } from "./generate.ts";
import { openPages, PAGES, type PageName, type Pages } from "./pages.ts";
import { measureFirstVisit } from "./first-visit.ts";
import { GROWTH, printTable, reportOf } from "./report.ts";
import { Samples } from "./samples.ts";
import { measureShipped } from "./views.ts";
import { measureBlock, measureLoad, measureUse, type Visit } from "./visit.ts";

const OPTIONS: readonly Option[] = [
  { name: "sizes", value: "LIST", example: "500,5000", help: "Numbers of linkages (default: 500,5000,50000)." },
  { name: "rounds", value: "NUMBER", example: "3", help: "How often each page is visited at each size (default: 3)." },
  { name: "quick", help: "One round of 500 and 5,000; exports of 5,000 instead of 50,000." },
  { name: "exports", help: "Only the exports, without a browser." },
  { name: "json", help: "Print one JSON object with every sample." },
  { name: "strict", help: "Exit with 1 when a budget is exceeded." },
];

const HELP_TEXT = `Measures the built page in Chromium, beside a small page that uses Sigma as its examples do, by real input events on
generated tables; then the time of CSV, XLSX, DOCX and the whole report on the command line. Milliseconds depend on the
machine; ratios are what counts.

Usage: npm run bench -- [options]

Options:
${OPTIONS.map(({ name, value, help }) => `  --${value === undefined ? name : `${name} ${value}`}`.padEnd(20) + help).join("\n")}
  --help            Show this help.

Exit code: 0 measured; 1 it could not be measured, or with --strict a budget is exceeded; 2 the call is wrong.
`;

/**
 * What Chromium does by itself where it finds no graphics card: WebGL in software, and the page put together without
 * it. Else every frame of either page would cost the same 60 ms more, whatever it shows.
 */
const FLAGS = ["--disable-gpu-compositing"];

/** The size at which the main thread is watched. */
const WATCHED = 5_000;
/** The greatest size at which the views beside the graph are gone through. */
const VIEWED = 5_000;
/** What was open before a table is loaded. */
const SAMPLE = 300;

interface Plan {
  sizes: readonly number[];
  rounds: number;
}

/** @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  const call = parseArguments("bench", args, OPTIONS);
  if (call.has("help")) {
    await print(HELP_TEXT);
    return 0;
  }
  const isQuick = call.has("quick");
  const exportSizes = isQuick ? [0, 5_000] : [0, 50_000];
  if (call.has("exports")) {
    const exports = await measureExports(exportSizes, say);
    await print(call.has("json") ? `${JSON.stringify({ exports }, undefined, 2)}\n` : `${printExports(exports)}\n`);
    return 0;
  }
  const plan = {
    sizes: numbersIn("sizes", call.valueOf("sizes") ?? (isQuick ? "500,5000" : "500,5000,50000")),
    rounds: numbersIn("rounds", call.valueOf("rounds") ?? (isQuick ? "1" : "3"))[0] ?? 1,
  };
  const pages = await openPages(say);
  const browser = await chromium.launch(findChromium(FLAGS));
  try {
    const samples = await measure(browser, pages, plan);
    const exports = await measureExports(exportSizes, say);
    const rows = reportOf(samples, plan.sizes);
    const machine = { browser: browser.version(), processors: cpus().length, node: process.versions.node };
    if (call.has("json"))
      await print(
        `${JSON.stringify({ ...plan, ...machine, rows, exports, samples: samples.toJSON() }, undefined, 2)}\n`,
      );
    else {
      const over = rows.filter(({ verdict }) => verdict === "over").length;
      const runs = `Medians of ${plan.rounds} ${plan.rounds === 1 ? "round" : "rounds"}`;
      const where = `Chromium ${machine.browser}, ${machine.processors} processors`;
      const tables = `${printTable(rows)}\n\n${printExports(exports)}`;
      await print(`${tables}\n\n${runs}, of exports one; ${where}. Over budget: ${over}.\n`);
    }
    return call.has("strict") && rows.some(({ verdict }) => verdict === "over") ? 1 : 0;
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function measure(browser: Browser, { urls }: Pages, { sizes, rounds }: Plan): Promise<Samples> {
  const samples = new Samples();
  const sample = generateWide(SAMPLE);
  const visit = (size: number, page: PageName): Visit => {
    const note = samples.noteFor(size, page);
    return { browser, url: urls[page], table: generateWide(size), sample, note, hasViews: size <= VIEWED };
  };
  for (let round = 0; round < rounds; round++) {
    // Who comes first changes, so that neither page always meets the warmer machine.
    const pages = round % 2 === 0 ? PAGES : PAGES.toReversed();
    say(`Round ${round + 1} of ${rounds}: first visit`);
    await measureFirstVisit(browser, urls.atlas, samples.noteFor(0, "atlas"));
    say(`Round ${round + 1} of ${rounds}: views of the shipped data`);
    await measureShipped(browser, urls.atlas, samples.noteFor(0, "atlas"));
    for (const size of sizes) {
      for (const page of pages) {
        say(`Round ${round + 1} of ${rounds}: ${size} linkages, ${page}`);
        await measureUse(visit(size, page), page === "atlas");
        if (size === WATCHED) await measureBlock(visit(size, page));
      }
    }
    if (!sizes.includes(GROWTH.from)) continue;
    for (const page of pages) await measureLoad(visit(GROWTH.to, page));
  }
  return samples;
}

function numbersIn(name: string, text: string): readonly number[] {
  const numbers = text.split(",").map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new CallError(`bench: option "--${name}" ${quote(text)}: expected whole numbers above 0, such as 500,5000`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof CallError ? 2 : 1;
}
