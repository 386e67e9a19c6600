/**
 * Names on the web for what a corpus speaks of. A concept keeps the IRI that the data give it; any other is made of its
 * framework's base and its code. All that is ours (linkages, sources, vocabulary) hangs below the left side's base.
 */
import type { Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { parseAddress } from "../domain/web-address.ts";
import type { ExportOptions } from "./exporter.ts";

export interface Iris {
  /** The start of a side's IRIs: `"https://example.org/plan/"`. */
  base: Readonly<Record<Side, string>>;
  /** The side as a whole: its base without the last sign. */
  scheme: Readonly<Record<Side, string>>;
  /** Where our own words begin, one for each column of linkages.csv. */
  vocabulary: string;
  /** Where the IRIs of readings begin. */
  linkages: string;
  conceptOf(side: Side, code: string): string;
  /** Of anything else that has an id: `ownOf("source", "S01")`. */
  ownOf(kind: string, id: string): string;
}

/** @throws RangeError when the base that was asked for is none */
export function irisOf(corpus: Corpus, { baseIri }: ExportOptions = {}): Iris {
  if (baseIri !== undefined && !isBaseIri(baseIri)) {
    throw new RangeError(`irisOf: ${JSON.stringify(baseIri)} is no absolute IRI that ends in "/" or "#"`);
  }
  const base = { left: baseIri ?? baseOf(corpus, "left"), right: baseOf(corpus, "right") };
  const root = `${withoutEnd(base.left)}/`;
  return {
    base,
    scheme: { left: withoutEnd(base.left), right: withoutEnd(base.right) },
    vocabulary: `${root}vocabulary#`,
    linkages: `${root}linkage/`,
    conceptOf(side, code) {
      const own = hierarchyOf(corpus, side).byCode.get(code)?.iri ?? "";
      return isIri(own) ? own : base[side] + encoded(code);
    },
    ownOf: (kind, id) => `${root}${kind}/${encoded(id)}`,
  };
}

/** An IRI of the web or a URN that every RDF reader takes. */
export function isIri(text: string): boolean {
  if (/[^!#-;=?-Z_a-z~\u00a1-\ud7ff\ue000-\ufdcf\ufdf0-\uffef]|%(?![0-9A-Fa-f]{2})|#.*#/.test(text)) return false;
  return /^(https?:\/\/|urn:)./.test(text) && parseAddress(text) !== undefined;
}

/** Whether codes can be put behind it. */
export function isBaseIri(text: string): boolean {
  return isIri(text) && /^https?:\/\/[^/]+.*[/#]$/.test(text);
}

/** That the base is one nobody can own, where it is: the sentence is for people who are about to publish. */
export function placeholderNotice(corpus: Corpus, options: ExportOptions = {}): readonly string[] {
  const base = irisOf(corpus, options).base.left;
  if (!/^https?:\/\/([^/]+\.)?(example\.(org|com|net)|example|invalid)\//.test(base)) return [];
  const { shortTitle } = corpus.left.framework;
  return [`The IRIs of ${shortTitle} begin with ${base}, a placeholder: --base-iri on the command line sets your own.`];
}

function baseOf(corpus: Corpus, side: Side): string {
  const { id, baseIri } = hierarchyOf(corpus, side).framework;
  const given = /[/#]$/.test(baseIri) ? baseIri : `${baseIri}/`;
  return isBaseIri(given) ? given : `https://example.org/${encoded(id)}/`;
}

function withoutEnd(base: string): string {
  return base.replace(/[/#]$/, "");
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Without halves of characters, which no encoding can write. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
