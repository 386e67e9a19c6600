import type { Flow } from "../analysis/flow.ts";
import type { FlowRibbon } from "../scene/flow-ribbons.ts";
import { lightFlow, type FlowLight, type FlowSpot } from "../scene/flow-light.ts";
import type { FlowScene } from "../scene/flow.ts";
import type { Palette } from "../scene/palette.ts";
import { isIn, isSameSpot } from "./flowMoves.ts";
import { describeSpot } from "./flowWords.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What the picture shows, and where what is pointed at is told in words. */
export interface FlowGround {
  svg: SVGSVGElement;
  readout: HTMLElement;
  flow: Flow;
  scene: FlowScene;
  palette: Palette;
}

/** What is lit in the flow, set on its elements by hand: pointing never passes through a render. It knows no React. */
export class FlowLayer {
  private ground: FlowGround | undefined;
  private lit: FlowSpot | undefined;
  private ringed: FlowSpot | undefined;

  /** Stand over another picture; what was lit stays lit where it still is. */
  show(ground: FlowGround): void {
    const before = this.lit && isIn(ground.flow, this.lit) ? this.lit : undefined;
    this.ground = ground;
    this.lit = before;
    this.draw();
    this.mark();
  }

  /** Light what runs through a spot and dim the rest; `undefined` lights everything again. */
  light(spot: FlowSpot | undefined): void {
    if (isSameSpot(spot, this.lit)) return;
    this.lit = spot;
    this.draw();
  }

  /** Ring the spot where the keyboard stands, and bring it on the screen. */
  ring(spot: FlowSpot | undefined): void {
    this.ringed = spot;
    this.mark()?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private mark(): Element | undefined {
    const svg = this.ground?.svg;
    for (const before of svg?.querySelectorAll("[data-cursor]") ?? []) before.removeAttribute("data-cursor");
    const spot = this.ringed;
    const marks = [...(svg?.querySelectorAll("[data-node], [data-from]") ?? [])];
    const here = spot && marks.find((mark) => isSameSpot(spotOf(mark), spot));
    here?.setAttribute("data-cursor", "");
    return here;
  }

  private draw(): void {
    if (!this.ground) return;
    const { svg, readout, flow, scene, palette } = this.ground;
    const light: FlowLight | undefined = this.lit && lightFlow(flow, scene, this.lit, palette);
    svg.toggleAttribute("data-lit", light !== undefined);
    svg.querySelector(".flow-light")?.replaceChildren(...(light?.ribbons.flatMap(elementsOf) ?? []));
    for (const node of svg.querySelectorAll("[data-node]")) {
      node.toggleAttribute("data-lit", light?.nodes.has(node.getAttribute("data-node") ?? "") === true);
    }
    readout.textContent = this.lit ? describeSpot(flow, this.lit) : "";
  }
}

/** The node or band that an event met. */
export function spotAt(target: EventTarget | null): FlowSpot | undefined {
  const mark = target instanceof Element ? target.closest("[data-node], [data-from]") : null;
  return mark ? spotOf(mark) : undefined;
}

function spotOf(mark: Element): FlowSpot {
  const node = mark.getAttribute("data-node");
  if (node !== null) return { node };
  return { node: mark.getAttribute("data-from") ?? "", to: mark.getAttribute("data-to") ?? "" };
}

function elementsOf({ outline, fill, opacity, tension }: FlowRibbon): readonly SVGPathElement[] {
  const ribbon = pathOf({ d: outline, fill, "fill-opacity": String(opacity) });
  if (!tension) return [ribbon];
  const { path, width, stroke, dashes } = tension;
  const line = { d: path, fill: "none", stroke, "stroke-width": String(width), "stroke-dasharray": dashes };
  return [ribbon, pathOf(line)];
}

function pathOf(attributes: Record<string, string>): SVGPathElement {
  const path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
  return path;
}
