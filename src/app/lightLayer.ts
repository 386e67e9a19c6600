import type { RefKey } from "../domain/concept.ts";
import type { Circle, Line } from "../scene/network.ts";
import { onPaper, type Palette } from "../scene/palette.ts";
import { drawLabel, fontOf, labelsFor, prepare } from "./pen.ts";
import type { SceneIndex } from "./sceneIndex.ts";
import type { Stage } from "./stage.ts";

/** How much of the rest shows through while a neighbourhood is lit. */
const DIMMED = 0.17;

/** Canvases with nothing on them: clearing one again would have the browser copy it anew. */
const blank = new WeakSet<HTMLCanvasElement>();

/** Light one concept with what it is linked to and dim the rest; without one, clear the canvas. */
export function drawHighlight(
  canvas: HTMLCanvasElement,
  stage: Stage,
  index: SceneIndex,
  palette: Palette,
  id: RefKey | undefined,
): void {
  const centre = id === undefined ? undefined : index.circles.get(id);
  if (!centre && blank.has(canvas)) return;
  const context = prepare(canvas, stage);
  blank.add(canvas);
  if (!context || !centre) return;
  blank.delete(canvas);
  const { width, height } = stage.size();
  context.globalAlpha = 1 - DIMMED;
  context.fillStyle = palette.paper;
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
    context.strokeStyle = onPaper(line.stroke, 0.45 + line.opacity / 2, palette);
    context.lineWidth = line.width;
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
    context.stroke();
  }
  for (const circle of lit.values()) drawCircle(context, stage, circle, circle === centre ? palette.ink : undefined);
  drawCounts(context, stage, index, palette, centre, lines);
  const ranked = [...lit.values()].map((circle) => ({ ...circle, rank: circle === centre ? -1 : circle.rank }));
  for (const label of labelsFor(context, stage, ranked)) drawLabel(context, label, palette.ink);
}

/** Beside each neighbour, on the inner side: how many linkages join it, and the strongest as dots. */
function drawCounts(
  context: CanvasRenderingContext2D,
  stage: Stage,
  index: SceneIndex,
  palette: Palette,
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
    context.fillStyle = palette.paper;
    context.fillRect(start - 2, y - 7, width + 4, 14);
    context.fillStyle = palette.ink;
    context.fillText(text, start, y + 4);
    if (dots > 0) drawDots(context, start + width - dots + 7, y, strongest, palette.ink);
  }
}

const DOTS_WIDTH = 27;

/** Three dots, as many of them full as the strength says. */
function drawDots(context: CanvasRenderingContext2D, x: number, y: number, strength: number, ink: string): void {
  context.strokeStyle = ink;
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

function drawCircle(context: CanvasRenderingContext2D, stage: Stage, circle: Circle, ring: string | undefined): void {
  const { x, y } = stage.toScreen(circle.x, circle.y);
  context.beginPath();
  context.arc(x, y, circle.radius, 0, Math.PI * 2);
  context.fillStyle = circle.fill;
  context.fill();
  if (ring === undefined) return;
  context.beginPath();
  context.arc(x, y, circle.radius + 3, 0, Math.PI * 2);
  context.strokeStyle = ring;
  context.lineWidth = 2;
  context.stroke();
}
