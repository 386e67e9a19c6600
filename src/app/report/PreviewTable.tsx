import { Fragment } from "react";
import { kindsOf } from "../../export/column-kinds.ts";
import { widthsOf } from "../../export/column-widths.ts";
import { bandsIn, type Table } from "../../export/table-shape.ts";
import { isWide } from "../../export/text-blocks.ts";
import { count } from "../texts.ts";

/** A preview shows so many rows of a long table; a rest of one or two takes no more room than the line about it. */
const FIRST = 6;
/** The margins of a cell, in characters. */
const MARGIN = 2;

interface PreviewTableProps {
  table: Table;
  number: number;
}

/** The head of a table and its first rows, under the caption that it will bear. */
export function PreviewTable({ table, number }: PreviewTableProps) {
  const { title, caption = "", columns, rows, footnotes } = table;
  const kinds = kindsOf(table);
  const widths = widthsOf(table, MARGIN);
  const shown = rows.length <= FIRST + 2 ? rows.length : FIRST;
  const bands = bandsIn(table).filter(({ from }) => from < shown);
  const left = rows.length - shown;
  const notes = footnotes?.filter((note) => note !== "").length ?? 0;
  const words = [
    left > 0 ? `${count(left, "more row")} in the document` : "",
    notes > 0 ? count(notes, "footnote") : "",
  ];
  return (
    <div className="sheet-table">
      <p className="sheet-caption">
        <b>
          Table {number}. {title}.
        </b>{" "}
        {caption}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard */}
      <div className="sheet-scroller" role="region" aria-label={`Table ${number}. ${title}`} tabIndex={0}>
        <table data-wide={isWide(table)}>
          <colgroup>
            {widths.map((width, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns never move
              <col key={i} style={{ width: `${width * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={column} scope="col" data-kind={kinds[i]}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <Fragment key={band.from}>
                {band.heading !== "" && (
                  <tr className="sheet-band">
                    <th scope="rowgroup" colSpan={columns.length} dir="auto">
                      {band.heading} {band.note !== "" && <span>{band.note}</span>}
                    </th>
                  </tr>
                )}
                {rows.slice(band.from, Math.min(band.from + band.rows, shown)).map((row, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- rows of a table have no name, and never move
                  <tr key={band.from + i}>
                    {row.map((cell, column) => (
                      <td key={columns[column]} data-kind={kinds[column]} dir="auto">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 || notes > 0 ? <p className="sheet-more">… and {words.filter(Boolean).join("; ")}</p> : null}
    </div>
  );
}
