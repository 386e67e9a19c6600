/** Wheel, drag, pinch and click over an element; heights are shares of its own. */
export interface GestureEvents {
  /** Rows stretch by a factor about a height of the element (0 top, 1 bottom). */
  onZoom(factor: number, height: number): void;
  /** The content follows the pointer by a share of the height, positive downwards. */
  onDrag(share: number): void;
  /** A click that was not a drag, in pixels from the element's top left corner. */
  onClick(x: number, y: number): void;
  onDoubleClick(x: number, y: number): void;
}

/** Pixels that a pointer may stray in a click. */
const CLICK_TOLERANCE = 4;

/** Watch for gestures. @returns the function that stops it */
export function watchGestures(
  element: HTMLElement,
  { onZoom, onDrag, onClick, onDoubleClick }: GestureEvents,
): () => void {
  const pointers = new Map<number, PointerEvent>();
  let dragging = false;

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const delta = Math.max(-240, Math.min(240, event.deltaY * lines));
    if (event.shiftKey) onDrag(-delta / box.height);
    else onZoom(Math.exp(-delta / 400), (event.clientY - box.top) / box.height);
  };
  const onDown = (event: PointerEvent) => {
    pointers.set(event.pointerId, event);
    dragging = false;
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const box = element.getBoundingClientRect();
    const step = event.clientY - before.clientY;
    const [first, second] = [...pointers.values()];
    if (first && second) {
      const other = first.pointerId === event.pointerId ? second : first;
      const factor = distance(event, other) / Math.max(distance(before, other), 1);
      onZoom(factor, ((event.clientY + other.clientY) / 2 - box.top) / box.height);
    } else {
      if (!dragging && Math.abs(step) < CLICK_TOLERANCE) return;
      dragging = true;
      onDrag(step / box.height);
    }
    pointers.set(event.pointerId, event);
  };
  const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);

  const onPress = (event: MouseEvent) => {
    if (dragging) return;
    const box = element.getBoundingClientRect();
    const tell = event.type === "click" ? onClick : onDoubleClick;
    tell(event.clientX - box.left, event.clientY - box.top);
  };

  element.addEventListener("wheel", onWheel, { passive: false });
  element.addEventListener("click", onPress);
  element.addEventListener("dblclick", onPress);
  element.addEventListener("pointerdown", onDown);
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  addEventListener("pointercancel", onUp);
  return () => {
    element.removeEventListener("wheel", onWheel);
    element.removeEventListener("click", onPress);
    element.removeEventListener("dblclick", onPress);
    element.removeEventListener("pointerdown", onDown);
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", onUp);
    removeEventListener("pointercancel", onUp);
  };
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}
