import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { SECTION_PARTS, type OutlineChange, type Section } from "../../export/report-outline.ts";
import { KIND_MEANINGS, LEFT_OUT, quoted } from "./report-texts.ts";
import type { RowDrag } from "./useRowDrag.ts";

interface OutlineRowProps {
  section: Section;
  /** What it would be called if nobody had named it. */
  firstTitle: string;
  /** From 0. */
  index: number;
  all: number;
  /** Whether the filter asks for nothing that it is about. */
  isHidden: boolean;
  drag: RowDrag;
  onChange(change: OutlineChange): void;
  onMove(id: string, to: number): void;
  onRemove(id: string): void;
  /** The keyboard or the pointer went into the row. */
  onEnter(id: string): void;
}

/** A section of the outline: what it is called, whether and where it stands, and what stands in it. */
export function OutlineRow({
  section,
  firstTitle,
  index,
  all,
  isHidden,
  drag,
  onChange,
  onMove,
  onRemove,
  onEnter,
}: OutlineRowProps) {
  const { id, kind, title, isIncluded } = section;
  const move = (to: number) => {
    const held = document.activeElement;
    flushSync(() => onMove(id, to));
    // What is moved on the page loses the focus in some browsers.
    if (held instanceof HTMLElement) held.focus({ preventScroll: true });
    document.querySelector(`[data-section="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    move(index + by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what is inside, heard on their way up
    <li
      className="report-row"
      data-section={id}
      data-out={!isIncluded}
      data-drop={drag.over === index ? drag.side : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => onEnter(id)}
      {...drag.placeProps(index)}
    >
      <span className="report-grip" aria-hidden="true" {...drag.gripProps(id)}>
        <GripVertical />
      </span>
      <input
        type="checkbox"
        className="report-tick"
        checked={isIncluded}
        aria-label={`In the report: ${quoted(title)}`}
        onChange={() => onChange({ kind: "include", id, isIncluded: !isIncluded })}
      />
      <input
        className="report-name"
        dir="auto"
        value={title}
        aria-label={`Title of section ${index + 1}`}
        onChange={({ target }) => onChange({ kind: "rename", id, title: target.value })}
        onBlur={() => title.trim() === "" && onChange({ kind: "rename", id, title: firstTitle })}
      />
      <span className="report-moves">
        <MoveButton to="up" title={title} isEnd={index === 0} onMove={() => move(index - 1)} />
        <MoveButton to="down" title={title} isEnd={index === all - 1} onMove={() => move(index + 1)} />
        {kind === "text" && (
          <button type="button" className="icon" aria-label={`Remove ${quoted(title)}`} onClick={() => onRemove(id)}>
            <Trash2 aria-hidden="true" />
          </button>
        )}
      </span>
      <p className="report-meaning">{isHidden && isIncluded ? LEFT_OUT : KIND_MEANINGS[kind]}</p>
      {isIncluded && (
        <div className="report-content">
          <PartTicks section={section} onChange={onChange} />
          <OwnWords section={section} onChange={onChange} />
        </div>
      )}
    </li>
  );
}

interface MoveButtonProps {
  to: "up" | "down";
  title: string;
  isEnd: boolean;
  onMove(): void;
}

/** At an end it stays in reach of the keyboard, and says so when it is pressed. */
function MoveButton({ to, title, isEnd, onMove }: MoveButtonProps) {
  const Arrow = to === "up" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="icon"
      aria-label={`Move ${quoted(title)} ${to}`}
      aria-disabled={isEnd}
      onClick={onMove}
    >
      <Arrow aria-hidden="true" />
    </button>
  );
}

interface PartProps {
  section: Section;
  onChange(change: OutlineChange): void;
}

/** Ticks for the table and the figure, where a section can have them. */
function PartTicks({ section: { id, kind, title, hasTable, hasFigure }, onChange }: PartProps) {
  const { table, figure } = SECTION_PARTS[kind];
  if (!(table || figure)) return null;
  return (
    <div className="report-parts" role="group" aria-label={`In ${quoted(title)}`}>
      {table && (
        <label>
          <input
            type="checkbox"
            checked={hasTable}
            onChange={() => onChange({ kind: "table", id, hasTable: !hasTable })}
          />{" "}
          Table
        </label>
      )}
      {figure && (
        <label>
          <input
            type="checkbox"
            checked={hasFigure}
            onChange={() => onChange({ kind: "figure", id, hasFigure: !hasFigure })}
          />{" "}
          Figure
        </label>
      )}
    </div>
  );
}

/** The author's paragraphs, behind a line that says whether there are any. */
function OwnWords({ section: { id, title, text }, onChange }: PartProps) {
  const [opened] = useState(text !== "");
  return (
    <details className="report-words" open={opened}>
      <summary>
        {text.trim() === "" ? "Add your own words" : "Your own words"}
        <span className="visually-hidden"> to {quoted(title)}</span>
      </summary>
      <textarea
        dir="auto"
        rows={4}
        value={text}
        aria-label={`Your own words in ${quoted(title)}`}
        placeholder="They stand before what is made. An empty line begins a new paragraph."
        onChange={({ target }) => onChange({ kind: "text", id, text: target.value })}
      />
    </details>
  );
}
