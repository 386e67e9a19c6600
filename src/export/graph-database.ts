/**
 * The graph as files for a graph database: two CSV files, and the Cypher statements that load them into Neo4j. The
 * statements are the same for all data; whatever the data hold stays a value in a CSV file.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { RELATIONS } from "../domain/linkage.ts";
import { printRows } from "./csv.ts";
import { edgesOf, nodesOf, type GraphValues } from "./graph-records.ts";
import { toZip } from "./zip.ts";

const NODE_VALUES = [
  "code",
  "title",
  "short_title",
  "framework",
  "level",
  "unit",
  "kind",
  "five_p",
  "lead_body",
  "verification",
] as const;
const EDGE_VALUES = [
  "strength",
  "priority_areas",
  "basis",
  "status",
  "rationale",
  "source_title",
  "locator",
  "coder",
  "coded_on",
  "reviewer",
  "reviewed_on",
] as const;
const PART_OF = "PART_OF";

/** The names of the files, in the order in which they are made. */
export const DATABASE_FILES = ["nodes.csv", "relationships.csv", "load.cypher"] as const;

/** The files by their names; those of a folder `graph-database/`. */
export function toGraphDatabase(corpus: Corpus, filter: Filter): ReadonlyMap<string, string> {
  const nodes = nodesOf(corpus, filter);
  const parts = nodes.flatMap(({ id, parent }) =>
    parent === undefined ? [] : [[`${id}~parent`, id, parent, PART_OF, ...EDGE_VALUES.map(() => "")]],
  );
  const edges = edgesOf(corpus, filter).map(({ id, source, target, relation, values }) => [
    id,
    source,
    target,
    typeOf(relation),
    ...cells(values, EDGE_VALUES),
  ]);
  return new Map([
    [
      "nodes.csv",
      printRows(
        [
          ["id", "side", ...NODE_VALUES],
          ...nodes.map((node) => [node.id, node.side, ...cells(node.values, NODE_VALUES)]),
        ],
        "\n",
      ),
    ],
    ["relationships.csv", printRows([["id", "source", "target", "type", ...EDGE_VALUES], ...parts, ...edges], "\n")],
    ["load.cypher", LOAD],
  ]);
}

/** The same files in one, since a page saves one at a time. */
export function toGraphDatabaseZip(corpus: Corpus, filter: Filter): Uint8Array {
  const encoder = new TextEncoder();
  const files = Array.from(toGraphDatabase(corpus, filter), ([name, text]) => {
    return [`graph-database/${name}`, encoder.encode(text)] as const;
  });
  return toZip(new Map(files), corpus.info.created);
}

function cells(values: GraphValues, names: readonly string[]): readonly string[] {
  return names.map((name) => String(values[name] ?? ""));
}

/** `"same-aim"` as `"SAME_AIM"`, as relationship types are written. */
function typeOf(relation: string): string {
  return relation.toUpperCase().replaceAll("-", "_");
}

const LOAD = `// Loads nodes.csv and relationships.csv into Neo4j 4.4 or later. Put both into the database's import folder, then:
//   cypher-shell --file load.cypher
// Loading twice changes nothing. Codes stay text. The files are quoted by RFC 4180; where a text holds a backslash, set
// db.import.csv.legacy_quote_escaping=false (dbms.import.csv... before Neo4j 5), or Neo4j takes it for an escape.

CREATE CONSTRAINT atlas_concept_id IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (c:Concept {id: row.id})
SET ${NODE_VALUES.map((name) => `c.${name} = ${name === "unit" ? "(row.unit = 'true')" : `row.${name}`}`).join(",\n    ")};

MATCH (c:Concept) WHERE c.id STARTS WITH 'left:' SET c:Element;
MATCH (c:Concept) WHERE c.id STARTS WITH 'right:' SET c:Target;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = '${PART_OF}'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[:${PART_OF}]->(b);
${RELATIONS.filter((relation) => relation !== "none")
  .map(
    (relation) => `
LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = '${typeOf(relation)}'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:${typeOf(relation)} {id: row.id}]->(b)
SET ${EDGE_VALUES.map((name) => `r.${name} = ${name === "strength" ? "toInteger(row.strength)" : `row.${name}`}`).join(",\n    ")};
`,
  )
  .join("")}`;
