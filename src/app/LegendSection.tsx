import { grouped } from "./texts.ts";

export interface LegendEntry {
  value: string;
  /** Shown in bold before the name. */
  code?: string;
  name: string;
  hint?: string | undefined;
  /** Missing until the first picture stands. */
  count: number | undefined;
  /** A colour of the palette. */
  swatch?: string | undefined;
  chosen: boolean;
  tension?: boolean;
}

interface LegendSectionProps {
  title: string;
  field: string;
  entries: readonly LegendEntry[];
  /** Whether it starts unfolded. */
  open: boolean;
  onToggle(value: string): void;
}

/** A group of ticks with counts; entries that nothing has stay, in grey. */
export function LegendSection({ title, field, entries, open, onToggle }: LegendSectionProps) {
  const chosen = entries.filter((entry) => entry.chosen).length;
  return (
    <details className="legend" open={open || chosen > 0}>
      <summary>
        {title} {chosen > 0 && <span className="legend-chosen">{chosen} ticked</span>}
      </summary>
      <div role="group" aria-label={title} className="legend-entries">
        {entries.map((entry) => (
          <label
            key={entry.value}
            className="legend-entry"
            title={entry.hint ?? entry.name}
            data-empty={entry.count === 0}
          >
            <input
              type="checkbox"
              data-perf="filter"
              data-field={field}
              value={entry.value}
              checked={entry.chosen}
              onChange={() => onToggle(entry.value)}
            />
            {entry.swatch !== undefined && (
              <span className="swatch" style={{ backgroundColor: entry.swatch }} aria-hidden="true" />
            )}
            {entry.tension === true && <span className="swatch swatch-tension" aria-hidden="true" />}
            <span className="legend-name">
              {entry.code !== undefined && <b>{entry.code}</b>} {entry.name}
            </span>
            <span className="legend-count">{entry.count !== undefined && grouped(entry.count)}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
