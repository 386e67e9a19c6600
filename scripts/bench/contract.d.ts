/** What the bench finds in a page under `?perf=1`: the hook the page offers, and the agent that the bench puts there. */
interface BenchHook {
  /** Resolves when every visible linkage of the wide table is painted. */
  load(bytes: Uint8Array, options: { name: string }): Promise<void>;
  /** Nodes worth pointing at. */
  targets(most: number): readonly (readonly [clientX: number, clientY: number, id: string])[];
  /** A place with nothing under it. */
  blank(): readonly [clientX: number, clientY: number];
  filter(field: string, value: string | null): Promise<void>;
  stats(): { nodes: number; links: number; visibleLinks: number };
}

interface BenchAgent {
  /** The page's own hook. */
  hook(): BenchHook;
  /** Milliseconds from the input that was expected last until it was painted. */
  expected: Promise<number>;
  /** Expect an input whose effect is painted with the next frame. */
  expectFrame(type: keyof WindowEventMap): void;
  /** Expect an input whose effect is painted when the page sets a mark. */
  expectMark(type: keyof WindowEventMap, mark: string): void;
  /** Wait until nothing of what was done is still to be painted. */
  settle(): Promise<void>;
  /** Fetch a wide table, then load it. @returns milliseconds from the bytes until all of it is painted */
  load(address: string): Promise<number>;
  watchScroll(): void;
  /** Milliseconds from each scroll event since `watchScroll` until its frame was painted. */
  scrolled(): Promise<number[]>;
  watchBlocks(): void;
  /** The longest time the main thread was busy since `watchBlocks`, in milliseconds. */
  longestBlock(): number;
}

interface Window {
  atlasBench: BenchAgent;
}
