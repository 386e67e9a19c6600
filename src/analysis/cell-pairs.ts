/**
 * Two readings of one sample, cell by cell, and what stands in the way of comparing them.
 */
import type { Diagnostic, Parsed } from "../domain/diagnostic.ts";
import type { Linkage } from "../domain/linkage.ts";
import { cellKey, decisionsOf, type Decision, type Frameworks } from "./decisions.ts";

/** One file of readings. */
export interface ReadingFile {
  file: string;
  /** In corpus order. */
  linkages: readonly Linkage[];
}

/** One cell of the sample as it was read twice. */
export interface CellPair {
  first: Decision;
  second: Decision;
}

/**
 * Pair the decisions of two readings. The sample is what the first one decides; whatever is undecided, contradicted,
 * missing in the second or found only there is a diagnostic, and its cell is in no pair.
 */
export function pairReadings(frameworks: Frameworks, first: ReadingFile, second: ReadingFile): Parsed<CellPair[]> {
  const diagnostics: Diagnostic[] = [];
  const [sample, answers] = [first, second].map((reading) => soundDecisions(frameworks, reading, diagnostics));
  const values: CellPair[] = [];
  for (const [key, decision] of sample?.decided ?? []) {
    const answer = answers?.decided.get(key);
    if (answer) values.push({ first: decision, second: answer });
    else if (!answers?.named.has(key)) diagnostics.push(missingCell(decision, first.file, second.file));
  }
  for (const [key, decision] of answers?.named ?? []) {
    if (!sample?.named.has(key)) diagnostics.push(unsampledCell(decision, first.file, second.file));
  }
  return { values, diagnostics };
}

interface Decisions {
  /** Every cell that some row stands in. */
  named: ReadonlyMap<string, Decision>;
  /** Those that the file decides, one way. */
  decided: ReadonlyMap<string, Decision>;
}

function soundDecisions(frameworks: Frameworks, { file, linkages }: ReadingFile, diagnostics: Diagnostic[]): Decisions {
  const named = decisionsOf(frameworks, linkages);
  const decided = new Map<string, Decision>();
  const placed = new Set<Linkage>();
  for (const decision of named.values()) {
    for (const row of rowsOf(decision)) placed.add(row);
    const fault = faultOf(decision);
    if (fault) diagnostics.push({ level: "error", file, ...fault });
    else decided.set(cellKey(decision.unit, decision.goal), decision);
  }
  for (const { line, element, target } of linkages.filter((linkage) => !placed.has(linkage))) {
    const expected = "a row that stands in a cell: at a unit or below, and below a goal or exactly there for a none";
    const value = `${element}, ${target}`;
    diagnostics.push({ code: "outside-cells", level: "error", file, line, column: "element, target", value, expected });
  }
  return { named, decided };
}

function faultOf(decision: Decision): Omit<Diagnostic, "level" | "file"> | undefined {
  const [none] = decision.none;
  const [linkage] = decision.linkages;
  if (none && linkage) {
    return {
      code: "contradicted-cell",
      line: none.line,
      column: "relation",
      value: "none",
      expected: `one decision for ${wordsOf(decision)}`,
      hint: `line ${linkage.line} links the two`,
    };
  }
  if (none || linkage) return undefined;
  return {
    code: "undecided-cell",
    line: decision.others[0]?.line,
    column: "element, target",
    value: wordsOf(decision),
    expected: "a counted linkage to a target, or a none row",
  };
}

function missingCell(decision: Decision, sample: string, file: string): Diagnostic {
  const hint = `${sample}:${rowsOf(decision)[0]?.line} has it`;
  const place = { column: "element, target", value: wordsOf(decision) };
  return { code: "missing-cell", level: "error", file, ...place, expected: "a decision for each sampled cell", hint };
}

function unsampledCell(decision: Decision, sample: string, file: string): Diagnostic {
  const place = { line: rowsOf(decision)[0]?.line, column: "element, target", value: wordsOf(decision) };
  return { code: "unsampled-cell", level: "error", file, ...place, expected: `a cell of ${sample}` };
}

/** A cell as messages name it: `"AEC.C.4, 12"`. */
function wordsOf({ unit, goal }: Decision): string {
  return `${unit}, ${goal}`;
}

function rowsOf({ linkages, none, others }: Decision): readonly Linkage[] {
  return [...linkages, ...none, ...others].toSorted((a, b) => a.line - b.line);
}
