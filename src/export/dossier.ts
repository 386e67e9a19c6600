/**
 * A whole subset as one page that opens from a disk: read as tables without its script, explored with it. Nothing is
 * fetched and nothing is sent; the one script that may run is named by its hash.
 */
import { headlineIn } from "../analysis/headline.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { coverageSection, gapsSection } from "./dossier-coverage.ts";
import { dataBlock, dataOf } from "./dossier-data.ts";
import { indexSection, sourcesSection } from "./dossier-index.ts";
import { paragraphs, sectionOf } from "./dossier-markup.ts";
import { matrixSection } from "./dossier-matrix.ts";
import { networkSection } from "./dossier-network.ts";
import { DOSSIER_SCRIPT, DOSSIER_SCRIPT_HASH, DOSSIER_STYLE } from "./dossier-script.ts";
import { subsetOf, type Subset } from "./dossier-subset.ts";
import { linkagesSection, tensionsSection } from "./dossier-table.ts";
import { describeFilter } from "./filter-words.ts";
import { numberOf } from "./grammar.ts";
import { imprintOf, type Imprint } from "./imprint.ts";
import { shownWords } from "./sentence-ground.ts";
import { sentencesOf } from "./sentences.ts";
import { escapeXml } from "./xml-text.ts";

/** Styles hold colours of the data, checked one by one, so that no hash of theirs can be known beforehand. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${DOSSIER_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

const PARTS = [
  ["summary", "Summary"],
  ["network", "Network"],
  ["matrix", "Matrix"],
  ["linkages", "Linkages"],
  ["coverage", "Coverage"],
  ["gaps", "Gaps"],
  ["tensions", "Tensions"],
  ["index", "Index"],
  ["sources", "Sources"],
  ["about", "About"],
] as const;

export function toDossier(corpus: Corpus, filter: Filter): string {
  const subset = subsetOf(corpus, filter);
  const imprint = imprintOf(corpus);
  const sides = [corpus.left, corpus.right].map(({ framework }) => framework.shortTitle).join(" and ");
  const network = networkSection(subset);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${imprint.authors === "" ? "" : `<meta name="author" content="${escapeXml(imprint.authors)}">\n`}<title>${escapeXml(`${sides}: a dossier of linkages`)}</title>
<style>
${DOSSIER_STYLE}${network.style}</style>
</head>
<body>
<a class="skip" href="#linkages-heading">To the linkages</a>
<header>
<p class="eyebrow">A dossier of linkages</p>
<h1><bdi>${escapeXml(sides)}</bdi></h1>
<p class="standing" dir="auto">${escapeXml(imprint.standing)}</p>
</header>
<div id="frame">
<nav aria-label="Parts">
<ul>
${PARTS.map(([id, words]) => `<li><a href="#${id}">${words}</a></li>`).join("\n")}
</ul>
</nav>
<main>
${summarySection(subset)}${network.section}${matrixSection(subset)}${linkagesSection(subset)}${coverageSection(subset)}${gapsSection(subset)}${tensionsSection(subset)}${indexSection(subset)}${sourcesSection(subset)}${aboutSection(imprint)}</main>
</div>
<script type="application/json" id="data">${dataBlock(dataOf(subset))}</script>
<script>${DOSSIER_SCRIPT}</script>
</body>
</html>
`;
}

function summarySection({ corpus, filter, coverage, nouns, placed }: Subset): string {
  const { linkages, units, linkedUnits, targets, linkedTargets } = headlineIn(coverage);
  const tensions = placed.filter(({ linkage }) => linkage.relation === "tension").length;
  const figures = [
    [numberOf(linkages), `${linkages === 1 ? "linkage" : "linkages"} counted`],
    [numberOf(linkedUnits), `of ${numberOf(units)} ${nouns.unit.many} linked`],
    [numberOf(linkedTargets), `of ${numberOf(targets)} ${nouns.target.many} linked`],
    [numberOf(tensions), `of the linkages ${tensions === 1 ? "is a tension" : "are tensions"}`],
  ];
  const numbers = figures.map(
    ([value = "", words = ""]) => `<li><b>${value}</b> <span>${escapeXml(words)}</span></li>`,
  );
  // The filter stands above them once.
  const shown = shownWords(corpus, filter);
  const sentences = sentencesOf(corpus, filter).map(({ text }) => text.slice(0, text.length - shown.length));
  return sectionOf(
    "summary",
    "Summary",
    `${paragraphs([describeFilter(corpus, filter)], "filter")}
<ul class="numbers">
${numbers.join("\n")}
</ul>
<ul class="sentences">
${sentences.map((text) => `<li dir="auto">${escapeXml(text)}</li>`).join("\n")}
</ul>`,
  );
}

function aboutSection(imprint: Imprint): string {
  const { licence } = imprint;
  const terms = escapeXml(licence.title);
  const link =
    licence.url === undefined ? terms : `<a href="${escapeXml(licence.url)}" rel="noopener noreferrer">${terms}</a>`;
  const rows = [
    ["Data", `<bdi>${escapeXml(imprint.dataTitle)}</bdi>`],
    ["Version", escapeXml([imprint.version, imprint.created === "" ? "" : `of ${imprint.created}`].join(" ").trim())],
    ["Fingerprint", `<code>${escapeXml(imprint.fingerprint)}</code>`],
    ["Authors", `<bdi>${escapeXml(imprint.authors)}</bdi>`],
    ["Licence", terms === "" ? "" : link],
    ["To cite", `<span dir="auto">${escapeXml(imprint.sourceLine.replace(/^Source: /, ""))}</span>`],
  ].filter(([, words]) => words !== "" && words !== "<bdi></bdi>");
  return sectionOf(
    "about",
    "About this file",
    `<p>This file holds everything it shows. It asks no network for anything and sends nothing, and all of it can be read without its script.
† marks a title that was recalled and is still to be checked against the printed document.</p>
<dl>
${rows.map(([name = "", words = ""]) => `<dt>${name}</dt><dd>${words}</dd>`).join("\n")}
</dl>`,
  );
}
