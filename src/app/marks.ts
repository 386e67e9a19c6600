/** The marks by which the page can be measured from outside; see `npm run bench`. */
export type MarkName =
  | "app:ready"
  | "dataset:parsed"
  | "graph:built"
  | "graph:painted"
  | "layout:settled"
  | "filter:applied"
  | "search:done"
  | "export:ready";

export function mark(name: MarkName): void {
  performance.mark(name);
}

/** Mark once the frame that is being prepared has been painted. */
export function markPainted(name: MarkName): void {
  requestAnimationFrame(() => setTimeout(() => mark(name)));
}

/** Let the page take input between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
