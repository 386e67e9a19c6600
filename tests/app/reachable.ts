import * as fc from "fast-check";
import { ORDERS, WEIGHTS } from "../../src/analysis/matrix-look.ts";
import { SIDES } from "../../src/domain/concept.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, LIST_FIELDS, normaliseList, type Filter, type ListField } from "../../src/domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../../src/domain/linkage.ts";
import { REPORT_COLUMNS } from "../../src/export/table.ts";
import { settle } from "../../src/app/camera.ts";
import { FIRST_STATE, reduce, VIEWS, type Action, type ViewState } from "../../src/app/state.ts";
import { keysOf } from "../graph/corpora.ts";

/** Every value that a reader can click in a filter field. */
export function valuesOf(corpus: Corpus, field: ListField): readonly string[] {
  const all: Record<ListField, readonly string[]> = {
    elements: corpus.left.concepts.map(({ code }) => code),
    targets: corpus.right.concepts.map(({ code }) => code),
    fiveP: corpus.right.concepts.map(({ fiveP }) => fiveP),
    kinds: corpus.right.concepts.map(({ kind }) => kind),
    priorityAreas: corpus.priorityAreas.map(({ code }) => code),
    relations: RELATIONS,
    bases: BASES,
    statuses: STATUSES,
  };
  return [...new Set(all[field])].filter((value) => value !== "");
}

/** Everything that a reader can do, as one step. */
export function actionsOn(corpus: Corpus): fc.Arbitrary<Action> {
  const key = fc.constantFrom(...keysOf(corpus));
  const pair = fc.record({
    left: fc.constantFrom(...corpus.left.concepts.map(({ code }) => code)),
    right: fc.constantFrom(...corpus.right.concepts.map(({ code }) => code)),
  });
  const level = fc
    .constantFrom(...SIDES)
    .chain((side) =>
      fc
        .constantFrom(...corpus[side].framework.levels)
        .map((name): Action => ({ type: "showLevel", side, level: name })),
    );
  const linkage = fc.constantFrom(...corpus.linkages.map(({ id }) => id));
  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const clickable = LIST_FIELDS.filter((field) => valuesOf(corpus, field).length > 0);
  const values = fc.constantFrom(...clickable).chain((field) => {
    const known = valuesOf(corpus, field);
    return fc.oneof(
      fc.constantFrom(...known).map((value): Action => ({ type: "toggleValue", field, value })),
      fc
        .array(fc.constantFrom(...known), { maxLength: 6 })
        .map((some): Action => ({ type: "setList", field, values: some })),
    );
  });
  const filter = fc
    .constantFrom(...clickable)
    .chain((field) =>
      fc
        .array(fc.constantFrom(...valuesOf(corpus, field)), { maxLength: 6 })
        .map((some): Filter => ({ ...DEFAULT_FILTER, [field]: some })),
    );
  const looks: fc.Arbitrary<Action> = fc.oneof(
    level,
    filter.map((one) => ({ type: "setFilter" as const, filter: one })),
    fc.option(filter, { nil: undefined }).map((one) => ({ type: "compareWith" as const, filter: one })),
    fc.constant({ type: "swapCompared" as const }),
    fc.constantFrom(...WEIGHTS).map((weight) => ({ type: "shapeMatrix" as const, look: { weight } })),
    fc.constantFrom(...ORDERS).map((order) => ({ type: "shapeMatrix" as const, look: { order } })),
    fc.boolean().map((areas) => ({ type: "shapeFlow" as const, look: { areas } })),
    fc
      .constantFrom(undefined, ...corpus.left.framework.levels)
      .map((name) => ({ type: "shapeFlow" as const, look: { level: name } })),
  );
  const others: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom(...VIEWS).map((view) => ({ type: "show" as const, view })),
    fc.constantFrom(undefined, ...STRENGTHS).map((minStrength) => ({ type: "setMinStrength" as const, minStrength })),
    fc.constantFrom("resetFilter" as const, "expandAll" as const, "showOverview" as const).map((type) => ({ type })),
    fc
      .oneof(
        fc.constant(undefined),
        key.map((concept) => ({ concept })),
        linkage.map((id) => ({ linkage: id })),
        pair.map((chosen) => ({ pair: chosen })),
      )
      .map((selection) => ({ type: "select" as const, selection })),
    key.map((concept) => ({ type: "reveal" as const, concept })),
    key.map((concept) => ({ type: "toggleConcept" as const, concept })),
    fc
      .tuple(within(-1, 2), within(0.005, 5))
      .map(([y, ratio]) => settle({ y, ratio }))
      .map((camera) => ({ type: "moveCamera" as const, camera })),
    fc
      .option(fc.record({ column: fc.nat({ max: REPORT_COLUMNS.length - 1 }), descending: fc.boolean() }), {
        nil: undefined,
      })
      .map((sort) => ({ type: "sort" as const, sort })),
  );
  return fc.oneof(values, others, looks);
}

/** Any state that a reader can come to from the first one. */
export function statesOf(corpus: Corpus): fc.Arbitrary<ViewState> {
  return fc
    .array(actionsOn(corpus), { maxLength: 25, size: "max" })
    .map((actions) => actions.reduce((state, action) => reduce(corpus, state, action), FIRST_STATE));
}

/** What is wrong with a state as a view of this corpus: nothing, if it can be shown. */
export function faultsOf(corpus: Corpus, state: ViewState): string[] {
  const { view, filter, expansion, selection, camera, sort } = state;
  const faults: string[] = [];
  const keys = new Set<string>(keysOf(corpus));
  if (!VIEWS.includes(view)) faults.push(`view ${view}`);
  for (const field of LIST_FIELDS) {
    const known = valuesOf(corpus, field);
    for (const value of filter[field]) if (!known.includes(value)) faults.push(`${field} "${value}"`);
    if (filter[field].join("\n") !== normaliseList(field, filter[field]).join("\n"))
      faults.push(`${field} not in order`);
  }
  if (filter.minStrength !== undefined && !STRENGTHS.includes(filter.minStrength)) faults.push("strength");
  const { expanded, collapsed } = expansion;
  for (const list of [expanded === "all" ? [] : expanded, collapsed]) {
    for (const key of list) if (!keys.has(key)) faults.push(`opened or folded "${key}"`);
    if (new Set(list).size !== list.length) faults.push("opened or folded twice");
  }
  if (selection?.concept !== undefined && !keys.has(selection.concept)) faults.push(`selected "${selection.concept}"`);
  if (selection?.linkage !== undefined && !corpus.linkages.some(({ id }) => id === selection.linkage))
    faults.push(`selected "${selection.linkage}"`);
  if (camera && JSON.stringify(settle(camera)) !== JSON.stringify(camera)) faults.push("the camera beyond its bounds");
  const { left, right } = corpus;
  const ends = selection?.pair;
  if (ends && !(left.byCode.has(ends.left) && right.byCode.has(ends.right))) faults.push("selected an unknown pair");
  for (const side of SIDES) {
    const level = expansion.levels?.[side];
    if (level !== undefined && !corpus[side].framework.levels.includes(level)) faults.push(`shown down to "${level}"`);
  }
  if (!WEIGHTS.includes(state.matrix.weight) || !ORDERS.includes(state.matrix.order)) faults.push("the matrix");
  if (state.flow.level !== undefined && !left.framework.levels.includes(state.flow.level)) faults.push("the flow");
  if (state.compared) faults.push(...faultsOf(corpus, { ...state, filter: state.compared, compared: undefined }));
  if (sort && !(sort.column in REPORT_COLUMNS)) faults.push(`sorted by column ${sort.column}`);
  return faults;
}
