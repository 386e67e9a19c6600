/**
 * A page to compare with: Sigma as its examples use it. The table is parsed into objects, the graph is Graphology's,
 * nodes stand in a circle, and hovering and filtering are reducers with a refresh. It keeps the contract of the atlas
 * (marks, `window.__perf`, `data-perf`), so that both are measured by the same hands.
 */
import { MultiDirectedGraph } from "graphology";
import Papa from "papaparse";
import Sigma from "sigma";

type Row = Record<string, string>;

const form = elementOf("filters");
const container = elementOf("graph");
const state: { hovered?: string; neighbours?: Set<string>; pillar?: string } = {};
let graph = new MultiDirectedGraph();
let renderer: Sigma | undefined;

window["__perf"] = {
  async load(bytes: Uint8Array) {
    const { data } = Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
    performance.mark("dataset:parsed");
    graph = graphOf(data);
    performance.mark("graph:built");
    show();
    offerPillars([...new Set(data.map((row) => row["source_pillar"] ?? ""))].toSorted());
    await markPainted("graph:painted");
  },
  targets: (most: number) =>
    graph
      .nodes()
      .toSorted((a, b) => graph.degree(b) - graph.degree(a))
      .slice(0, most)
      .map((node) => [...onScreen(node), node]),
  blank: () => {
    const { left, top, width, height } = container.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },
  filter: (_field: string, value: string | null) => filter(value ?? undefined),
  stats: () => ({
    nodes: graph.order,
    links: graph.size,
    visibleLinks: graph.filterEdges((_edge, { pillar }) => passes(pillar)).length,
  }),
};
document.documentElement.dataset["state"] = "ready";
performance.mark("app:ready");

function graphOf(rows: readonly Row[]): MultiDirectedGraph {
  const built = new MultiDirectedGraph();
  for (const row of rows) {
    const source = `s:${row["source_id"]}`;
    const target = `t:${row["target_id"]}`;
    const pillar = row["source_pillar"];
    if (!built.hasNode(source)) built.addNode(source, { label: row["source_label"], color: "#3d6db5", pillar });
    if (!built.hasNode(target)) built.addNode(target, { label: row["target_label"], color: "#c5643a" });
    built.addEdgeWithKey(row["link_id"], source, target, { size: Number(row["strength"]) / 2, color: "#ccc", pillar });
  }
  built.updateEachNodeAttributes((node, attributes) => ({
    ...attributes,
    size: 2 + Math.sqrt(built.degree(node)) / 2,
  }));
  let place = 0;
  built.updateEachNodeAttributes((_node, attributes) => {
    const angle = (2 * Math.PI * place++) / built.order;
    return { ...attributes, x: Math.cos(angle), y: Math.sin(angle) };
  });
  return built;
}

function show(): void {
  renderer?.kill();
  renderer = new Sigma(graph, container, {
    nodeReducer: (node, data) => {
      if (state.pillar !== undefined && data["pillar"] !== undefined && !passes(data["pillar"]))
        return { ...data, hidden: true };
      if (!state.neighbours || node === state.hovered || state.neighbours.has(node)) return data;
      return { ...data, label: "", color: "#f6f6f6" };
    },
    edgeReducer: (edge, data) => {
      const isLit = state.hovered === undefined || graph.hasExtremity(edge, state.hovered);
      return isLit && passes(data["pillar"]) ? data : { ...data, hidden: true };
    },
  });
  renderer.on("enterNode", ({ node }) => hover(node));
  renderer.on("leaveNode", () => hover(undefined));
}

function hover(node: string | undefined): void {
  delete state.hovered;
  delete state.neighbours;
  if (node !== undefined) Object.assign(state, { hovered: node, neighbours: new Set(graph.neighbors(node)) });
  renderer?.refresh({ skipIndexation: true });
}

function filter(pillar: string | undefined): Promise<void> {
  delete state.pillar;
  if (pillar !== undefined) state.pillar = pillar;
  renderer?.refresh();
  return markPainted("filter:applied");
}

function passes(pillar: unknown): boolean {
  return state.pillar === undefined || pillar === state.pillar;
}

/** One tick at a time, as the bench sets them. */
function offerPillars(pillars: readonly string[]): void {
  delete state.pillar;
  form.replaceChildren(
    ...pillars.map((pillar) => {
      const input = Object.assign(document.createElement("input"), { type: "checkbox", value: pillar });
      Object.assign(input.dataset, { perf: "filter", field: "elements" });
      input.addEventListener("change", () => void filter(input.checked ? pillar : undefined));
      const label = document.createElement("label");
      label.append(input, pillar);
      return label;
    }),
  );
}

function onScreen(node: string): [number, number] {
  const { x, y } = graph.getNodeAttributes(node) as { x: number; y: number };
  const place = renderer?.graphToViewport({ x, y }) ?? { x: 0, y: 0 };
  const box = container.getBoundingClientRect();
  return [box.left + place.x, box.top + place.y];
}

function markPainted(name: string): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark(name);
        resolve();
      }),
    );
  });
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new TypeError(`baseline: index.html has no element #${id}`);
  return element;
}
