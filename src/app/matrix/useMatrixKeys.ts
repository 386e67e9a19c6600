import { useState, type KeyboardEvent, type RefObject } from "react";
import { refOf } from "../../domain/concept.ts";
import type { MatrixLine, MatrixScene } from "../../scene/matrix.ts";
import { announce } from "../announcer.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { moveSpot, scrollTo, type Frame, type Grid, type Spot } from "./grid.ts";
import { describeSpot } from "./words.ts";

interface MatrixKeysOptions {
  scene: MatrixScene;
  grid: Grid;
  scroller: RefObject<HTMLElement | null>;
  isOpen(line: MatrixLine): boolean;
  /** What is selected: where the keys start. */
  chosen: Spot | undefined;
  frameNow(): Frame;
}

/** The matrix by keys: a spot that moves inside the one tab stop, every step spoken. */
export function useMatrixKeys({ scene, grid, scroller, isOpen, chosen, frameNow }: MatrixKeysOptions): {
  active: Spot | undefined;
  onKeyDown(event: KeyboardEvent): void;
} {
  const { dispatch } = useAtlas();
  const [moved, setMoved] = useState<Spot>();
  const active = moved && kept(moved, scene);

  const go = (spot: Spot) => {
    setMoved(spot);
    const { x, y } = scrollTo(grid, frameNow(), spot);
    scroller.current?.scrollTo({ left: x, top: y });
    announce(describeSpot(scene, spot, isOpen));
  };
  const select = ({ row, column }: Spot) => {
    const across = scene.rows[row];
    const down = scene.columns[column];
    const line = across ?? down;
    if (across && down) {
      dispatch({ type: "select", selection: { pair: { left: refOf(across.id).code, right: refOf(down.id).code } } });
      announce(`${describeSpot(scene, { row, column }, isOpen)}. Opened under Details`);
    } else if (line) dispatch({ type: "select", selection: { concept: line.id } });
  };
  const toggle = ({ row, column }: Spot) => {
    const across = scene.rows[row];
    const down = scene.columns[column];
    const line = across && down ? undefined : (across ?? down);
    if (!line?.expandable) return announce("Nothing to open here: rows and columns open in their headers");
    dispatch({ type: "toggleConcept", concept: line.id });
    announce(`${line.code} ${isOpen(line) ? "closed" : "opened"}`);
  };
  return {
    active,
    onKeyDown(event) {
      if (event.altKey) return;
      const from = active ?? chosen;
      const next = from
        ? moveSpot(from, event.key, event.ctrlKey || event.metaKey, scene)
        : event.key.startsWith("Arrow")
          ? { row: 0, column: 0 }
          : undefined;
      if (next) go(next);
      else if (event.key === "Enter" && from) select(from);
      else if (event.key === " " && from) toggle(from);
      else return;
      event.preventDefault();
    },
  };
}

/** Lines may have been folded away since the last key. */
function kept({ row, column }: Spot, { rows, columns }: MatrixScene): Spot {
  return { row: Math.min(row, rows.length - 1), column: Math.min(column, columns.length - 1) };
}
