/**
 * Every table that can leave as a file, made for print: titles beside their codes, rows under headings.
 */
import { bodiesOf } from "../analysis/bodies.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { gapsOf } from "../analysis/gaps.ts";
import { groupHeads } from "../analysis/heads.ts";
import { matrixOf } from "../analysis/matrix.ts";
import { levelLines } from "../analysis/level-lines.ts";
import { sharedTargetsOf } from "../analysis/shared.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { ANSWER_WORDS } from "./answer-words.ts";
import { areaTable } from "./areas-table.ts";
import { headingOf, sideOf } from "./bands.ts";
import { coverageTable } from "./coverage-table.ts";
import type { ExportOptions } from "./exporter.ts";
import { describeFilter } from "./filter-words.ts";
import { gapsTable } from "./gaps-table.ts";
import { capitalised } from "./grammar.ts";
import type { LinkageColumnName } from "./linkage-columns.ts";
import { matrixTable } from "./matrix-table.ts";
import { readingKey } from "./reading-key.ts";
import { bodiesTable, sharedTable } from "./shared-table.ts";
import { shownFlow, shownMatrix } from "./shown-tables.ts";
import { sourcesTable } from "./sources-table.ts";
import { dataWords, linkageTable, reportedIn, type TableChoice } from "./table.ts";
import { RECALLED_MARK, type Table } from "./table-shape.ts";
import type { TableKind } from "./table-words.ts";
import { bandedBy, besideCode, withoutEmptyColumns } from "./table-moves.ts";

/** A table as print formats want it. */
export type Maker = (corpus: Corpus, filter: Filter, options: ExportOptions) => Table;

const MAKERS: Readonly<Record<Exclude<TableKind, "linkages">, Maker>> = {
  matrix: (corpus, filter, { matrix }) => {
    return matrix ? shownMatrix(corpus, filter, matrix) : unitMatrix(corpus, filter);
  },
  flow: (corpus, filter, { flow }) => shownFlow(corpus, filter, flow),
  coverage: (corpus, filter) => {
    const table = besideCode(coverageTable(corpus, coverageOf(corpus, filter)));
    return withoutEmptyColumns(bandedBy(table, "Framework"), [ANSWER_WORDS.hidden]);
  },
  gaps: (corpus, filter) => {
    const table = besideCode(gapsTable(corpus, gapsOf(corpus, filter)));
    return withoutEmptyColumns(bandedBy({ ...table, title: "Units and targets without a linkage" }, "Framework"));
  },
  shared: (corpus, filter) => besideCode(sharedTable(sharedTargetsOf(corpus, filter)), "Target", "Target title"),
  areas: areaTable,
  bodies: (corpus, filter) => {
    const { rows, ...table } = bodiesTable(bodiesOf(corpus, filter));
    const goals = rows.map(([code = "", ...row]) => {
      const goal = corpus.right.byCode.get(code);
      return [goal ? headingOf(goal, RECALLED_MARK) : code, ...row];
    });
    return bandedBy(besideCode({ ...table, rows: goals }, "Body", "Body title"), "Goal");
  },
  sources: (corpus, filter) => withoutEmptyColumns(sourcesTable(corpus, filter)),
};

/** Any table but the linkages, with the filter and the data in its caption. */
export function otherTable(
  corpus: Corpus,
  filter: Filter,
  kind: Exclude<TableKind, "linkages">,
  options: ExportOptions = {},
): Table {
  const caption = `${describeFilter(corpus, filter)} ${capitalised(dataWords(corpus))}.`;
  return { ...MAKERS[kind](corpus, filter, options), caption };
}

/** The table that a plain format is asked for: the linkages without groups and with every code in its own column. */
export function plainTable(corpus: Corpus, filter: Filter, options: ExportOptions, mark: string): Table {
  const { table = "linkages", columns, groupBy, rationale, sort } = options;
  if (table !== "linkages") return otherTable(corpus, filter, table, options);
  return linkageTable(corpus, filter, mark, {
    ...(columns ? { columns } : {}),
    ...(groupBy === undefined || groupBy === "none" ? {} : { groupBy }),
    ...(rationale ? { rationale } : {}),
    ...(sort ? { sort } : {}),
  });
}

const PRINTED: readonly LinkageColumnName[] = ["element", "target", "relation", "strength", "rationale", "source-id"];
/** Where rows stand under headings of the right side, what they have in common comes first. */
const PRINTED_RIGHT: readonly LinkageColumnName[] = ["target", "element", ...PRINTED.slice(2)];

/** The table that a print format is asked for; without a wish the linkages under the groups of the left side. */
export function printedTable(corpus: Corpus, filter: Filter, options: ExportOptions = {}): Table {
  const { table = "linkages" } = options;
  if (table !== "linkages") return otherTable(corpus, filter, table, options);
  const choice = printedChoice(corpus, options);
  const made = linkageTable(corpus, filter, RECALLED_MARK, choice);
  return { ...made, notes: [...readingKey(reportedIn(corpus, filter)), ...made.notes] };
}

function printedChoice(corpus: Corpus, { columns, groupBy = "group", rationale, sort }: ExportOptions): TableChoice {
  const word = groupBy === "none" ? undefined : groupBy;
  return {
    columns: columns ?? (sideOf(corpus, word) === "right" ? PRINTED_RIGHT : PRINTED),
    ...(word === undefined ? {} : { groupBy: word }),
    ...(rationale === undefined ? {} : { rationale }),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** Units by goals, counted by distinct target, under the groups of the units. */
function unitMatrix(corpus: Corpus, filter: Filter): Table {
  const { left, right } = corpus;
  const unitLevel = unitsOf(left)[0]?.level;
  const goalLevel = unitsOf(right)[0]?.level;
  const rows = unitLevel === undefined ? [] : levelLines(corpus, filter, "left", unitLevel).filter(({ unit }) => unit);
  const columns = goalLevel === undefined ? [] : levelLines(corpus, filter, "right", goalLevel);
  const matrix = matrixOf(corpus, filter, rows, columns);
  const table = besideCode(matrixTable(corpus, matrix, "targets", [...rows.keys()], [...columns.keys()]));
  const { headOf } = groupHeads(left);
  const headings = rows.map(({ code }) => {
    const head = headOf(code);
    return head ? headingOf(head, RECALLED_MARK) : "";
  });
  const title = `${left.framework.shortTitle} against ${right.framework.shortTitle}: targets reached`;
  return bandedBy(
    {
      ...table,
      title,
      columns: ["Group", ...table.columns],
      rows: table.rows.map((row, i) => [headings[i] ?? "", ...row]),
    },
    "Group",
  );
}
