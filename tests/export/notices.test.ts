import { expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../../src/export/exporters.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const PLACEHOLDER =
  "The IRIs of Harbour Plan begin with https://example.org/harbour/, a placeholder: --base-iri on the command line sets your own.";
const FORMULA = "like a formula: do not open this file in a spreadsheet, take CSV for Excel.";
const small = await smallCorpus();
const noticesOf = (format: ExportFormat, corpus = small, filter = DEFAULT_FILTER) =>
  EXPORTERS[format].noticesOf?.(corpus, filter) ?? [];

it("says nothing where there is nothing to know", () => {
  const talking = EXPORT_FORMATS.filter((format) => noticesOf(format).length > 0);
  expect(talking).toEqual(["sssom", "turtle", "jsonld"]);
  for (const format of talking) {
    expect(noticesOf(format)).toEqual([PLACEHOLDER]);
    expect(EXPORTERS[format].noticesOf?.(small, DEFAULT_FILTER, { baseIri: "https://a.net/" })).toEqual([]);
  }
});

it("counts what is left out although it was asked for", () => {
  expect(noticesOf("sssom", small, NO_FILTER)).toEqual([PLACEHOLDER, "2 suggested or rejected readings are left out."]);
  const suggested = { ...NO_FILTER, bases: ["suggested" as const] };
  expect(noticesOf("sssom", small, suggested)[1]).toBe("1 suggested or rejected reading is left out.");
});

it("counts texts that a spreadsheet would run, where nothing is guarded", () => {
  const linkages = small.linkages.map((linkage, i) => (i === 2 ? { ...linkage, rationale: "=1+1" } : linkage));
  const one = { ...small, linkages };
  expect(noticesOf("sssom", one)).toEqual([PLACEHOLDER, `1 text begins ${FORMULA}`]);
  expect(noticesOf("graph-database", one)).toEqual([`1 text begins ${FORMULA}`]);
  const concepts = small.left.concepts.map((concept) => ({ ...concept, title: "@x" }));
  const many = { ...small, left: { ...small.left, concepts } };
  expect(noticesOf("graph-database", many, { ...DEFAULT_FILTER, elements: ["nowhere"] })).toEqual([
    `${concepts.length} texts begin ${FORMULA}`,
  ]);
});
