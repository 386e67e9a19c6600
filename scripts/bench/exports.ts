/**
 * How long files for print take on the command line, from a corpus that has been read to the bytes of the file. What
 * milliseconds depend on, CSV of the same rows depends on too.
 */
import { fileURLToPath } from "node:url";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import type { Product } from "../../src/export/exporter.ts";
import { EXPORTERS } from "../../src/export/exporters.ts";
import { toReport } from "../../src/export/report.ts";
import { readWide } from "../../src/read/wide.ts";
import { readDirectory } from "../package.ts";
import { TOOLS } from "../picture.ts";
import { generateWide } from "./generate.ts";

const OWN_DATA = fileURLToPath(new URL("../../data", import.meta.url));

/** What the others are compared with comes first. */
export const TIMED = ["csv", "xlsx", "docx", "report"] as const;
type Timed = (typeof TIMED)[number];

export interface ExportTime {
  /** In linkages; 0 is the shipped data. */
  size: number;
  format: Timed;
  milliseconds: number;
  bytes: number;
}

/** @param sizes in linkages; 0 is the shipped data, which is written once before, so that no part is fetched while the clock runs */
export async function measureExports(sizes: readonly number[], say: (line: string) => void): Promise<ExportTime[]> {
  const times: ExportTime[] = [];
  say("Exports: first run");
  for (const format of TIMED) await make(format, await corpusOf(0));
  for (const size of sizes) {
    const corpus = await corpusOf(size);
    for (const format of TIMED) {
      const started = performance.now();
      const { length: bytes } = Buffer.from(await make(format, corpus));
      const milliseconds = performance.now() - started;
      times.push({ size, format, milliseconds, bytes });
      // The last ones take minutes: whoever waits or gives up has what there is.
      say(
        `Exports: ${format} of ${size === 0 ? "the shipped data" : `${size} linkages`}: ${Math.round(milliseconds)} ms`,
      );
    }
  }
  return times;
}

async function make(format: Timed, corpus: Corpus): Promise<Product> {
  if (format === "report") return toReport(corpus, DEFAULT_FILTER, {}, TOOLS);
  const print = await EXPORTERS[format].load();
  return print(corpus, DEFAULT_FILTER, {}, TOOLS);
}

async function corpusOf(size: number): Promise<Corpus> {
  const corpus =
    size === 0 ? (await readDirectory(OWN_DATA)).corpus : (await readWide(`${size}.csv`, generateWide(size))).values;
  if (!corpus) throw new Error(`no corpus of ${size} linkages`);
  return corpus;
}

/** A table for a terminal; the ratio is to CSV of the same rows. */
export function printExports(times: readonly ExportTime[]): string {
  const head = ["linkages", "export", "time", "size", "times CSV"];
  const rows = times.map(({ size, format, milliseconds, bytes }, i) => {
    const csv = times.find((other) => other.size === size && other.format === "csv");
    return [
      times[i - 1]?.size === size ? "" : size === 0 ? "shipped" : grouped(size),
      format,
      `${grouped(Math.round(milliseconds))} ms`,
      `${grouped(Math.round(bytes / 1000))} kB`,
      csv ? (milliseconds / csv.milliseconds).toFixed(1) : "",
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 1 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  const lines = [head, widths.map((width) => "-".repeat(width)), ...rows];
  return lines.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
