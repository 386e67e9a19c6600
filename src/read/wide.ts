/**
 * One linkage a row with every label repeated, as a stranger's spreadsheet has it. The two frameworks are generated from
 * the rows: pillar > characteristic > element > measure, whose units are the elements, and goal > target, whose units
 * are the goals.
 *
 * The types become relations: direct and indirect `contributes`, enabling `enables`, partial `narrower`, conflict
 * `tension`. The strength is taken as it is, from 1 to 3, whatever the relation; `evidence` becomes the rationale of an
 * editorial draft and may be missing.
 */
import { parseConceptCode, type ConceptCode } from "../domain/code.ts";
import type { Concept, Framework, Side } from "../domain/concept.ts";
import type { Corpus, PriorityArea } from "../domain/corpus.ts";
import type { Diagnostic, Parsed } from "../domain/diagnostic.ts";
import { buildHierarchy } from "../domain/hierarchy.ts";
import { STRENGTHS, type Linkage, type Relation } from "../domain/linkage.ts";
import { Cells } from "./cells.ts";
import { Faults } from "./faults.ts";
import { Fingerprint } from "./fingerprint.ts";
import { sortLinkages } from "./order.ts";
import { finish, finishBreathing, ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";
import { readRows } from "./rows.ts";
import { readText } from "./text.ts";

/** The columns above a source and a target, from the top down. */
const PATHS: Readonly<Record<Side, readonly string[]>> = {
  left: ["source_pillar", "source_characteristic", "source_element"],
  right: ["target_goal"],
};

const SPEC = {
  columns: [
    "link_id",
    "source_id",
    "source_label",
    "source_element",
    "source_characteristic",
    "source_pillar",
    "target_id",
    "target_label",
    "target_goal",
    "type",
    "strength",
    "priority_area",
    "evidence",
  ],
  required: ["link_id", "source_id", "target_id", "type", "strength"],
};

const RELATION_OF: Readonly<Record<string, Relation>> = {
  direct: "contributes",
  indirect: "contributes",
  enabling: "enables",
  partial: "narrower",
  conflict: "tension",
};
const TYPES = Object.keys(RELATION_OF);

/** Read a wide linkage table as a corpus of its own. `breathe` is awaited now and then, so that a page stays alive. */
export async function readWide(
  file: string,
  bytes: Uint8Array,
  breathe?: () => Promise<void>,
): Promise<Parsed<Corpus | undefined>> {
  const reading = readCorpus(file, bytes);
  return breathe ? finishBreathing(reading, breathe) : finish(reading);
}

function* readCorpus(file: string, bytes: Uint8Array): Reading<Parsed<Corpus | undefined>> {
  const text = readText(file, bytes);
  if (text.values === undefined) return { values: undefined, diagnostics: text.diagnostics };
  yield;
  const rows = yield* readRows(file, text.values, SPEC);
  const faults = new Faults(file);
  const left = new GeneratedFramework("left", ["pillar", "characteristic", "element", "measure"], "element");
  const right = new GeneratedFramework("right", ["goal", "target"], "goal");
  const linkages = new Map<string, Linkage>();
  for (const [i, row] of rows.values.entries()) {
    const cells = new Cells(row, faults);
    const linkage = readLinkage(cells, left, right);
    if (linkage && linkages.has(linkage.id)) {
      const hint = `line ${linkages.get(linkage.id)?.line} has the same`;
      cells.error("duplicate-id", "link_id", "an id of its own for each linkage", hint);
    } else if (linkage) linkages.set(linkage.id, linkage);
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  const diagnostics = [...text.diagnostics, ...rows.diagnostics, ...faults.diagnostics].toSorted(byLine);
  if (linkages.size === 0) return { values: undefined, diagnostics };
  const trees = { left: left.plant(), right: right.plant() };
  yield;
  const fingerprint = new Fingerprint();
  fingerprint.add(text.values);
  const values: Corpus = {
    info: { name: file, title: file, description: "", version: "", created: "", contributors: [], licences: [] },
    ...trees,
    linkages: sortLinkages([...linkages.values()], trees.left, trees.right),
    priorityAreas: listAreas(linkages.values()),
    initiatives: [],
    bodies: [],
    sources: [],
    fingerprint: fingerprint.digits,
  };
  return { values, diagnostics };
}

function readLinkage(cells: Cells, left: GeneratedFramework, right: GeneratedFramework): Linkage | undefined {
  const id = cells.required("link_id", "an id for the linkage");
  const element = left.codeOf(cells, "source_id", "source_label");
  const target = right.codeOf(cells, "target_id", "target_label");
  const relation = RELATION_OF[cells.oneOf("type", TYPES) ?? ""];
  const strength = STRENGTHS.find((known) => String(known) === cells.raw("strength"));
  if (strength === undefined) cells.error("unknown-strength", "strength", "1, 2 or 3");
  const priorityAreas = cells.list("priority_area");
  const rationale = cells.text("evidence");
  if (cells.failed || !element || !target || !relation) return undefined;
  const judged = { relation, strength, priorityAreas, basis: "editorial", rationale, source: "", locator: "" } as const;
  const history = { coder: "", codedOn: "", status: "draft", reviewer: "", reviewedOn: "" } as const;
  return { id, element, target, ...judged, ...history, line: cells.line };
}

/** A framework that grows while rows name its concepts. */
class GeneratedFramework {
  private readonly framework: Framework;
  private readonly side: Side;
  private readonly unitLevel: string;
  private readonly concepts = new Map<string, Concept>();
  /** The path that the first row of a concept gave. */
  private readonly paths = new Map<string, string>();

  constructor(side: Side, levels: readonly string[], unitLevel: string) {
    const title = side === "left" ? "Sources" : "Targets";
    this.framework = {
      id: title.toLowerCase(),
      title,
      shortTitle: title,
      issuer: "",
      adoptedOn: "",
      version: "",
      baseIri: "",
      levels,
    };
    this.side = side;
    this.unitLevel = unitLevel;
  }

  /** The code of the concept that a row names, made with all that stands above it when it is new. */
  codeOf(cells: Cells, column: string, labelColumn: string): ConceptCode | undefined {
    const id = cells.raw(column);
    const code = this.concepts.get(id)?.code ?? parseConceptCode(id);
    if (code === undefined) {
      cells.error(id === "" ? "empty-code" : "not-a-code", column, "a code without control characters");
      return undefined;
    }
    const path = PATHS[this.side].filter((above) => cells.raw(above) !== "" && cells.raw(above) !== id);
    const signature = path.map((above) => cells.raw(above)).join("\n");
    const before = this.paths.get(id);
    if (before !== undefined && before !== signature) {
      cells.warning(
        "other-path",
        path.at(-1) ?? column,
        `"${before.split("\n").at(-1)}"`,
        `"${id}" stands there on an earlier line`,
      );
    }
    if (before !== undefined) return code;
    let parent: ConceptCode | undefined;
    for (const above of path) {
      const level = this.framework.levels[PATHS[this.side].indexOf(above)] ?? "";
      parent = this.nodeFor(cells.raw(above), level, parent, cells.line)?.code;
      if (parent) continue;
      cells.error("not-a-code", above, "a name without control characters");
      return undefined;
    }
    this.paths.set(id, signature);
    if (!this.concepts.has(id)) {
      const isUnit = PATHS[this.side].some((above) => cells.raw(above) === id);
      const level = (isUnit ? this.unitLevel : this.framework.levels.at(-1)) ?? "";
      this.add(code, parent, level, cells.text(labelColumn) || id, cells.line);
    }
    return code;
  }

  plant() {
    return buildHierarchy(this.framework, [...this.concepts.values()]);
  }

  /** Two names of one level under one parent are one concept; the same name elsewhere is told apart by its path. */
  private nodeFor(name: string, level: string, parent: ConceptCode | undefined, line: number): Concept | undefined {
    for (const id of [name, `${parent ?? ""}/${name}`, `${parent ?? ""}/${level}/${name}`]) {
      const known = this.concepts.get(id);
      if (known && known.level === level && known.parent === parent) return known;
      const code = parseConceptCode(id);
      if (!known) return code && this.add(code, parent, level, name, line);
    }
    return undefined;
  }

  private add(code: ConceptCode, parent: ConceptCode | undefined, level: string, title: string, line: number): Concept {
    const empty = {
      locator: "",
      leadBodies: [],
      verification: undefined,
      source: "",
      kind: "",
      fiveP: "",
      colour: "",
      iri: "",
    };
    const concept = { code, parent, level, title, shortTitle: title, unit: level === this.unitLevel, ...empty, line };
    this.concepts.set(code, concept);
    return concept;
  }
}

function listAreas(linkages: Iterable<Linkage>): PriorityArea[] {
  const codes = new Set<string>();
  for (const { priorityAreas } of linkages) for (const area of priorityAreas) codes.add(area);
  return [...codes].toSorted().map((code) => ({ code, title: code, source: "", verification: undefined }));
}

function byLine(a: Diagnostic, b: Diagnostic): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
