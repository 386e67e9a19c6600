/**
 * What triples are made of: terms, statements, and the names of the vocabularies that we use.
 */
import { wellFormed, type Iris } from "./iris.ts";

/** An IRI, or a text with the type that it is to be read as. */
export type RdfTerm = { iri: string } | { value: string; type: LiteralType };
export type LiteralType = "string" | "integer" | "boolean" | "date" | "gYear";
/** A predicate and its object. */
export type Statement = readonly [predicate: string, object: RdfTerm];

export interface Triple {
  subject: string;
  predicate: string;
  object: RdfTerm;
}

export const XSD = "http://www.w3.org/2001/XMLSchema#";
export const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Prefixes of vocabularies that others keep. */
const KNOWN = {
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  void: "http://rdfs.org/ns/void#",
  xsd: XSD,
} as const;

/** A maker of names for each vocabulary: `skos("Concept")` is its IRI. */
export type Names = Readonly<Record<keyof typeof KNOWN | "vocab", (name: string) => string>> & { readonly a: string };

export function namesOf({ vocabulary }: Pick<Iris, "vocabulary">): Names {
  const makers = Object.entries({ ...KNOWN, vocab: vocabulary }).map(([prefix, start]) => [
    prefix,
    (name: string) => start + name,
  ]);
  return { ...(Object.fromEntries(makers) as Omit<Names, "a">), a: RDF_TYPE };
}

/** The prefixes that a file declares. */
export function prefixesOf({ base, linkages, vocabulary }: Iris): Readonly<Record<string, string>> {
  return { ...KNOWN, element: base.left, target: base.right, linkage: linkages, vocab: vocabulary };
}

export function iri(name: string): RdfTerm {
  return { iri: name };
}

export function value(words: string, type: LiteralType = "string"): RdfTerm {
  return { value: wellFormed(words), type };
}

/** A statement, or none for a text that is not given. */
export function text(predicate: string, words: string): readonly Statement[] {
  return texts(predicate, [words]);
}

export function texts(predicate: string, list: readonly string[]): readonly Statement[] {
  return list.filter((words) => words !== "").map((words) => [predicate, value(words)] as const);
}

/** A day or a year as one; what is neither stays a text. */
export function date(predicate: string, words: string): readonly Statement[] {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(words)?.[0];
  if (day !== undefined) return [[predicate, value(day, "date")]];
  return /^\d{4}$/.test(words) ? [[predicate, value(words, "gYear")]] : text(predicate, words);
}

/** Everything that is said of one thing. */
export function about(subject: string, statements: readonly Statement[]): readonly Triple[] {
  return statements.map(([predicate, object]) => ({ subject, predicate, object }));
}
