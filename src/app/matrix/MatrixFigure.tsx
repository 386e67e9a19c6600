import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { refOf } from "../../domain/concept.ts";
import type { MatrixLine, MatrixScene } from "../../scene/matrix.ts";
import type { Palette } from "../../scene/palette.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { count } from "../texts.ts";
import { gridOf, scrollTo, spotAt, type Frame, type Grid, type Spot } from "./grid.ts";
import { MatrixCellText } from "./MatrixCellText.tsx";
import { isOnWedge, paintMatrix, paintSpot, type Painting } from "./paint.ts";
import { useMatrixKeys } from "./useMatrixKeys.ts";
import { describeSpot } from "./words.ts";

interface MatrixFigureProps {
  scene: MatrixScene;
  palette: Palette;
  isOpen(line: MatrixLine): boolean;
  /** What the pointer is over, in words; `""` for nothing. */
  onRead(words: string): void;
}

/** The grid itself: one tab stop, drawn on two canvases that stand still while an empty sheet scrolls below them. */
export function MatrixFigure({ scene, palette, isOpen, onRead }: MatrixFigureProps) {
  const { dispatch } = useAtlas();
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useRef<HTMLCanvasElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const grid = gridOf(scene, size.width);
  const painting: Painting = { scene, grid, palette, isOpen };
  const hovered = useRef<Spot>(undefined);
  const chosen = useChosenSpot(scene);
  const frameNow = (): Frame => ({
    x: scroller.current?.scrollLeft ?? 0,
    y: scroller.current?.scrollTop ?? 0,
    ...size,
  });
  const { active, onKeyDown } = useMatrixKeys({ scene, grid, scroller, isOpen, chosen, frameNow });

  const paintMarks = () => {
    if (!marks.current) return;
    const spots = [
      ...(hovered.current ? [{ spot: hovered.current, isFirm: false }] : []),
      ...(chosen ? [{ spot: chosen, isFirm: true }] : []),
      ...(active ? [{ spot: active, isFirm: true }] : []),
    ];
    paintSpot(marks.current, painting, frameNow(), spots);
  };
  const paint = () => {
    if (cells.current) paintMatrix(cells.current, painting, frameNow());
    paintMarks();
  };
  useSize(scroller, setSize);
  useScrollToChosen(scroller, chosen, grid, frameNow);
  useLayoutEffect(paint);
  useRepaintOnFonts(paint);

  const spotUnder = ({ nativeEvent }: MouseEvent): Spot | undefined => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box) return undefined;
    return spotAt(grid, frameNow(), nativeEvent.clientX - box.left, nativeEvent.clientY - box.top, scene);
  };
  const onPointerMove = (event: PointerEvent) => {
    const spot = event.pointerType === "touch" ? undefined : spotUnder(event);
    if (spot?.row === hovered.current?.row && spot?.column === hovered.current?.column) return;
    hovered.current = spot;
    onRead(spot ? describeSpot(scene, spot, isOpen) : "");
    paintMarks();
  };
  const onClick = (event: MouseEvent) => {
    const spot = spotUnder(event);
    const box = scroller.current?.getBoundingClientRect();
    const row = scene.rows[spot?.row ?? -1];
    const column = scene.columns[spot?.column ?? -1];
    const line = row ?? column;
    if (!line || !box) return;
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const isWedge = isOnWedge(grid, line, row ? "row" : "column", x, y);
    if (row && column) {
      dispatch({ type: "select", selection: { pair: { left: refOf(row.id).code, right: refOf(column.id).code } } });
    } else if (line.expandable && isWedge) dispatch({ type: "toggleConcept", concept: line.id });
    else dispatch({ type: "select", selection: { concept: line.id } });
  };
  return (
    <div
      className="matrix-scroller"
      ref={scroller}
      role="grid"
      aria-label={`Matrix of ${count(scene.rows.length, "row")} and ${count(scene.columns.length, "column")}`}
      aria-rowcount={scene.rows.length + 1}
      aria-colcount={scene.columns.length + 1}
      aria-activedescendant={active ? "matrix-active" : undefined}
      aria-describedby="matrix-keys"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-matrix={`${scene.rows.length} ${scene.columns.length}`}
      data-grid={[grid.left, grid.top, grid.cell.width, grid.cell.height].join(" ")}
      onKeyDown={onKeyDown}
      onScroll={paint}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        hovered.current = undefined;
        onRead("");
        paintMarks();
      }}
      onClick={onClick}
    >
      <div className="matrix-window" aria-hidden="true">
        <canvas ref={cells} />
        <canvas ref={marks} />
      </div>
      <div className="matrix-sheet" style={{ width: grid.width, height: grid.height }} aria-hidden="true" />
      <MatrixCellText scene={scene} spot={active ?? chosen ?? FIRST_SPOT} isOpen={isOpen} />
    </div>
  );
}

const FIRST_SPOT: Spot = { row: 0, column: 0 };

/** The spot of what is selected, if it is in the picture. */
function useChosenSpot({ rows, columns }: MatrixScene): Spot | undefined {
  const selection = useView((state) => state.selection);
  if (selection?.pair) {
    const row = rows.findIndex(({ code }) => code === selection.pair?.left);
    const column = columns.findIndex(({ code }) => code === selection.pair?.right);
    return row >= 0 && column >= 0 ? { row, column } : undefined;
  }
  if (selection?.concept === undefined) return undefined;
  const row = rows.findIndex(({ id }) => id === selection.concept);
  const column = columns.findIndex(({ id }) => id === selection.concept);
  return row >= 0 || column >= 0 ? { row, column } : undefined;
}

/** What was selected elsewhere comes into sight; a reader who scrolls on is left alone. */
function useScrollToChosen(
  scroller: RefObject<HTMLElement | null>,
  chosen: Spot | undefined,
  grid: Grid,
  frameNow: () => Frame,
): void {
  const seen = useRef("");
  useEffect(() => {
    const key = chosen ? `${chosen.row} ${chosen.column}` : "";
    const { width, height } = frameNow();
    if (key === seen.current || width === 0 || height === 0) return;
    seen.current = key;
    if (!chosen) return;
    const { x, y } = scrollTo(grid, frameNow(), chosen);
    scroller.current?.scrollTo({ left: x, top: y });
  });
}

function useSize(of: { current: HTMLElement | null }, onSize: (size: { width: number; height: number }) => void): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => onSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [of, onSize]);
}

function useRepaintOnFonts(paint: () => void): void {
  useEffect(() => {
    document.fonts.addEventListener("loadingdone", paint);
    return () => document.fonts.removeEventListener("loadingdone", paint);
  });
}
