/** Where the lines of a matrix stand on the screen: two headers that stay, and cells of one size that scroll below them. */
import type { MatrixScene } from "../../scene/matrix.ts";

/** A place in the matrix: -1 is the header of the other axis. */
export interface Spot {
  row: number;
  column: number;
}

export interface Grid {
  /** The width of the row headers and the height of the column headers. */
  left: number;
  top: number;
  cell: { width: number; height: number };
  /** The size of everything, headers included. */
  width: number;
  height: number;
}

/** What of the grid a reader sees: how far it is scrolled, and the size of its frame. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROW_HEIGHT = 24;
const NARROWEST = 26;
const WIDEST = 64;
const COLUMN_HEAD = 148;
/** Below this width a title beside the code would leave no room for cells. */
const NARROW_FRAME = 560;

export function gridOf({ rows, columns }: MatrixScene, frameWidth: number): Grid {
  const left = frameWidth < NARROW_FRAME ? 104 : Math.min(300, Math.round(frameWidth * 0.32));
  const room = Math.floor((frameWidth - left - 16) / Math.max(columns.length, 1));
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  return {
    left,
    top: COLUMN_HEAD,
    cell: { width, height: ROW_HEIGHT },
    width: left + columns.length * width,
    height: COLUMN_HEAD + rows.length * ROW_HEIGHT,
  };
}

/** The lines that are at least partly in sight, from the first to before the second. */
export function linesInSight(grid: Grid, frame: Frame, { rows, columns }: MatrixScene) {
  const span = (from: number, room: number, size: number, count: number) =>
    [Math.max(0, Math.floor(from / size)), Math.min(count, Math.ceil((from + room) / size))] as const;
  return {
    rows: span(frame.y, frame.height - grid.top, grid.cell.height, rows.length),
    columns: span(frame.x, frame.width - grid.left, grid.cell.width, columns.length),
  };
}

/** What is under a place of the frame; `undefined` in the corner and beyond the last line. */
export function spotAt(
  grid: Grid,
  frame: Frame,
  x: number,
  y: number,
  { rows, columns }: MatrixScene,
): Spot | undefined {
  const row = y < grid.top ? -1 : Math.floor((y - grid.top + frame.y) / grid.cell.height);
  const column = x < grid.left ? -1 : Math.floor((x - grid.left + frame.x) / grid.cell.width);
  if (row >= rows.length || column >= columns.length || (row < 0 && column < 0)) return undefined;
  return { row, column };
}

/** How far to scroll so that a spot stands whole between the headers and the edge; the frame's own place if it does. */
export function scrollTo(grid: Grid, frame: Frame, { row, column }: Spot): { x: number; y: number } {
  const within = (at: number, size: number, from: number, room: number) =>
    at < from ? at : at + size > from + room ? at + size - room : from;
  return {
    x: column < 0 ? frame.x : within(column * grid.cell.width, grid.cell.width, frame.x, frame.width - grid.left),
    y: row < 0 ? frame.y : within(row * grid.cell.height, grid.cell.height, frame.y, frame.height - grid.top),
  };
}

const PAGE = 10;

/** Where a key leads from a spot; `undefined` for keys that lead nowhere. */
export function moveSpot(spot: Spot, key: string, isFar: boolean, { rows, columns }: MatrixScene): Spot | undefined {
  const lastRow = rows.length - 1;
  const lastColumn = columns.length - 1;
  const { row, column } = spot;
  const moves: Record<string, Spot> = {
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowDown: { row: isFar ? lastRow : row + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    ArrowRight: { row, column: isFar ? lastColumn : column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: isFar ? { row: 0, column: 0 } : { row, column: 0 },
    End: isFar ? { row: lastRow, column: lastColumn } : { row, column: lastColumn },
  };
  const next = moves[key];
  if (!next) return undefined;
  const kept = {
    row: Math.min(Math.max(next.row, column < 0 ? 0 : -1), lastRow),
    column: Math.min(Math.max(next.column, row < 0 ? 0 : -1), lastColumn),
  };
  return kept.row < 0 && kept.column < 0 ? spot : kept;
}
