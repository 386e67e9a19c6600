/**
 * What is drawn above the network on plain canvases: labels after every frame, and the neighbourhood of one concept,
 * which costs by its neighbours and not by the graph.
 */
import type { RefKey } from "../domain/concept.ts";
import { placeLabels, type PlacedLabel } from "../scene/labels.ts";
import type { Circle, Line, NetworkScene } from "../scene/network.ts";
import { INK, MUTED, onPaper, PAPER } from "../scene/palette.ts";
import type { Place, Stage } from "./stage.ts";

const FONT_SIZE = 13;
const LINE_HEIGHT = 15;
const FAMILY = '"Noto Sans Variable", system-ui, sans-serif';
/** The columns at both edges of the picture that hold counts and the signs that open and close concepts, in pixels. */
const GUTTER = 44;
const SIGN = 18;
/** How much of the rest shows through while a neighbourhood is lit. */
const DIMMED = 0.17;

/** The marks of a scene by their ids, and what each is linked to. */
export interface SceneIndex {
  scene: NetworkScene;
  circles: ReadonlyMap<RefKey, Circle>;
  /** The lines at a mark and at all that is open below it. */
  linesOf(id: RefKey): readonly Line[];
}

export function indexScene(scene: NetworkScene): SceneIndex {
  const lines = new Map<RefKey, Line[]>();
  for (const line of scene.lines) {
    for (const end of [line.from, line.to]) {
      const own = lines.get(end);
      if (own) own.push(line);
      else lines.set(end, [line]);
    }
  }
  const below = new Map<RefKey, RefKey[]>();
  for (const { id, parent } of scene.circles) {
    if (parent === undefined) continue;
    const own = below.get(parent);
    if (own) own.push(id);
    else below.set(parent, [id]);
  }
  const linesOf = (id: RefKey): readonly Line[] => [
    ...(lines.get(id) ?? []),
    ...(below.get(id) ?? []).flatMap(linesOf),
  ];
  return { scene, circles: new Map(scene.circles.map((circle) => [circle.id, circle])), linesOf };
}

/** Draw the labels of a scene where they fit. @returns what was placed, for hits */
export function drawLabels(canvas: HTMLCanvasElement, stage: Stage, { scene }: SceneIndex): readonly PlacedLabel[] {
  const context = prepare(canvas, stage);
  if (!context) return [];
  const labels = labelsFor(context, stage, scene.circles);
  const byId = new Map(scene.circles.map((circle) => [circle.id as string, circle]));
  for (const label of labels) {
    drawLabel(context, label, isEmpty(byId.get(label.id)) ? MUTED : INK);
    const circle = byId.get(label.id);
    if (circle) drawGutter(context, stage, circle, label);
  }
  return labels;
}

/** Whether nothing that is shown is linked to it, nor to what stands below it in the picture. */
function isEmpty(circle: Circle | undefined): boolean {
  return circle !== undefined && circle.linkages === 0 && !circle.open;
}

/** Light one concept with what it is linked to and dim the rest; without one, clear the canvas. */
export function drawHighlight(
  canvas: HTMLCanvasElement,
  stage: Stage,
  index: SceneIndex,
  id: RefKey | undefined,
): void {
  const context = prepare(canvas, stage);
  const centre = id === undefined ? undefined : index.circles.get(id);
  if (!context || !centre) return;
  const { width, height } = stage.size();
  context.globalAlpha = 1 - DIMMED;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  const lines = index.linesOf(centre.id);
  const lit = new Map<RefKey, Circle>([[centre.id, centre]]);
  for (const line of lines) {
    const from = index.circles.get(line.from);
    const to = index.circles.get(line.to);
    if (!from || !to) continue;
    lit.set(from.id, from).set(to.id, to);
    const start = stage.toScreen(from.x, from.y);
    const end = stage.toScreen(to.x, to.y);
    context.strokeStyle = onPaper(line.stroke, 0.45 + line.opacity / 2);
    context.lineWidth = line.width;
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
    context.stroke();
  }
  for (const circle of lit.values()) drawCircle(context, stage, circle, circle === centre);
  drawCounts(context, stage, index, centre, lines);
  const ranked = [...lit.values()].map((circle) => ({ ...circle, rank: circle === centre ? -1 : circle.rank }));
  for (const label of labelsFor(context, stage, ranked)) drawLabel(context, label, INK);
}

/** Beside each neighbour, on the inner side: how many linkages join it, and the strongest as dots. */
function drawCounts(
  context: CanvasRenderingContext2D,
  stage: Stage,
  index: SceneIndex,
  centre: Circle,
  lines: readonly Line[],
): void {
  const far = (line: Line) => (centre.side === "left" ? line.to : line.from);
  const counts = new Map<RefKey, { linkages: number; strongest: number }>();
  for (const line of lines) {
    const before = counts.get(far(line)) ?? { linkages: 0, strongest: 0 };
    counts.set(far(line), {
      linkages: before.linkages + line.linkages,
      strongest: Math.max(before.strongest, line.strongest ?? 0),
    });
  }
  context.font = fontOf(true, 11.5);
  let lowest = -Infinity;
  for (const [id, { linkages, strongest }] of [...counts].toSorted(
    ([a], [b]) => heightOf(index, a) - heightOf(index, b),
  )) {
    const circle = index.circles.get(id);
    if (!circle) continue;
    const { x, y } = stage.toScreen(circle.x, circle.y);
    if (y - lowest < 13) continue;
    lowest = y;
    const text = String(linkages);
    const dots = strongest > 0 ? DOTS_WIDTH : 0;
    const width = context.measureText(text).width + dots;
    const start = circle.side === "right" ? x - circle.radius - 6 - width : x + circle.radius + 6;
    context.fillStyle = PAPER;
    context.fillRect(start - 2, y - 7, width + 4, 14);
    context.fillStyle = INK;
    context.fillText(text, start, y + 4);
    if (dots > 0) drawDots(context, start + width - dots + 7, y, strongest);
  }
}

const DOTS_WIDTH = 27;

/** Three dots, as many of them full as the strength says. */
function drawDots(context: CanvasRenderingContext2D, x: number, y: number, strength: number): void {
  context.strokeStyle = INK;
  context.lineWidth = 1;
  for (let dot = 0; dot < 3; dot++) {
    context.beginPath();
    context.arc(x + dot * 8, y, 2.5, 0, Math.PI * 2);
    if (dot < strength) context.fill();
    context.stroke();
  }
}

function heightOf({ circles }: SceneIndex, id: RefKey): number {
  return circles.get(id)?.y ?? 0;
}

function labelsFor(
  context: CanvasRenderingContext2D,
  stage: Stage,
  circles: readonly Circle[],
): readonly PlacedLabel[] {
  const { width, height } = stage.size();
  const wishes = circles.map((circle) => ({ ...circle, ...stage.toScreen(circle.x, circle.y) }));
  const inner = { width, height, margin: GUTTER, lineHeight: LINE_HEIGHT };
  return placeLabels(wishes, inner, (text, bold) => widthOf(context, text, bold));
}

function drawLabel(context: CanvasRenderingContext2D, label: PlacedLabel, ink: string): void {
  const { text, code, left, top, height } = label;
  const base = top + height - 3;
  context.fillStyle = ink;
  context.font = fontOf(true);
  context.fillText(code, left, base);
  if (text === code) return;
  context.font = fontOf(false);
  context.fillText(text.slice(code.length), left + widthOf(context, code, true), base);
}

/** At the picture's edge: how many linkages, and a wedge that points on when the concept can be opened, down when it is. */
function drawGutter(context: CanvasRenderingContext2D, stage: Stage, circle: Circle, label: PlacedLabel): void {
  const { width } = stage.size();
  const y = label.top + label.height / 2;
  if (circle.linkages > 0) {
    context.font = fontOf(false, 11.5);
    context.fillStyle = MUTED;
    context.textAlign = circle.side === "left" ? "left" : "right";
    context.fillText(
      String(circle.linkages),
      circle.side === "left" ? SIGN + 2 : width - SIGN - 2,
      label.top + label.height - 3,
    );
    context.textAlign = "left";
  }
  if (!circle.expandable) return;
  const x = circle.side === "left" ? SIGN / 2 : width - SIGN / 2;
  const across = circle.side === "left" ? 3 : -3;
  context.fillStyle = MUTED;
  context.beginPath();
  if (circle.open) {
    context.moveTo(x - 4, y - 2.5);
    context.lineTo(x + 4, y - 2.5);
    context.lineTo(x, y + 3);
  } else {
    context.moveTo(x - across, y - 4);
    context.lineTo(x - across, y + 4);
    context.lineTo(x + across * 1.2, y);
  }
  context.fill();
}

function drawCircle(context: CanvasRenderingContext2D, stage: Stage, circle: Circle, ringed: boolean): void {
  const { x, y } = stage.toScreen(circle.x, circle.y);
  context.beginPath();
  context.arc(x, y, circle.radius, 0, Math.PI * 2);
  context.fillStyle = circle.fill;
  context.fill();
  if (!ringed) return;
  context.beginPath();
  context.arc(x, y, circle.radius + 3, 0, Math.PI * 2);
  context.strokeStyle = INK;
  context.lineWidth = 2;
  context.stroke();
}

/** Clear the canvas and give it as many pixels as the screen has. */
function prepare(canvas: HTMLCanvasElement, stage: Stage): CanvasRenderingContext2D | undefined {
  const { width, height } = stage.size();
  const density = devicePixelRatio;
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
  }
  const context = canvas.getContext("2d") ?? undefined;
  context?.setTransform(density, 0, 0, density, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string, bold: boolean): number {
  const key = (bold ? "b" : "r") + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = fontOf(bold);
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** Widths measured before a font arrived are those of another font. */
export function forgetWidths(): void {
  widths.clear();
}

function fontOf(bold: boolean, size = FONT_SIZE): string {
  return `${bold ? 650 : 400} ${size}px ${FAMILY}`;
}

/** A concept under the pointer, and whether it is the sign that opens it that was hit. */
export interface Hit {
  id: RefKey;
  sign: boolean;
  expandable: boolean;
}

/** What is under a place of the screen: a sign that opens a concept, or a concept by its label or its circle. */
export function hitAt(place: Place, stage: Stage, index: SceneIndex, labels: readonly PlacedLabel[]): Hit | undefined {
  const { width } = stage.size();
  const edge = place.x < SIGN + 4 ? "left" : place.x > width - SIGN - 4 ? "right" : undefined;
  for (const { id, left, top, width: long, height, side } of labels) {
    if (place.y < top || place.y > top + height) continue;
    const circle = index.circles.get(id as RefKey);
    if (!circle) continue;
    if (edge === side && circle.expandable) return { id: circle.id, sign: true, expandable: true };
    if (place.x >= left && place.x <= left + long) return { ...circle, sign: false };
  }
  let best: { circle: Circle; distance: number } | undefined;
  for (const circle of index.scene.circles) {
    const at = stage.toScreen(circle.x, circle.y);
    const distance = Math.hypot(at.x - place.x, at.y - place.y);
    if (distance <= circle.radius + 5 && distance < (best?.distance ?? Infinity)) best = { circle, distance };
  }
  return best && { ...best.circle, sign: false };
}
