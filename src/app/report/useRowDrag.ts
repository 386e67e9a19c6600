import { useState, type DragEvent } from "react";

/** Where a dragged row would stand, and what makes rows take part. */
export interface RowDrag {
  /** The row under the pointer, from 0. */
  over: number | undefined;
  /** At which of its edges. */
  side: "above" | "below";
  gripProps(id: string): { draggable: true; onDragStart(event: DragEvent): void; onDragEnd(): void };
  placeProps(index: number): { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void };
}

interface Drag {
  id: string;
  over?: number;
  side?: "above" | "below";
}

/** Rows that can be dragged by their grips, by the browser's own means; the buttons do the same without a pointer. */
export function useRowDrag(placeOf: (id: string) => number, onMove: (id: string, to: number) => void): RowDrag {
  const [drag, setDrag] = useState<Drag>();
  return {
    over: drag?.over,
    side: drag?.side ?? "above",
    gripProps: (id) => ({
      draggable: true,
      onDragStart(event) {
        const row = event.currentTarget.closest("li");
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        if (row) event.dataTransfer.setDragImage(row, 16, 16);
        setDrag({ id });
      },
      onDragEnd: () => setDrag(undefined),
    }),
    placeProps: (index) => ({
      onDragOver(event) {
        if (!drag) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < top + height / 2 ? "above" : "below";
        if (drag.over !== index || drag.side !== side) setDrag({ ...drag, over: index, side });
      },
      onDrop(event) {
        if (!drag) return;
        event.preventDefault();
        const from = placeOf(drag.id);
        const before = index + (drag.side === "below" ? 1 : 0);
        setDrag(undefined);
        // Taken out of its old place it leaves those behind it one place further up.
        const to = before > from ? before - 1 : before;
        if (to !== from) onMove(drag.id, to);
      },
    }),
  };
}
