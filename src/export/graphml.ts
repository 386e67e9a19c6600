/**
 * The graph as GraphML 1.0, for NetworkX, igraph, Cytoscape and yEd.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { describeFilter } from "./filter-words.ts";
import { edgesOf, nodesOf, type GraphValues } from "./graph-records.ts";
import { stepper } from "./stepper.ts";
import { escapeXml, keepLineEnds } from "./xml-text.ts";

type Kind = "graph" | "node" | "edge";
type Value = GraphValues[string];

export function toGraphml(corpus: Corpus, filter: Filter, _?: ExportOptions, tools: Partial<Tools> = {}): string {
  const { info } = corpus;
  const about: GraphValues = {
    title: info.title,
    version: info.version,
    created: info.created,
    filter: describeFilter(corpus, filter),
    licence: info.licences.map(({ name, title }) => name || title).join(", "),
  };
  const nodes = nodesOf(corpus, filter).map(({ id, label, values }) => ({ id, values: { label, ...values } }));
  const edges = edgesOf(corpus, filter);
  const step = stepper(tools, edges.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keysOf("graph", [about]),
    ...keysOf(
      "node",
      nodes.map(({ values }) => values),
    ),
    ...keysOf(
      "edge",
      edges.map(({ values }) => values),
    ),
    '  <graph id="atlas" edgedefault="directed">',
    ...dataOf("graph", about, "    "),
    ...nodes.flatMap(({ id, values }) => [
      `    <node id="${attribute(id)}">`,
      ...dataOf("node", values, "      "),
      "    </node>",
    ]),
    ...edges.flatMap(({ id, source, target, values }) => {
      step();
      return [
        `    <edge id="${attribute(id)}" source="${attribute(source)}" target="${attribute(target)}">`,
        ...dataOf("edge", values, "      "),
        "    </edge>",
      ];
    }),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** What values there may be, each with its type; a name that no value uses is not declared. */
function keysOf(kind: Kind, records: readonly GraphValues[]): readonly string[] {
  return Object.keys(records[0] ?? {}).flatMap((name) => {
    const first = records.map((record) => record[name]).find(isGiven);
    if (first === undefined) return [];
    const type = typeof first === "number" ? "int" : typeof first === "boolean" ? "boolean" : "string";
    return [`  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`];
  });
}

function dataOf(kind: Kind, values: GraphValues, indent: string): readonly string[] {
  return Object.entries(values)
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => `${indent}<data key="${kind}-${name}">${element(String(value))}</data>`);
}

function isGiven(value: Value): boolean {
  return value !== undefined && value !== "";
}

function element(text: string): string {
  return keepLineEnds(escapeXml(text));
}

/** In an attribute, every white space would become a blank. */
function attribute(text: string): string {
  return element(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
