/** The chapters on what several groups see to together, on what can hinder, and the table of everything. */
import { groupBy } from "../analysis/group-by.ts";
import { goalHeads } from "../analysis/heads.ts";
import { sharedTargetsOf } from "../analysis/shared.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { RELATIONS } from "../domain/linkage.ts";
import type { Filter } from "../domain/filter.ts";
import { groupWordsOf, headingOf } from "./bands.ts";
import { capitalised, countOf, listedSome, verbFor } from "./grammar.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import { closeFigure } from "./report-figures.ts";
import { paragraph, pick, tableBlocks, turnedFor, type ReportGround } from "./report-ground.ts";
import type { Section } from "./report-outline.ts";
import { allows } from "./sentence-ground.ts";
import { linkageTable } from "./table.ts";
import { RECALLED_MARK, type Table } from "./table-shape.ts";
import { printedTable } from "./tables.ts";
import type { Block } from "./text-blocks.ts";

const MOST_CODES = 12;

export function sharedChapter(ground: ReportGround, { hasTable }: Section): readonly Block[] {
  const { nouns, groups } = ground;
  if (groups.length < 2) {
    return paragraph(`With ${countOf(groups.length, nouns.group)} shown, no ${nouns.target.one} can be shared.`);
  }
  const table = sharedTableOf(ground);
  const why = `Where several ${nouns.group.many} are linked to one ${nouns.target.one}, their lead bodies have a reason to meet.`;
  const words = paragraph(...pick(ground, "shared"), table.rows.length > 0 ? why : "");
  return hasTable ? turnedFor(table, [...words, ...tableBlocks(table)]) : words;
}

/** A row for each target that several groups are linked to, under its goal. */
function sharedTableOf({ corpus, filter, nouns }: ReportGround): Table {
  const { headOf } = goalHeads(corpus.right);
  const shared = groupBy(sharedTargetsOf(corpus, filter), ({ target }) => headOf(target.code));
  const bands = Array.from(shared, ([goal, some]) => {
    return { heading: goal ? headingOf(goal, RECALLED_MARK) : "", note: "", rows: some.length };
  });
  const rows = [...shared.values()]
    .flat()
    .map(({ target, groups, linkages, bodies }) => [
      `${target.code} ${markedTitle(target)}`,
      groups.map(({ group, linkages: some }) => `${group.code} ${some.length}`).join(", "),
      String(linkages),
      bodies.join(", "),
    ]);
  return withRecalledNote({
    title: `${capitalised(nouns.target.many)} that several ${nouns.group.many} are linked to`,
    columns: [
      capitalised(nouns.target.one),
      `${capitalised(nouns.group.many)}, with their linkages`,
      "Linkages",
      "Lead bodies",
    ],
    kinds: ["concept", "title", "number", "prose"],
    rows,
    bands,
    notes: ["Lead bodies are those of what is linked, or of the nearest concept above it that has some."],
  });
}

export function tensionsChapter(ground: ReportGround, { hasTable }: Section): readonly Block[] {
  const { corpus, filter, nouns } = ground;
  if (!allows(filter.relations, "tension")) return paragraph("What is shown leaves tensions out.");
  const tensions: Filter = { ...filter, relations: ["tension"] };
  const word = nouns.goal.one;
  const groupedBy = groupWordsOf(corpus).includes(word) ? { groupBy: word } : {};
  const columns = ["target", "element", "strength", "rationale"] as const;
  const table = linkageTable(corpus, tensions, RECALLED_MARK, { columns, ...groupedBy });
  const title = `Tensions between ${nouns.unit.many} and ${nouns.target.many}`;
  const words = paragraph(...pick(ground, "tensions"), aloneWords(ground));
  return hasTable ? turnedFor(table, [...words, ...tableBlocks({ ...table, title })]) : words;
}

/** Targets that nothing but tensions links: they count as linked, although nothing shown serves them. */
function aloneWords({ corpus, filter, coverage, nouns }: ReportGround): string {
  const others = filter.relations.length > 0 ? filter.relations : RELATIONS;
  const relations = others.filter((relation) => relation !== "tension");
  // A filter without any relation would ask for all of them.
  const rest = relations.length === 0 ? undefined : coverageOf(corpus, { ...filter, relations }).right;
  const codes = coverage.right.items
    .filter(({ code }) => coverage.right.answerOf(code) === "linked" && rest?.answerOf(code) !== "linked")
    .map(({ code }) => code);
  if (codes.length === 0) return "";
  const named = `${capitalised(countOf(codes.length, nouns.target))} (${listedSome(codes, MOST_CODES)})`;
  const what = verbFor(
    codes.length,
    "counts as linked, although nothing shown serves it",
    "count as linked, although nothing shown serves them",
  );
  return `${named} ${verbFor(codes.length, "is", "are")} linked by tensions alone: ${verbFor(codes.length, "it", "they")} ${what}.`;
}

export function linkagesChapter({ corpus, filter, coverage }: ReportGround, section: Section): readonly Block[] {
  const table = printedTable(corpus, filter);
  if (table.rows.length === 0) return paragraph("There is no linkage to show.");
  return [
    ...(section.hasFigure && coverage.linkages > 0 ? closeFigure(corpus, filter) : []),
    ...(section.hasTable ? turnedFor(table, tableBlocks(table)) : []),
  ];
}
