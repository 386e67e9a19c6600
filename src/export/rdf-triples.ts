/**
 * A corpus as triples: both frameworks as SKOS concept schemes, every reading that passes as a resource with its
 * provenance, and a match between two concepts for each linkage that counts (see `match.ts` for the predicates).
 *
 * Suggested, rejected and `none` readings are resources without a match. A concept whose IRI the data give belongs to
 * somebody else: it gets our words as `rdfs:label` and `skos:note`, never as the preferred label that its owner states.
 */
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { readingsIn, type Filter } from "../domain/filter.ts";
import { isCounted, type Linkage } from "../domain/linkage.ts";
import type { ExportOptions } from "./exporter.ts";
import { irisOf, type Iris } from "./iris.ts";
import { predicateOf } from "./match.ts";
import { about, date, iri, namesOf, text, texts, value, type Names, type Statement, type Triple } from "./rdf-names.ts";
import { registerTriples, setTriples, vocabularyTriples } from "./rdf-registers.ts";

export function triplesOf(corpus: Corpus, filter: Filter, options: ExportOptions = {}): readonly Triple[] {
  const iris = irisOf(corpus, options);
  const names = namesOf(iris);
  const readings = readingsIn(corpus, filter);
  const matches = new Map<string, Linkage[]>();
  for (const linkage of readings) {
    if (isCounted(linkage) && !isScheme(iris, "left", linkage.element) && !isScheme(iris, "right", linkage.target)) {
      matches.set(linkage.element, [...(matches.get(linkage.element) ?? []), linkage]);
    }
  }
  const matchesOf = (code: string) =>
    (matches.get(code) ?? []).map(({ relation, target }): Statement => {
      return [predicateOf(relation, iris.vocabulary), iri(iris.conceptOf("right", target))];
    });
  return [
    ...setTriples(corpus, filter, options, names, iris),
    ...schemeTriples(corpus, "left", names, iris, matchesOf),
    ...schemeTriples(corpus, "right", names, iris, () => []),
    ...readings.flatMap((linkage) =>
      about(iris.ownOf("linkage", linkage.id), linkageStatements(corpus, linkage, names, iris)),
    ),
    ...registerTriples(corpus, names, iris),
    ...vocabularyTriples(names),
  ];
}

function schemeTriples(
  corpus: Corpus,
  side: Side,
  { a, dc, dcterms, owl, rdfs, skos, vocab }: Names,
  iris: Iris,
  matchesOf: (code: string) => readonly Statement[],
): readonly Triple[] {
  const hierarchy = hierarchyOf(corpus, side);
  const { framework, concepts } = hierarchy;
  const scheme = iri(iris.scheme[side]);
  const isWhole = ({ code }: Pick<Concept, "code">) => isScheme(iris, side, code);
  const isTop = ({ parent }: Concept) => parent === undefined || isWhole({ code: parent });
  const members = concepts.filter((concept) => !isWhole(concept));
  const labels = ({ title, shortTitle }: Concept, isForeign: boolean) => {
    if (isForeign) return [...text(rdfs("label"), shortTitle), ...text(skos("note"), title)];
    // SKOS allows no text to be the preferred label and another one.
    return [...text(skos("prefLabel"), title), ...text(skos("altLabel"), shortTitle === title ? "" : shortTitle)];
  };
  const conceptStatements = (concept: Concept): readonly Statement[] => {
    return [
      [a, iri(skos("Concept"))],
      [skos("notation"), value(concept.code)],
      ...labels(concept, iris.conceptOf(side, concept.code) === concept.iri),
      [skos("inScheme"), scheme],
      isTop(concept)
        ? [skos("topConceptOf"), scheme]
        : [skos("broader"), iri(iris.conceptOf(side, concept.parent ?? ""))],
      ...text(vocab("level"), concept.level),
      ...(concept.unit ? [[vocab("unit"), value("true", "boolean")] as const] : []),
      ...text(vocab("kind"), concept.kind),
      ...text(vocab("five_p"), concept.fiveP),
      ...texts(vocab("lead_body"), concept.leadBodies),
      ...text(vocab("verification"), concept.verification ?? ""),
      ...(concept.source === "" ? [] : [[dcterms("source"), iri(iris.ownOf("source", concept.source))] as const]),
      ...text(vocab("locator"), concept.locator),
      ...matchesOf(concept.code),
    ];
  };
  return [
    ...about(iris.scheme[side], [
      [a, iri(skos("ConceptScheme"))],
      ...text(dcterms("title"), framework.title),
      ...text(rdfs("label"), framework.shortTitle),
      ...text(dc("publisher"), framework.issuer),
      ...date(dcterms("issued"), framework.adoptedOn),
      ...text(owl("versionInfo"), framework.version),
      ...members.filter(isTop).map(({ code }): Statement => [skos("hasTopConcept"), iri(iris.conceptOf(side, code))]),
    ]),
    ...members.flatMap((concept) => about(iris.conceptOf(side, concept.code), conceptStatements(concept))),
  ];
}

function linkageStatements(
  corpus: Corpus,
  linkage: Linkage,
  { a, dcterms, prov, rdf, vocab }: Names,
  iris: Iris,
): readonly Statement[] {
  const { relation, strength } = linkage;
  const isNone = relation === "none";
  const agent = (name: string) => iri(iris.ownOf("agent", name));
  return [
    [a, iri(vocab(isNone ? "NoCounterpart" : "Linkage"))],
    [a, iri(rdf("Statement"))],
    [dcterms("identifier"), value(linkage.id)],
    [rdf("subject"), iri(iris.conceptOf("left", linkage.element))],
    ...(isNone ? [] : [[rdf("predicate"), iri(predicateOf(relation, iris.vocabulary))] as const]),
    [rdf("object"), iri(iris.conceptOf("right", linkage.target))],
    [vocab("relation"), value(relation)],
    ...(strength === undefined ? [] : [[vocab("strength"), value(String(strength), "integer")] as const]),
    ...linkage.priorityAreas.map((code): Statement => [dcterms("subject"), iri(iris.ownOf("priority-area", code))]),
    [vocab("basis"), value(linkage.basis)],
    [vocab("status"), value(linkage.status)],
    ...text(dcterms("description"), linkage.rationale),
    ...(linkage.source === "" ? [] : [[dcterms("source"), iri(iris.ownOf("source", linkage.source))] as const]),
    ...text(vocab("locator"), linkage.locator),
    ...(linkage.coder === "" ? [] : [[prov("wasAttributedTo"), agent(linkage.coder)] as const]),
    ...date(dcterms("created"), linkage.codedOn),
    ...(linkage.reviewer === "" ? [] : [[vocab("reviewer"), agent(linkage.reviewer)] as const]),
    ...date(vocab("reviewed_on"), linkage.reviewedOn),
    [dcterms("isPartOf"), iri(iris.ownOf("linkages", corpus.info.version))],
  ];
}

/** Whether a code names the framework as a whole: SKOS knows no thing that is a scheme and a concept. */
function isScheme(iris: Iris, side: Side, code: string): boolean {
  return iris.conceptOf(side, code) === iris.scheme[side];
}
