/** The chapters on what of both frameworks is linked, and on what is not. */
import { breakdownOf, type Bar } from "../analysis/breakdown.ts";
import { ANSWERS } from "../analysis/coverage.ts";
import { gapsOf } from "../analysis/gaps.ts";
import { linkagesIn } from "../domain/filter.ts";
import { isCounted } from "../domain/linkage.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { headingOf } from "./bands.ts";
import { capitalised } from "./grammar.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import { coverageFigure } from "./report-figures.ts";
import { heading, listOf, paragraph, pick, tableBlocks, type ReportGround } from "./report-ground.ts";
import type { Section } from "./report-outline.ts";
import { withoutEmptyColumns } from "./table-moves.ts";
import { linkageTable } from "./table.ts";
import { RECALLED_MARK, type Table } from "./table-shape.ts";
import type { Block } from "./text-blocks.ts";

export function coverageChapter(ground: ReportGround, { hasTable, hasFigure }: Section): readonly Block[] {
  const { corpus, filter, units, targets } = ground;
  const isEmpty = units.length === 0 && targets.length === 0;
  return [
    ...paragraph(...pick(ground, "targets", "units")),
    ...listOf(pick(ground, "kind:", "goals", "goals:largest", "goals:smallest")),
    ...(hasFigure && !isEmpty ? coverageFigure(corpus, filter) : []),
    ...(hasTable ? tableBlocks(answersTable(ground)) : []),
    ...publishedBlocks(ground, hasTable),
  ];
}

/** The answers of units by group and of targets by goal. */
function answersTable({ corpus, filter, coverage, nouns }: ReportGround): Table {
  const { groups, goals } = breakdownOf(corpus, filter, coverage);
  const rowOf = (name: string, { items, tally }: Bar, linkages: number) => {
    return [name, ...[items, ...ANSWERS.map((answer) => tally[answer]), linkages].map(String)];
  };
  const left = groups.map((bar) => rowOf(headingOf(bar.group, RECALLED_MARK), bar, bar.linkages));
  const right = goals.map((bar) => rowOf(headingOf(bar.goal, RECALLED_MARK), bar, bar.linkages));
  const names = [corpus.left, corpus.right].map(({ framework }) => framework.shortTitle);
  const bands = [
    { heading: `${names[0]}: ${nouns.unit.many} by ${nouns.group.one}`, note: "", rows: left.length },
    { heading: `${names[1]}: ${nouns.target.many} by ${nouns.goal.one}`, note: "", rows: right.length },
  ].filter(({ rows }) => rows > 0);
  const answers = ANSWERS.map((answer) => capitalised(ANSWER_WORDS[answer]));
  const table = withRecalledNote({
    title: `What is linked: ${nouns.unit.many} and ${nouns.target.many}`,
    columns: ["Part", "In all", ...answers, "Linkages"],
    rows: [...left, ...right],
    bands,
    notes: [],
  });
  const kept = withoutEmptyColumns(table, [capitalised(ANSWER_WORDS.hidden), capitalised(ANSWER_WORDS.unread)]);
  return { ...kept, kinds: kept.columns.map((_, i) => (i === 0 ? "concept" : "number")) };
}

/** Statements of published sources, those that no count can hold among them. */
function publishedBlocks(ground: ReportGround, hasTable: boolean): readonly Block[] {
  const { corpus, filter } = ground;
  const published = { ...filter, bases: ["published"] as const };
  const isAsked = filter.bases.length === 0 || filter.bases.includes("published");
  if (!isAsked || !linkagesIn(corpus, published).some(isCounted)) return [];
  const table = linkageTable(corpus, published, RECALLED_MARK, {
    columns: ["element", "target", "rationale", "source-id"],
  });
  const columns = table.columns.map((column) => (column === "Rationale" ? "What the source states" : column));
  const title = "Statements of published sources";
  return [
    heading(2, "What published sources state"),
    ...paragraph(...pick(ground, "published")),
    ...(hasTable ? tableBlocks({ ...table, columns, title }) : []),
  ];
}

export function gapsChapter(ground: ReportGround, { hasTable }: Section): readonly Block[] {
  const { left, right } = ground.coverage;
  const hidden = left.total.hidden + right.total.hidden;
  const table = gapsTable(ground);
  const words = [
    "“No counterpart” says that it was read and nothing was found,",
    "“not yet looked at” that nobody has read all of it,",
    hidden === 0 ? "" : "“hidden” that it is linked, but not by what this report shows,",
    "so that a gap is no judgement on its own.",
  ];
  return [
    ...paragraph(...pick(ground, "gaps:targets", "unread:targets")),
    ...paragraph(...pick(ground, "gaps:units", "unread:units")),
    ...(table.rows.length > 0 ? paragraph(...words) : []),
    ...(hasTable ? tableBlocks(table) : []),
  ];
}

/** Units under their groups, then targets under their goals, with their full titles. */
function gapsTable({ corpus, filter, nouns }: ReportGround): Table {
  const { units, targets } = gapsOf(corpus, filter);
  const groups = [...units.groups, ...targets.groups].filter(({ gaps }) => gaps.length > 0);
  const rows = groups.flatMap(({ gaps }) =>
    gaps.map(({ concept, answer, read }) => [
      concept.code,
      markedTitle({ ...concept, shortTitle: concept.title }),
      concept.kind,
      read ? `${ANSWER_WORDS[answer]}, ${read.read} of ${read.of} read` : ANSWER_WORDS[answer],
    ]),
  );
  const table = withRecalledNote({
    title: `${capitalised(nouns.unit.many)} and ${nouns.target.many} without a linkage`,
    columns: ["Code", "Title", "Kind", "Answer"],
    kinds: ["code", "prose", "word", "title"],
    rows,
    bands: groups.map(({ head, gaps }) => ({ heading: headingOf(head, RECALLED_MARK), note: "", rows: gaps.length })),
    notes: [],
  });
  return withoutEmptyColumns(table);
}
