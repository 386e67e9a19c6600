/** What linkages say about each other and about the trees they join, once all of them are read. */
import { unitOf, type Hierarchy } from "../domain/hierarchy.ts";
import { isCounted, LINKAGE_COLUMNS, type Linkage, type LinkageColumn } from "../domain/linkage.ts";
import type { Faults, Place } from "./faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";

/** Check linkages against each other and against both trees; what comes back is without those that had an error. */
export function* checkLinkages(
  linkages: readonly Linkage[],
  left: Hierarchy,
  right: Hierarchy,
  faults: Faults,
): Reading<Linkage[]> {
  const unique = dropDuplicates(linkages, faults);
  yield;
  const kept = unique.filter((linkage) => checkLevels(linkage, left, right, faults));
  yield;
  reportPairs(kept, faults);
  yield;
  yield* reportAncestors(kept, left, right, faults);
  return kept;
}

/** The first row of an id stays; a copy of it is a warning, another content an error. */
function dropDuplicates(linkages: readonly Linkage[], faults: Faults): Linkage[] {
  const first = new Map<string, Linkage>();
  for (const linkage of linkages) {
    const before = first.get(linkage.id);
    if (!before) {
      first.set(linkage.id, linkage);
      continue;
    }
    const place = { line: linkage.line, column: "id", value: linkage.id };
    const differing = differingColumns(before, linkage);
    if (differing.length === 0) {
      faults.warning("duplicate-row", place, "each linkage once", `line ${before.line} says the same`);
    } else {
      const hint = `line ${before.line} has the same and differs in ${differing.join(", ")}`;
      faults.error("duplicate-id", place, "an id of its own for each linkage", hint);
    }
  }
  return [...first.values()];
}

/** A `none` row answers for a whole unit; any other row that is not counted where it stands should be a published one. */
function checkLevels(linkage: Linkage, left: Hierarchy, right: Hierarchy, faults: Faults): boolean {
  const { line, element, target, relation, basis } = linkage;
  const isUnit = (tree: Hierarchy, code: string) => tree.byCode.get(code)?.unit === true;
  const unitsOf = (tree: Hierarchy) => `a unit such as "${tree.concepts.find(({ unit }) => unit)?.code ?? ""}"`;
  if (relation === "none") {
    if (!isUnit(left, element)) {
      const hint = "above or below a unit it gives no answer";
      faults.warning(
        "none-beside-unit",
        { line, column: "element", value: element },
        `${unitsOf(left)} for the relation "none"`,
        hint,
      );
    }
    if (isUnit(right, target)) return true;
    faults.error(
      "none-beside-unit",
      { line, column: "target", value: target },
      `${unitsOf(right)} for the relation "none"`,
    );
    return false;
  }
  if (basis !== "published" && !isCountable(linkage, left, right)) {
    const isAbove = unitOf(left, element) === undefined;
    const place = isAbove ? { line, column: "element", value: element } : { line, column: "target", value: target };
    const expected = isAbove ? "a unit or a concept below one" : "a concept below a unit";
    faults.warning("not-counted", place, expected, "the linkage is listed where it stands and not counted");
  }
  return true;
}

/** Made at a unit or below, and at a target of the other side or below: a unit without children is its own target. */
function isCountable({ element, target }: Linkage, left: Hierarchy, right: Hierarchy): boolean {
  const goal = unitOf(right, target);
  if (unitOf(left, element) === undefined || goal === undefined) return false;
  return goal !== target || right.childrenOf(goal).length === 0;
}

/** Two live rows for one pair are two readings; they should not disagree unnoticed, nor say the same. */
function reportPairs(linkages: readonly Linkage[], faults: Faults): void {
  const first = new Map<string, Linkage>();
  for (const linkage of linkages) {
    if (linkage.status === "rejected" || linkage.basis === "suggested") continue;
    const pair = `${linkage.element}\n${linkage.target}`;
    const before = first.get(pair);
    if (!before) {
      first.set(pair, linkage);
      continue;
    }
    const { line, relation, id } = linkage;
    if (relation !== before.relation) {
      const hint = `line ${before.line} says "${before.relation}" for the same pair`;
      faults.warning("other-relation", { line, column: "relation", value: relation }, "one relation for a pair", hint);
    } else if (differingColumns(before, linkage).join("") === "id") {
      faults.warning(
        "duplicate-row",
        { line, column: "id", value: id },
        "each linkage once",
        `line ${before.line} says the same`,
      );
    }
  }
}

/** A linkage that another one already makes at a higher place of the tree. */
function* reportAncestors(
  linkages: readonly Linkage[],
  left: Hierarchy,
  right: Hierarchy,
  faults: Faults,
): Reading<void> {
  const isEligible = (one: Linkage) => isCounted(one) && (one.basis !== "published" || isCountable(one, left, right));
  const lines = new Map<string, Map<string, number>>();
  for (const linkage of linkages) {
    if (!isEligible(linkage)) continue;
    const targets = lines.get(linkage.element) ?? new Map<string, number>();
    if (!targets.has(linkage.target)) lines.set(linkage.element, targets.set(linkage.target, linkage.line));
  }
  const upwards = memoise((code: string, tree: Hierarchy) => [
    code,
    ...tree
      .pathTo(code)
      .map((concept) => concept.code)
      .toReversed(),
  ]);
  for (const [i, linkage] of linkages.entries()) {
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
    if (!isEligible(linkage)) continue;
    const { line, element, target } = linkage;
    const above = upwards(element, left).flatMap((code) => {
      const targets = lines.get(code);
      const met =
        targets && upwards(target, right).find((other) => targets.has(other) && (code !== element || other !== target));
      return met === undefined ? [] : [{ element: code, target: met, line: targets?.get(met) }];
    })[0];
    if (!above) continue;
    const place: Place =
      above.element === element ? { column: "target", value: target } : { column: "element", value: element };
    const hint = `line ${above.line} links "${above.element}" to "${above.target}", which stands above it`;
    faults.warning("ancestor-linked", { line, ...place }, "a linkage at one place of the tree", hint);
  }
}

function differingColumns(a: Linkage, b: Linkage): LinkageColumn[] {
  return LINKAGE_COLUMNS.filter((column) => String(valueOf(a, column)) !== String(valueOf(b, column)));
}

function valueOf(linkage: Linkage, column: LinkageColumn): unknown {
  switch (column) {
    case "priority_areas":
      return linkage.priorityAreas;
    case "coded_on":
      return linkage.codedOn;
    case "reviewed_on":
      return linkage.reviewedOn;
    default:
      return linkage[column];
  }
}

/** Remember answers by tree and code. */
function memoise<T>(answer: (code: string, tree: Hierarchy) => T): (code: string, tree: Hierarchy) => T {
  const trees = new Map<Hierarchy, Map<string, T>>();
  return (code, tree) => {
    const answers = trees.get(tree) ?? new Map<string, T>();
    trees.set(tree, answers);
    const value = answers.get(code) ?? answer(code, tree);
    answers.set(code, value);
    return value;
  };
}
