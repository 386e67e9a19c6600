/**
 * What a reader does with the views beside the graph. What each number means:
 *
 * - scroll: the wheel turns by fixed steps over the matrix; from each scroll event, as it reaches the page, until its
 *   frame is painted. The browser holds scrolling back until the next frame, which no page can do anything about.
 * - switch: from the time stamp of the click on a view's tab until the first frame of the view is painted. What a view
 *   adds below the fold later is not in it. The first time in a page the view's part is fetched as well.
 * - filter: as in the graph, with the matrix in view.
 */
import type { Browser, Page } from "@playwright/test";
import { measureFilter, measureMark } from "./gestures.ts";
import { MATRIX_LEVELS, VIEWS } from "./measures.ts";
import type { Note } from "./samples.ts";
import { AGENT, withPage } from "./with-page.ts";

/** How often all views are gone through once their parts are there. */
const TOURS = 2;
/** One turn of the wheel, in pixels, and how many of them lead one way. */
const STEP = 100;
const TURNS = 10;

/** The shipped data: the views one after the other and the matrix, with elements open; then the matrix of measures. */
export async function measureShipped(browser: Browser, url: string, note: Note): Promise<void> {
  const [elements, measures] = MATRIX_LEVELS;
  await withShipped(browser, `${url}?perf=1#left-level=${elements}&right-level=target`, async (page) => {
    await measureViews(page, elements, note);
  });
  await withShipped(browser, `${url}?perf=1#view=matrix&left-level=${measures}&right-level=target`, async (page) => {
    await measureMatrix(page, measures, note);
  });
}

/** From the graph through all views back to it, then the matrix. What is open stays open. */
export async function measureViews(page: Page, id: string, note: Note): Promise<void> {
  await measureSwitches(page, note);
  await showView(page, "Matrix");
  await measureMatrix(page, id, note);
}

async function withShipped(browser: Browser, address: string, task: (page: Page) => Promise<void>): Promise<void> {
  await withPage(browser, async (page) => {
    await page.addInitScript({ path: AGENT });
    await page.goto(address);
    await page.waitForFunction(() => window["__perf"] !== undefined);
    await page.waitForFunction(() => performance.getEntriesByName("view:painted").length > 0);
    await page.evaluate(() => window.atlasBench.settle());
    await task(page);
  });
}

async function measureMatrix(page: Page, id: string, note: Note): Promise<void> {
  await page.evaluate(() => window.atlasBench.settle());
  await measureScroll(page, (value) => note(`matrix-scroll-${id}`, value));
  await measureFilter(page, (value) => note(`matrix-filter-${id}`, value));
}

/** Down, to the right, and the same way back. */
async function measureScroll(page: Page, note: (value: number) => void): Promise<void> {
  const matrix = page.locator("[data-matrix]");
  const box = await matrix.boundingBox();
  if (!box) throw new Error("no matrix is in view");
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7);
  await page.evaluate(() => window.atlasBench.settle());
  await page.evaluate(() => window.atlasBench.watchScroll());
  for (const [x, y] of [
    [0, STEP],
    [STEP, 0],
    [0, -STEP],
    [-STEP, 0],
  ] as const) {
    for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(x, y);
    await page.evaluate(() => window.atlasBench.settle());
  }
  const frames = await page.evaluate(() => window.atlasBench.scrolled());
  if (frames.length < TURNS) throw new Error(`the wheel turned ${4 * TURNS} times and moved ${frames.length} frames`);
  for (const frame of frames) note(frame);
}

async function measureSwitches(page: Page, note: Note): Promise<void> {
  for (let tour = 0; tour <= TOURS; tour++) {
    for (const view of VIEWS) {
      const value = await showView(page, view);
      note(tour === 0 ? `first-${view}` : `switch-${view}`, value);
    }
  }
}

/** Click on the tab of a view that is not shown. @returns milliseconds until its first frame is painted */
async function showView(page: Page, view: string): Promise<number> {
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view, exact: true });
  const value = await measureMark(page, "click", "view:painted", () => tab.click());
  if ((await tab.getAttribute("aria-current")) === null) throw new Error(`view:painted, and ${view} is not shown`);
  return value;
}
