/**
 * What can be said about a linkage in a column of a report, under the names that authors choose columns by.
 */
import type { Concept, Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Linkage } from "../domain/linkage.ts";
import { leadBodiesOf } from "../analysis/bodies.ts";
import type { ColumnKind } from "./table-shape.ts";

/** In the order of help texts. */
export const LINKAGE_COLUMN_NAMES = [
  "id",
  "element",
  "element-code",
  "element-title",
  "target",
  "target-code",
  "target-title",
  "relation",
  "strength",
  "priority-areas",
  "area-codes",
  "basis",
  "status",
  "rationale",
  "source",
  "source-id",
  "source-code",
  "locator",
  "lead-bodies",
  "coder",
  "coded-on",
  "reviewer",
  "reviewed-on",
] as const;
export type LinkageColumnName = (typeof LINKAGE_COLUMN_NAMES)[number];

/** The columns of a report where nobody chose: every code and every title in a column of its own. */
export const DEFAULT_COLUMNS: readonly LinkageColumnName[] = [
  "element-code",
  "element-title",
  "target-code",
  "target-title",
  "relation",
  "strength",
  "priority-areas",
  "basis",
  "source",
];

/** What the cells of one table need to know. */
export interface Ground {
  corpus: Corpus;
  /** Stands behind a title that is only recalled. */
  mark: string;
  areaTitles: ReadonlyMap<string, string>;
  sourceTitles: ReadonlyMap<string, string>;
}

export interface LinkageColumn {
  header: string;
  kind: ColumnKind;
  cellOf(linkage: Linkage, ground: Ground): string;
}

/** @param mark stands behind a title that is only recalled */
export function groundOf(corpus: Corpus, mark: string): Ground {
  const areas = corpus.priorityAreas.map((area) => [area.code, marked(area, mark)] as const);
  const sources = corpus.sources.map(({ id, title }) => [id, title] as const);
  return { corpus, mark, areaTitles: new Map(areas), sourceTitles: new Map(sources) };
}

export const LINKAGE_COLUMNS_BY_NAME: Readonly<Record<LinkageColumnName, LinkageColumn>> = {
  id: plainColumn("Linkage", "code", ({ id }) => id),
  element: conceptColumn("Element", "left"),
  "element-code": plainColumn("Element code", "code", ({ element }) => element),
  "element-title": titleColumn("Element title", "left"),
  target: conceptColumn("Target", "right"),
  "target-code": plainColumn("Target code", "code", ({ target }) => target),
  "target-title": titleColumn("Target title", "right"),
  relation: plainColumn("Relation", "word", ({ relation }) => relation),
  strength: plainColumn("Strength", "number", ({ strength }) => String(strength ?? "")),
  "priority-areas": {
    header: "Priority areas",
    kind: "title",
    cellOf: ({ priorityAreas }, { areaTitles }) => priorityAreas.map((code) => areaTitles.get(code) ?? code).join("; "),
  },
  "area-codes": plainColumn("Priority areas", "word", ({ priorityAreas }) => priorityAreas.join("; ")),
  basis: plainColumn("Basis", "word", ({ basis }) => basis),
  status: plainColumn("Status", "word", ({ status }) => status),
  rationale: plainColumn("Rationale", "prose", ({ rationale }) => rationale),
  source: {
    header: "Source",
    kind: "title",
    cellOf: ({ source, locator }, { sourceTitles }) => joined(sourceTitles.get(source) ?? source, locator),
  },
  "source-id": plainColumn("Source", "word", ({ source, locator }) => joined(source, locator)),
  "source-code": plainColumn("Source", "code", ({ source }) => source),
  locator: plainColumn("Place in source", "title", ({ locator }) => locator),
  "lead-bodies": {
    header: "Lead bodies",
    kind: "word",
    cellOf: ({ element }, { corpus }) => leadBodiesOf(corpus.left, element).join("; "),
  },
  coder: plainColumn("Coder", "word", ({ coder }) => coder),
  "coded-on": plainColumn("Coded on", "word", ({ codedOn }) => codedOn),
  reviewer: plainColumn("Reviewer", "word", ({ reviewer }) => reviewer),
  "reviewed-on": plainColumn("Reviewed on", "word", ({ reviewedOn }) => reviewedOn),
};

function plainColumn(header: string, kind: ColumnKind, cellOf: (linkage: Linkage) => string): LinkageColumn {
  return { header, kind, cellOf };
}

/** The title as it was adopted. */
function titleColumn(header: string, side: Side): LinkageColumn {
  const cellOf = (linkage: Linkage, { corpus, mark }: Ground) => {
    const found = hierarchyOf(corpus, side).byCode.get(endOf(linkage, side));
    return found ? marked(found, mark) : endOf(linkage, side);
  };
  return { header, kind: "title", cellOf };
}

/** The code with the short title behind it. */
function conceptColumn(header: string, side: Side): LinkageColumn {
  const cellOf = (linkage: Linkage, { corpus, mark }: Ground) => {
    const code = endOf(linkage, side);
    const found = hierarchyOf(corpus, side).byCode.get(code);
    return found ? `${code} ${marked({ ...found, title: found.shortTitle }, mark)}` : code;
  };
  return { header, kind: "concept", cellOf };
}

function marked({ title: text, verification }: Pick<Concept, "title" | "verification">, mark: string): string {
  return text + (verification === "recalled" ? mark : "");
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
