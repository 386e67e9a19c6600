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
  button.focus({ preventScroll: true });
  hold(button, last.top);
}

/**
 * Keep a number so far below the top of the window, for sections that come into sight only now may take more room than
 * was set aside for them, each in its own frame. A reader who goes on is let go at once; `data-held` says who is not.
 */
function hold(button: HTMLElement, top: number): void {
  const { signal, end } = nextMove();
  const place = (frames: number, still: number) => {
    const isOver = signal.aborted || frames === 0 || still === STILL || !button.isConnected;
    button.toggleAttribute("data-held", !isOver);
    if (isOver) return end();
    const drift = button.getBoundingClientRect().top - top;
    scrollerOf(button).scrollBy(0, drift);
    requestAnimationFrame(() => place(frames - 1, Math.abs(drift) < 1 ? still + 1 : 0));
  };
  place(FRAMES, 0);
}

/** Watch for what a reader does next: press, turn the wheel or type. */
function nextMove(): { signal: AbortSignal; end(): void } {
  const watch = new AbortController();
  const end = () => watch.abort();
  for (const move of ["pointerdown", "wheel", "keydown"]) {
    addEventListener(move, end, { capture: true, passive: true, signal: watch.signal });
  }
  return { signal: watch.signal, end };
}

/** A reader who came back is kept in place for so many frames at most, and until nothing moved in so many. */
const FRAMES = 40;
const STILL = 8;

function buttonOf(number: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.coverage-view button[data-number="${CSS.escape(number)}"]`);
}

/** At high zoom the window scrolls, and not the page inside it. */
function scrollerOf(button: HTMLElement): Element {
  const page = button.closest(".coverage-view");
  return page && page.scrollHeight > page.clientHeight ? page : document.documentElement;
}
