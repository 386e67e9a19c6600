import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { DEFAULT_FILTER, isSameFilter, type Filter } from "../domain/filter.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { chipsOf } from "./chips.ts";
import { shownIn } from "./derived.ts";
import { EmptyHint } from "./EmptyHint.tsx";
import { markPainted } from "./marks.ts";
import { count, grouped } from "./texts.ts";

/** How many linkages the filter shows of all that the page opens with. */
export function ShownCount() {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  return (
    <span className="shown-count">
      <strong>{grouped(shownIn(corpus, filter).length)}</strong> of {grouped(shownIn(corpus, DEFAULT_FILTER).length)}
      <span className="shown-noun"> linkages</span>
    </span>
  );
}

/** A chip that was dropped leaves the focus to the one that takes its place, or to the view's tab when none is left. */
function useFocusThatStays(filter: Filter) {
  const row = useRef<HTMLDivElement>(null);
  const clicked = useRef(-1);
  const remember = ({ target }: { target: EventTarget }) => {
    const buttons = [...(row.current?.querySelectorAll("button") ?? [])];
    clicked.current = buttons.findIndex((button) => button.contains(target as Node));
  };
  useEffect(() => {
    if (clicked.current < 0 || !filter) return;
    const buttons = [...(row.current?.querySelectorAll("button") ?? [])];
    const next = buttons[Math.min(clicked.current, buttons.length - 1)];
    (next ?? document.querySelector<HTMLElement>(".view-tabs [aria-current]"))?.focus();
    clicked.current = -1;
  }, [filter]);
  return { row, remember };
}

/** The filter as chips that can be dropped, with what it shows of how much; says which chip to drop when nothing is left. */
export function FilterChips() {
  const { corpus, dispatch } = useAtlas();
  const filter = useView((state) => state.filter);
  const chips = chipsOf(corpus, filter);
  const shown = shownIn(corpus, filter).length;
  const all = shownIn(corpus, DEFAULT_FILTER).length;
  const first = useRef(true);
  const { row, remember } = useFocusThatStays(filter);

  useEffect(() => {
    if (!first.current) announce(`${grouped(shown)} of ${count(all, "linkage")} shown`);
    first.current = false;
  }, [shown, all]);

  useEffect(() => {
    if (filter) markPainted("filter:applied");
  }, [filter]);

  return (
    <div className="chips" aria-label="Filter" role="group" ref={row} onClickCapture={remember}>
      {chips.map(({ id, words, drop }) => (
        <button
          key={id}
          type="button"
          className="chip"
          onClick={() => dispatch(drop)}
          aria-label={`Drop filter ${words}`}
        >
          {words} <X aria-hidden="true" />
        </button>
      ))}
      {!isSameFilter(filter, DEFAULT_FILTER) && (
        <button type="button" className="text-button" onClick={() => dispatch({ type: "resetFilter" })}>
          Reset
        </button>
      )}
      {corpus.linkages.length === 0 && (
        <p className="empty-hint" role="status">
          <strong>This package holds no linkage yet.</strong> The concepts of both sides are all here; a row in
          linkages.csv joins two of them.
        </p>
      )}
      {shown === 0 && corpus.linkages.length > 0 && <EmptyHint corpus={corpus} chips={chips} />}
    </div>
  );
}
