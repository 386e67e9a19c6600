import { useId } from "react";
import { RATIONALE_PLACES } from "../../export/table.ts";
import { TABLE_KINDS, type TableKind } from "../../export/table-words.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { VIEW_NAMES } from "../texts.ts";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { groupWords, tableIn, tablesFor, type Wish } from "./wish.ts";
import { RATIONALE_NAMES, TABLE_MEANINGS, TABLE_NAMES } from "./words.ts";

interface TableChoiceProps {
  wish: Wish;
  onChange(wish: Wish): void;
  /** The formats that print linkages in a layout of their own. */
  fixed: string;
}

/** Which table leaves the page, what the view shows first, and how linkages are laid out in it. */
export function TableChoice({ wish, onChange, fixed }: TableChoiceProps) {
  const view = useView((state) => state.view);
  const sorted = useView((state) => state.view === "table" && state.sort !== undefined);
  const compared = useView((state) => state.compared !== undefined);
  const about = useId();
  const table = tableIn(view, wish);
  const { shown, others } = tablesFor(view);
  const choose = (value: string) => {
    const kind = TABLE_KINDS.find((one) => one === value);
    if (kind) onChange({ ...wish, tables: { ...wish.tables, [view]: kind } });
  };
  const isAsked = wish.columns !== undefined || wish.groupBy !== undefined || wish.rationale !== undefined;
  return (
    <div className="export-what" role="group" aria-label="What is exported">
      <label className="export-field">
        <span>Table</span>
        <select value={table} aria-describedby={about} onChange={({ target }) => choose(target.value)}>
          <optgroup label={`In this view: ${VIEW_NAMES[view]}`}>{shown.map(tableOption)}</optgroup>
          <optgroup label="Other tables">{others.map(tableOption)}</optgroup>
        </select>
      </label>
      {table === "linkages" ? (
        <LinkageFields wish={wish} onChange={onChange} />
      ) : (
        <p id={about} className="muted">
          {TABLE_MEANINGS[table]}
          {table === "matrix" && compared && " Without the subset that it is compared with."}
        </p>
      )}
      {table === "linkages" && (
        <p id={about} className="muted">
          {sorted && "Sorted as the table is. "}
          {(isAsked || sorted) && `${fixed} keep columns and order of their own.`}
        </p>
      )}
    </div>
  );
}

function tableOption(kind: TableKind) {
  return (
    <option key={kind} value={kind}>
      {TABLE_NAMES[kind]}
    </option>
  );
}

function LinkageFields({ wish, onChange }: Pick<TableChoiceProps, "wish" | "onChange">) {
  const { corpus } = useAtlas();
  const { groupBy, rationale, columns, ...rest } = wish;
  const change = (part: { [name in keyof Wish]?: Wish[name] | undefined }) => {
    const next = { groupBy, rationale, columns, ...part };
    const given = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    onChange({ ...rest, ...given });
  };
  const place = RATIONALE_PLACES.find((one) => one === rationale);
  return (
    <>
      <label className="export-field">
        <span>Grouped by</span>
        <select value={groupBy ?? ""} onChange={({ target }) => change({ groupBy: target.value || undefined })}>
          <option value="">as usual</option>
          {groupWords(corpus).map((word) => (
            <option key={word} value={word}>
              {word === "area" ? "priority area" : word}
            </option>
          ))}
          <option value="none">nothing</option>
        </select>
      </label>
      <label className="export-field">
        <span>Rationale</span>
        <select
          value={place ?? ""}
          onChange={({ target }) => change({ rationale: RATIONALE_PLACES.find((one) => one === target.value) })}
        >
          <option value="">as usual</option>
          {RATIONALE_PLACES.map((one) => (
            <option key={one} value={one}>
              {RATIONALE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <ColumnChoice columns={columns} onChange={(next) => change({ columns: next })} />
    </>
  );
}
