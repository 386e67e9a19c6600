/** The marks by which the page can be measured from outside; see `npm run bench`. */
export type MarkName =
  | "app:ready"
  | "dataset:parsed"
  | "graph:built"
  | "graph:painted"
  | "layout:settled"
  | "filter:applied"
  | "view:painted"
  | "search:done"
  | "export:ready";

export function mark(name: MarkName): void {
  performance.mark(name);
}

/** Do something once the frame that is being prepared has been painted, before any other waiting work. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", work, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Mark once the frame that is being prepared has been painted. */
export function markPainted(name: MarkName): void {
  afterPaint(() => mark(name));
}

/** Let the page take input between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
