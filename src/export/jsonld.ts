/**
 * The triples of the Turtle file as JSON-LD 1.1: one object for each thing, its predicates shortened by the context.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { irisOf } from "./iris.ts";
import { prefixesOf, RDF_TYPE, type RdfTerm } from "./rdf-names.ts";
import { triplesOf } from "./rdf-triples.ts";
import { stepper } from "./stepper.ts";

export function toJsonld(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions = {},
  tools: Partial<Tools> = {},
): string {
  const prefixes = prefixesOf(irisOf(corpus, options));
  // The longest start first: our own names hang below the base of the element side.
  const starts = Object.entries(prefixes).toSorted(([, a], [, b]) => b.length - a.length);
  const shorten = (iri: string) => {
    const [prefix, start] = starts.find(([, one]) => iri.startsWith(one) && iri.length > one.length) ?? [];
    return prefix === undefined || start === undefined ? iri : `${prefix}:${iri.slice(start.length)}`;
  };
  const nodes = new Map<string, Map<string, unknown[]>>();
  const triples = triplesOf(corpus, filter, options);
  const step = stepper(tools, triples.length);
  for (const { subject, predicate, object } of triples) {
    step();
    const node = nodes.get(subject) ?? new Map<string, unknown[]>();
    nodes.set(subject, node);
    const isType = predicate === RDF_TYPE && "iri" in object;
    const key = isType ? "@type" : shorten(predicate);
    node.set(key, [...(node.get(key) ?? []), isType ? shorten(object.iri) : valueOf(object)]);
  }
  const graph = Array.from(nodes, ([id, node]) => ({
    "@id": id,
    ...Object.fromEntries(Array.from(node, ([key, values]) => [key, values.length === 1 ? values[0] : values])),
  }));
  return `${JSON.stringify({ "@context": prefixes, "@graph": graph }, undefined, 1)}\n`;
}

/** Numbers and truths have forms of their own in JSON, read back with the same type. */
function valueOf(term: RdfTerm): unknown {
  if ("iri" in term) return { "@id": term.iri };
  if (term.type === "integer") return Number(term.value);
  if (term.type === "boolean") return term.value === "true";
  return term.type === "string" ? term.value : { "@value": term.value, "@type": `xsd:${term.type}` };
}
