/**
 * One linkage in words: to be cited, and to be argued with.
 */
import type { Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Linkage } from "../domain/linkage.ts";

/** What was claimed, on what basis, by whom, and in which version of which data under which licence. */
export function citationOf(corpus: Corpus, linkage: Linkage): string {
  const { info, fingerprint } = corpus;
  const licence = info.licences.map(({ name, title }) => title || name).join(", ");
  const sentences = [
    `${conceptIn(corpus, "left", linkage.element)} ${claimOf(linkage)} ${conceptIn(corpus, "right", linkage.target)}`,
    `${capital(linkage.basis)} reading${from("by", linkage.coder)}${from("of", linkage.codedOn)}, ${linkage.status}`,
    sourceIn(corpus, linkage),
    `${info.title}, version ${info.version}${from("of", info.created)} (data ${fingerprint}), linkage ${linkage.id}`,
    licence,
  ];
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => (sentence.endsWith(".") ? sentence : `${sentence}.`))
    .join(" ");
}

/** What a person needs to find the linkage again and to say what is wrong with it. */
export function problemReport({ info, fingerprint }: Corpus, linkage: Linkage): string {
  return [
    "A problem with a linkage",
    `linkage: ${linkage.id}`,
    `element: ${linkage.element}`,
    `target: ${linkage.target}`,
    `reading: ${[linkage.relation, linkage.strength, linkage.basis, linkage.status].filter((part) => part !== undefined).join(", ")}`,
    `data: ${info.name} ${info.version} (${fingerprint})`,
    "What is wrong, and what should it be?",
    "",
  ].join("\n");
}

function conceptIn(corpus: Corpus, side: Side, code: string): string {
  const { byCode, framework } = hierarchyOf(corpus, side);
  const concept = byCode.get(code);
  const recalled = concept?.verification === "recalled" ? " (title recalled)" : "";
  return `${[framework.shortTitle, code].filter(Boolean).join(" ")}${concept ? ` “${concept.title}”${recalled}` : ""}`;
}

const CLAIMS: Record<Linkage["relation"], string> = {
  "same-aim": "has the same aim as",
  broader: "asks for more than",
  narrower: "asks for a part of",
  contributes: "contributes to",
  enables: "enables",
  tension: "is in tension with",
  none: "was read and has no counterpart in",
};

function claimOf({ relation, strength }: Linkage): string {
  return CLAIMS[relation] + (strength === undefined ? "" : ` (strength ${strength})`);
}

function sourceIn({ sources }: Corpus, { source, locator }: Linkage): string {
  const known = sources.find(({ id }) => id === source);
  const title = known ? [known.author, known.title, known.year].filter(Boolean).join(", ") : source;
  const place = [title, locator].filter((part) => part !== "").join(", ");
  return place === "" ? "" : `Source: ${place}`;
}

function from(word: string, text: string): string {
  return text === "" ? "" : ` ${word} ${text}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
