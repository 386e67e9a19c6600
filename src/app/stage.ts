/**
 * The one file that knows Sigma: it draws a network scene with WebGL. Labels and highlights are not its business;
 * `labelLayer.ts` and `lightLayer.ts` draw them above it.
 */
import Graph from "graphology";
import Sigma from "sigma";
import type { NetworkScene } from "../scene/network.ts";
import { LIGHT, onPaper, type Palette } from "../scene/palette.ts";
import { heightOnScreen, moveBy, WHOLE, zoomAbout, type Camera } from "./camera.ts";
import { watchGestures } from "./gestures.ts";
import { keepPrintCopy } from "./printCopy.ts";

/** A place on the screen, in pixels from the picture's top left corner. */
export interface Place {
  x: number;
  y: number;
}

export interface Stage {
  /** Draw a scene with the palette it was made with. */
  show(scene: NetworkScene, palette: Palette): void;
  /** Stand the camera over a part of the picture, or over the whole of it. */
  look(camera: Camera | undefined): void;
  /** Stretch the rows about the middle of the picture: 2 shows half as much. */
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

let drawable: boolean | undefined;

/** Whether this browser can draw with WebGL 2. The first answer takes a moment: best asked while the data are on their way. */
export function canDraw(): boolean {
  if (drawable !== undefined) return drawable;
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  drawable = context !== null;
  return drawable;
}

/** Open a stage in an element that has a size. Expects {@link canDraw}; Sigma fails without a word it can be told by. */
export function openStage(container: HTMLElement, events: StageEvents): Stage {
  const sigma = new Sigma(new Graph(), container, {
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined,
    enableCameraPanning: false,
    enableCameraRotation: false,
    enableCameraZooming: false,
    renderLabels: false,
    stagePadding: 0,
    zoomToSizeRatioFunction: () => 1,
  });
  let scene: NetworkScene = { circles: [], lines: [] };
  let palette = LIGHT;
  let size = sigma.getDimensions();
  let camera = WHOLE;
  const toScreen = (x: number, y: number): Place => ({
    x: x * size.width,
    y: heightOnScreen(camera, y) * size.height,
  });

  const draw = () => {
    size = sigma.getDimensions();
    // One unit of Sigma is one pixel, so that its marks and ours meet.
    sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] });
    sigma.setGraph(graphOf(scene, palette, toScreen, size.height));
  };
  const place = () => {
    const heights = new Map<string, number>(scene.circles.map(({ id, x, y }) => [id, size.height - toScreen(x, y).y]));
    sigma.getGraph().updateEachNodeAttributes((id, mark) => ({ ...mark, y: heights.get(id) }), { attributes: ["y"] });
  };
  const move = (next: Camera | undefined) => {
    camera = next ?? WHOLE;
    place();
    events.onCamera(next);
  };
  const stopGestures = watchGestures(container, {
    onZoom: (factor, height) => move(zoomAbout(camera, factor, height)),
    onDrag: (share) => move(moveBy(camera, -share)),
    onClick: (x, y) => events.onClick({ x, y }),
    onDoubleClick: (x, y) => events.onDoubleClick({ x, y }),
  });
  // Sigma reads a pixel back from the card at every move to find what is under the pointer, which `hits.ts` knows
  // already, and takes the clicks that follow a touch.
  for (const type of ["mousemove", "touchstart", "touchmove", "touchend"]) {
    container.addEventListener(type, (event) => event.stopPropagation(), { capture: true, passive: true });
  }
  const { edges, nodes } = sigma.getCanvases();
  const marks = [edges, nodes].filter((canvas) => canvas !== undefined);
  const printCopy = keepPrintCopy(container, marks, () => sigma.refresh());
  sigma.on("afterRender", () => {
    printCopy.take();
    events.onRender();
  });
  sigma.on("resize", draw);
  // Sigma follows the window only, and panels beside the picture come and go.
  const watcher = new ResizeObserver(() => {
    const { offsetWidth, offsetHeight } = container;
    // Behind another view it has no size, and nothing to draw.
    if (offsetWidth === 0 || offsetHeight === 0) return;
    if (offsetWidth !== size.width || offsetHeight !== size.height) sigma.resize();
  });
  watcher.observe(container);
  const stopWatching = watchContexts(container, events.onLost);

  return {
    show(next, colours) {
      scene = next;
      palette = colours;
      draw();
    },
    look(next) {
      const there = next ?? WHOLE;
      if (there.y === camera.y && there.ratio === camera.ratio) return;
      camera = there;
      place();
    },
    zoom: (factor) => move(zoomAbout(camera, factor, 0.5)),
    toScreen,
    size: () => size,
    kill() {
      watcher.disconnect();
      stopGestures();
      printCopy.stop();
      stopWatching();
      sigma.kill();
    },
  };
}

/** Sigma's own graph of the scene: pixels for places, `y` upwards. */
function graphOf(
  { circles, lines }: NetworkScene,
  palette: Palette,
  toScreen: (x: number, y: number) => Place,
  height: number,
): Graph {
  const graph = new Graph({ type: "directed", multi: false });
  for (const { id, x, y, radius, fill } of circles) {
    const place = toScreen(x, y);
    graph.addNode(id, { x: place.x, y: height - place.y, size: radius, color: fill });
  }
  for (const { id, from, to, width, stroke, opacity } of lines) {
    graph.addDirectedEdgeWithKey(id, from, to, { size: width, color: onPaper(stroke, opacity, palette) });
  }
  return graph;
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
