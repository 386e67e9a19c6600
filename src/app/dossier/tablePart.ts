import type { DossierData } from "../../export/dossier-data.ts";
import { element } from "./element.ts";
import { folded } from "./narrowing.ts";

export interface TablePart {
  /** In the order of the linkages, whatever the table is sorted by. */
  rows: readonly HTMLTableRowElement[];
  /** The words of a row, folded. */
  textOf(linkage: number): string;
  show(passes: Uint8Array, count: number): void;
  sortBy(sort: string): void;
}

export function tablePart({ linkages }: DossierData, onSort: (sort: string) => void): TablePart {
  const table = document.querySelector<HTMLTableElement>("table.linkages");
  const body = table?.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  const texts: string[] = [];
  const empty = element("p", { class: "empty" }, "No linkage passes. Take a tick or a word away, or clear all.");
  const heads = headsOf(table, onSort);
  table?.before(empty);
  let sorted = "";
  return {
    rows,
    textOf: (linkage) => (texts[linkage] ??= folded(rows[linkage]?.textContent ?? "")),
    show(passes, count) {
      for (const [i, row] of rows.entries()) row.hidden = passes[i] !== 1;
      empty.hidden = count > 0;
    },
    sortBy(sort) {
      if (sort === sorted) return;
      sorted = sort;
      const isDown = sort.startsWith("-");
      const column = heads.findIndex(({ name }) => name === sort.replace(/^-/, ""));
      for (const [i, { head }] of heads.entries()) {
        if (i === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      const order = sortedRows(rows, column, (i) => linkages[i]?.[column === 0 ? 0 : 1] ?? 0);
      body?.append(...(isDown ? order.toReversed() : order));
    },
  };
}

interface Head {
  head: HTMLTableCellElement;
  name: string;
}

function headsOf(table: HTMLTableElement | null, onSort: (sort: string) => void): readonly Head[] {
  return [...(table?.tHead?.rows[0]?.cells ?? [])].map((head) => {
    const words = head.textContent;
    const name = words.toLowerCase();
    const button = element("button", { type: "button" }, words);
    const next = () => ({ ascending: `-${name}`, descending: "" })[head.getAttribute("aria-sort") ?? ""] ?? name;
    button.addEventListener("click", () => onSort(next()));
    head.replaceChildren(button);
    return { head, name };
  });
}

/** Elements and targets run as their frameworks do, all else by its words; equal rows keep their order. */
function sortedRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  placeOf: (linkage: number) => number,
): readonly HTMLTableRowElement[] {
  if (column < 0) return rows;
  const keys = rows.map(
    (row, i) => [row, column < 2 ? placeOf(i) : folded(row.cells[column]?.textContent ?? "")] as const,
  );
  return keys.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([row]) => row);
}
