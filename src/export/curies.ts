/**
 * IRIs cut into a declared prefix and a rest, for formats that ask for it.
 */
import { compareText } from "../domain/code.ts";

/** Prefixes that every reader of SSSOM knows and that no map may change. */
const BUILT_IN: Readonly<Record<string, string>> = {
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  semapv: "https://w3id.org/semapv/vocab/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  sssom: "https://w3id.org/sssom/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  linkml: "https://w3id.org/linkml/",
};

export class Curies {
  private readonly starts = new Map(Object.entries(BUILT_IN));
  private readonly used = new Set<string>();

  /** @param wanted names for starts of IRIs; what is no name of a prefix, or is taken, is mended */
  constructor(wanted: readonly (readonly [name: string, start: string])[]) {
    for (const [name, start] of wanted) this.declare(name, start);
  }

  /** `"skos:closeMatch"`; an IRI outside all prefixes gets one of its own, up to its last slash, hash or colon. */
  of(iri: string): string {
    const declared = [...this.starts]
      .filter(([, start]) => iri.startsWith(start) && iri.length > start.length)
      .toSorted(([, a], [, b]) => b.length - a.length)[0];
    const [name, start] = declared ?? this.declare("ns", iri.replace(/[^/#:]+[/#:]*$/, ""));
    this.used.add(name);
    return `${name}:${iri.slice(start.length)}`;
  }

  /** The prefixes that were needed and have to be declared, by name. */
  get map(): readonly (readonly [name: string, start: string])[] {
    return [...this.starts]
      .filter(([name]) => this.used.has(name) && !Object.hasOwn(BUILT_IN, name))
      .toSorted(([a], [b]) => compareText(a, b));
  }

  private declare(wanted: string, start: string): readonly [string, string] {
    const plain = wanted.replaceAll(/[^A-Za-z0-9_.-]/g, "_").replace(/^(?![A-Za-z])/, "p");
    let name = plain;
    for (let i = 2; this.starts.has(name); i++) name = `${plain}${i}`;
    this.starts.set(name, start);
    return [name, start];
  }
}
