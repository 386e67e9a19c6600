import { expect, it } from "vitest";
import { DIAGNOSTIC_LEVELS, formatDiagnostic, type Diagnostic } from "../../src/domain/diagnostic.ts";
import { Faults } from "../../src/read/faults.ts";
import { findLayout } from "../../src/read/layout.ts";
import { LINKAGE_SPEC } from "../../src/read/linkages.ts";
import { readPackage } from "../../src/read/package.ts";
import { cutRecords } from "../../src/read/records.ts";
import { splitRecords } from "../../src/read/rows.ts";
import { readText } from "../../src/read/text.ts";
import { smallFiles } from "../fixtures/corpus.ts";
import { mangle, pick, seeded } from "./mangle.ts";

/** A hang is a failure; a slow machine is not. */
const WATCHDOG = 120_000;

/** How many of each: all in `npm run test:long`, the first of them otherwise. */
const SERIES = process.env["ATLAS_LONG"] === "1" ? { tables: 1500, packages: 500 } : { tables: 500, packages: 200 };

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

it(
  `reads ${SERIES.tables} mangled tables of linkages: every row is a linkage or has a diagnostic`,
  async () => {
    const files = await smallFiles();
    const good = decode(files.get("linkages.csv"));
    for (let seed = 1; seed <= SERIES.tables; seed++) {
      const bytes = mangle(good, seeded(seed));
      const { values: corpus, diagnostics } = await readPackage(new Map([...files, ["linkages.csv", bytes]]));
      const own = diagnostics.filter(({ file }) => file === "linkages.csv");
      const lines = [...(corpus?.linkages ?? []), ...own].map(({ line }) => line ?? 0);
      expect(forgottenRows(bytes, new Set(lines), own), `seed ${seed}`).toEqual([]);
    }
  },
  WATCHDOG,
);

it(
  `reads ${SERIES.packages} packages with one mangled file of any kind: diagnostics are located within the file`,
  async () => {
    const files = await smallFiles();
    for (let seed = 1; seed <= SERIES.packages; seed++) {
      const random = seeded(seed);
      const path = pick([...files.keys()], random);
      const bytes = mangle(decode(files.get(path)), random);
      const { diagnostics } = await readPackage(new Map([...files, [path, bytes]]));
      const last = (readText(path, bytes).values ?? "").split("\n").length;
      const astray = diagnostics.filter((one) => !isWellFormed(one) || (one.file === path && (one.line ?? 1) > last));
      expect(astray, `seed ${seed}`).toEqual([]);
    }
  },
  WATCHDOG,
);

/** Records below the header that are neither among `lines` nor left out in so many words. */
function forgottenRows(bytes: Uint8Array, lines: ReadonlySet<number>, diagnostics: readonly Diagnostic[]): string[] {
  const { values: text } = readText("", bytes);
  const layout = text && findLayout(text, LINKAGE_SPEC, splitRecords, new Faults(""));
  if (!layout) return diagnostics.some(({ level }) => level === "error") ? [] : ["the whole file"];
  const records = [...cutRecords(text, layout.delimiter)].filter(({ line }) => line !== layout.header.line);
  return records.flatMap(({ line, text: cells }, i) => {
    const next = records[i + 1]?.line ?? Infinity;
    const filled = cells.split(layout.delimiter).filter((cell) => cell.trim() !== "");
    const isTitle = line < layout.header.line && filled.length <= 2;
    const isEmpty = cells.replaceAll(layout.delimiter, "").replaceAll('"', "").trim() === "";
    return isTitle || isEmpty || [...lines].some((marked) => marked >= line && marked < next)
      ? []
      : [`${line}: ${cells}`];
  });
}

function isWellFormed(diagnostic: Diagnostic): boolean {
  const { code, level, line } = diagnostic;
  const isLocated = line === undefined || (Number.isInteger(line) && line >= 1);
  return (
    isLocated &&
    /^[a-z0-9-]+$/.test(code) &&
    DIAGNOSTIC_LEVELS.includes(level) &&
    !formatDiagnostic(diagnostic).includes("\n")
  );
}
