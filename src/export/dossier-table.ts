/** The linkage table of a dossier, with all evidence, and the list of its tensions. */
import type { Linkage } from "../domain/linkage.ts";
import {
  conceptWords,
  isolated,
  linesIn,
  linkageAnchor,
  paragraphs,
  sectionOf,
  sourceAnchor,
} from "./dossier-markup.ts";
import type { Subset } from "./dossier-subset.ts";
import { countOf } from "./grammar.ts";
import { readingKey } from "./reading-key.ts";
import { LINKAGE } from "./sentence-ground.ts";
import { escapeXml } from "./xml-text.ts";

/** The headers, and what a script sorts each column by. */
const COLUMNS = [
  "Element",
  "Target",
  "Relation",
  "Strength",
  "Rationale",
  "Areas",
  "Basis",
  "Status",
  "Source",
  "Read by",
];

export function linkagesSection(subset: Subset): string {
  const { reported, corpus, isCounted } = subset;
  const beside = isCounted.filter((counted) => !counted).length;
  const words = `${countOf(reported.length, LINKAGE)}.`.replace(/^./, (letter) => letter.toUpperCase());
  const notes = [
    beside === 0
      ? words
      : `${words} Rows that are not counted in coverage and matrix: ${beside}; they were made above the units or the targets, found no counterpart, or are not judged.`,
    ...readingKey(reported),
  ];
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`);
  const known = new Set(corpus.sources.map(({ id }) => id));
  const rows = reported.map((linkage, i) => rowOf(subset, linkage, i, known));
  const table = `<table class="linkages" aria-labelledby="linkages-heading">
<thead>
<tr>${head.join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
  return sectionOf(
    "linkages",
    "Linkages and their evidence",
    `${paragraphs(notes, "note")}\n<div class="scroll" tabindex="0" role="region" aria-label="Table of linkages">\n${table}\n</div>`,
    reported.length,
  );
}

function rowOf(
  { corpus: { left, right } }: Subset,
  linkage: Linkage,
  index: number,
  known: ReadonlySet<string>,
): string {
  const { element, target, relation, strength, rationale, priorityAreas, basis, status, coder, codedOn } = linkage;
  const cells = [
    relation,
    String(strength ?? ""),
    linesIn(rationale),
    priorityAreas.map(isolated).join(" "),
    basis,
    status,
    sourceCell(linkage, known),
    [isolated(coder), isolated(codedOn)].filter((part) => part !== "<bdi></bdi>").join(", "),
  ];
  return (
    `<tr id="${linkageAnchor(index)}"><th scope="row">${conceptWords("left", element, left.byCode.get(element))}</th>` +
    `<td>${conceptWords("right", target, right.byCode.get(target))}</td>` +
    `${cells.map((cell) => `<td dir="auto">${cell}</td>`).join("")}</tr>`
  );
}

function sourceCell({ source, locator }: Linkage, known: ReadonlySet<string>): string {
  const name = known.has(source)
    ? `<a href="#${sourceAnchor(source)}"><bdi>${escapeXml(source)}</bdi></a>`
    : isolated(source);
  return [source === "" ? "" : name, locator === "" ? "" : isolated(locator)].filter((part) => part !== "").join(", ");
}

export function tensionsSection({ corpus, reported }: Subset): string {
  const { left, right } = corpus;
  const items = reported.flatMap((linkage, i) => {
    if (linkage.relation !== "tension") return [];
    const { element, target, rationale } = linkage;
    const ends = `${conceptWords("left", element, left.byCode.get(element))} – ${conceptWords("right", target, right.byCode.get(target))}`;
    const more = `<a href="#${linkageAnchor(i)}">evidence</a>`;
    return [`<li>${ends}: <span dir="auto">${linesIn(rationale)}</span> (${more})</li>`];
  });
  const list =
    items.length === 0
      ? "<p>None of the linkages shown is a tension.</p>"
      : `<ul class="list">\n${items.join("\n")}\n</ul>`;
  return sectionOf("tensions", "Tensions: where doing one can hinder the other", list);
}
