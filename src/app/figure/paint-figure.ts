import type { Dots } from "../../export/png.ts";
import type { Figure, Group, Mark, Stroke } from "../../scene/marks.ts";

/** Draw the marks of a figure on a canvas, its letters being shapes by then, and make a picture of it. */
export async function paintFigure({ width, height, marks }: Figure, dots: Dots): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(dots.width, dots.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no memory for a picture of this size");
  context.scale(dots.width / width, dots.height / height);
  for (const mark of marks) paint(context, mark);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await blob.arrayBuffer());
}

function paint(context: OffscreenCanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === "group") paintGroup(context, mark);
  else if (mark.kind !== "text") {
    const stroke = mark.kind === "circle" ? undefined : mark.stroke;
    const fill = mark.kind === "line" ? undefined : mark.fill;
    paintShape(context, shapeOf(mark), fill, stroke, mark.kind === "path" ? mark.opacity : undefined);
  }
}

function paintGroup(context: OffscreenCanvasRenderingContext2D, { at, marks }: Group): void {
  context.save();
  if (at) {
    context.translate(at.x, at.y);
    context.scale(at.scale ?? 1, at.scale ?? 1);
  }
  for (const mark of marks) paint(context, mark);
  context.restore();
}

function shapeOf(mark: Exclude<Mark, { kind: "group" | "text" }>): Path2D {
  if (mark.kind === "path") return new Path2D(mark.path);
  const shape = new Path2D();
  if (mark.kind === "rect") shape.rect(mark.x, mark.y, mark.width, mark.height);
  if (mark.kind === "circle") shape.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  if (mark.kind === "line") {
    shape.moveTo(...mark.from);
    shape.lineTo(...mark.to);
  }
  return shape;
}

/** What is see-through is so as a whole: its border does not show what it covers of the inside. */
function paintShape(
  context: OffscreenCanvasRenderingContext2D,
  shape: Path2D,
  fill: string | undefined,
  stroke: Stroke | undefined,
  opacity = 1,
): void {
  context.globalAlpha = opacity;
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.setLineDash(stroke.dashes?.split(/[\s,]+/).map(Number) ?? []);
    context.stroke(shape);
  }
}
