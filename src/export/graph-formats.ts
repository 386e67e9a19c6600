import type { Exporter } from "./exporter.ts";
import { formulaNotice } from "./formula-notice.ts";
import { placeholderNotice } from "./iris.ts";
import { leftOutNotice } from "./match.ts";

/** The formats for other programs than spreadsheets and word processors, in menu order. */
export const GRAPH_FORMAT_NAMES = ["sssom", "turtle", "jsonld", "gexf", "graphml", "graph-database"] as const;
export type GraphFormat = (typeof GRAPH_FORMAT_NAMES)[number];

/** All are fetched when they are first asked for. */
export const GRAPH_FORMATS: Readonly<Record<GraphFormat, Exporter>> = {
  sssom: {
    label: "SSSOM",
    description: "A mapping set in SSSOM/TSV 1.1, with “no counterpart” as a denied match: for mapping registries.",
    mime: "text/tab-separated-values;charset=utf-8",
    stem: "linkages",
    ending: "sssom.tsv",
    holdsNone: true,
    holdsJudgedOnly: true,
    options: ["baseIri"],
    noticesOf: (corpus, filter, options) => [
      ...placeholderNotice(corpus, options),
      ...leftOutNotice(corpus, filter),
      ...formulaNotice(corpus, filter),
    ],
    load: async () => (await import("./sssom.ts")).toSssom,
  },
  turtle: {
    label: "RDF (Turtle)",
    description: "Both frameworks as SKOS, matches between them and every reading with where it comes from.",
    mime: "text/turtle;charset=utf-8",
    stem: "linkages",
    ending: "ttl",
    holdsNone: true,
    options: ["baseIri"],
    noticesOf: (corpus, _, options) => placeholderNotice(corpus, options),
    load: async () => (await import("./turtle.ts")).toTurtle,
  },
  jsonld: {
    label: "RDF (JSON-LD)",
    description: "The same statements as in Turtle, for programs that read JSON.",
    mime: "application/ld+json",
    stem: "linkages",
    ending: "jsonld",
    holdsNone: true,
    options: ["baseIri"],
    noticesOf: (corpus, _, options) => placeholderNotice(corpus, options),
    load: async () => (await import("./jsonld.ts")).toJsonld,
  },
  gexf: {
    label: "GEXF",
    description: "Every concept and linkage as a graph with the page’s places and colours: for Gephi.",
    mime: "application/gexf+xml",
    stem: "graph",
    ending: "gexf",
    holdsNone: false,
    load: async () => (await import("./gexf.ts")).toGexf,
  },
  graphml: {
    label: "GraphML",
    description: "The same graph without colours: for NetworkX, igraph, Cytoscape and yEd.",
    mime: "application/graphml+xml",
    stem: "graph",
    ending: "graphml",
    holdsNone: false,
    load: async () => (await import("./graphml.ts")).toGraphml,
  },
  "graph-database": {
    label: "Graph database",
    description: "Nodes and relationships as CSV, with the statements that load them into Neo4j, in one zip.",
    mime: "application/zip",
    stem: "graph",
    ending: "database.zip",
    holdsNone: false,
    noticesOf: (corpus, filter) => formulaNotice(corpus, filter, true),
    load: async () => (await import("./graph-database.ts")).toGraphDatabaseZip,
  },
};
