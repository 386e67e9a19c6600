import type { Framework } from "../domain/concept.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import { Cells } from "./cells.ts";
import { Faults } from "./faults.ts";
import type { Reading } from "./reading.ts";
import { readRows } from "./rows.ts";

const SPEC = {
  columns: ["id", "title", "short_title", "issuer", "adopted_on", "version", "base_iri", "levels"],
  required: ["id", "title", "levels"],
};
export const FRAMEWORK_COLUMNS: readonly string[] = SPEC.columns;

/** Read `frameworks.csv`: what the two sides are called, and their levels from the top down. */
export function* readFrameworks(file: string, text: string): Reading<Parsed<Framework[]>> {
  const rows = yield* readRows(file, text, SPEC);
  const faults = new Faults(file);
  const values = new Map<string, Framework>();
  for (const row of rows.values) {
    const cells = new Cells(row, faults);
    const framework: Framework = {
      id: cells.required("id", "the name of the resource that holds its concepts"),
      title: cells.required("title", "the name of the framework"),
      shortTitle: cells.label("short_title") || cells.raw("title"),
      issuer: cells.text("issuer"),
      adoptedOn: cells.date("adopted_on"),
      version: cells.text("version"),
      baseIri: cells.text("base_iri"),
      levels: cells.list("levels", true),
    };
    if (framework.levels.length === 0)
      cells.error("empty-cell", "levels", 'level names from the top down such as "goal;target"');
    if (values.has(framework.id)) cells.error("duplicate-id", "id", "an id of its own for each framework");
    else if (!cells.failed) values.set(framework.id, framework);
  }
  return { values: [...values.values()], diagnostics: [...rows.diagnostics, ...faults.diagnostics] };
}
