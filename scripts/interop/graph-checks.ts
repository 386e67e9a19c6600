/** What programs for networks and for rows of data find. */
import type { Check, Reading } from "./check.ts";
import { expectNumber } from "./check.ts";
import { expectKeys, keysIn } from "./linkage-keys.ts";
import { run } from "./programs.ts";

export const GRAPH_CHECKS: readonly Check[] = [
  { program: "networkx", format: "GEXF", file: "graph.gexf", read: (reading) => readGraph("read_gexf", reading) },
  {
    program: "networkx",
    format: "GraphML",
    file: "graph.graphml",
    read: (reading) => readGraph("read_graphml", reading),
  },
  {
    program: "DuckDB",
    format: "CSV",
    file: "linkages.csv",
    read(reading) {
      const rows = readRows("SELECT element, target, relation", reading);
      expectKeys(keysIn(rows), reading.expected.readings);
      return `${rows.length} readings`;
    },
  },
  {
    program: "DuckDB",
    format: "graph database",
    file: "graph-database/nodes.csv",
    read(reading) {
      const { length } = readRows("SELECT *", reading);
      expectNumber("concepts", length, reading.expected.concepts);
      return `${length} concepts`;
    },
  },
];

const NETWORKX = `
import json, sys, networkx
graph = getattr(networkx, sys.argv[2])(sys.argv[1])
code = lambda node: graph.nodes[node]["code"]
edges = [{"element": code(a), "target": code(b), "relation": data["relation"]} for a, b, data in graph.edges(data=True)]
print(json.dumps({"nodes": len(graph), "edges": edges}))
`;

interface ReadGraph {
  nodes: number;
  edges: { element: string; target: string; relation: string }[];
}

function readGraph(reader: string, { command, path, scratch, expected }: Reading): string {
  const { nodes, edges } = JSON.parse(run(command, ["-c", NETWORKX, path, reader], scratch)) as ReadGraph;
  expectNumber("nodes", nodes, expected.concepts);
  expectKeys(keysIn(edges), expected.linkages);
  return `${nodes} nodes, ${edges.length} edges`;
}

function readRows(select: string, { command, path, scratch }: Reading): ReadGraph["edges"] {
  const query = `${select} FROM read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true)`;
  return JSON.parse(run(command, ["-json", "-c", query], scratch)) as ReadGraph["edges"];
}
