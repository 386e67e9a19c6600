import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Linkage } from "../domain/linkage.ts";
import { REPORT_COLUMNS } from "../export/report-columns.ts";
import { inOrder } from "../export/row-order.ts";
import { linkageTable, RECALLED_MARK, reportedIn } from "../export/table.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import type { Sort } from "./state.ts";
import { orderOf, type TableRow } from "./tableRows.ts";
import { count } from "./texts.ts";

const ROW_HEIGHT = 44;

/** The linkage table over the same state as the graph; rows beyond the screen are not in the page. */
export function TableView() {
  const { corpus, dispatch } = useAtlas();
  const filter = useView((state) => state.filter);
  const sort = useView((state) => state.sort);
  const selected = useView(({ selection }) => selection?.linkage);
  const rows = useMemo(() => rowsOf(corpus, filter, sort), [corpus, filter, sort]);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no value of it is remembered between renders
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const place = Math.min(active, Math.max(rows.length - 1, 0));

  useEffect(() => {
    const index = rows.findIndex(({ linkage }) => linkage.id === selected);
    if (index < 0) return;
    setActive(index);
    virtual.scrollToIndex(index, { align: "auto" });
  }, [selected, rows, virtual]);

  const go = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
    const row = rows[next];
    if (row) announce(`Row ${next + 1} of ${rows.length}: ${row.cells.slice(0, 6).join(", ")}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1);
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    const row = rows[place];
    if (next !== undefined) go(next);
    else if (event.key === "Enter" && row) dispatch({ type: "select", selection: { linkage: row.linkage.id } });
    else if (event.key === "Escape") dispatch({ type: "select", selection: undefined });
    else return;
    event.preventDefault();
  };
  const [before, after] = padding(virtual.getVirtualItems(), virtual.getTotalSize());

  return (
    <section className="table-view" aria-label={`Table of what you see: ${count(rows.length, "linkage")}`}>
      <div className="table-scroller" ref={scroller}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen by keys
          role="grid"
          aria-label="Linkages"
          aria-rowcount={rows.length + 1}
          aria-colcount={REPORT_COLUMNS.length}
          aria-activedescendant={rows.length > 0 ? `row-${place}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {REPORT_COLUMNS.map((name, column) => (
                <HeaderCell key={name} name={name} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {virtual.getVirtualItems().map(({ index }) => {
              const row = rows[index];
              return (
                row && (
                  <tr
                    key={row.linkage.id}
                    id={`row-${index}`}
                    aria-rowindex={index + 2}
                    aria-selected={row.linkage.id === selected}
                    data-active={index === place}
                    data-index={index}
                    ref={virtual.measureElement}
                    onClick={() => {
                      setActive(index);
                      dispatch({ type: "select", selection: { linkage: row.linkage.id } });
                    }}
                  >
                    {row.cells.map((cell, column) => (
                      <td key={REPORT_COLUMNS[column]} dir="auto" data-column={column}>
                        <span className="cell" title={cell}>
                          {cell}
                        </span>
                        {column === 0 && row.cells[1]?.endsWith(RECALLED_MARK) && RECALLED_MARK}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A column's name as the button that sorts by it: rising, falling, then the order of the corpus again. */
function HeaderCell({ name, column, sort }: { name: string; column: number; sort: Sort | undefined }) {
  const { dispatch } = useAtlas();
  const own = sort?.column === column ? sort : undefined;
  const next =
    own === undefined ? { column, descending: false } : own.descending ? undefined : { column, descending: true };
  const Icon = own === undefined ? ArrowUpDown : own.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={own === undefined ? "none" : own.descending ? "descending" : "ascending"}
      data-column={column}
    >
      <button type="button" onClick={() => dispatch({ type: "sort", sort: next })}>
        {name} <Icon aria-hidden="true" data-idle={own === undefined} />
      </button>
    </th>
  );
}

function rowsOf(corpus: Corpus, filter: Filter, sort: Sort | undefined): readonly TableRow[] {
  const order = orderOf(sort);
  const reported = reportedIn(corpus, filter);
  const linkages = order ? inOrder(corpus, reported, order) : reported;
  const { rows } = linkageTable(corpus, filter, RECALLED_MARK, order ? { sort: order } : {});
  return rows.map((cells, i) => ({ cells, linkage: linkages[i] as Linkage }));
}

/** The heights of all rows above and below those in the page. */
function padding(items: readonly { start: number; end: number }[], total: number): [number, number] {
  const first = items[0];
  const last = items.at(-1);
  return first && last ? [first.start, total - last.end] : [0, 0];
}
