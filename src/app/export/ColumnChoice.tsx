import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { LinkageColumnName } from "../../export/linkage-columns.ts";
import { announce } from "../announcer.ts";
import { moveColumn, tickColumn, USUAL_COLUMNS, type ColumnWish } from "./wish.ts";
import { COLUMN_NAMES } from "./words.ts";

interface ColumnChoiceProps {
  columns: ColumnWish | undefined;
  onChange(columns: ColumnWish | undefined): void;
}

/** Which columns are printed, in which order: ticks, and buttons or Alt with an arrow that move a column. */
export function ColumnChoice({ columns, onChange }: ColumnChoiceProps) {
  const wish = columns ?? USUAL_COLUMNS;
  const list = useRef<HTMLUListElement>(null);
  /** What had the focus before its row was moved: the browser takes the focus from what it moves. */
  const held = useRef<{ name: LinkageColumnName; part: string }>(undefined);
  useEffect(() => {
    if (!held.current) return;
    const { name, part } = held.current;
    held.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-column="${name}"] [data-part="${part}"]`)?.focus();
  });
  const move = (name: LinkageColumnName, by: -1 | 1, part: string) => {
    const next = moveColumn(wish, name, by);
    if (next === wish) return;
    held.current = { name, part };
    onChange(next);
    announce(`${COLUMN_NAMES[name]}: ${next.order.indexOf(name) + 1} of ${next.order.length}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-column]");
    if (!event.altKey || by === undefined || !row) return;
    event.preventDefault();
    move(row.dataset["column"] as LinkageColumnName, by, "tick");
  };
  const tick = (name: LinkageColumnName) => {
    const next = tickColumn(wish, name);
    if (next === wish) announce("One column stays: a table without columns is none");
    else onChange(next);
  };
  return (
    <details className="export-columns">
      <summary>
        <span>Columns</span>
        <span className="muted">{columns ? `${columns.ticked.length} chosen` : "as usual"}</span>
      </summary>
      <p className="muted">Ticked columns are printed in this order. Alt with an arrow key moves one.</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the ticks inside */}
      <ul ref={list} onKeyDown={onKeyDown}>
        {wish.order.map((name, place) => (
          <li key={name} data-column={name}>
            <label>
              <input
                type="checkbox"
                data-part="tick"
                checked={wish.ticked.includes(name)}
                onChange={() => tick(name)}
              />
              {COLUMN_NAMES[name]}
            </label>
            <button
              type="button"
              className="icon"
              data-part="up"
              aria-label={`${COLUMN_NAMES[name]}: up`}
              aria-disabled={place === 0}
              onClick={() => move(name, -1, "up")}
            >
              <ArrowUp aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon"
              data-part="down"
              aria-label={`${COLUMN_NAMES[name]}: down`}
              aria-disabled={place === wish.order.length - 1}
              onClick={() => move(name, 1, "down")}
            >
              <ArrowDown aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="text-button"
        aria-disabled={columns === undefined}
        onClick={() => onChange(undefined)}
      >
        Back to the usual columns
      </button>
    </details>
  );
}
