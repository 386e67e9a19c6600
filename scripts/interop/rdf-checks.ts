/** What RDF stores find: as many triples as were written, and in them the same readings. */
import type { Check, Reading } from "./check.ts";
import { expectNumber } from "./check.ts";
import { expectKeys, keyOf } from "./linkage-keys.ts";
import { run } from "./programs.ts";

export const RDF_CHECKS: readonly Check[] = [
  {
    program: "rapper",
    format: "Turtle",
    file: "linkages.ttl",
    read: (reading) =>
      readTriples(
        run(reading.command, ["-q", "-i", "turtle", "-o", "ntriples", reading.path], reading.scratch),
        reading,
      ),
  },
  { program: "rdflib", format: "Turtle", file: "linkages.ttl", read: (reading) => readByRdflib("turtle", reading) },
  {
    program: "rdflib",
    format: "JSON-LD",
    file: "linkages.jsonld",
    read: (reading) => readByRdflib("json-ld", reading),
  },
];

const RDFLIB = `
import sys, rdflib
graph = rdflib.Graph()
graph.parse(sys.argv[1], format=sys.argv[2])
sys.stdout.write(graph.serialize(format="nt"))
`;

function readByRdflib(format: string, reading: Reading): string {
  return readTriples(run(reading.command, ["-c", RDFLIB, reading.path, format], reading.scratch), reading);
}

function readTriples(ntriples: string, { expected }: Reading): string {
  const lines = new Set(ntriples.split("\n").filter((line) => line.trim() !== ""));
  expectNumber("triples", lines.size, expected.triples);
  const readings = readingsIn([...lines], expected.codeOf);
  expectKeys(readings, expected.readings);
  return `${lines.size} triples, ${readings.length} readings in them`;
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** The readings that N-Triples state: what is said, about which element, of which target. */
export function readingsIn(lines: readonly string[], codeOf: ReadonlyMap<string, string>): readonly string[] {
  const parts = new Map<string, { element?: string; target?: string; relation?: string }>();
  for (const line of lines) {
    const [, subject = "", predicate = "", iri, text] = /^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"([^"]*)")/.exec(line) ?? [];
    const part = parts.get(subject) ?? {};
    if (predicate === `${RDF}subject`) part.element = codeOf.get(iri ?? "") ?? iri ?? "";
    else if (predicate === `${RDF}object`) part.target = codeOf.get(iri ?? "") ?? iri ?? "";
    else if (predicate.endsWith("vocabulary#relation")) part.relation = text ?? "";
    else continue;
    parts.set(subject, part);
  }
  return Array.from(parts.values(), ({ element = "", target = "", relation = "" }) => {
    return keyOf({ element, target, relation });
  });
}
