/**
 * Triples as Turtle. The one place that knows n3.
 */
import { DataFactory, Writer } from "n3";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { irisOf } from "./iris.ts";
import { prefixesOf, XSD, type RdfTerm } from "./rdf-names.ts";
import { triplesOf } from "./rdf-triples.ts";
import { stepper } from "./stepper.ts";

export async function toTurtle(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions = {},
  tools: Partial<Tools> = {},
): Promise<string> {
  const writer = new Writer({ prefixes: prefixesOf(irisOf(corpus, options)) });
  const triples = triplesOf(corpus, filter, options);
  const step = stepper(tools, triples.length);
  for (const { subject, predicate, object } of triples) {
    step();
    writer.addQuad(DataFactory.namedNode(subject), DataFactory.namedNode(predicate), termOf(object));
  }
  return new Promise((resolve, reject) => {
    writer.end((error, turtle: string) => (error ? reject(error) : resolve(turtle)));
  });
}

function termOf(term: RdfTerm) {
  if ("iri" in term) return DataFactory.namedNode(term.iri);
  return term.type === "string"
    ? DataFactory.literal(term.value)
    : DataFactory.literal(term.value, DataFactory.namedNode(XSD + term.type));
}
