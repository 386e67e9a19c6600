/**
 * Keep a copy of a WebGL picture for paper: the browser has thrown the drawing away by the time it prints. The copy
 * stands beside the container, as plain pixels: the browser prints other canvases by drawing them again.
 *
 * @param redraw draws the picture at once, and calls the returned `take` when it has
 */
export function keepPrintCopy(
  container: HTMLElement,
  canvases: readonly HTMLCanvasElement[],
  redraw: () => void,
): { take(): void; stop(): void } {
  let copy: HTMLCanvasElement | undefined;
  const onBefore = () => {
    copy = document.createElement("canvas");
    copy.className = "graph-layer graph-print";
    container.after(copy);
    redraw();
  };
  const onAfter = () => {
    copy?.remove();
    copy = undefined;
  };
  addEventListener("beforeprint", onBefore);
  addEventListener("afterprint", onAfter);
  return {
    take() {
      if (!copy) return;
      const pixels = pixelsOf(canvases);
      if (!pixels) return;
      copy.width = pixels.width;
      copy.height = pixels.height;
      copy.getContext("2d")?.putImageData(pixels, 0, 0);
    },
    stop() {
      removeEventListener("beforeprint", onBefore);
      removeEventListener("afterprint", onAfter);
      onAfter();
    },
  };
}

/** What the canvases show together, as plain pixels. */
function pixelsOf(canvases: readonly HTMLCanvasElement[]): ImageData | undefined {
  const sheet = document.createElement("canvas");
  sheet.width = canvases[0]?.width ?? 0;
  sheet.height = canvases[0]?.height ?? 0;
  const context = sheet.getContext("2d", { willReadFrequently: true });
  if (!context || sheet.width === 0 || sheet.height === 0) return undefined;
  for (const canvas of canvases) context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, sheet.width, sheet.height);
}
