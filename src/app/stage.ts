/**
 * The one file that knows Sigma: it draws a network scene with WebGL and keeps its camera. Labels and highlights are
 * not its business; `labelLayer.ts` and `lightLayer.ts` draw them above it.
 */
import Graph from "graphology";
import Sigma from "sigma";
import type { NetworkScene } from "../scene/network.ts";
import { onPaper } from "../scene/palette.ts";
import type { Camera } from "./state.ts";

/** A place on the screen, in pixels from the picture's top left corner. */
export interface Place {
  x: number;
  y: number;
}

export interface Stage {
  show(scene: NetworkScene): void;
  /** Stand the camera over a part of the picture, or over the whole of it. */
  look(camera: Camera | undefined): void;
  /** Zoom about the middle of the picture: 2 shows half as much. */
  zoom(factor: number): void;
  /** Where a place of the scene (0 to 1 both ways) is on the screen now. */
  toScreen(x: number, y: number): Place;
  size(): { width: number; height: number };
  kill(): void;
}

export interface StageEvents {
  /** After every frame that Sigma drew. */
  onRender(): void;
  /** When the reader moved the camera; `undefined` is the whole picture. */
  onCamera(camera: Camera | undefined): void;
  /** A click that was not a drag. */
  onClick(place: Place): void;
  onDoubleClick(place: Place): void;
  /** The graphics card took the picture away; the stage is dead and wants to be opened again. */
  onLost(): void;
}

/** Whether this browser can draw with WebGL 2. */
export function canDraw(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Open a stage in an element that has a size. Expects {@link canDraw}; Sigma fails without a word it can be told by. */
export function openStage(container: HTMLElement, events: StageEvents): Stage {
  const sigma = new Sigma(new Graph(), container, {
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined,
    enableCameraRotation: false,
    maxCameraRatio: 1.6,
    minCameraRatio: 0.02,
    renderLabels: false,
    stagePadding: 0,
    zoomToSizeRatioFunction: () => 1,
  });
  let scene: NetworkScene = { circles: [], lines: [] };
  let size = { width: 0, height: 0 };
  let following = true;

  const fit = () => {
    size = sigma.getDimensions();
    sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] });
  };
  const camera = sigma.getCamera();
  const span = () => Math.max(size.width, size.height, 1);
  const look = (next: Camera | undefined) => {
    following = false;
    camera.setState({
      x: 0.5 + (((next?.x ?? 0.5) - 0.5) * size.width) / span(),
      y: 0.5 - (((next?.y ?? 0.5) - 0.5) * size.height) / span(),
      ratio: next?.ratio ?? 1,
    });
    following = true;
  };
  camera.on("updated", ({ x, y, ratio }) => {
    if (!following || size.width === 0) return;
    const next = {
      x: 0.5 + ((x - 0.5) * span()) / size.width,
      y: 0.5 - ((y - 0.5) * span()) / size.height,
      ratio,
    };
    events.onCamera(isWhole(next) ? undefined : next);
  });
  sigma.on("afterRender", events.onRender);
  sigma.on("clickNode", ({ event }) => events.onClick(event));
  sigma.on("clickStage", ({ event }) => events.onClick(event));
  sigma.on("doubleClickNode", ({ event, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onDoubleClick(event);
  });
  sigma.on("doubleClickStage", ({ event, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onDoubleClick(event);
  });
  sigma.on("resize", () => {
    fit();
    sigma.setGraph(graphOf(scene, size));
  });
  const stopWatching = watchContexts(container, events.onLost);
  fit();

  return {
    show(next) {
      scene = next;
      sigma.setGraph(graphOf(scene, size));
    },
    look,
    zoom(factor) {
      camera.setState({ ratio: Math.min(1.6, Math.max(0.02, camera.ratio / factor)) });
    },
    toScreen: (x, y) => sigma.graphToViewport({ x: x * size.width, y: (1 - y) * size.height }),
    size: () => size,
    kill() {
      stopWatching();
      sigma.kill();
    },
  };
}

/** Sigma's own graph of the scene: pixels for places, `y` upwards, colours with their opacity. */
function graphOf({ circles, lines }: NetworkScene, { width, height }: { width: number; height: number }): Graph {
  const graph = new Graph({ type: "directed", multi: false });
  for (const { id, x, y, radius, fill } of circles) {
    graph.addNode(id, { x: x * width, y: (1 - y) * height, size: radius, color: fill });
  }
  for (const { id, from, to, width: thickness, stroke, opacity } of lines) {
    graph.addDirectedEdgeWithKey(id, from, to, { size: thickness, color: onPaper(stroke, opacity) });
  }
  return graph;
}

function isWhole({ x, y, ratio }: Camera): boolean {
  return Math.abs(x - 0.5) < 1e-4 && Math.abs(y - 0.5) < 1e-4 && Math.abs(ratio - 1) < 1e-4;
}

/** Sigma has no answer to a lost context: its canvases would stay dead without a word. */
function watchContexts(container: HTMLElement, onLost: () => void): () => void {
  const canvases = [...container.querySelectorAll("canvas")];
  const onEvent = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", onEvent, { once: true });
  return () => {
    for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", onEvent);
  };
}
