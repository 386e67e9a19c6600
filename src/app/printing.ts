/** What is drawn on a canvas, and would be squeezed on paper. */
const PICTURES = ".graph-stage, .matrix-scroller";

/** Let canvases keep their shape on paper: nothing is drawn anew for it, and the paper has another one than the window. */
export function keepShapesInPrint(): void {
  addEventListener("beforeprint", () => {
    for (const picture of document.querySelectorAll<HTMLElement>(PICTURES)) {
      picture.style.setProperty("--print-shape", `${picture.clientWidth} / ${picture.clientHeight}`);
    }
  });
}
