import type { DossierData } from "../../export/dossier-data.ts";
import { element } from "./element.ts";
import { pathUp } from "./narrowing.ts";

/** More linkages come when they are asked for. */
const PAGE = 40;

export interface PanelPart {
  /** Show the evidence of concepts, one or two that meet in a cell; of none, nothing. */
  show(chosen: readonly number[], passing: readonly number[], hidden: number): void;
  focus(): void;
}

export function panelPart(data: DossierData, rows: readonly HTMLTableRowElement[], onClose: () => void): PanelPart {
  const panel = element("aside", { id: "panel", "aria-label": "Evidence" });
  panel.hidden = true;
  document.body.append(panel);
  return {
    focus: () => panel.querySelector("h2")?.focus(),
    show(chosen, passing, hidden) {
      panel.hidden = chosen.length === 0;
      document.body.classList.toggle("beside", chosen.length > 0);
      if (chosen.length === 0) return;
      const close = element("button", { type: "button", class: "button" }, "Close");
      close.addEventListener("click", onClose);
      const head = element("header", {}, element("h2", { tabindex: "-1" }, ...headingOf(data, chosen)), close);
      const apart = hidden === 0 ? "" : `; ${hidden} more hidden by search or filter`;
      const count = element("p", { class: "path" }, `${linkages(passing.length)} here or below${apart}`);
      panel.replaceChildren(...(chosen.length === 1 ? [pathOf(data, chosen[0] ?? -1)] : []), head, count);
      addCards(panel, rows, passing, 0);
      panel.scrollTop = 0;
    },
  };
}

export function linkages(count: number): string {
  return `${count} ${count === 1 ? "linkage" : "linkages"}`;
}

function headingOf({ concepts }: DossierData, chosen: readonly number[]): readonly (Node | string)[] {
  return chosen.flatMap((place, i) => {
    const [, code = "", title = ""] = concepts[place] ?? [];
    const words = [element("bdi", {}, code), " ", element("bdi", {}, title)];
    return i === 0 ? words : [" and ", ...words];
  });
}

/** What stands above a concept, each a link; and the way to its place in the index. */
function pathOf({ concepts }: DossierData, place: number): HTMLElement {
  const above = pathUp(concepts, place).slice(1).toReversed();
  const links = above.flatMap((one) => {
    const [anchor = "", code = ""] = concepts[one] ?? [];
    return [element("a", { href: `#${anchor}` }, element("bdi", {}, code)), " › "];
  });
  const own = element("a", { href: `#${concepts[place]?.[0] ?? ""}`, "data-go": "" }, "in the index");
  return element("p", { class: "path" }, ...links, own);
}

function addCards(
  panel: HTMLElement,
  rows: readonly HTMLTableRowElement[],
  around: readonly number[],
  from: number,
): void {
  const cards = around.slice(from, from + PAGE).flatMap((i) => {
    const row = rows[i];
    return row ? [cardOf(row)] : [];
  });
  panel.append(...cards);
  const left = around.length - from - PAGE;
  if (left <= 0) return;
  const more = element("button", { type: "button", class: "button" }, `Show ${Math.min(PAGE, left)} of ${left} more`);
  more.addEventListener("click", () => {
    more.remove();
    addCards(panel, rows, around, from + PAGE);
    panel.querySelectorAll<HTMLElement>("article")[from + PAGE]?.focus();
  });
  panel.append(more);
}

/** The same words as in the row of the table. */
function cardOf({ cells }: HTMLTableRowElement): HTMLElement {
  const copy = (cell: number) => [...(cells[cell]?.childNodes ?? [])].map((node) => node.cloneNode(true));
  const text = (cell: number) => cells[cell]?.textContent ?? "";
  const strength = text(3) === "" ? "" : `, strength ${text(3)}`;
  const source = copy(8);
  return element(
    "article",
    { tabindex: "-1" },
    element("h3", {}, ...copy(0)),
    element("p", {}, element("span", { class: "reading" }, `${text(2)}${strength}`), " ", ...copy(1)),
    element("p", { dir: "auto" }, ...copy(4)),
    element("p", { class: "proof" }, ...source, source.length > 0 ? "; " : "", `${text(6)}, ${text(7)}; `, ...copy(9)),
  );
}
