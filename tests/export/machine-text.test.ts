import * as fc from "fast-check";
import { Store } from "oxigraph";
import { expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { toGexf } from "../../src/export/gexf.ts";
import { toGraphDatabase } from "../../src/export/graph-database.ts";
import { toGraphml } from "../../src/export/graphml.ts";
import { wellFormed } from "../../src/export/iris.ts";
import { toJsonld } from "../../src/export/jsonld.ts";
import { toSssom } from "../../src/export/sssom.ts";
import { toTurtle } from "../../src/export/turtle.ts";
import { cleanForXml } from "../../src/export/xml-text.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { recordsIn } from "./records.ts";
import { readSssom } from "./sssom-reader.ts";
import { elementsIn, readXml } from "./xml.ts";

/** Whatever was typed as a rationale, through a file and a parser that is not ours, is that text again. */

const SIGNS = [
  "\t",
  "\n",
  "\r",
  "\r\n",
  '"',
  '"""',
  "\\",
  "\\u0041",
  "'",
  "<",
  ">",
  "]]>",
  "&amp;",
  "|",
  "#",
  "=1+1",
  "^^",
  "@en",
];
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("\u0000", "\uD800", "\u2028"),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `x${parts.join("")}x`);

function corpusWith(rationale: string): Corpus {
  const corpus = tinyCorpus(["E*"], ["1*", "1.1 < 1"], ["E > 1.1"]);
  for (const linkage of corpus.linkages) linkage.rationale = rationale;
  return corpus;
}

function rationaleIn(file: string, format: string): string {
  const store = new Store();
  store.load(file, { format });
  const query =
    "SELECT ?d WHERE { ?l <http://purl.org/dc/terms/identifier> ?i; <http://purl.org/dc/terms/description> ?d }";
  const [row] = store.query(query) as unknown as ReadonlyMap<string, { value: string }>[];
  return row?.get("d")?.value ?? "";
}

function xmlText(file: string, namespace: string, name: string, key: string): string {
  const element = elementsIn(readXml(file), namespace, name).find((one) =>
    [one.getAttribute("for"), one.getAttribute("key")].includes(key),
  );
  return element?.getAttribute("value") ?? element?.textContent ?? "";
}

it.each<[string, (corpus: Corpus) => Promise<string> | string, (text: string) => string]>([
  ["Turtle", async (corpus) => rationaleIn(await toTurtle(corpus, NO_FILTER), "text/turtle"), wellFormed],
  ["JSON-LD", (corpus) => rationaleIn(toJsonld(corpus, NO_FILTER), "application/ld+json"), wellFormed],
  ["SSSOM", (corpus) => String(readSssom(toSssom(corpus, NO_FILTER)).mappings[0]?.get("comment")), String],
  ["GEXF", (corpus) => xmlText(toGexf(corpus, NO_FILTER), "http://gexf.net/1.3", "attvalue", "rationale"), cleanForXml],
  [
    "GraphML",
    (corpus) =>
      xmlText(toGraphml(corpus, NO_FILTER), "http://graphml.graphdrawing.org/xmlns", "data", "edge-rationale"),
    cleanForXml,
  ],
  [
    "CSV for graph databases",
    (corpus) => {
      const [header = [], ...rows] = recordsIn(toGraphDatabase(corpus, NO_FILTER).get("relationships.csv") ?? "");
      return rows.at(-1)?.[header.indexOf("rationale")] ?? "";
    },
    String,
  ],
])("%s gives every text back", async (_, through, cleaned) => {
  const law = fc.asyncProperty(TEXT, async (text) => {
    expect(await through(corpusWith(text))).toBe(cleaned(text));
  });
  await fc.assert(law, { numRuns: 200, seed: 2025 });
});
