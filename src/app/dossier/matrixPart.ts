import type { DossierData } from "../../export/dossier-data.ts";
import { shadeOf } from "../../export/dossier-shade.ts";
import { pathUp } from "./narrowing.ts";
import { rove, setCurrent } from "./networkPart.ts";

export interface MatrixPart {
  /** Count what passes, cell by cell; `lit` are the linkages around what is chosen. */
  count(passes: Uint8Array, lit: Uint8Array | undefined, chosen: readonly number[]): void;
  /** The two concepts that meet in the cell of a link, as anchors joined by `~`. */
  cellOf(link: Element): string | undefined;
}

interface Cell {
  cell: HTMLTableCellElement;
  link: HTMLAnchorElement;
  row: number;
  column: number;
}

/** One stop of the Tab key; arrows move among the cells that hold something. */
export function matrixPart({ concepts, linkages }: DossierData, places: ReadonlyMap<string, number>): MatrixPart {
  const table = document.querySelector<HTMLTableElement>("table.matrix");
  const columns = [...(table?.tHead?.rows[0]?.cells ?? [])]
    .slice(1)
    .map((head) => places.get(head.dataset["c"] ?? "") ?? -1);
  const cells: Cell[] = [];
  const rowHeads = new Map<number, HTMLTableCellElement>();
  const rows = [...(table?.tBodies ?? [])].flatMap((body) => [...body.rows]);
  for (const { cells: inside } of rows) {
    const [head, ...rest] = inside;
    const row = places.get(head?.dataset["c"] ?? "");
    if (!head || row === undefined) continue;
    rowHeads.set(row, head);
    for (const [i, cell] of rest.entries()) {
      const link = cell.querySelector("a");
      if (link) cells.push({ cell, link, row, column: columns[i] ?? -1 });
    }
  }
  const byPair = new Map(cells.map((one) => [`${one.row} ${one.column}`, one]));
  const heads = new Set([...rowHeads.keys(), ...columns]);
  const headsAbove = concepts.map((_, place) => pathUp(concepts, place).filter((one) => heads.has(one)));
  if (table) moveByArrows(table);
  return {
    cellOf(link) {
      const found = cells.find((one) => one.link === link);
      return found && `${concepts[found.row]?.[0]}~${concepts[found.column]?.[0]}`;
    },
    count(passes, lit, chosen) {
      const counts = new Map<Cell, number>();
      const isLit = new Set<Cell>();
      for (const [i, [element, target, counted]] of linkages.entries()) {
        if (passes[i] !== 1 || counted !== 1) continue;
        for (const row of headsAbove[element] ?? []) {
          for (const column of headsAbove[target] ?? []) {
            const cell = byPair.get(`${row} ${column}`);
            if (!cell) continue;
            counts.set(cell, (counts.get(cell) ?? 0) + 1);
            if (lit?.[i] === 1) isLit.add(cell);
          }
        }
      }
      for (const one of cells) {
        const { cell, link, row, column } = one;
        const number = counts.get(one) ?? 0;
        if (link.textContent !== String(number)) link.textContent = String(number);
        cell.className = `s${shadeOf(number)}${lit && !isLit.has(one) ? " dim" : ""}`;
        setCurrent(cell, chosen.length === 2 && chosen.includes(row) && chosen.includes(column));
      }
      for (const [place, head] of rowHeads) head.classList.toggle("lit", chosen.includes(place));
    },
  };
}

function moveByArrows(table: HTMLTableElement): void {
  const grid = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("a")));
  const links = grid.flat().filter((link) => link !== null);
  for (const [i, link] of links.entries()) link.setAttribute("tabindex", i === 0 ? "0" : "-1");
  const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  table.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const from = document.activeElement?.closest<HTMLTableCellElement>("th, td");
    if (!step || !from || !table.contains(from)) return;
    event.preventDefault();
    let row = (from.parentElement as HTMLTableRowElement).rowIndex;
    let column = from.cellIndex;
    do {
      row += step[0];
      column += step[1];
    } while (grid[row] && column >= 0 && column < (grid[0]?.length ?? 0) && !grid[row]?.[column]);
    rove(links, grid[row]?.[column] ?? undefined);
  });
  for (const link of links) link.addEventListener("focus", () => rove(links, link));
}
