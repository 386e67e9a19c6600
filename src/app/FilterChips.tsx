import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Corpus } from "../domain/corpus.ts";
import {
  DEFAULT_FILTER,
  isSameFilter,
  LIST_FIELDS,
  linkagesIn,
  type Filter,
  type ListField,
} from "../domain/filter.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { shownIn } from "./derived.ts";
import { markPainted } from "./marks.ts";
import type { Action } from "./state.ts";
import { count, FIELD_NAMES, grouped } from "./texts.ts";
import { entryName } from "./entries.ts";

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

interface Chip {
  id: string;
  words: string;
  drop: Action;
  without: Filter;
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

/** Which single filter, dropped, would show something again. */
function EmptyHint({ corpus, chips }: { corpus: Corpus; chips: readonly Chip[] }) {
  const { dispatch } = useAtlas();
  const helpful = chips
    .map((chip) => ({ ...chip, gain: linkagesIn(corpus, chip.without).length }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain);
  return (
    <div className="empty-hint" role="status">
      <strong>No linkage passes this filter.</strong>{" "}
      {helpful.length === 0 ? (
        <>
          No single filter can be dropped to change that:{" "}
          <button type="button" className="text-button" onClick={() => dispatch({ type: "resetFilter" })}>
            reset them all
          </button>
          .
        </>
      ) : (
        <>
          Drop{" "}
          {helpful.slice(0, 3).map(({ id, words, drop, gain }, i) => (
            <span key={id}>
              {i > 0 && " or "}
              <button type="button" className="text-button" onClick={() => dispatch(drop)}>
                {words}
              </button>{" "}
              ({count(gain, "linkage")})
            </span>
          ))}
          .
        </>
      )}
    </div>
  );
}

function chipsOf(corpus: Corpus, filter: Filter): readonly Chip[] {
  const chips: Chip[] = [];
  for (const field of LIST_FIELDS) {
    if (isSameFilter({ ...filter, [field]: DEFAULT_FILTER[field] }, filter)) continue;
    if (filter[field].length === 0) {
      chips.push(listChip(filter, field, `${FIELD_NAMES[field]}: any`, DEFAULT_FILTER[field]));
    }
    for (const value of filter[field]) {
      if ((DEFAULT_FILTER[field] as readonly string[]).includes(value) && filter[field].length > 1) continue;
      const rest = (filter[field] as readonly string[]).filter((other) => other !== value);
      const next = rest.length === 0 ? DEFAULT_FILTER[field] : rest;
      chips.push(listChip(filter, field, entryName(corpus, field, value), next));
    }
  }
  if (filter.minStrength !== undefined) {
    chips.push({
      id: "minStrength",
      words: filter.minStrength === 3 ? "strength 3" : `strength ≥ ${filter.minStrength}`,
      drop: { type: "setMinStrength", minStrength: undefined },
      without: { ...filter, minStrength: undefined },
    });
  }
  return chips;
}

function listChip(filter: Filter, field: ListField, words: string, values: readonly string[]): Chip {
  return {
    id: `${field} ${words}`,
    words,
    drop: { type: "setList", field, values },
    without: { ...filter, [field]: values },
  };
}
