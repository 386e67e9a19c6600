import type { DossierData } from "../../export/dossier-data.ts";
import { goalOf } from "./element.ts";
import { pathUp } from "./narrowing.ts";

export interface NetworkPart {
  /** Lit are the linkages with a 1, dim all else; without any nothing is dim. */
  light(lit: Uint8Array | undefined, chosen: readonly number[]): void;
}

/** One stop of the Tab key; arrows move among the concepts. */
export function networkPart(data: DossierData, places: ReadonlyMap<string, number>): NetworkPart {
  const nodes = [...document.querySelectorAll<SVGAElement>("svg.network > a")];
  const nodeAt = new Map(nodes.map((node) => [places.get(goalOf(node)) ?? -1, node]));
  const lines = new Map<string, SVGPathElement>();
  for (const path of document.querySelectorAll<SVGPathElement>("svg.network path")) {
    lines.set(pairOf(places.get(path.dataset["f"] ?? ""), places.get(path.dataset["t"] ?? "")), path);
  }
  const standIn = data.concepts.map((_, place) => pathUp(data.concepts, place).find((one) => nodeAt.has(one)) ?? -1);
  moveByArrows(nodes);
  return {
    light(lit, chosen) {
      const [isLine, isNode] = [new Set<string>(), new Set<number>()];
      for (const [i, [element, target]] of data.linkages.entries()) {
        if (lit?.[i] !== 1) continue;
        const ends = [standIn[element] ?? -1, standIn[target] ?? -1] as const;
        isLine.add(pairOf(...ends));
        for (const end of ends) isNode.add(end);
      }
      const marked = new Set(chosen.map((place) => standIn[place] ?? -1));
      for (const [pair, path] of lines) path.classList.toggle("dim", lit !== undefined && !isLine.has(pair));
      for (const [place, node] of nodeAt) {
        node.classList.toggle("dim", lit !== undefined && !isNode.has(place) && !marked.has(place));
        setCurrent(node, marked.has(place));
      }
    },
  };
}

export function setCurrent(one: Element, isCurrent: boolean): void {
  if (isCurrent) one.setAttribute("aria-current", "true");
  else one.removeAttribute("aria-current");
}

function pairOf(from = -1, to = -1): string {
  return `${from} ${to}`;
}

function moveByArrows(nodes: readonly SVGAElement[]): void {
  for (const [i, node] of nodes.entries()) node.setAttribute("tabindex", i === 0 ? "0" : "-1");
  const sideOf = (node: SVGAElement) => goalOf(node).split("-")[0];
  const topOf = (node: SVGAElement) => node.getBBox().y;
  const nearest = (node: SVGAElement) =>
    nodes
      .filter((other) => sideOf(other) !== sideOf(node))
      .reduce<SVGAElement | undefined>((best, other) => {
        const gap = (one: SVGAElement) => Math.abs(topOf(one) - topOf(node));
        return best && gap(best) <= gap(other) ? best : other;
      }, undefined);
  const next = (node: SVGAElement, key: string): SVGAElement | undefined => {
    const own = nodes.filter((other) => sideOf(other) === sideOf(node));
    const at = own.indexOf(node);
    if (key === "ArrowUp") return own[at - 1];
    if (key === "ArrowDown") return own[at + 1];
    if (key === "Home") return own[0];
    if (key === "End") return own.at(-1);
    if (key === "ArrowRight" && sideOf(node) === "left") return nearest(node);
    return key === "ArrowLeft" && sideOf(node) === "right" ? nearest(node) : undefined;
  };
  document.querySelector("svg.network")?.addEventListener("keydown", (event) => {
    const { key } = event as KeyboardEvent;
    const node = nodes.find((one) => one === document.activeElement);
    if (!node || !/^(Arrow|Home|End)/.test(key)) return;
    event.preventDefault();
    rove(nodes, next(node, key));
  });
  for (const node of nodes) node.addEventListener("focus", () => rove(nodes, node));
}

/** The Tab key comes back to where the arrows left. */
export function rove(all: readonly (HTMLElement | SVGElement)[], to: HTMLElement | SVGElement | undefined): void {
  if (!to) return;
  for (const one of all) one.setAttribute("tabindex", one === to ? "0" : "-1");
  if (document.activeElement !== to) to.focus();
}
