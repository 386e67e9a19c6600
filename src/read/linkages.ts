import type { ConceptCode } from "../domain/code.ts";
import type { Side } from "../domain/concept.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import {
  BASES,
  LINKAGE_COLUMNS,
  RELATIONS,
  STATUSES,
  STRENGTHS,
  type Basis,
  type Linkage,
  type Relation,
  type Strength,
} from "../domain/linkage.ts";
import { Cells, isSpreadsheetError } from "./cells.ts";
import type { CodeIndex } from "./codes.ts";
import { Faults } from "./faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";
import { readRows } from "./rows.ts";

/** The columns of linkages.csv, and those without which a row says nothing. */
export const LINKAGE_SPEC = {
  columns: LINKAGE_COLUMNS,
  required: ["id", "element", "target", "relation", "strength", "basis", "rationale", "status"],
};

/** What a linkage may refer to. */
export interface Known {
  left: CodeIndex;
  right: CodeIndex;
  sources: ReadonlyMap<string, number>;
  areas: ReadonlyMap<string, number>;
}

/** The strengths that each relation may have: what wants the same cannot be weak, what only enables cannot be strong. */
const STRENGTHS_OF: Readonly<Record<Relation, readonly Strength[]>> = {
  "same-aim": [2, 3],
  broader: [2, 3],
  narrower: [2, 3],
  contributes: STRENGTHS,
  enables: [1, 2],
  tension: STRENGTHS,
  none: [],
};

/** Read `linkages.csv` row by row. A row with an error is left out; the diagnostics say which and why. */
export function* readLinkages(file: string, text: string, known: Known): Reading<Parsed<Linkage[]>> {
  const rows = yield* readRows(file, text, LINKAGE_SPEC);
  const faults = new Faults(file);
  const values: Linkage[] = [];
  for (const [i, row] of rows.values.entries()) {
    const linkage = readLinkage(new Cells(row, faults), known);
    if (linkage) values.push(linkage);
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  return { values, diagnostics: [...rows.diagnostics, ...faults.diagnostics] };
}

function readLinkage(cells: Cells, known: Known): Linkage | undefined {
  const id = cells.required("id", 'an id such as "<element>~<target>"');
  const ends = readEnds(cells, known);
  if (ends && id !== "") checkId(cells, ends, known);
  const relation = cells.oneOf("relation", RELATIONS);
  const basis = cells.oneOf("basis", BASES);
  const strength = readStrength(cells, relation, basis);
  const priorityAreas = readAreas(cells, relation, known);
  const rationale = cells.text("rationale");
  const source = cells.text("source");
  const locator = cells.text("locator");
  checkBasis(cells, relation, basis, known);
  const coder = cells.text("coder");
  const codedOn = cells.date("coded_on");
  const status = cells.oneOf("status", STATUSES);
  const reviewer = cells.text("reviewer");
  const reviewedOn = cells.date("reviewed_on");
  if (cells.failed || !ends || !relation || !basis || !status) return undefined;
  const { element, target } = ends;
  const judged = { relation, strength, priorityAreas, basis, rationale, source, locator };
  return { id, element, target, ...judged, coder, codedOn, status, reviewer, reviewedOn, line: cells.line };
}

interface Ends {
  element: ConceptCode;
  target: ConceptCode;
}

function readEnds(cells: Cells, known: Known): Ends | undefined {
  const element = known.left.resolve(cells.raw("element"));
  const target = known.right.resolve(cells.raw("target"));
  if (element.code === undefined && target.code === undefined && isSwapped(cells, known)) {
    cells.error("swapped-sides", "element", element.expected, "element and target look swapped");
    return undefined;
  }
  const ends = { element: readEnd(cells, "left", known), target: readEnd(cells, "right", known) };
  return ends.element && ends.target ? { element: ends.element, target: ends.target } : undefined;
}

function readEnd(cells: Cells, side: Side, known: Known): ConceptCode | undefined {
  const column = side === "left" ? "element" : "target";
  const text = cells.text(column);
  if (isSpreadsheetError(text)) return undefined;
  const { code, isExact, hint, ...fault } = known[side].resolve(text);
  if (code === undefined) {
    const other = side === "left" ? known.right : known.left;
    const isOther = text !== "" && other.resolve(text).isExact;
    const name =
      text === "" ? "empty-code" : isOther ? "one-framework" : side === "left" ? "unknown-element" : "unknown-target";
    cells.error(
      name,
      column,
      "expected" in fault ? fault.expected : "a code",
      isOther ? "this code stands on the other side" : hint,
    );
  } else if (!isExact) {
    cells.warning("code-spelling", column, `"${code}"`, hint);
  }
  return code;
}

function isSwapped(cells: Cells, known: Known): boolean {
  const onRight = known.right.resolve(cells.raw("element")).code;
  return onRight !== undefined && known.left.resolve(cells.raw("target")).code !== undefined;
}

/** The id names the two codes, so that a code that was changed behind its back is noticed. */
function checkId(cells: Cells, { element, target }: Ends, known: Known): void {
  const id = cells.raw("id");
  const plain = `${element}~${target}`;
  if (id === plain || (id.startsWith(`${plain}~`) && /^([2-9]|[1-9]\d+)$/.test(id.slice(plain.length + 1)))) return;
  const [first = "", second = "", number] = id.split("~");
  const isSame = known.left.resolve(first).code === element && known.right.resolve(second).code === target;
  const expected = `"${plain}"`;
  if (isSame && (number === undefined || /^([2-9]|[1-9]\d+)$/.test(number))) {
    cells.warning("id-spelling", "id", expected, "the id spells a code in another way");
    return;
  }
  const wasTenth =
    second === `${target}0` ? `the target may have been "${second}" before a spreadsheet changed it` : undefined;
  cells.error(
    "id-mismatch",
    "id",
    expected,
    wasTenth ?? 'an id is "<element>~<target>", a second row for the pair ends in "~2"',
  );
}

function readStrength(cells: Cells, relation: Relation | undefined, basis: Basis | undefined): Strength | undefined {
  const text = cells.text("strength");
  const allowed = relation === undefined ? STRENGTHS : STRENGTHS_OF[relation];
  if (relation === "none") {
    if (text !== "") cells.error("strength-of-none", "strength", 'no strength for the relation "none"');
    return undefined;
  }
  const choice = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  const expected = relation === undefined ? choice : `${choice} for the relation "${relation}"`;
  if (text === "") {
    if (basis !== "published") cells.error("empty-strength", "strength", expected);
    return undefined;
  }
  const strength = STRENGTHS.find((known) => String(known) === text);
  if (strength !== undefined && allowed.includes(strength)) return strength;
  const loose = STRENGTHS.find((known) => new RegExp(`^ *0*${known}([.,]0+)? *$`).test(text));
  if (strength === undefined && loose !== undefined && allowed.includes(loose)) {
    cells.warning("value-spelling", "strength", `"${loose}"`, `read as "${loose}"`);
    return loose;
  }
  cells.error("unknown-strength", "strength", expected);
  return undefined;
}

function readAreas(cells: Cells, relation: Relation | undefined, known: Known): readonly string[] {
  const areas = cells.list("priority_areas");
  if (relation === "none" && areas.length > 0) {
    cells.error("areas-of-none", "priority_areas", 'no priority area for the relation "none"');
  }
  const unknown = areas.filter((area) => !known.areas.has(area));
  if (unknown.length > 0) {
    const expected = `priority areas out of ${[...known.areas.keys()].join(", ")}`;
    cells.error("unknown-area", "priority_areas", expected, `${unknown.join(", ")} is not known`);
  }
  return areas;
}

/** A published statement needs its source and place, an editorial reading its reason. */
function checkBasis(cells: Cells, relation: Relation | undefined, basis: Basis | undefined, known: Known): void {
  const [rationale, source, locator] = ["rationale", "source", "locator"].map((column) => cells.raw(column).trim());
  if (basis === "editorial" && relation !== "none" && rationale === "") {
    cells.error("empty-rationale", "rationale", "the reason for an editorial linkage, in a sentence");
  }
  if (relation === "none" && rationale && rationale.split(/\s+/).length > 30) {
    cells.warning("long-rationale", "rationale", 'at most 30 words for the relation "none"');
  }
  if (basis === "published" && source === "") {
    cells.error("empty-source", "source", 'the id of the source that states it, such as "S01"');
  }
  if (source && !known.sources.has(source)) {
    cells.error("unknown-source", "source", 'the id of a source in the table of sources such as "S01"');
  }
  if (relation === "none") {
    if (locator) cells.error("locator-of-none", "locator", 'no locator for the relation "none"');
  } else if (basis === "published" && locator === "") {
    cells.error("empty-locator", "locator", 'the place in the source such as "p. 14"');
  }
}
