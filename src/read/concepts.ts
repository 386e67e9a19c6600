import { VERIFICATIONS, type Concept, type Framework } from "../domain/concept.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import type { Profile } from "../domain/profile.ts";
import { Cells } from "./cells.ts";
import { readOwnCode } from "./codes.ts";
import type { DraftConcept } from "./concept-list.ts";
import { Faults } from "./faults.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";
import { readRows } from "./rows.ts";
import { checkTree } from "./tree.ts";

const SPEC = {
  columns: [
    "code",
    "parent",
    "level",
    "title",
    "short_title",
    "unit",
    "locator",
    "lead_body",
    "verification",
    "source",
    "kind",
    "five_p",
    "colour",
    "iri",
  ],
  required: ["code", "parent", "level", "title"],
};
export const CONCEPT_COLUMNS: readonly string[] = SPEC.columns;

/** The concepts of one framework, as far as its file tells. */
export interface ConceptTable {
  concepts: Concept[];
  /** Whether the file marks its units; else they are the level that most linkages name. */
  marksUnits: boolean;
}

/** Read the concepts of a framework, any framework: the columns after `title` may be missing. */
export function* readConcepts(
  file: string,
  text: string,
  framework: Framework,
  profile: Profile | undefined,
): Reading<Parsed<ConceptTable>> {
  const rows = yield* readRows(file, text, SPEC);
  const faults = new Faults(file);
  const drafts: DraftConcept[] = [];
  for (const [i, row] of rows.values.entries()) {
    const draft = readConcept(new Cells(row, faults), framework, profile);
    if (draft) drafts.push(draft);
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  const concepts = yield* checkTree(drafts, profile, faults);
  const marksUnits = rows.values.some((row) => row.cell("unit") !== "");
  return { values: { concepts, marksUnits }, diagnostics: [...rows.diagnostics, ...faults.diagnostics] };
}

/** Only a row without a code is left out: leaving out more would make faults of all that names it. */
function readConcept(cells: Cells, framework: Framework, profile: Profile | undefined): DraftConcept | undefined {
  const raw = cells.text("code");
  const { code, isExact, hint, ...fault } = readOwnCode(raw, profile);
  if (code === undefined) {
    const expected = raw === "" ? "the code of the concept" : "expected" in fault ? fault.expected : "a code";
    if (!cells.failed) cells.error(raw === "" ? "empty-code" : "not-a-code", "code", expected, hint);
    return undefined;
  }
  if (!isExact) cells.warning("code-spelling", "code", `"${code}"`, hint);
  const level = cells.required("level", `one of ${framework.levels.join(", ")}`);
  if (level !== "" && framework.levels.length > 0 && !framework.levels.includes(level)) {
    cells.error("unknown-level", "level", `one of ${framework.levels.join(", ")}`);
  }
  const title = cells.required("title", "the title of the concept");
  const concept: Concept = {
    code,
    parent: undefined,
    level,
    title,
    shortTitle: cells.label("short_title") || title,
    unit: cells.boolean("unit") ?? false,
    locator: cells.text("locator"),
    leadBodies: cells.list("lead_body"),
    verification: cells.oneOfOrNone("verification", VERIFICATIONS),
    source: cells.text("source"),
    kind: cells.text("kind"),
    fiveP: cells.text("five_p"),
    colour: readColour(cells),
    iri: cells.url("iri"),
    line: cells.line,
  };
  return { concept, parentText: cells.text("parent") };
}

function readColour(cells: Cells): string {
  const colour = cells.text("colour");
  if (colour === "" || /^#[0-9A-F]{6}$/i.test(colour)) return colour.toUpperCase();
  cells.error("not-a-colour", "colour", 'a colour such as "#E5243B"');
  return "";
}
