/**
 * The graph as GEXF 1.3, for Gephi and its kin, with the places and colours of the page. The one place that knows
 * graphology-gexf.
 *
 * Colours are given as red, green and blue, since a `hex` attribute stops NetworkX; text is cleaned to what XML 1.0
 * allows, which the library does not do; values are never lists, of which it and NetworkX disagree.
 */
import Graph from "graphology";
import write from "graphology-gexf/browser/writer.js";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { layOut } from "../graph/layout.ts";
import { visibleConcepts } from "../graph/visible.ts";
import { coloursOf, LIGHT } from "../scene/palette.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { describeFilter } from "./filter-words.ts";
import { edgesOf, nodesOf, type GraphValues } from "./graph-records.ts";
import { stepper } from "./stepper.ts";
import { cleanForXml, keepLineEnds } from "./xml-text.ts";

interface Element {
  label?: string;
  values: GraphValues;
  viz: { color: string; size?: number; x?: number; y?: number; z?: number };
}

/** The page's picture is one unit wide and high; Gephi's nodes have sizes of several. */
const WIDTH = 1000;
const HEIGHT = 6000;

export function toGexf(corpus: Corpus, filter: Filter, _?: ExportOptions, tools: Partial<Tools> = {}): string {
  const graph = new Graph<Element, Element>({ type: "directed", multi: true });
  const { info } = corpus;
  graph.setAttribute("creator", cleanForXml(info.contributors.join(", ")));
  graph.setAttribute("description", cleanForXml(`${info.title} ${info.version}. ${describeFilter(corpus, filter)}`));
  if (/^\d{4}-\d{2}-\d{2}/.test(info.created)) graph.setAttribute("lastModifiedDate", info.created.slice(0, 10));

  const points = layOut(corpus, visibleConcepts(corpus, { expanded: "all", collapsed: [] }));
  const colours = { left: coloursOf(corpus.left, "left"), right: coloursOf(corpus.right, "right") };
  for (const { id, side, code, label, values } of nodesOf(corpus, filter)) {
    const { x = 0, y = 0 } = points.get(id) ?? {};
    graph.addNode(cleanForXml(id), {
      label: cleanForXml(label),
      values,
      // Rows run downwards on the page and upwards in Gephi.
      viz: {
        color: rgb(colours[side].get(code) ?? ""),
        size: 3 + Math.round(Math.sqrt(Number(values.linkages ?? 0)) * 10) / 10,
        x: round(x * WIDTH),
        y: round(-y * HEIGHT),
        z: 0,
      },
    });
  }
  for (const { id, source, target, relation, values } of edgesOf(corpus, filter)) {
    const colour = relation === "tension" ? LIGHT.tension : (colours.left.get(source.slice("left:".length)) ?? "");
    graph.addDirectedEdgeWithKey(cleanForXml(id), cleanForXml(source), cleanForXml(target), {
      values,
      viz: { color: rgb(colour) },
    });
  }
  const step = stepper(tools, graph.order + graph.size);
  const format = (__: string, { label, values, viz }: Element) => {
    step();
    return { ...(label === undefined ? {} : { label }), attributes: cleaned(values), viz };
  };
  return `${keepLineEnds(write(graph, { version: "1.3", pedantic: true, formatNode: format, formatEdge: format }))}\n`;
}

function cleaned(values: GraphValues): GraphValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? cleanForXml(value) : value]),
  );
}

/** `"#16233b"` as `"rgb(22,35,59)"`. */
function rgb(colour: string): string {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? ["00", "00", "00"];
  return `rgb(${parts.map((part) => Number.parseInt(part, 16)).join(",")})`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
