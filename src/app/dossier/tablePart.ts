import type { DossierData } from "../../export/dossier-data.ts";
import { element } from "./element.ts";
import { folded } from "./narrowing.ts";

/** More rows than these are laid out when they are asked for, or printed. */
const MOST_ROWS = 1000;

export interface TablePart {
  /** In the order of the linkages, whatever the table is sorted by. */
  rows: readonly HTMLTableRowElement[];
  /** The words of a row, folded. */
  textOf(linkage: number): string;
  /** @param sort a column, behind a hyphen where it runs downwards; `""` for the order of the frameworks */
  show(passes: Uint8Array, count: number, sort: string): void;
  /** Lay out every row that passes. */
  showAll(): void;
}

export function tablePart({ linkages }: DossierData, onSort: (sort: string) => void): TablePart {
  const table = document.querySelector<HTMLTableElement>("table.linkages");
  const body = table?.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  const texts: string[] = [];
  const empty = element("p", { class: "empty" }, "No linkage passes. Take a tick or a word away, or clear all.");
  const more = element("button", { type: "button", class: "button" });
  const heads = headsOf(table, onSort);
  table?.before(empty);
  table?.after(more);
  let sorted = "";
  let order: readonly number[] = [...rows.keys()];
  let passing = new Uint8Array();
  let most = MOST_ROWS;
  const layOut = () => {
    let left = most;
    for (const i of order) {
      const row = rows[i];
      if (row) row.hidden = passing[i] !== 1 || left-- <= 0;
    }
    more.hidden = left >= 0;
    more.textContent = `Show ${-left} more rows`;
  };
  const showAll = () => {
    most = Number.POSITIVE_INFINITY;
    layOut();
  };
  more.addEventListener("click", showAll);
  window.addEventListener("beforeprint", showAll);
  return {
    rows,
    showAll,
    textOf: (linkage) => (texts[linkage] ??= folded(rows[linkage]?.textContent ?? "")),
    show(passes, count, sort) {
      passing = Uint8Array.from(passes);
      empty.hidden = count > 0;
      if (sort !== sorted) {
        sorted = sort;
        const isDown = sort.startsWith("-");
        const column = heads.findIndex(({ name }) => name === sort.replace(/^-/, ""));
        markSorted(heads, column, isDown);
        const upwards = sortedRows(rows, column, (i) => linkages[i]?.[column === 0 ? 0 : 1] ?? 0);
        order = isDown ? upwards.toReversed() : upwards;
        const pieces = document.createDocumentFragment();
        for (const i of order) pieces.append(rows[i] ?? "");
        body?.append(pieces);
      }
      layOut();
    },
  };
}

function markSorted(heads: readonly Head[], column: number, isDown: boolean): void {
  for (const [i, { head }] of heads.entries()) {
    if (i === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
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
): readonly number[] {
  if (column < 0) return [...rows.keys()];
  const keys = rows.map((row, i) => (column < 2 ? placeOf(i) : folded(row.cells[column]?.textContent ?? "")));
  const keyOf = (i: number) => keys[i] ?? "";
  return [...rows.keys()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
