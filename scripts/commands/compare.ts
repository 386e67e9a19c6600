import { compareOf, type ComparedConcept, type Comparison, type ConceptState } from "../../src/analysis/compare.ts";
import { levelLines } from "../../src/analysis/level-lines.ts";
import { SIDES, type Concept, type Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { cellsTable, conceptsTable, headlineTable } from "../../src/export/compare-table.ts";
import { describeFilter } from "../../src/export/filter-words.ts";
import { filterRecord } from "../../src/export/json.ts";
import type { Arguments, Option } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { levelFrom } from "./choices.ts";
import { FILTER_OPTIONS, filterFrom } from "./filters.ts";
import { headlineRecord } from "./headline-record.ts";
import { defaultLevel, LEVEL_OPTIONS } from "./matrix.ts";
import { reportCommand } from "./numbers-command.ts";

const CALLER = "atlas compare";
/** Stands before the options of the second subset. */
const SECOND = "with-";

const SECOND_OPTIONS = FILTER_OPTIONS.map((option): Option => {
  return { ...option, name: SECOND + option.name, help: `For B: ${option.help}` };
});

export const COMPARE = reportCommand({
  name: "compare",
  usage: "[--rows LEVEL] [--columns LEVEL] [--with-FILTER ...]",
  summary: "Lay two subsets over each other: headline numbers, concepts and cells, with the differences.",
  description: `Subset A is what the usual filters choose, subset B what the same filters with "--with-" before their names choose;
neither takes anything from the other. Every difference is B less A. The text shows the headline numbers, the concepts
above units and targets, and the cells of a matrix; --csv prints every concept, or with --rows or --columns the cells.`,
  examples: [
    ["compare --pillar AEC --with-pillar ASCC", "Two pillars."],
    ["compare --with-min-strength 2", "Everything, and what is left of it with firm linkages alone."],
    [
      "compare --priority-area PA.4 --with-priority-area PA.5 --rows element --csv",
      "Two priority areas, cell by cell.",
    ],
  ],
  options: [...LEVEL_OPTIONS, ...SECOND_OPTIONS],
  report(corpus, filter, call) {
    const second = secondFilter(call, corpus);
    const [rows, columns] = SIDES.map((side) => {
      const option = side === "left" ? "rows" : "columns";
      const level = levelFrom(CALLER, call, option, corpus[side], defaultLevel(corpus[side], side));
      return linesOf(corpus, filter, second, side, level);
    });
    const comparison = compareOf(corpus, filter, second, rows ?? [], columns ?? []);
    const above = new Set(SIDES.flatMap((side) => comparison.conceptsOf(side).filter(hasNoAnswer)).map(conceptOf));
    const cells = cellsTable(comparison);
    const hasLevels = call.has("rows") || call.has("columns");
    return {
      lines: [`Laid over it as B: ${describeFilter(corpus, second).replace(/^Shown: /, "")}`],
      tables: [headlineTable(comparison), conceptsTable(corpus, comparison, (concept) => above.has(concept)), cells],
      csv: hasLevels ? cells : conceptsTable(corpus, comparison, () => true),
      record: { with: filterRecord(second), ...recordOf(comparison) },
    };
  },
});

/** @throws CallError that names the option as it was typed */
function secondFilter(call: Arguments, corpus: Corpus): Filter {
  const second: Arguments = {
    positionals: [],
    has: (name) => call.has(SECOND + name),
    valueOf: (name) => call.valueOf(SECOND + name),
    valuesOf: (name) => call.valuesOf(SECOND + name),
  };
  try {
    return filterFrom(CALLER, second, corpus);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new CallError(error.message.replace('option "--', `option "--${SECOND}`), { cause: error });
  }
}

/** What either subset asks about. */
function linesOf(corpus: Corpus, a: Filter, b: Filter, side: Side, level: string): readonly Concept[] {
  const lines = new Set([a, b].flatMap((filter) => levelLines(corpus, filter, side, level)));
  return hierarchyOf(corpus, side).concepts.filter((concept) => lines.has(concept));
}

function hasNoAnswer({ a, b }: ComparedConcept): boolean {
  return a.answer === undefined && b.answer === undefined;
}

function conceptOf({ concept }: ComparedConcept): Concept {
  return concept;
}

function recordOf({ headline, overlap, matrices, cellAt, conceptsOf }: Comparison) {
  const codes = (concepts: readonly Concept[]) => concepts.map(({ code }) => code);
  const sideOf = (side: Side) => ({
    linked_in_both: codes(overlap[side].both),
    only_in_a: codes(overlap[side].onlyA),
    only_in_b: codes(overlap[side].onlyB),
    concepts: conceptsOf(side).map(({ concept, a, b, linkages }) => {
      return { code: concept.code, a: stateRecord(a), b: stateRecord(b), difference: linkages };
    }),
  });
  const { rows, columns } = matrices.a;
  return {
    headline: {
      a: headlineRecord(headline.a),
      b: headlineRecord(headline.b),
      difference: headlineRecord(headline.difference),
    },
    left: sideOf("left"),
    right: sideOf("right"),
    cells: rows.flatMap((row, i) =>
      columns.map((column, j) => {
        const { a, b, linkages, targets } = cellAt(i, j);
        const of = { a: stateOfCell(a), b: stateOfCell(b) };
        return {
          row: row.code,
          column: column.code,
          ...of,
          linkages_difference: linkages,
          targets_difference: targets,
        };
      }),
    ),
  };
}

function stateRecord({ linkages, answer, tally }: ConceptState) {
  return { linkages, answer: answer ?? null, ...tally };
}

function stateOfCell({ linkages, targets, answer }: ReturnType<Comparison["cellAt"]>["a"]) {
  return { linkages, targets, answer: answer ?? null };
}
