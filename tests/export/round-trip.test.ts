import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { toCsv } from "../../src/export/csv.ts";
import { readPackage } from "../../src/read/package.ts";
import { smallCorpus, smallFiles } from "../fixtures/corpus.ts";

const small = await smallCorpus();
const files = await smallFiles();

/** The corpus that the small package becomes with another linkages.csv. */
async function readBack(csv: string): Promise<Corpus> {
  const { values, diagnostics } = await readPackage(new Map(files).set("linkages.csv", new TextEncoder().encode(csv)));
  expect(diagnostics.filter(({ level }) => level === "error")).toEqual([]);
  if (!values) throw new Error("readBack: no corpus");
  return values;
}

const withoutLines = (linkages: readonly Linkage[]) => linkages.map((linkage) => ({ ...linkage, line: 0 }));

it("reads the exported CSV as the same corpus", async () => {
  const back = await readBack(toCsv(small, NO_FILTER));
  expect(withoutLines(back.linkages)).toEqual(withoutLines(small.linkages));
  expect(toCsv(back, NO_FILTER)).toBe(toCsv(small, NO_FILTER));
});

it("reads whatever text was typed as the same text", async () => {
  const sign = fc.constantFrom(..."ab1 ,;|\t\"'\n=+-@\\#<>&é–ไáữ👩‍🌾", "👩‍🌾", "﷽", "null", "NA", "=1+1");
  // What surrounds a cell is not part of it, as in every other file that is read.
  const text = fc.array(sign, { maxLength: 12 }).map((signs) => `x${signs.join("")}x`);
  const law = fc.asyncProperty(
    fc.array(fc.tuple(text, text, text), { minLength: 16, maxLength: 16 }),
    async (texts) => {
      const linkages = small.linkages.map((linkage, i) => {
        const [rationale = "", locator = "", coder = ""] = texts[i] ?? [];
        return linkage.relation === "none" ? linkage : { ...linkage, rationale, locator, coder };
      });
      const back = await readBack(toCsv({ ...small, linkages }, NO_FILTER));
      expect(withoutLines(back.linkages)).toEqual(withoutLines(linkages));
    },
  );
  await fc.assert(law, { numRuns: 150, seed: 2025 });
});
