import { useEffect, useState, type ComponentType } from "react";
import { markPainted } from "./marks.ts";
import type { ViewName } from "./state.ts";

type LateName = Exclude<ViewName, "graph">;

/** The views that come when they are first asked for. */
const LOADERS: Record<LateName, () => Promise<ComponentType>> = {
  matrix: async () => (await import("./MatrixView.tsx")).MatrixView,
  flow: async () => (await import("./FlowView.tsx")).FlowView,
  coverage: async () => (await import("./CoverageView.tsx")).CoverageView,
  table: async () => (await import("./TableView.tsx")).TableView,
  report: async () => (await import("./ReportView.tsx")).ReportView,
};

const loaded = new Map<LateName, ComponentType>();

/** A view that is fetched once. Not with Suspense, which holds what has come back for a third of a second. */
export function LateView({ name }: { name: LateName }) {
  const [Part, setPart] = useState<ComponentType | undefined>(() => loaded.get(name));
  useEffect(() => {
    if (Part) return;
    let isHere = true;
    const show = (come: () => ComponentType) => {
      if (isHere) setPart(come);
    };
    const keep = (Come: ComponentType) => {
      loaded.set(name, Come);
      show(() => Come);
    };
    // Thrown while React renders, so that the boundary around the page tells the reader.
    const fail = (error: unknown) => {
      show(() => {
        throw error;
      });
    };
    LOADERS[name]().then(keep, fail);
    return () => {
      isHere = false;
    };
  }, [Part, name]);
  if (!Part) return <p className="plain-notice">Opening the view…</p>;
  return (
    <>
      <Part />
      <PaintedMark />
    </>
  );
}

/** Beside a view that was opened: marks when its first frame is painted. */
export function PaintedMark() {
  useEffect(() => markPainted("view:painted"), []);
  return null;
}
