/**
 * What stands around the linkages in RDF: the set they belong to, the people and documents behind them, and our own words.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { ExportOptions } from "./exporter.ts";
import { describeFilter } from "./filter-words.ts";
import { isIri, placeholderNotice, type Iris } from "./iris.ts";
import { MATCH_RULE } from "./match.ts";
import { about, date, iri, text, value, type Names, type Triple } from "./rdf-names.ts";

const NO_MATCH = "Suggested and rejected readings and those without a counterpart state no match.";

export function setTriples(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions,
  { a, dc, dcterms, owl, rdfs, void: dataset }: Names,
  iris: Iris,
): readonly Triple[] {
  const { info, fingerprint } = corpus;
  const licence = info.licences.map(({ path }) => path).find(isIri);
  return about(iris.ownOf("linkages", info.version), [
    [a, iri(dataset("Dataset"))],
    ...text(dcterms("title"), info.title),
    ...text(dcterms("description"), info.description),
    [
      rdfs("comment"),
      value([describeFilter(corpus, filter), ...MATCH_RULE, NO_MATCH, ...placeholderNotice(corpus, options)].join(" ")),
    ],
    ...info.contributors.flatMap((name) => text(dc("creator"), name)),
    ...(licence === undefined ? [] : [[dcterms("license"), iri(licence)] as const]),
    ...date(dcterms("issued"), info.created),
    ...text(owl("versionInfo"), info.version),
    [dcterms("identifier"), value(`${info.name} ${info.version} ${fingerprint}`)],
  ]);
}

/** Coders and reviewers, sources, priority areas. */
export function registerTriples(corpus: Corpus, { a, dc, dcterms, prov, rdfs, skos, vocab }: Names, iris: Iris) {
  const people = new Set(corpus.linkages.flatMap(({ coder, reviewer }) => [coder, reviewer]));
  people.delete("");
  return [
    ...[...people].toSorted().flatMap((name) =>
      about(iris.ownOf("agent", name), [
        [a, iri(prov("Agent"))],
        [rdfs("label"), value(name)],
      ]),
    ),
    ...corpus.sources.flatMap((source) =>
      about(iris.ownOf("source", source.id), [
        [a, iri(prov("Entity"))],
        [dcterms("identifier"), value(source.id)],
        ...text(dcterms("title"), source.title),
        ...text(dc("creator"), source.author),
        ...date(dcterms("issued"), source.year),
        ...text(dc("publisher"), source.publisher),
        ...(isIri(source.url) ? [[rdfs("seeAlso"), iri(source.url)] as const] : []),
        ...date(vocab("accessed_on"), source.accessedOn),
      ]),
    ),
    ...corpus.priorityAreas.flatMap((area) =>
      about(iris.ownOf("priority-area", area.code), [
        [a, iri(vocab("PriorityArea"))],
        [skos("notation"), value(area.code)],
        ...text(rdfs("label"), area.title),
        ...text(vocab("verification"), area.verification ?? ""),
        ...(area.source === "" ? [] : [[dcterms("source"), iri(iris.ownOf("source", area.source))] as const]),
      ]),
    ),
  ];
}

const CLASSES: Readonly<Record<string, string>> = {
  Linkage: "A reading that a concept of one side complements a concept of the other.",
  NoCounterpart: "A reading that found no counterpart; it states no match.",
  PriorityArea: "A cross-cutting area that linkages are assigned to.",
};

/** The words of the columns of a data package that other vocabularies do not have. */
const PROPERTIES: Readonly<Record<string, string>> = {
  tension: "Doing the element can hinder the target; no match of any kind.",
  relation:
    "same-aim, broader (the element asks for more than the target), narrower (for a part of it), contributes, enables, tension or none.",
  strength:
    "3: both name the same object and direction; 2: a direct effect on a part; 1: an indirect tie. No probability.",
  basis:
    "published: a cited source states it; editorial: a coder’s reading; suggested: made by a machine, never counted.",
  status: "draft, reviewed, agreed, contested or rejected (withdrawn, kept, not counted).",
  locator: "The place in the source.",
  reviewer: "Who read it again.",
  reviewed_on: "The day on which it was read again or settled.",
  accessed_on: "The day on which a person opened the source’s address.",
  verification: "verified: the name was seen in the cited document; recalled: still to be checked against it.",
  level: "The level of its framework that a concept stands on.",
  unit: "Whether a coder must decide on it.",
  kind: "outcome, or means of implementation.",
  five_p: "Which of the five Ps.",
  lead_body: "A body that leads it.",
};

export function vocabularyTriples({ a, rdf, rdfs, vocab }: Names): readonly Triple[] {
  const declare = (kind: string, words: Readonly<Record<string, string>>) =>
    Object.entries(words).flatMap(([name, comment]) =>
      about(vocab(name), [
        [a, iri(kind)],
        [rdfs("label"), value(name.replaceAll("_", " "))],
        [rdfs("comment"), value(comment)],
      ]),
    );
  return [...declare(rdfs("Class"), CLASSES), ...declare(rdf("Property"), PROPERTIES)];
}
