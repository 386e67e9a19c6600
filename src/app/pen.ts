/** Canvases and letters, shared by what is drawn above the network. */
import { placeLabels, type PlacedLabel } from "../scene/labels.ts";
import type { Circle } from "../scene/network.ts";
import type { Stage } from "./stage.ts";

const FONT_SIZE = 13;
const LINE_HEIGHT = 15;
const FAMILY = 'Dagger, "Noto Sans Variable", system-ui, sans-serif';
/** The columns at both edges of the picture that hold counts and the signs that open and close concepts, in pixels. */
const GUTTER = 44;
export const SIGN = 18;

/** Clear the canvas and give it as many pixels as the screen has. */
export function prepare(canvas: HTMLCanvasElement, stage: Pick<Stage, "size">): CanvasRenderingContext2D | undefined {
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
let ruler: CanvasRenderingContext2D | undefined;

/** The width of a text in pixels, for pictures that are no canvas. */
export function textWidth(text: string, bold: boolean): number {
  ruler ??= document.createElement("canvas").getContext("2d") ?? undefined;
  return ruler ? widthOf(ruler, text, bold) : 0;
}

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

export function fontOf(bold: boolean, size = FONT_SIZE): string {
  return `${bold ? 650 : 400} ${size}px ${FAMILY}`;
}

/** The labels of some circles, where they fit on the screen now. */
export function labelsFor(
  context: CanvasRenderingContext2D,
  stage: Stage,
  circles: readonly Circle[],
): readonly PlacedLabel[] {
  const { width, height } = stage.size();
  const wishes = circles.map((circle) => ({
    ...circle,
    ...stage.toScreen(circle.x, circle.y),
    code: circle.code + circle.mark,
  }));
  const inner = { width, height, margin: GUTTER, lineHeight: LINE_HEIGHT };
  return placeLabels(wishes, inner, (text, bold) => widthOf(context, text, bold));
}

export function drawLabel(context: CanvasRenderingContext2D, label: PlacedLabel, ink: string): void {
  const { text, code, left, top, height } = label;
  const base = top + height - 3;
  context.fillStyle = ink;
  context.font = fontOf(true);
  context.fillText(code, left, base);
  if (text === code) return;
  context.font = fontOf(false);
  context.fillText(text.slice(code.length), left + widthOf(context, code, true), base);
}
