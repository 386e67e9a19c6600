import { useEffect, useEffectEvent, useRef, useState } from "react";
import { LIVE_REGION } from "./announcer.ts";
import { useAtlas, useSettling, useView } from "./AtlasContext.tsx";
import { FilterChips, ShownCount } from "./FilterChips.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { GraphView } from "./GraphView.tsx";
import { Header } from "./Header.tsx";
import { LateView, PaintedMark } from "./LateView.tsx";
import { Notices } from "./Notices.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { canDraw } from "./stage.ts";
import { StatusLine } from "./StatusLine.tsx";
import type { ViewName } from "./state.ts";
import { NO_WEBGL } from "./texts.ts";
import { ViewTabs } from "./ViewTabs.tsx";

/** Header, filters, the view, what is selected, and the line of numbers below. */
export function Frame() {
  // Other data start with fresh parts, but for the picture.
  const { fingerprint } = useAtlas().corpus;
  const view = useView((state) => state.view);
  const hasSelection = useView((state) => state.selection !== undefined);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [drawable] = useState(canDraw);
  const isGraph = view === "graph" && drawable;
  // Once opened the graph stays, hidden behind other views: opening WebGL anew takes longer than drawing.
  const [hadGraph, setHadGraph] = useState(isGraph);
  if (isGraph && !hadGraph) setHadGraph(true);
  useSettling();

  useEscape(filtersOpen, () => setFiltersOpen(false));
  useSheetFocus(filtersOpen);

  return (
    <div className="frame" data-filters={filtersOpen ? "open" : "shut"} data-selection={hasSelection ? "some" : "none"}>
      <a className="skip-link" href="#view" onClick={focusView}>
        Skip to the view
      </a>
      <Header key={`Header ${fingerprint}`} onFilters={() => setFiltersOpen(!filtersOpen)} filtersOpen={filtersOpen} />
      <FilterPanel key={`FilterPanel ${fingerprint}`} onClose={() => setFiltersOpen(false)} />
      <main id="view" className="view" tabIndex={-1} aria-label="View">
        <div className="view-head">
          <ViewTabs />
          <FilterChips key={`FilterChips ${fingerprint}`} />
          <ShownCount />
        </div>
        <Notices />
        {drawable && hadGraph && <GraphView />}
        {isGraph ? <PaintedMark /> : <OtherView key={fingerprint} view={view} />}
      </main>
      <SidePanel key={`SidePanel ${fingerprint}`} />
      <StatusLine />
      <div id={LIVE_REGION} className="visually-hidden" role="status" aria-live="polite" />
    </div>
  );
}

/** Any view but the graph; the table stands in for a graph that cannot be drawn. */
function OtherView({ view }: { view: ViewName }) {
  const name = view === "graph" ? "table" : view;
  return (
    <>
      {view === "graph" && (
        <p className="plain-notice" role="status">
          {NO_WEBGL}
        </p>
      )}
      <LateView key={name} name={name} />
    </>
  );
}

/** Escape closes the filter's sheet, else it clears the selection, unless something above the page takes it. */
function useEscape(filtersOpen: boolean, onClose: () => void): void {
  const { dispatch } = useAtlas();
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector("dialog[open], :popover-open, [aria-expanded=true][role=combobox]")) return;
    if (filtersOpen) onClose();
    else dispatch({ type: "select", selection: undefined });
  });
  useEffect(() => {
    addEventListener("keydown", escape);
    return () => removeEventListener("keydown", escape);
  }, []);
}

/** The sheet takes the focus when it opens, and gives it back to the button that opened it. */
function useSheetFocus(open: boolean): void {
  const before = useRef(open);
  useEffect(() => {
    if (open !== before.current) {
      document.querySelector<HTMLElement>(open ? "#filters .sheet-head button" : ".filters-button")?.focus();
    }
    before.current = open;
  }, [open]);
}

/** The address holds the view's state, so the link must not write its own hash there. */
function focusView(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById("view")?.focus();
}
