/** The small tables that linkages and concepts refer to: priority areas, initiatives, bodies, sources. */
import { VERIFICATIONS } from "../domain/concept.ts";
import type { Body, Initiative, PriorityArea, Source } from "../domain/corpus.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import { Cells } from "./cells.ts";
import { Faults } from "./faults.ts";
import type { RowSpec } from "./header.ts";
import { ROWS_BETWEEN_BREATHS, type Reading } from "./reading.ts";
import { readRows } from "./rows.ts";

/** A table and how one of its rows is read. `key` is the column that names a row. */
interface Register<T> extends RowSpec {
  key: string;
  readOne(cells: Cells): T;
}

const AREAS: Register<PriorityArea> = {
  columns: ["code", "title", "source", "verification"],
  required: ["code", "title"],
  key: "code",
  readOne: (cells) => ({
    code: cells.required("code", 'a code such as "PA.1"'),
    title: cells.required("title", "the name of the area"),
    source: cells.text("source"),
    verification: cells.oneOfOrNone("verification", VERIFICATIONS),
  }),
};

const INITIATIVES: Register<Initiative> = {
  columns: ["code", "title", "priority_areas", "source", "verification"],
  required: ["code", "title"],
  key: "code",
  readOne: (cells) => ({
    code: cells.required("code", 'a code such as "FL.1"'),
    title: cells.required("title", "the name of the initiative"),
    priorityAreas: cells.list("priority_areas"),
    source: cells.text("source"),
    verification: cells.oneOfOrNone("verification", VERIFICATIONS),
  }),
};

const BODIES: Register<Body> = {
  columns: ["id", "title", "pillar", "verification", "url"],
  required: ["id", "title"],
  key: "id",
  readOne: (cells) => ({
    id: cells.required("id", "the short name of the body"),
    title: cells.required("title", "the full name of the body"),
    pillar: cells.text("pillar"),
    verification: cells.oneOfOrNone("verification", VERIFICATIONS),
    url: cells.url("url"),
  }),
};

const SOURCES: Register<Source> = {
  columns: ["id", "title", "author", "year", "publisher", "url", "accessed_on"],
  required: ["id", "title"],
  key: "id",
  readOne: (cells) => ({
    id: cells.required("id", 'an id such as "S01"'),
    title: cells.required("title", "the title of the document"),
    author: cells.text("author"),
    year: readYear(cells),
    publisher: cells.text("publisher"),
    url: cells.url("url"),
    accessedOn: cells.date("accessed_on"),
  }),
};

/** The columns of each register by the name of its resource. */
export const REGISTER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  "priority-areas": AREAS.columns,
  initiatives: INITIATIVES.columns,
  bodies: BODIES.columns,
  sources: SOURCES.columns,
};

/** What a register holds: its rows by id, with the line of each. */
export interface Entries<T> {
  list: readonly T[];
  lines: ReadonlyMap<string, number>;
}

export function readPriorityAreas(file: string, text: string): Reading<Parsed<Entries<PriorityArea>>> {
  return readRegister(file, text, AREAS);
}

export function readInitiatives(file: string, text: string): Reading<Parsed<Entries<Initiative>>> {
  return readRegister(file, text, INITIATIVES);
}

export function readBodies(file: string, text: string): Reading<Parsed<Entries<Body>>> {
  return readRegister(file, text, BODIES);
}

export function readSources(file: string, text: string): Reading<Parsed<Entries<Source>>> {
  return readRegister(file, text, SOURCES);
}

function* readRegister<T extends object>(
  file: string,
  text: string,
  register: Register<T>,
): Reading<Parsed<Entries<T>>> {
  const rows = yield* readRows(file, text, register);
  const faults = new Faults(file);
  const entries = new Map<string, { entry: T; line: number }>();
  for (const [i, row] of rows.values.entries()) {
    const cells = new Cells(row, faults);
    const entry = register.readOne(cells);
    const id = row.cell(register.key);
    const before = entries.get(id);
    if (before) reportDuplicate(cells, register.key, before, entry);
    else if (!cells.failed) entries.set(id, { entry, line: row.line });
    if (i % ROWS_BETWEEN_BREATHS === 0) yield;
  }
  const list = [...entries.values()].map(({ entry }) => entry);
  const lines = new Map([...entries].map(([id, { line }]) => [id, line]));
  return { values: { list, lines }, diagnostics: [...rows.diagnostics, ...faults.diagnostics] };
}

function reportDuplicate(cells: Cells, key: string, before: { entry: object; line: number }, entry: object): void {
  if (JSON.stringify(before.entry) === JSON.stringify(entry)) {
    cells.warning("duplicate-row", key, "each row once", `line ${before.line} says the same`);
  } else {
    cells.error(
      "duplicate-id",
      key,
      "an id of its own for each row",
      `line ${before.line} has the same and says something else`,
    );
  }
}

function readYear(cells: Cells): string {
  const year = cells.text("year");
  if (year !== "" && !/^\d{4}$/.test(year)) cells.error("year-format", "year", 'a year such as "2015"');
  return year;
}
