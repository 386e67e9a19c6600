/**
 * Where a reader was when a number led away from the page, so that going back leads there again.
 */
import { isSameFilter, type Filter } from "../../domain/filter.ts";

interface Departure {
  filter: Filter;
  /** The number's name, as in `data-number`. */
  number: string;
  /** How far it stood below the top of the window, in pixels. */
  top: number;
}

let departure: Departure | undefined;

export function rememberDeparture(filter: Filter, number: string): void {
  departure = { filter, number, top: buttonOf(number)?.getBoundingClientRect().top ?? 0 };
}

/** Go where the reader left from, if the page shows the same filter; the next visit begins at the top again. */
export function returnTo(filter: Filter): void {
  const last = departure;
  departure = undefined;
  const button = last && buttonOf(last.number);
  if (!last || !button || !isSameFilter(last.filter, filter)) return;
  const place = () => scrollerOf(button).scrollBy(0, button.getBoundingClientRect().top - last.top);
  place();
  button.focus({ preventScroll: true });
  // Sections that come into sight only now may take more room than was set aside for them.
  requestAnimationFrame(() => requestAnimationFrame(place));
}

function buttonOf(number: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.coverage-view button[data-number="${CSS.escape(number)}"]`);
}

/** At high zoom the window scrolls, and not the page inside it. */
function scrollerOf(button: HTMLElement): Element {
  const page = button.closest(".coverage-view");
  return page && page.scrollHeight > page.clientHeight ? page : document.documentElement;
}
