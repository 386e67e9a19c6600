/** The chapter of a priority area: what serves it, and towards which goals. */
import { leadBodiesOf } from "../analysis/bodies.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { initiativesOf, type Corpus, type PriorityArea } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { areaTable } from "./areas-table.ts";
import { headingOf } from "./bands.ts";
import { capitalised, countOf, listed, listedSome, nounOf, verbFor } from "./grammar.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import { areaFigure } from "./report-figures.ts";
import { listOf, paragraph, pick, reportGround, tableBlocks, type ReportGround } from "./report-ground.ts";
import type { Section } from "./report-outline.ts";
import { LINKAGE, nameOf, narrowed } from "./sentence-ground.ts";
import { bandedBy } from "./table-moves.ts";
import { bandsIn, RECALLED_MARK, type Table } from "./table-shape.ts";
import type { Block } from "./text-blocks.ts";

/** So many goals and bodies are named before the rest becomes a number. */
const MOST_NAMED = 6;

export function areaChapter(ground: ReportGround, section: Section): readonly Block[] {
  const { corpus, filter } = ground;
  const area = corpus.priorityAreas.find(({ code }) => code === section.area);
  if (!area) return [];
  const inside: Filter = { ...filter, priorityAreas: [area.code] };
  const own = reportGround(corpus, inside);
  const isEmpty = own.coverage.linkages === 0;
  const table = section.hasTable ? tableBlocks(tableOf(own, area)) : [];
  if (isEmpty) return [...paragraph(...pick(own, `area:${area.code}`)), ...table];
  return [
    ...paragraph(...pick(own, `area:${area.code}`, "strength", "tensions"), ...initiativeWords(corpus, area)),
    ...paragraph(goalWords(own), bodyWords(own)),
    ...listOf(groupWords(own)),
    ...(section.hasFigure ? areaFigure(corpus, inside, area.title) : []),
    ...table,
  ];
}

/** The goals that the linkages of the area lead to, those with most of them first. */
function goalWords({ corpus, coverage, goals, nouns }: ReportGround): string {
  const counts = goals.map((goal) => ({ goal, linkages: coverage.linkagesOf(goal.code, "right") }));
  const reached = counts.filter(({ linkages }) => linkages > 0).toSorted((a, b) => b.linkages - a.linkages);
  if (reached.length === 0 || corpus.right.concepts.length === 0) return "";
  const named = reached.map(({ goal, linkages }) => `${nameOf(goal, nouns.goal)} with ${linkages}`);
  const [only] = reached;
  if (only && reached.length === 1) return `All of it leads to ${nameOf(only.goal, nouns.goal)}.`;
  const more = named.length - MOST_NAMED;
  const rest = more > 0 ? [countOf(more, { one: `more ${nouns.goal.one}`, many: `more ${nouns.goal.many}` })] : [];
  return `Counted by linkages they lead to ${listed([...named.slice(0, MOST_NAMED), ...rest])}.`;
}

function bodyWords({ corpus, placed }: ReportGround): string {
  const counts = new Map<string, number>();
  for (const { linkage } of placed) {
    for (const body of leadBodiesOf(corpus.left, linkage.element)) counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  const bodies = [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  if (bodies.length === 0) return "";
  return `What is linked here is led by ${countOf(bodies.length, nounOf("body"))}: ${listedSome(bodies, MOST_NAMED)}.`;
}

function initiativeWords(corpus: Corpus, { code }: PriorityArea): readonly string[] {
  const initiatives = initiativesOf(corpus, [code]);
  if (initiatives.length === 0) return [];
  const names = listed(
    initiatives.map((one) => `“${one.title}”${one.verification === "recalled" ? " (recalled)" : ""}`),
  );
  const noun = { one: "initiative", many: "initiatives" };
  const number = initiatives.length;
  return [`${capitalised(countOf(number, noun))} of the area ${verbFor(number, "is", "are")} known by name: ${names}.`];
}

/** What each group gives to the area; groups that give nothing are named together. */
function groupWords(ground: ReportGround): readonly string[] {
  const { corpus, groups, nouns } = ground;
  if (groups.length < 2) return [];
  const parts = groups.map((group) => {
    const { left, right, linkages } = coverageOf(corpus, narrowed(ground, "left", [group.code]));
    return { group, units: left.total.linked, targets: right.total.linked, linkages };
  });
  const told = parts
    .filter(({ linkages }) => linkages > 0)
    .map(({ group, units, targets, linkages }) => {
      const ends = `${countOf(units, nouns.unit)} with ${countOf(targets, nouns.target)}`;
      return `${nameOf(group)}: ${countOf(linkages, LINKAGE)}, joining ${ends}.`;
    });
  const silent = parts.filter(({ linkages }) => linkages === 0).map(({ group }) => group.code);
  return silent.length === 0 ? told : [...told, `Nothing from ${listed(silent, "or")}.`];
}

/** The rows of the area in the table of all areas, under the groups that they belong to. */
function tableOf({ corpus, filter, placed }: ReportGround, { code, title }: PriorityArea): Table {
  const linkages = placed.map(({ linkage }) => linkage);
  const all = areaTable({ ...corpus, linkages }, filter);
  const band = bandsIn(all).find(({ heading: text }) => text.startsWith(`${code} `));
  const rows = band ? all.rows.slice(band.from, band.from + band.rows) : [];
  const named = rows.map(([group = "", ...cells]) => {
    const concept = corpus.left.byCode.get(group);
    return [concept ? headingOf(concept, RECALLED_MARK) : group, ...cells];
  });
  const { bands: _, bandsAre: __, ...table } = all;
  const strongest = "Strongest: 3 same object and direction, 2 direct effect on a part, 1 indirect.";
  return withRecalledNote(
    bandedBy(
      { ...table, title: `${title}: what serves it, and towards which targets`, rows: named, notes: [strongest] },
      "Group",
    ),
  );
}

/** The title of a chapter, with its mark where the area's own title is only recalled. */
export function areaHeading(corpus: Corpus, section: Section): string {
  const area = corpus.priorityAreas.find(({ code }) => code === section.area);
  return area ? markedTitle({ ...area, shortTitle: section.title }) : section.title;
}
