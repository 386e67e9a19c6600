/**
 * What a document says about the data it was made from: who made them, which version, under which terms.
 */
import type { Corpus, Source } from "../domain/corpus.ts";
import { parseAddress } from "../domain/web-address.ts";

export interface Imprint {
  /** Names, joined; `""` where the package gives none. */
  authors: string;
  /** ISO date of the data: the only date a document may carry. */
  created: string;
  /** How to cite the data: a line to stand under a table. */
  sourceLine: string;
  /** What the package says it is, a sentence or two. */
  standing: string;
  dataTitle: string;
  version: string;
  fingerprint: string;
  licence: { title: string; url: string | undefined };
}

export function imprintOf({ info, fingerprint }: Corpus): Imprint {
  const authors = info.contributors.join(", ");
  const [licence] = info.licences;
  const terms = licence ? licence.title || licence.name : "";
  const data = [info.title, `version ${info.version}${info.created === "" ? "" : ` of ${info.created}`}`].join(", ");
  return {
    authors,
    created: info.created,
    sourceLine: `Source: ${[authors, data].filter(Boolean).join(", ")} (data ${fingerprint}).${terms === "" ? "" : ` ${terms}.`}`,
    standing: info.description.split(/\n\s*\n/)[0]?.trim() ?? "",
    dataTitle: info.title,
    version: info.version,
    fingerprint,
    licence: { title: terms, url: webAddress(licence?.path ?? "") },
  };
}

/** An address that may become a link: http and https only; `undefined` for everything else. */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text)) return undefined;
  return parseAddress(text)?.href;
}

/** A document as a list of sources names it: `"Author, Title, 2015, Publisher"`. */
export function sourceWords({ author, title, year, publisher }: Source): string {
  return [author, title, year, publisher === author ? "" : publisher].filter(Boolean).join(", ");
}
