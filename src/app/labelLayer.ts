import type { Palette } from "../scene/palette.ts";
import type { PlacedLabel } from "../scene/labels.ts";
import type { Circle } from "../scene/network.ts";
import { drawLabel, fontOf, labelsFor, prepare, SIGN } from "./pen.ts";
import type { SceneIndex } from "./sceneIndex.ts";
import type { Stage } from "./stage.ts";

/** Draw the labels of a scene where they fit. @returns what was placed, for hits */
export function drawLabels(
  canvas: HTMLCanvasElement,
  stage: Stage,
  { scene }: SceneIndex,
  palette: Palette,
): readonly PlacedLabel[] {
  const context = prepare(canvas, stage);
  if (!context) return [];
  const labels = labelsFor(context, stage, scene.circles);
  const byId = new Map(scene.circles.map((circle) => [circle.id as string, circle]));
  for (const label of labels) {
    drawLabel(context, label, isEmpty(byId.get(label.id)) ? palette.muted : palette.ink);
    const circle = byId.get(label.id);
    if (circle) drawGutter(context, stage, circle, label, palette.muted);
  }
  return labels;
}

/** Whether nothing that is shown is linked to it, nor to what stands below it in the picture. */
function isEmpty(circle: Circle | undefined): boolean {
  return circle !== undefined && circle.linkages === 0 && !circle.open;
}

/** At the picture's edge: how many linkages, and a wedge that points on when the concept can be opened, down when it is. */
function drawGutter(
  context: CanvasRenderingContext2D,
  stage: Stage,
  circle: Circle,
  label: PlacedLabel,
  colour: string,
): void {
  const { width } = stage.size();
  const y = label.top + label.height / 2;
  if (circle.linkages > 0) {
    context.font = fontOf(false, 11.5);
    context.fillStyle = colour;
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
  context.fillStyle = colour;
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
