import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RefKey } from "../../src/domain/concept.ts";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { OVERVIEW, visibleConcepts } from "../../src/graph/visible.ts";
import { FIRST_STATE, reduce, selectedConcept, traceOf, type Action, type ViewState } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { pictureOf, shippedCorpus } from "../graph/corpora.ts";
import { actionsOn, faultsOf, statesOf } from "./reachable.ts";

const small = await smallCorpus();
const shipped = await shippedCorpus();
const key = (text: string) => text as RefKey;
const camera = { y: 0.7, ratio: 0.25 };
const after = (...actions: Action[]) => actions.reduce((state, action) => reduce(small, state, action), FIRST_STATE);
const seen = (state: ViewState, corpus = small) => pictureOf(visibleConcepts(corpus, state.expansion));

describe("reduce", () => {
  it("opens on the graph, on published and editorial readings that nobody withdrew, with nothing selected", () => {
    expect(FIRST_STATE).toEqual({
      view: "graph",
      filter: {
        elements: [],
        targets: [],
        fiveP: [],
        kinds: [],
        priorityAreas: [],
        relations: [],
        minStrength: undefined,
        bases: ["published", "editorial"],
        statuses: ["draft", "reviewed", "agreed", "contested"],
      },
      expansion: { expanded: [], collapsed: [] },
      selection: undefined,
      camera: undefined,
      sort: undefined,
      matrix: { weight: "linkages", order: "framework" },
      flow: { level: undefined, areas: true },
      compared: undefined,
    });
  });

  it("shows a view and keeps all else", () => {
    const state = after({ type: "moveCamera", camera }, { type: "show", view: "table" });
    expect(state).toEqual({ ...FIRST_STATE, camera, view: "table" });
  });

  it("toggles a value in and out", () => {
    const toggle: Action = { type: "toggleValue", field: "targets", value: "2" };
    expect(after(toggle).filter).toEqual({ ...DEFAULT_FILTER, targets: ["2"] });
    expect(after(toggle, toggle)).toEqual(FIRST_STATE);
    expect(after({ type: "toggleValue", field: "bases", value: "editorial" }).filter.bases).toEqual(["published"]);
  });

  it("keeps lists in one order and each value once, however they were clicked together", () => {
    const clicked = (field: "relations" | "elements", ...values: string[]) =>
      after(...values.map((value): Action => ({ type: "toggleValue", field, value }))).filter[field];
    expect(clicked("relations", "tension", "broader", "same-aim")).toEqual(["same-aim", "broader", "tension"]);
    expect(clicked("elements", "W", "H.B", "H.A")).toEqual(["H.A", "H.B", "W"]);
    expect(
      after({ type: "setList", field: "statuses", values: ["rejected", "draft", "rejected"] }).filter.statuses,
    ).toEqual(["draft", "rejected"]);
    expect(after({ type: "setList", field: "bases", values: ["invented", "suggested"] }).filter.bases).toEqual([
      "suggested",
    ]);
    expect(after({ type: "setList", field: "kinds", values: [] }).filter.kinds).toEqual([]);
  });

  it("sets the weakest strength, and takes it away", () => {
    expect(after({ type: "setMinStrength", minStrength: 2 }).filter.minStrength).toBe(2);
    expect(
      after({ type: "setMinStrength", minStrength: 2 }, { type: "setMinStrength", minStrength: undefined }),
    ).toEqual(FIRST_STATE);
  });

  it("resets the filter and nothing else", () => {
    const state = after(
      { type: "toggleValue", field: "elements", value: "H" },
      { type: "setMinStrength", minStrength: 3 },
      { type: "setList", field: "bases", values: [] },
      { type: "select", selection: { concept: key("left:H") } },
      { type: "resetFilter" },
    );
    expect(state).toEqual({ ...FIRST_STATE, selection: { concept: "left:H" } });
  });

  it("selects a concept, a linkage, nothing", () => {
    expect(after({ type: "select", selection: { concept: key("left:H.A") } }).selection).toEqual({
      concept: "left:H.A",
    });
    expect(after({ type: "select", selection: { linkage: "H.A~1.1" } }).selection).toEqual({ linkage: "H.A~1.1" });
    expect(
      after({ type: "select", selection: { linkage: "H.A~1.1" } }, { type: "select", selection: undefined }),
    ).toEqual(FIRST_STATE);
  });

  it("reveals a concept: opens what stands above it, selects it, and goes back to the whole picture", () => {
    const state = after(
      { type: "toggleConcept", concept: key("left:H") },
      { type: "moveCamera", camera },
      { type: "reveal", concept: key("left:H.A.2") },
    );
    expect(seen(state)).toContain("left:H.A.2");
    expect(state).toMatchObject({ selection: { concept: "left:H.A.2" } });
    expect(state.camera).toBeUndefined();
  });

  it("keeps the camera when what is revealed was seen already", () => {
    const state = after({ type: "moveCamera", camera }, { type: "reveal", concept: key("right:2.a") });
    expect(state).toEqual({ ...FIRST_STATE, camera, selection: { concept: "right:2.a" } });
  });

  it("folds a concept and opens it again", () => {
    const toggle: Action = { type: "toggleConcept", concept: key("left:W") };
    expect(seen(after(toggle)).filter((one) => one.startsWith("left:W"))).toEqual(["left:W"]);
    expect(seen(after(toggle, toggle))).toEqual(seen(FIRST_STATE));
  });

  it("expands all of the shipped data, and comes back to the overview with the whole of it in sight", () => {
    const all = reduce(shipped, { ...FIRST_STATE, camera }, { type: "expandAll" });
    expect(seen(all, shipped)).toHaveLength(401 + 187);
    const back = reduce(shipped, all, { type: "showOverview" });
    expect(back.expansion).toEqual(OVERVIEW);
    expect(back.camera).toBeUndefined();
  });

  it("moves the camera, sorts, restores", () => {
    expect(after({ type: "moveCamera", camera }).camera).toEqual(camera);
    expect(after({ type: "moveCamera", camera }, { type: "moveCamera", camera: undefined })).toEqual(FIRST_STATE);
    const sort = { column: 5, descending: true };
    expect(after({ type: "sort", sort })).toEqual({ ...FIRST_STATE, sort });
    expect(after({ type: "sort", sort }, { type: "sort", sort: undefined })).toEqual(FIRST_STATE);
    const other: ViewState = { ...FIRST_STATE, view: "table", sort };
    expect(after({ type: "restore", state: other })).toEqual(other);
  });

  it("comes only to states that can be shown", () => {
    const law = fc.property(statesOf(small), (state) => {
      expect(faultsOf(small, state)).toEqual([]);
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });

  it("changes nothing in place, and gives the same for the same", () => {
    const law = fc.property(statesOf(small), actionsOn(small), (state, action) => {
      const copy = structuredClone(state);
      const frozen = freeze(structuredClone(state));
      const next = reduce(small, frozen, freeze(structuredClone(action)));
      expect(frozen).toEqual(copy);
      expect(reduce(small, copy, action)).toEqual(next);
    });
    fc.assert(law, { numRuns: 300, seed: 2025 });
  });

  const toTable: Action = { type: "show", view: "table" };
  it.each<[string, Action[], Action]>([
    ["the view that is shown", [toTable], toTable],
    ["a filter that is as it was reset", [], { type: "resetFilter" }],
    ["the values that a list has", [], { type: "setList", field: "bases", values: ["editorial", "published"] }],
    ["no weakest strength where there is none", [], { type: "setMinStrength", minStrength: undefined }],
    ["no selection where there is none", [], { type: "select", selection: undefined }],
    ["the overview where it is shown", [], { type: "showOverview" }],
    ["all expanded twice", [{ type: "expandAll" }], { type: "expandAll" }],
    ["the camera where it stands", [], { type: "moveCamera", camera: undefined }],
    ["no order where there is none", [], { type: "sort", sort: undefined }],
  ])("gives the same object when nothing changes: %s", (_what, before, action) => {
    const state = after(...before);
    expect(reduce(small, state, action)).toBe(state);
  });
});

describe("the history", () => {
  it("takes every action for a step but the camera's way and going back itself", () => {
    const actions: Action[] = [
      { type: "show", view: "table" },
      { type: "toggleValue", field: "targets", value: "2" },
      { type: "setList", field: "targets", values: [] },
      { type: "setMinStrength", minStrength: 1 },
      { type: "resetFilter" },
      { type: "select", selection: undefined },
      { type: "reveal", concept: key("left:H") },
      { type: "toggleConcept", concept: key("left:H") },
      { type: "expandAll" },
      { type: "showOverview" },
      { type: "sort", sort: undefined },
      { type: "moveCamera", camera },
      { type: "restore", state: FIRST_STATE },
    ];
    const others = actions.filter((action) => traceOf(action) !== "push");
    expect(others.map((action) => [action.type, traceOf(action)])).toEqual([
      ["moveCamera", "replace"],
      ["restore", "leave"],
    ]);
  });
});

describe("the centre of interest", () => {
  it.each<[ViewState["selection"], string | undefined]>([
    [undefined, undefined],
    [{ concept: key("right:2.2") }, "right:2.2"],
    [{ linkage: "W.A~3.1" }, "left:W.A"],
    [{ linkage: "nowhere~1" }, undefined],
  ])("of the selection %j is %s", (selection, concept) => {
    expect(selectedConcept(small, { ...FIRST_STATE, selection })).toBe(concept);
  });
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
}
