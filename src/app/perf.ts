/** The hook by which the page is measured, there only under `?perf=1`; see `npm run bench`. */
import { readWide } from "../read/wide.ts";
import { breathe, mark } from "./marks.ts";
import { openAtlas, type Atlas } from "./store.ts";
import { shownIn } from "./derived.ts";
import { probe } from "./probe.ts";
import { FIRST_STATE } from "./state.ts";
import type { ListField } from "../domain/filter.ts";

declare global {
  interface Window {
    // oxlint-disable-next-line no-underscore-dangle -- the name that measuring programs ask for
    __perf?: object;
  }
}

/**
 * Offer `window.__perf`. Its files are wide CSVs of one linkage a row.
 *
 * @param opened what the page shows until the first of them
 */
export function installHook(opened: Atlas, show: (atlas: Atlas) => void): void {
  let atlas = opened;
  // oxlint-disable-next-line no-underscore-dangle
  window.__perf = {
    async load(bytes: Uint8Array, { name }: { name: string }) {
      const painted = nextMark("graph:painted");
      const { values: corpus, diagnostics } = await readWide(name, bytes, breathe);
      mark("dataset:parsed");
      if (!corpus) throw new TypeError(`__perf.load: ${name} holds no linkage`);
      atlas = openAtlas({ corpus, diagnostics, files: new Map([[name, bytes]]), folder: "" }, "");
      atlas.dispatch({ type: "restore", state: FIRST_STATE });
      show(atlas);
      await painted;
    },
    targets: (most: number) => probe.current?.targets(most) ?? [],
    blank: () => probe.current?.blank() ?? [0, 0],
    async filter(field: ListField, value: string | null) {
      const painted = nextMark("filter:applied");
      atlas.dispatch({ type: "setList", field, values: value === null ? [] : [value] });
      await painted;
    },
    stats: () => ({
      nodes: probe.current?.nodes() ?? 0,
      links: atlas.corpus.linkages.length,
      visibleLinks: shownIn(atlas.corpus, atlas.store.getState().filter).length,
    }),
  };
}

/** When a mark is set next. */
function nextMark(name: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntriesByName(name).some(({ startTime }) => startTime >= since)) return;
      observer.disconnect();
      resolve();
    });
    const since = performance.now();
    observer.observe({ type: "mark" });
  });
}
