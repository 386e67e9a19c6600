import { Store } from "oxigraph";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn, NO_FILTER, readingsIn, type Filter } from "../../src/domain/filter.ts";
import { isCounted, RELATIONS } from "../../src/domain/linkage.ts";
import type { ExportOptions } from "../../src/export/exporter.ts";
import { isBaseIri, isIri } from "../../src/export/iris.ts";
import { toJsonld } from "../../src/export/jsonld.ts";
import { toTurtle } from "../../src/export/turtle.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { hostileCorpus } from "./hostile.ts";

/** Both files are read by oxigraph, which is neither of the programs that wrote them. */
const PREFIXES = `
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
  PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX owl: <http://www.w3.org/2002/07/owl#>`;
const MATCHES =
  "skos:closeMatch|skos:exactMatch|skos:broadMatch|skos:narrowMatch|skos:relatedMatch|skos:mappingRelation";

type Row = ReadonlyMap<string, { value: string }>;

async function turtleStore(corpus: Corpus, filter: Filter, options: ExportOptions = {}): Promise<Store> {
  const store = new Store();
  store.load(await toTurtle(corpus, filter, options), { format: "text/turtle" });
  return store;
}

function jsonldStore(corpus: Corpus, filter: Filter): Store {
  const store = new Store();
  store.load(toJsonld(corpus, filter), { format: "application/ld+json" });
  return store;
}

function ask(store: Store, query: string): readonly string[][] {
  const rows = store.query(`${PREFIXES}\n${query}`) as unknown as Row[];
  return rows.map((row) => [...row.values()].map(({ value }) => value));
}

const numberOf = (store: Store, pattern: string) =>
  Number(ask(store, `SELECT (COUNT(*) AS ?n) WHERE { ${pattern} }`)[0]?.[0]);

describe.each([
  ["the small package", smallCorpus, "https://example.org/harbour/", "https://example.org/goals"],
  ["the shipped package", shippedCorpus, "https://example.org/asean-2025/", "http://metadata.un.org/sdg"],
] as const)("%s in RDF", (_, corpusOf, left, right) => {
  it.each([
    ["by default", DEFAULT_FILTER],
    ["with everything", NO_FILTER],
  ] as const)("counts as the corpus does, %s", async (_name, filter) => {
    const corpus = await corpusOf();
    const readings = readingsIn(corpus, filter);
    const counted = readings.filter(isCounted);
    for (const store of [await turtleStore(corpus, filter), jsonldStore(corpus, filter)]) {
      const vocab = `<${left}vocabulary#`;
      expect(numberOf(store, `?l a ${vocab}Linkage>`)).toBe(linkagesIn(corpus, filter).length);
      expect(numberOf(store, `?l a ${vocab}NoCounterpart>`)).toBe(readings.length - linkagesIn(corpus, filter).length);
      for (const relation of RELATIONS) {
        const expected = readings.filter((one) => one.relation === relation).length;
        expect(numberOf(store, `?l ${vocab}relation> "${relation}"`)).toBe(expected);
      }
      const wholes = new Set([right, left.slice(0, -1)]);
      const iriOf = (code: string) => corpus.right.byCode.get(code)?.iri ?? "";
      const pairs = (isTension: boolean) =>
        new Set(
          counted
            .filter(({ relation, target }) => (relation === "tension") === isTension && !wholes.has(iriOf(target)))
            .map(({ element, target }) => `${element} ${target}`),
        ).size;
      expect(numberOf(store, `{ SELECT DISTINCT ?e ?t WHERE { ?e ${MATCHES} ?t } }`)).toBe(pairs(false));
      expect(numberOf(store, `{ SELECT DISTINCT ?e ?t WHERE { ?e ${vocab}tension> ?t } }`)).toBe(pairs(true));
      expect(numberOf(store, "?c skos:notation ?n; skos:inScheme ?s")).toBe(
        corpus.left.concepts.length + corpus.right.concepts.length - 1,
      );
      expect(numberOf(store, "?c dcterms:isPartOf ?s; rdf:subject ?e; rdf:object ?t")).toBe(readings.length);
    }
  });

  it("says the same in Turtle and in JSON-LD", async () => {
    const corpus = await corpusOf();
    const lines = (store: Store) => store.dump({ format: "application/n-quads" }).split("\n").toSorted();
    expect(lines(jsonldStore(corpus, NO_FILTER))).toEqual(lines(await turtleStore(corpus, NO_FILTER)));
  });

  it("breaks no rule of SKOS", async () => {
    const store = await turtleStore(await corpusOf(), NO_FILTER);
    const none = (pattern: string) => expect(ask(store, `SELECT * WHERE { ${pattern} }`)).toEqual([]);
    none("?x a skos:Concept, skos:ConceptScheme");
    none("?x skos:prefLabel ?a, ?b FILTER (?a != ?b)");
    none("?x skos:prefLabel ?a; skos:altLabel ?a");
    none("?x (skos:broader|skos:broadMatch|^skos:narrowMatch)+ ?y; skos:relatedMatch ?y");
    none("?x (skos:broader|skos:broadMatch|^skos:narrowMatch)+ ?y. ?y skos:relatedMatch ?x");
    none("?x skos:exactMatch ?y");
    none(`?x ${MATCHES} ?y FILTER NOT EXISTS { ?x a skos:Concept. ?y a skos:Concept }`);
    none("?x skos:broader ?y FILTER NOT EXISTS { ?y a skos:Concept }");
  });
});

describe("a linkage in RDF", () => {
  it("has its direction, its source and its people", async () => {
    const store = await turtleStore(await smallCorpus(), DEFAULT_FILTER);
    const base = "https://example.org/harbour/";
    expect(ask(store, `SELECT ?t WHERE { <${base}H.A> skos:broadMatch ?t }`)).toEqual([
      ["https://example.org/goals/1.a"],
    ]);
    expect(ask(store, `SELECT ?t WHERE { <${base}W.A> skos:narrowMatch ?t }`)).toEqual([
      ["https://example.org/goals/2.2"],
    ]);
    const about = `<${base}linkage/PLAN~2> dcterms:source ?s; dcterms:description ?d; prov:wasAttributedTo ?a; dcterms:created ?c`;
    expect(ask(store, `SELECT ?s ?d ?a ?c WHERE { ${about} }`)).toEqual([
      [
        `${base}source/S03`,
        "The plan names living seas as its second purpose.",
        `${base}agent/first%20reading`,
        "2025-02-01",
      ],
    ]);
    expect(ask(store, `SELECT ?v WHERE { <${base}H.A.2> <${base}vocabulary#verification> ?v }`)).toEqual([
      ["recalled"],
    ]);
  });

  it("that was suggested or rejected states no match", async () => {
    const store = await turtleStore(await smallCorpus(), NO_FILTER);
    const base = "https://example.org/harbour/";
    expect(ask(store, `SELECT ?x WHERE { <${base}linkage/W.A.1~2.2> <${base}vocabulary#basis> ?x }`)).toEqual([
      ["suggested"],
    ]);
    expect(ask(store, `SELECT ?p WHERE { <${base}W.A.1> ?p <https://example.org/goals/2.2> }`)).toEqual([]);
    expect(ask(store, `SELECT ?p WHERE { <${base}W.B> ?p <https://example.org/goals/2.a> }`)).toEqual([]);
    expect(ask(store, `SELECT ?p WHERE { <${base}H.A> ?p <https://example.org/goals/2> }`)).toEqual([]);
  });

  it("gives hostile texts back as they were, whatever the IRIs in the data", async () => {
    const corpus = hostileCorpus();
    for (const [i, concept] of corpus.right.concepts.entries()) {
      concept.iri =
        ["https://a.net/x> <y", "https://a.net/%zz", "javascript:alert(1)", "dc:x", "//a", "https://[x"][i % 6] ?? "";
    }
    corpus.left.framework.baseIri = 'https://a.net/">';
    for (const store of [await turtleStore(corpus, NO_FILTER), jsonldStore(corpus, NO_FILTER)]) {
      const texts = ask(
        store,
        "SELECT ?d WHERE { ?l dcterms:identifier ?i; rdf:subject ?e; dcterms:description ?d }",
      ).flat();
      expect(texts.toSorted()).toEqual(corpus.linkages.map(({ rationale }) => rationale).toSorted());
      const titles = ask(store, "SELECT ?t WHERE { ?c skos:prefLabel ?t }").flat();
      expect(new Set(titles)).toEqual(new Set(corpus.left.concepts.map(({ title }) => title)));
      expect(numberOf(store, "?c skos:inScheme <https://example.org/left-framework>")).toBe(
        corpus.left.concepts.length,
      );
    }
  });

  it("stands where it is told", async () => {
    const store = await turtleStore(await smallCorpus(), DEFAULT_FILTER, { baseIri: "https://data.coast.net/plan#" });
    expect(ask(store, "SELECT ?t WHERE { <https://data.coast.net/plan#H.A> skos:closeMatch ?t }")).toHaveLength(1);
    expect(
      ask(store, "SELECT ?p WHERE { <https://data.coast.net/plan/linkage/H.A~1.1> ?p ?o }").length,
    ).toBeGreaterThan(10);
    expect(ask(store, 'SELECT ?s WHERE { ?s ?p ?o FILTER STRSTARTS(STR(?s), "https://example.org/harbour") }')).toEqual(
      [],
    );
  });
});

describe("isIri", () => {
  it.each(["https://example.org/a", "http://metadata.un.org/sdg/1.1", "urn:isbn:123", "https://a.net/ไ?b=%20#c"])(
    "takes %s",
    (text) => expect(isIri(text)).toBe(true),
  );
  it.each([
    "",
    "a",
    "//a",
    "https://",
    "https://a b",
    "https://a/<b>",
    "https://a/%z",
    "https://a/#b#c",
    "javascript:x",
  ])("refuses %s", (text) => expect(isIri(text)).toBe(false));
  it("wants a base that ends where a code can begin", () => {
    expect(["https://a.net/", "https://a.net/b#", "https://a.net/b/"].map(isBaseIri)).toEqual([true, true, true]);
    expect(["https://a.net", "https:///", "urn:x:", "https://a.net/b"].map(isBaseIri)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
