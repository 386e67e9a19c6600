/**
 * Where a reader was when a number led away from the page, so that going back leads there again.
 */
import { isSameFilter, type Filter } from "../../domain/filter.ts";

interface Departure {
  filter: Filter;
  /** The number's name, as in `data-number`. */
  number: string;
  /** How far the page was scrolled, in pixels. */
  top: number;
}

let departure: Departure | undefined;

export function rememberDeparture(filter: Filter, number: string): void {
  departure = { filter, number, top: pageOf()?.scrollTop ?? 0 };
}

/** Go where the reader left from, if the page shows the same filter; the next visit begins at the top again. */
export function returnTo(filter: Filter): void {
  const last = departure;
  departure = undefined;
  const page = pageOf();
  if (!last || !page || !isSameFilter(last.filter, filter)) return;
  page.scrollTop = last.top;
  const number = page.querySelector<HTMLElement>(`button[data-number="${CSS.escape(last.number)}"]`);
  number?.focus({ preventScroll: true });
  // Where the window scrolls and not the page inside it, at high zoom, the place is found by the number.
  const { top = 0 } = number?.getBoundingClientRect() ?? {};
  if (top < 0 || top > innerHeight) number?.scrollIntoView({ block: "center" });
}

function pageOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".coverage-view");
}
