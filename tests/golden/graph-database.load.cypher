// Loads nodes.csv and relationships.csv into Neo4j 4.4 or later. Put both into the database's import folder, then:
//   cypher-shell --file load.cypher
// Loading twice changes nothing. Codes stay text. The files are quoted by RFC 4180; where a text holds a backslash, set
// db.import.csv.legacy_quote_escaping=false (dbms.import.csv... before Neo4j 5), or Neo4j takes it for an escape.

CREATE CONSTRAINT atlas_concept_id IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (c:Concept {id: row.id})
SET c.code = row.code,
    c.title = row.title,
    c.short_title = row.short_title,
    c.framework = row.framework,
    c.level = row.level,
    c.unit = (row.unit = 'true'),
    c.kind = row.kind,
    c.five_p = row.five_p,
    c.lead_body = row.lead_body,
    c.verification = row.verification;

MATCH (c:Concept) WHERE c.id STARTS WITH 'left:' SET c:Element;
MATCH (c:Concept) WHERE c.id STARTS WITH 'right:' SET c:Target;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'PART_OF'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[:PART_OF]->(b);

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'SAME_AIM'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:SAME_AIM {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'BROADER'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:BROADER {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'NARROWER'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:NARROWER {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'CONTRIBUTES'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:CONTRIBUTES {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'ENABLES'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:ENABLES {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.type = 'TENSION'
MATCH (a:Concept {id: row.source}), (b:Concept {id: row.target})
MERGE (a)-[r:TENSION {id: row.id}]->(b)
SET r.strength = toInteger(row.strength),
    r.priority_areas = row.priority_areas,
    r.basis = row.basis,
    r.status = row.status,
    r.rationale = row.rationale,
    r.source_title = row.source_title,
    r.locator = row.locator,
    r.coder = row.coder,
    r.coded_on = row.coded_on,
    r.reviewer = row.reviewer,
    r.reviewed_on = row.reviewed_on;
