import { describe, expect, it } from "vitest";
import { FIRST_STATE, reduce, VIEWS, type ViewState } from "../../../src/app/state.ts";
import {
  FIRST_WISH,
  groupWords,
  moveColumn,
  optionsFor,
  tableIn,
  tablesFor,
  tickColumn,
  USUAL_COLUMNS,
  type Wish,
} from "../../../src/app/export/wish.ts";
import { LINKAGE_COLUMN_NAMES } from "../../../src/export/linkage-columns.ts";
import { TABLE_KINDS } from "../../../src/export/table-words.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";
import { shippedCorpus } from "../../graph/corpora.ts";

const state = (part: Partial<ViewState>): ViewState => ({ ...FIRST_STATE, ...part });
const optionsIn = (part: Partial<ViewState>, wish: Wish = FIRST_WISH) => optionsFor(state(part), wish);

describe("the tables of a view", () => {
  it.each(VIEWS)("%s: every kind once, what is shown first", (view) => {
    const { shown, others } = tablesFor(view);
    expect(shown.length).toBeGreaterThan(0);
    expect([...shown, ...others].toSorted()).toEqual([...TABLE_KINDS].toSorted());
    expect(tableIn(view, FIRST_WISH)).toBe(shown[0]);
  });

  it("stay chosen for their view and leave the others alone", () => {
    const wish: Wish = { tables: { graph: "gaps" } };
    expect([tableIn("graph", wish), tableIn("matrix", wish)]).toEqual(["gaps", "matrix"]);
    expect(optionsIn({ view: "graph" }, wish)).toEqual({ table: "gaps" });
  });
});

describe("what the exporters are told", () => {
  it("is nothing where nobody chose anything", () => {
    expect(optionsIn({})).toEqual({});
    expect(optionsIn({ view: "table" })).toEqual({});
  });

  it("is the matrix and the flow as they stand", async () => {
    const corpus = await smallCorpus();
    const opened = reduce(corpus, state({ view: "matrix" }), { type: "showLevel", side: "left", level: "theme" });
    const look = { weight: "share", order: "coverage" } as const;
    expect(optionsFor({ ...opened, matrix: look }, FIRST_WISH)).toEqual({
      table: "matrix",
      matrix: { expansion: opened.expansion, ...look },
    });
    expect(optionsIn({ view: "flow", flow: { level: undefined, areas: true } })).toEqual({
      table: "flow",
      flow: { areas: true },
    });
  });

  it("is the order of the table where the table is shown, without headings that nobody asked for", () => {
    const sort = { column: 5, descending: true };
    const order = { by: "strength", descending: true };
    expect(optionsIn({ view: "table", sort })).toEqual({ sort: order, groupBy: "none" });
    expect(optionsIn({ view: "graph", sort })).toEqual({});
    expect(optionsIn({ view: "table", sort }, { tables: {}, groupBy: "goal" })).toEqual({
      sort: order,
      groupBy: "goal",
    });
  });

  it("leaves out layouts of linkages where another table is chosen", () => {
    const wish: Wish = { tables: { graph: "coverage" }, groupBy: "goal", rationale: "none", columns: USUAL_COLUMNS };
    expect(optionsIn({}, wish)).toEqual({ table: "coverage" });
    expect(Object.keys(optionsIn({}, { ...wish, tables: {} }))).toEqual(["columns", "groupBy", "rationale"]);
  });
});

describe("columns", () => {
  it("are all there, those of a report first", () => {
    expect([...USUAL_COLUMNS.order].toSorted()).toEqual([...LINKAGE_COLUMN_NAMES].toSorted());
    expect(USUAL_COLUMNS.order.slice(0, USUAL_COLUMNS.ticked.length)).toEqual(USUAL_COLUMNS.ticked);
  });

  it("are printed in the order they were put in, whichever was ticked first", () => {
    const one = tickColumn({ ...USUAL_COLUMNS, ticked: ["relation"] }, "element-code");
    expect(optionsIn({}, { tables: {}, columns: one }).columns).toEqual(["element-code", "relation"]);
    const moved = moveColumn(moveColumn(one, "element-code", 1), "element-code", 1);
    expect(moved.order.slice(0, 3)).toEqual(["element-title", "target-code", "element-code"]);
  });

  it("cannot leave the list at either end, nor all be taken out", () => {
    const [first = "id"] = USUAL_COLUMNS.order;
    expect(moveColumn(USUAL_COLUMNS, first, -1)).toBe(USUAL_COLUMNS);
    expect(moveColumn(USUAL_COLUMNS, USUAL_COLUMNS.order.at(-1) ?? "id", 1)).toBe(USUAL_COLUMNS);
    const last = { ...USUAL_COLUMNS, ticked: ["id"] } as const;
    expect(tickColumn(last, "id")).toBe(last);
  });
});

describe("groups", () => {
  it("are offered once each, under the best known word, without what heads everything", async () => {
    expect(groupWords(await smallCorpus())).toEqual(["pillar", "theme", "measure", "goal", "target", "area"]);
    expect(groupWords(await shippedCorpus())).toEqual([
      "pillar",
      "characteristic",
      "element",
      "measure",
      "goal",
      "target",
      "area",
    ]);
  });
});
