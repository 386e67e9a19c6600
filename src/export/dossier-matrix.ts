/** The matrix of a dossier: a table whose cells lead to their linkages. */
import { matrixOf, type Matrix } from "../analysis/matrix.ts";
import { levelLines } from "../analysis/level-lines.ts";
import type { Concept } from "../domain/concept.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { ANSWER_SIGNS, ANSWER_WORDS } from "./answer-words.ts";
import { headingOf } from "./bands.ts";
import { anchorOf, conceptLink, conceptWords, linkageAnchor, sectionOf } from "./dossier-markup.ts";
import { shadeOf } from "./dossier-shade.ts";
import { headsOn, type Subset } from "./dossier-subset.ts";
import { RECALLED_MARK } from "./table-shape.ts";
import { escapeXml } from "./xml-text.ts";

/** Beyond this many cells the groups stand for their units. */
const MOST_CELLS = 12_000;

export function matrixSection(subset: Subset): string {
  const { corpus, filter, goals } = subset;
  const heads = headsOn(corpus, "left");
  const units = unitRows(subset);
  const isLarge = units.length * goals.length > MOST_CELLS;
  const rows = isLarge
    ? heads.heads.filter(({ code }) => units.some((unit) => heads.headOf(unit.code)?.code === code))
    : units;
  const heading = `Matrix: ${subset.nouns[isLarge ? "group" : "unit"].many} by ${subset.nouns.goal.many}`;
  if (rows.length === 0 || goals.length === 0) {
    return sectionOf("matrix", heading, "<p>The filter leaves no cell.</p>");
  }
  const matrix = matrixOf(corpus, filter, rows, goals);
  const firstAt = firstLinkages(subset, matrix);
  const head = goals.map((goal) => {
    const title = escapeXml(goal.shortTitle);
    return `<th scope="col" data-c="${anchorOf("right", goal.code)}" title="${title}">${conceptLink("right", goal.code)}</th>`;
  });
  const bands: string[] = [];
  let last: Concept | undefined;
  for (const [i, row] of rows.entries()) {
    const above = isLarge ? undefined : heads.headOf(row.code);
    if (i === 0 || above !== last) {
      const band =
        above === undefined
          ? ""
          : `<tr class="band"><th scope="rowgroup" colspan="${goals.length + 1}"><bdi>${escapeXml(headingOf(above, RECALLED_MARK))}</bdi></th></tr>\n`;
      bands.push(`${i === 0 ? "" : "</tbody>\n"}<tbody>\n${band}`);
      last = above;
    }
    bands.push(rowOf(matrix, i, row, firstAt));
  }
  return sectionOf(
    "matrix",
    heading,
    `<p class="note">A number counts the linkages between a row and a column, with all that stands below them: the darker, the more.${signWords(matrix)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Cells of the matrix">
<table class="matrix">
<thead>
<tr><th scope="col">${escapeXml(corpus.left.framework.shortTitle)}</th>${head.join("")}</tr>
</thead>
${bands.join("")}</tbody>
</table>
</div>`,
  );
}

function unitRows({ corpus, filter }: Subset): readonly Concept[] {
  const level = unitsOf(corpus.left)[0]?.level;
  return level === undefined ? [] : levelLines(corpus, filter, "left", level).filter(({ unit }) => unit);
}

function rowOf(matrix: Matrix, row: number, concept: Concept, firstAt: ReadonlyMap<number, number>): string {
  const cells = matrix.columns.map((_, column) => {
    const { linkages, answer } = matrix.cellAt(row, column);
    if (linkages > 0) {
      const first = firstAt.get(row * matrix.columns.length + column) ?? 0;
      return `<td class="s${shadeOf(linkages)}"><a href="#${linkageAnchor(first)}">${linkages}</a></td>`;
    }
    return answer === undefined || answer === "linked"
      ? "<td></td>"
      : `<td class="${answer}">${ANSWER_SIGNS[answer]}</td>`;
  });
  return `<tr><th scope="row" data-c="${anchorOf("left", concept.code)}">${conceptWords("left", concept.code, concept)}</th>${cells.join("")}</tr>\n`;
}

/** For each cell the first row of the linkage table that is counted in it. */
function firstLinkages(
  { corpus, reported, isCounted }: Subset,
  { rows, columns }: Matrix,
): ReadonlyMap<number, number> {
  const [down, across] = [rows, columns].map((lines) => new Map(lines.map(({ code }, i) => [code, i])));
  const around = (side: "left" | "right", code: string, lines: ReadonlyMap<string, number> | undefined) =>
    [code, ...corpus[side].pathTo(code).map((above) => above.code)].flatMap((one) => lines?.get(one) ?? []);
  const first = new Map<number, number>();
  for (const [index, { element, target }] of reported.entries()) {
    if (!isCounted[index]) continue;
    for (const row of around("left", element, down)) {
      for (const column of around("right", target, across)) {
        const cell = row * columns.length + column;
        if (!first.has(cell)) first.set(cell, index);
      }
    }
  }
  return first;
}

function signWords({ rows, columns, cellAt }: Matrix): string {
  const answers = new Set(rows.flatMap((_, row) => columns.map((__, column) => cellAt(row, column).answer)));
  const signs = (["none", "unread", "hidden"] as const).filter((answer) => answers.has(answer));
  const told = signs.map((answer) => `${ANSWER_SIGNS[answer]} ${ANSWER_WORDS[answer]}`);
  return told.length === 0 ? "" : ` Signs: ${told.join(", ")}.`;
}
