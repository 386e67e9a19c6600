import { BASES } from "../../src/domain/linkage.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";

/** Texts that mean something to a browser, a spreadsheet, a Markdown reader or a shell. */
export const HOSTILE: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "](javascript:alert(1))",
  "[click](javascript:alert(1))",
  "![x](http://example.org/x.png)",
  "a | b \\| c \\",
  "**bold** _it_ `code` ~~gone~~ # head",
  "&lt;b&gt; &amp; &#60;",
  "https://example.org www.example.org someone@example.org",
  "one\ntwo\r\nthree\rfour\u2028five",
  '"quoted", with; every\tdelimiter',
  '=cmd|"/c calc"!A1',
  "@SUM(1+1)",
  "$x^2$ {y}",
  "1. item",
  "- item",
  "</td></table><h1>",
  "' onmouseover='alert(1)",
];

/** A corpus whose titles, rationales and areas are hostile; each text stands at one element and one target. */
export function hostileCorpus(): Corpus {
  const left = HOSTILE.map((_, i) => `E.${i}*`);
  const right = HOSTILE.flatMap((_, i) => [`${i}*`, `${i}.1 < ${i}`]);
  const corpus = tinyCorpus(
    left,
    right,
    HOSTILE.map((_, i) => `E.${i} > ${i}.1 ${BASES[i % 2]}`),
  );
  for (const concept of [...corpus.left.concepts, ...corpus.right.concepts]) {
    concept.title = HOSTILE[Number(/\d+/.exec(concept.code))] ?? "";
  }
  for (const [i, linkage] of corpus.linkages.entries()) {
    linkage.rationale = HOSTILE[i] ?? "";
    linkage.source = HOSTILE[i] ?? "";
  }
  return corpus;
}
