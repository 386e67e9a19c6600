import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useAtlas } from "../AtlasContext.tsx";
import type { Atlas } from "../store.ts";
import { isKept, startWork, type ReportWork } from "./work.ts";

/** The report in the making, and the one way to change it: by a step from one state to the next. */
export function useWork(): { work: ReportWork; step(to: (work: ReportWork) => ReportWork): void } {
  const atlas = useAtlas();
  const { corpus, report } = atlas;
  const start = useMemo(() => startWork(corpus), [corpus]);
  const work = useSyncExternalStore(report.subscribe, report.getState) ?? start;
  useEffect(() => guard(atlas), [atlas]);
  const step = (to: (work: ReportWork) => ReportWork) => report.setState(to(report.getState() ?? start), true);
  return { work, step };
}

const guarded = new WeakSet<Atlas>();

/** Let the browser ask before a page is closed whose outline is in no file, whatever view is open by then. */
function guard(atlas: Atlas): void {
  if (guarded.has(atlas)) return;
  guarded.add(atlas);
  const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
  atlas.report.subscribe((work) => {
    removeEventListener("beforeunload", onLeave);
    if (work && !isKept(work)) addEventListener("beforeunload", onLeave);
  });
}
