/** The matrix on a canvas: only what is in sight is drawn, so that any size scrolls alike. */
import type { CellLook, MatrixLine, MatrixScene } from "../../scene/matrix.ts";
import { mix } from "../../scene/contrast.ts";
import type { Palette } from "../../scene/palette.ts";
import { fontOf, prepare } from "../pen.ts";
import { clip } from "./clip.ts";
import { linesInSight, type Frame, type Grid, type Spot } from "./grid.ts";

/** The indent of a line for each one that stands around it. */
const STEP = 10;
/** Room for the wedge that opens and closes a line. */
const WEDGE = 18;

/** Whether a place of the frame is on the wedge of the row header, or of the column header, that it is in. */
export function isOnWedge(grid: Grid, line: MatrixLine, axis: "row" | "column", x: number, y: number): boolean {
  return axis === "row" ? x < 8 + line.depth * STEP + WEDGE : y > grid.top - 22;
}

export interface Painting {
  scene: MatrixScene;
  grid: Grid;
  palette: Palette;
  isOpen(line: MatrixLine): boolean;
}

/** Draw the cells in sight and both headers over them. */
export function paintMatrix(canvas: HTMLCanvasElement, painting: Painting, frame: Frame): void {
  const context = prepare(canvas, { size: () => frame });
  if (!context) return;
  const { scene, grid, palette } = painting;
  const { rows, columns } = linesInSight(grid, frame, scene);
  context.textBaseline = "middle";
  within(context, grid.left, grid.top, frame.width, frame.height, () => {
    context.textAlign = "center";
    for (let row = rows[0]; row < rows[1]; row++) {
      const y = grid.top + row * grid.cell.height - frame.y;
      for (let column = columns[0]; column < columns[1]; column++) {
        const x = grid.left + column * grid.cell.width - frame.x;
        paintCell(context, scene.lookOf(row, column), x, y, grid, palette);
      }
    }
    paintRules(context, painting, frame, rows, columns);
  });
  within(context, 0, grid.top, grid.left, frame.height, () => {
    for (let row = rows[0]; row < rows[1]; row++) paintRowHead(context, painting, frame, row);
  });
  within(context, grid.left, 0, frame.width, grid.top, () => {
    for (let column = columns[0]; column < columns[1]; column++) paintColumnHead(context, painting, frame, column);
  });
  context.fillStyle = palette.line;
  context.fillRect(0, grid.top - 1, frame.width, 1);
  context.fillRect(grid.left - 1, 0, 1, Math.min(frame.height, grid.height - frame.y));
}

/** Draw a ring around one spot and a quiet band along its lines. */
export function paintSpot(
  canvas: HTMLCanvasElement,
  { grid, palette }: Painting,
  frame: Frame,
  spots: readonly { spot: Spot; isFirm: boolean }[],
): void {
  const context = prepare(canvas, { size: () => frame });
  if (!context) return;
  for (const { spot, isFirm } of spots) {
    const y = spot.row < 0 ? 0 : grid.top + spot.row * grid.cell.height - frame.y;
    const x = spot.column < 0 ? 0 : grid.left + spot.column * grid.cell.width - frame.x;
    const width = spot.column < 0 ? grid.left : grid.cell.width;
    const height = spot.row < 0 ? grid.top : grid.cell.height;
    const top = spot.row < 0 ? 0 : grid.top;
    const left = spot.column < 0 ? 0 : grid.left;
    within(context, left, top, frame.width, frame.height, () => {
      context.strokeStyle = isFirm ? palette.accent : palette.muted;
      context.lineWidth = isFirm ? 2 : 1;
      context.strokeRect(x + 1, y + 1, width - 2, height - 2);
    });
    if (isFirm) continue;
    context.globalAlpha = 0.08;
    context.fillStyle = palette.ink;
    if (spot.row >= 0 && y >= grid.top) context.fillRect(0, y, frame.width, height);
    if (spot.column >= 0 && x >= grid.left) context.fillRect(x, 0, width, frame.height);
    context.globalAlpha = 1;
  }
}

function paintCell(
  context: CanvasRenderingContext2D,
  { kind, shade, text, tensions, behind }: CellLook,
  x: number,
  y: number,
  { cell: { width, height } }: Grid,
  palette: Palette,
): void {
  const middleX = x + width / 2;
  const middleY = y + height / 2;
  const isCompared = behind > 0;
  if (isCompared) {
    context.fillStyle = mix(palette.paper, palette.muted, 0.18 + 0.5 * Math.sqrt(behind));
    context.fillRect(x + 1, y + 1, width - 2, height - 2);
  }
  if (kind === "linked") {
    const inset = isCompared ? 5 : 1;
    const share = 0.16 + 0.84 * Math.sqrt(shade);
    context.fillStyle = mix(palette.paper, tensions === "all" ? palette.tension : palette.linked, share);
    context.fillRect(x + inset, y + inset, width - inset * 2, height - inset * 2);
    context.fillStyle = share > 0.55 ? palette.paper : palette.ink;
    context.font = fontOf(false, 11);
    context.fillText(text, middleX, middleY + 0.5);
    if (tensions === "some") paintCorner(context, x + width - 1, y + 1, palette.tension);
    return;
  }
  if (isCompared || kind === "blank") return;
  if (kind === "hidden") {
    context.strokeStyle = palette.linked;
    context.lineWidth = 1;
    context.strokeRect(x + 4.5, y + 4.5, width - 9, height - 9);
  } else if (kind === "none") {
    context.fillStyle = palette.none;
    context.fillRect(middleX - 4, middleY - 0.75, 8, 1.5);
  } else {
    context.fillStyle = palette.muted;
    context.beginPath();
    for (const step of [-4, 0, 4]) {
      context.moveTo(middleX + step + 1, middleY);
      context.arc(middleX + step, middleY, 1, 0, Math.PI * 2);
    }
    context.fill();
  }
}

/** A folded corner: some of the cell's linkages are tensions. */
function paintCorner(context: CanvasRenderingContext2D, right: number, top: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(right - 7, top);
  context.lineTo(right, top);
  context.lineTo(right, top + 7);
  context.fill();
}

/** A hairline before each line that holds others. */
function paintRules(
  context: CanvasRenderingContext2D,
  { scene, grid, palette }: Painting,
  frame: Frame,
  rows: readonly [number, number],
  columns: readonly [number, number],
): void {
  context.fillStyle = palette.line;
  for (let row = rows[0]; row < rows[1]; row++) {
    if (scene.rows[row]?.holdsOthers) context.fillRect(0, grid.top + row * grid.cell.height - frame.y, frame.width, 1);
  }
  for (let column = columns[0]; column < columns[1]; column++) {
    if (!scene.columns[column]?.holdsOthers) continue;
    context.fillRect(grid.left + column * grid.cell.width - frame.x, 0, 1, frame.height);
  }
}

function paintRowHead(context: CanvasRenderingContext2D, painting: Painting, frame: Frame, row: number): void {
  const { scene, grid, palette } = painting;
  const line = scene.rows[row];
  if (!line) return;
  const { height } = grid.cell;
  const y = grid.top + row * height - frame.y;
  if (line.holdsOthers) {
    context.fillStyle = palette.line;
    context.fillRect(0, y, grid.left, 1);
  }
  context.fillStyle = line.colour;
  context.fillRect(0, y + 2, 3, height - 4);
  const start = 6 + line.depth * STEP;
  if (line.expandable) paintWedge(context, start + 6, y + height / 2, painting.isOpen(line), palette.muted);
  context.textAlign = "left";
  const from = start + WEDGE;
  const code = line.code + line.mark;
  context.fillStyle = palette.ink;
  context.font = fontOf(true, 12);
  const codeText = clip(context, code, grid.left - from - 4);
  context.fillText(codeText, from, y + height / 2 + 0.5);
  const title = from + context.measureText(codeText).width + 7;
  if (title > grid.left - 40) return;
  context.font = fontOf(false, 12);
  context.fillStyle = palette.muted;
  context.fillText(clip(context, line.title, grid.left - title - 6), title, y + height / 2 + 0.5);
}

function paintColumnHead(context: CanvasRenderingContext2D, painting: Painting, frame: Frame, column: number): void {
  const { scene, grid, palette } = painting;
  const line = scene.columns[column];
  if (!line) return;
  const { width } = grid.cell;
  const x = grid.left + column * width - frame.x;
  if (line.holdsOthers) {
    context.fillStyle = palette.line;
    context.fillRect(x, 0, 1, grid.top);
  }
  context.fillStyle = line.colour;
  context.fillRect(x + 1, grid.top - 6, width - 2, 4);
  const middle = x + width / 2;
  if (line.expandable) paintWedge(context, middle, grid.top - 14, painting.isOpen(line), palette.muted);
  context.save();
  context.translate(middle, grid.top - 24);
  context.rotate(-Math.PI / 2);
  context.textAlign = "left";
  context.fillStyle = palette.ink;
  context.font = fontOf(true, 12);
  const code = line.code + line.mark;
  context.fillText(code, 0, 0);
  const title = context.measureText(code).width + 7;
  context.font = fontOf(false, 12);
  context.fillStyle = palette.muted;
  if (title < grid.top - 60) context.fillText(clip(context, line.title, grid.top - 30 - title), title, 0);
  context.restore();
}

/** Points on to what can be opened, down to what is open. */
function paintWedge(context: CanvasRenderingContext2D, x: number, y: number, isOpen: boolean, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  if (isOpen) {
    context.moveTo(x - 4, y - 2.5);
    context.lineTo(x + 4, y - 2.5);
    context.lineTo(x, y + 3);
  } else {
    context.moveTo(x - 2.5, y - 4);
    context.lineTo(x - 2.5, y + 4);
    context.lineTo(x + 3, y);
  }
  context.fill();
}

function within(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  right: number,
  bottom: number,
  paint: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  paint();
  context.restore();
}
