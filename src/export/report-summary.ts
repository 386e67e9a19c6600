/** The first chapter: the numbers that stand for the whole, and what each part and each area has. */
import { coverageOf } from "../analysis/coverage.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { headingOf } from "./bands.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import { overviewFigure } from "./report-figures.ts";
import { listOf, paragraph, pick, tableBlocks, type ReportGround } from "./report-ground.ts";
import type { Section } from "./report-outline.ts";
import { allows, narrowed } from "./sentence-ground.ts";
import { RECALLED_MARK, type Table } from "./table-shape.ts";
import type { Block } from "./text-blocks.ts";

export function summaryChapter(ground: ReportGround, { hasTable, hasFigure }: Section): readonly Block[] {
  const { corpus, filter, coverage, scope } = ground;
  const isEmpty = coverage.linkages === 0;
  return [
    ...paragraph(scope === "" ? "" : `This report shows a part of the data only. ${scope}`),
    ...paragraph(...pick(ground, "targets", "units", "goals")),
    // Of nothing several templates say the same.
    ...listOf([...new Set(pick(ground, ...FACTS))]),
    ...(hasFigure && !isEmpty ? overviewFigure(corpus, filter) : []),
    ...(hasTable && !isEmpty ? tableBlocks(partsTable(ground)) : []),
  ];
}

const FACTS = ["goals:largest", "goals:smallest", "shared", "tensions", "strength", "status", "areas:none"] as const;

/** A row for each group of the left side and for each priority area: how much of it is linked, and with how much. */
function partsTable(ground: ReportGround): Table {
  const { corpus, filter, nouns, groups } = ground;
  const areas = corpus.priorityAreas.filter(({ code }) => allows(filter.priorityAreas, code));
  const byGroup = groups.map((group) => {
    return rowOf(corpus, headingOf(group, RECALLED_MARK), narrowed(ground, "left", [group.code]));
  });
  const byArea = areas.map((area) => {
    const name = `${area.code} ${markedTitle({ ...area, shortTitle: area.title })}`;
    return rowOf(corpus, name, { ...filter, priorityAreas: [area.code] });
  });
  const bands = [
    { heading: `By ${nouns.group.one}`, note: "", rows: byGroup.length },
    { heading: "By priority area", note: "", rows: byArea.length },
  ].filter(({ rows }) => rows > 0);
  return withRecalledNote({
    title: "What is linked, part by part",
    columns: ["Part", `Linked ${nouns.unit.many}`, `Linked ${nouns.target.many}`, "Linkages", "Tensions"],
    kinds: ["concept", "number", "number", "number", "number"],
    rows: [...byGroup, ...byArea],
    bands,
    notes:
      byArea.length === 0
        ? []
        : ["A linkage of several priority areas counts in each of them, and one of no area in none."],
  });
}

function rowOf(corpus: Corpus, name: string, filter: Filter): readonly string[] {
  const { left, right, linkages } = coverageOf(corpus, filter);
  const tensions =
    filter.relations.length > 0 && !filter.relations.includes("tension") ? 0 : tensionsIn(corpus, filter);
  return [name, ...[left.total.linked, right.total.linked, linkages, tensions].map(String)];
}

function tensionsIn(corpus: Corpus, filter: Filter): number {
  return coverageOf(corpus, { ...filter, relations: ["tension"] }).linkages;
}
