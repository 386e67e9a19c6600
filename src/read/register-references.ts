import type { Concept } from "../domain/concept.ts";
import type { Body, Initiative, PriorityArea, Source } from "../domain/corpus.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { nearestOf } from "../domain/nearest.ts";
import { Faults } from "./faults.ts";
import type { Entries } from "./registers.ts";

export interface Registers {
  priorityAreas: Entries<PriorityArea>;
  initiatives: Entries<Initiative>;
  bodies: Entries<Body>;
  sources: Entries<Source>;
}

/** Check the ids by which concepts, areas and initiatives name sources, bodies and areas. The rows stay. */
export function checkRegisters(
  concepts: ReadonlyMap<string, readonly Concept[]>,
  { priorityAreas, initiatives, bodies, sources }: Registers,
  fileOf: (resource: string) => string,
): Diagnostic[] {
  const found: Diagnostic[][] = [];
  for (const [file, rows] of concepts) {
    const faults = new Faults(file);
    for (const { line, source, leadBodies } of rows) {
      checkIds([source], { line, column: "source" }, sources, "source", faults);
      checkIds(leadBodies, { line, column: "lead_body" }, bodies, "body", faults);
    }
    found.push(faults.diagnostics);
  }
  for (const [resource, { list, lines }] of [
    ["priority-areas", priorityAreas],
    ["initiatives", initiatives],
  ] as const) {
    const faults = new Faults(fileOf(resource));
    for (const entry of list) {
      const line = lines.get(entry.code);
      checkIds([entry.source], { line, column: "source" }, sources, "source", faults);
      const areas = "priorityAreas" in entry ? entry.priorityAreas : [];
      checkIds(areas, { line, column: "priority_areas" }, priorityAreas, "area", faults);
    }
    found.push(faults.diagnostics);
  }
  return found.flat();
}

const REGISTER_NAMES = { source: "sources", body: "bodies", area: "priority areas" } as const;

function checkIds(
  ids: readonly string[],
  place: { line: number | undefined; column: string },
  { lines }: Entries<unknown>,
  kind: keyof typeof REGISTER_NAMES,
  faults: Faults,
): void {
  for (const id of ids) {
    if (id === "" || lines.has(id)) continue;
    const near = nearestOf(id, lines.keys());
    const expected = `an id in the table of ${REGISTER_NAMES[kind]}`;
    faults.error(`unknown-${kind}`, { ...place, value: id }, expected, near && `did you mean "${near}"?`);
  }
}
