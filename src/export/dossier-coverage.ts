/** What of each side is linked, as bars with their numbers, and what is not. */
import { ANSWERS, type Answer } from "../analysis/coverage.ts";
import { breakdownOf, type Bar } from "../analysis/breakdown.ts";
import { gapsOf, type GapList } from "../analysis/gaps.ts";
import type { Concept, Side } from "../domain/concept.ts";
import { hierarchyOf } from "../domain/corpus.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { conceptWords, sectionOf } from "./dossier-markup.ts";
import type { Subset } from "./dossier-subset.ts";
import { capitalised, type Noun } from "./grammar.ts";
import { escapeXml } from "./xml-text.ts";

interface Line extends Bar {
  concept: Concept;
  linkages: number;
}

export function coverageSection(subset: Subset): string {
  const { corpus, filter, coverage, nouns } = subset;
  const { groups, goals } = breakdownOf(corpus, filter, coverage);
  const left = groups.map(({ group, ...bar }): Line => ({ concept: group, ...bar }));
  const right = goals.map(({ goal, ...bar }): Line => ({ concept: goal, ...bar }));
  const shown = ANSWERS.filter(
    (answer) => answer !== "hidden" || [...left, ...right].some(({ tally }) => tally.hidden > 0),
  );
  const legend = shown.map((answer) => `<li>${swatch(answer)} ${LEGEND[answer]}</li>`).join("");
  return sectionOf(
    "coverage",
    "Coverage of both sides",
    `<ul class="legend">${legend}</ul>
<div class="pair">
${tableOf(subset, "left", left, nouns.group, nouns.unit, shown)}
${tableOf(subset, "right", right, nouns.goal, nouns.target, shown)}
</div>`,
  );
}

const LEGEND: Readonly<Record<Answer, string>> = { ...ANSWER_WORDS, hidden: "linked, hidden by the filter" };

function swatch(answer: Answer): string {
  return `<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><rect class="${answer}" width="12" height="12"/></svg>`;
}

function tableOf(
  { corpus }: Subset,
  side: Side,
  lines: readonly Line[],
  head: Noun,
  item: Noun,
  answers: readonly Answer[],
): string {
  const { framework } = hierarchyOf(corpus, side);
  const caption = `<caption><bdi>${escapeXml(framework.title)}</bdi></caption>`;
  if (lines.length === 0)
    return `<table class="coverage">${caption}<tbody><tr><td>The filter asks about nothing here.</td></tr></tbody></table>`;
  const names = [...answers.map((answer) => capitalised(ANSWER_WORDS[answer])), capitalised(item.many), "Linkages"];
  const rows = lines.map(({ concept, items, tally, linkages }) => {
    const numbers = [...answers.map((answer) => tally[answer]), items, linkages];
    return `<tr><th scope="row">${conceptWords(side, concept.code, concept)}</th><td class="bar">${barOf({ items, tally })}</td>${numbers.map((number) => `<td class="number">${number}</td>`).join("")}</tr>`;
  });
  return `<table class="coverage">
${caption}
<thead>
<tr><th scope="col">${escapeXml(capitalised(head.one))}</th><td class="bar"></td>${names.map((name) => `<th scope="col" class="number">${escapeXml(name)}</th>`).join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** The numbers stand beside it, so that it has nothing to say to those who do not see it. */
function barOf({ items, tally }: Bar): string {
  let x = 0;
  const pieces = ANSWERS.flatMap((answer) => {
    const width = items === 0 ? 0 : Math.round((tally[answer] / items) * 1000) / 10;
    const piece = width === 0 ? [] : [`<rect class="${answer}" x="${x}" width="${width}" height="8"/>`];
    x = Math.round((x + width) * 10) / 10;
    return piece;
  });
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${pieces.join("")}</svg>`;
}

export function gapsSection({ corpus, filter, nouns }: Subset): string {
  const { units, targets } = gapsOf(corpus, filter);
  return sectionOf(
    "gaps",
    "Gaps on both sides",
    `<div class="pair">
${gapList(units, "left", corpus.left.framework.title, nouns.unit)}
${gapList(targets, "right", corpus.right.framework.title, nouns.target)}
</div>`,
  );
}

function gapList({ groups, items }: GapList, side: Side, title: string, noun: Noun): string {
  const filled = groups.filter(({ gaps }) => gaps.length > 0);
  const number = filled.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const parts = filled.map(({ head, gaps }) => {
    const list = gaps.map(({ concept, answer, read }) => {
      const count = read && answer === "unread" ? `, ${read.read} of ${read.of} read` : "";
      return `<li>${conceptWords(side, concept.code, concept)} <small>${LEGEND[answer]}${count}</small></li>`;
    });
    return `<h4>${conceptWords(side, head.code, head)}</h4>\n<ul class="list">\n${list.join("\n")}\n</ul>`;
  });
  const told =
    items === 0
      ? "The filter asks about nothing here."
      : `${number} of ${items} ${items === 1 ? noun.one : noun.many} without a linkage that is counted and shown.`;
  return `<div>\n<h3><bdi>${escapeXml(title)}</bdi></h3>\n<p class="note">${escapeXml(told)}</p>\n${parts.join("\n")}\n</div>`;
}
