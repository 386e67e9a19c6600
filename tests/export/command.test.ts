import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { STATUSES } from "../../src/domain/linkage.ts";
import type { RefKey } from "../../src/domain/concept.ts";
import { commandFor } from "../../src/export/command.ts";
import type { ExportOptions } from "../../src/export/exporter.ts";
import type { ExportFormat } from "../../src/export/exporters.ts";
import { describeFilter, normaliseFilter } from "../../src/export/filter-words.ts";
import { OVERVIEW, type Expansion } from "../../src/graph/visible.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const CORPUS = tinyCorpus(["P", "P.1* < P"], ["1*", "1.1 < 1"], []);
const NAMED = { ...CORPUS, right: { ...CORPUS.right, framework: { ...CORPUS.right.framework, id: "sdg-2030" } } };
for (const concept of NAMED.right.concepts) concept.level = concept.unit ? "goal" : "target";

const SMALL = await smallCorpus();

const optionsFor = (filter: Partial<Filter>) =>
  commandFor(NAMED, "csv", { ...DEFAULT_FILTER, ...filter })
    .replace("npm run -s atlas -- export csv", "")
    .trim();

describe("commandFor", () => {
  it.each<[Partial<Filter>, string]>([
    [{}, ""],
    [{ elements: ["P"], targets: ["1"] }, "--element P --goal 1"],
    [{ targets: ["1", "1.1"] }, "--goal 1 --target 1.1"],
    [
      { fiveP: ["People"], kinds: ["means"], priorityAreas: ["PA.1"] },
      "--five-p People --kind means --priority-area PA.1",
    ],
    [{ relations: ["tension", "same-aim"], minStrength: 2 }, "--relation same-aim --relation tension --min-strength 2"],
    [{ bases: ["editorial"] }, "--basis editorial"],
    [{ statuses: ["agreed"] }, "--status agreed"],
    [{ bases: [], statuses: [] }, "--everything"],
    [{ bases: [] }, "--basis published --basis editorial --basis suggested"],
    [
      { bases: ["suggested"], statuses: STATUSES },
      "--basis suggested --status draft --status reviewed --status agreed --status contested --status rejected",
    ],
    [{ kinds: ["it's; $(x)"], fiveP: ["-x"] }, String.raw`--five-p=-x --kind 'it'\''s; $(x)'`],
  ])("says %j as %s", (filter, options) => {
    expect(optionsFor(filter)).toBe(options);
  });
});

describe("what an author chose of a table", () => {
  const wordsFor = (options: ExportOptions, format: ExportFormat = "html") =>
    commandFor(SMALL, format, DEFAULT_FILTER, options).replace(/^.* export [\w-]+ ?/, "");
  const matrix = (expansion: Expansion): ExportOptions => ({
    table: "matrix",
    matrix: { expansion, weight: "linkages", order: "framework" },
  });

  it.each<[ExportOptions, string]>([
    [{}, ""],
    [
      { columns: ["target", "id"], groupBy: "none", rationale: "column" },
      "--columns target,id --group-by none --rationale column",
    ],
    [{ sort: { by: "strength", descending: true } }, "--sort strength:descending"],
    [{ sort: { by: "element-title", descending: false } }, "--sort element-title"],
    [{ table: "gaps", columns: ["id"], groupBy: "goal", flow: { areas: true } }, "--table gaps"],
    [{ table: "flow", flow: { areas: true } }, "--table flow"],
    [{ table: "flow", flow: { level: "group", areas: false } }, "--table flow --level group --without-areas"],
  ])("says %j as %s", (options, words) => {
    expect(wordsFor(options)).toBe(words);
  });

  it("leaves out what a format does not understand", () => {
    expect(wordsFor({ columns: ["id"], table: "gaps" }, "csv")).toBe("--table gaps");
    expect(wordsFor({ columns: ["id"] }, "csv")).toBe("");
    expect(wordsFor(matrix(OVERVIEW), "gexf")).toBe("");
  });

  it("tells a side of the matrix by its level where it is shown whole, else by what was opened and folded", () => {
    const told = (expansion: Expansion) => wordsFor(matrix(expansion)).replace("--table matrix ", "");
    const all = { expanded: "all", collapsed: [] } as const;
    expect(told(all)).toBe("--rows measure --columns target --weight linkages");
    expect(told(OVERVIEW)).toBe("--rows measure --columns target --weight linkages");
    expect(told({ ...all, collapsed: ["left:H" as RefKey, "right:1" as RefKey] })).toBe(
      "--rows measure --fold H --columns target --fold 1 --weight linkages",
    );
    const opened = { levels: { left: "pillar", right: "goal" }, collapsed: [] };
    expect(told({ ...opened, expanded: ["left:W" as RefKey] })).toBe(
      "--rows pillar --open W --columns goal --weight linkages",
    );
  });
});

describe("describeFilter", () => {
  it.each<[Partial<Filter>, string]>([
    [NO_FILTER, "Shown: every reading, suggested and rejected ones too."],
    [{}, "Shown: basis published or editorial; not rejected."],
    [
      { elements: ["P.1"], targets: ["1", "1.1"] },
      "Shown: P.1 Words; 1 Words or 1.1 Words; basis published or editorial; not rejected.",
    ],
    [
      { ...NO_FILTER, priorityAreas: ["PA.1", "PA.9"], minStrength: 3 },
      "Shown: priority area Area PA.1 or PA.9; strength 3.",
    ],
    [
      { ...NO_FILTER, relations: ["enables", "broader", "narrower"], minStrength: 2, statuses: ["draft"] },
      "Shown: relation broader, narrower or enables; strength 2 or more; status draft.",
    ],
  ])("says %j as %s", (filter, words) => {
    const corpus = tinyCorpus(["P", "P.1* < P"], ["1*", "1.1 < 1"], []);
    for (const concept of [...corpus.left.concepts, ...corpus.right.concepts]) concept.shortTitle = "Words";
    expect(describeFilter(corpus, { ...DEFAULT_FILTER, ...filter })).toBe(words);
  });
});

it("gives equal filters one form", () => {
  const filter: Filter = { ...NO_FILTER, elements: ["b", "a", "b"], statuses: [...STATUSES].toReversed() };
  expect(normaliseFilter(filter)).toEqual({ ...NO_FILTER, elements: ["a", "b"] });
});
