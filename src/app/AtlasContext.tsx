import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Filter } from "../domain/filter.ts";
import { afterPaint } from "./marks.ts";
import type { ViewState } from "./state.ts";
import type { Atlas } from "./store.ts";

export const AtlasContext = createContext<Atlas | undefined>(undefined);

/** The open atlas: data, state and dispatch. The object itself never changes while the page is open. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new TypeError("useAtlas: no atlas is open above this component");
  return atlas;
}

/** What `check` finds: faults of reading at once, those of the mapping a moment later. */
export function useFindings(): readonly Diagnostic[] {
  return useStore(useAtlas().findings);
}

/** What the last link asked for and this data could not give. */
export function useNotices(): readonly string[] {
  return useStore(useAtlas().notices);
}

/** The filter for numbers beside the picture, which follow a frame later; `undefined` before the first picture. */
export function useSettledFilter(): Filter | undefined {
  return useStore(useAtlas().settled);
}

/** Let the settled filter follow; for the one component around all views. */
export function useSettling(): void {
  const { settled, store } = useAtlas();
  const filter = useView((state) => state.filter);
  useEffect(() => {
    // The filter of that moment: it may have changed again, and even back, while the frame was on its way.
    if (filter !== settled.getState()) afterPaint(() => settled.setState(store.getState().filter, true));
  }, [filter, settled, store]);
}

/** A part of the view state; the component is drawn again when that part changes. */
export function useView<T>(part: (state: ViewState) => T): T {
  return useStore(useAtlas().store, part);
}
