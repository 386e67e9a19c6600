/**
 * One visit of one page, measured by real input of a real Chromium. What each number means:
 *
 * - JavaScript: bytes as they came over the network, in every script asked for until `graph:painted`, on the shipped
 *   data and without the hook.
 * - load: from the bytes in memory until `graph:painted`; a small table was opened before, as the atlas always has one.
 * - hover: from the pointer's event, as it reaches the page, until its frame is painted.
 * - filter, expand, search: from the time stamp of the click or key until the page sets its mark for them.
 * - block: the longest time the main thread was busy during a load, in a visit of its own.
 * - heap: live JavaScript objects after a load and a garbage collection, without the bytes of array buffers.
 *
 * "Painted" is when the page's work for the frame is done and the graphics driver has drawn it, see `agent.js`.
 */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { measureFilter, measureHovers, measureMark, measureSearch } from "./gestures.ts";
import type { Note } from "./samples.ts";
import { measureViews } from "./views.ts";
import { AGENT, withPage } from "./with-page.ts";

/** A page with a size, and the wide table to open in it. */
export interface Visit {
  browser: Browser;
  url: string;
  table: Uint8Array;
  /** A small table to open before. */
  sample: Uint8Array;
  note: Note;
  /** Whether the views beside the graph are measured too, where the page has them. */
  hasViews: boolean;
}

/** Open a wide table in the atlas or in the baseline, and use it. */
export async function measureUse(visit: Visit, isAtlas: boolean): Promise<void> {
  await withPage(visit.browser, async (page, context) => {
    const { note } = visit;
    await open(page, visit);
    const load = await page.evaluate(() => window.atlasBench.load("bench/table.csv"));
    note("load", load);
    note("heap", await heapOf(page, context));
    if (!isAtlas) {
      note("load-all", load);
      await measureHovers(page, (value) => [note("hover", value), note("hover-all", value)]);
      await measureFilter(page, (value) => [note("filter", value), note("filter-all", value)]);
      return;
    }
    await measureHovers(page, (value) => note("hover", value));
    await measureFilter(page, (value) => note("filter", value));
    await measureSearch(page, (value) => note("search", value));
    const expand = page.getByRole("button", { name: "Expand all" });
    note("load-all", load + (await measureMark(page, "click", "graph:painted", () => expand.click())));
    await measureHovers(page, (value) => note("hover-all", value));
    await measureFilter(page, (value) => note("filter-all", value));
    if (visit.hasViews) await measureViews(page, "all", note);
  });
}

/** Load once more with a watch on the main thread, which would slow the load that is timed. */
export async function measureBlock(visit: Visit): Promise<void> {
  await withPage(visit.browser, async (page) => {
    await open(page, visit);
    await page.evaluate(() => window.atlasBench.watchBlocks());
    await page.evaluate(() => window.atlasBench.load("bench/table.csv"));
    visit.note("block", await page.evaluate(() => window.atlasBench.longestBlock()));
  });
}

/** Only the load, for the growth from one size to another. */
export async function measureLoad(visit: Visit): Promise<void> {
  await withPage(visit.browser, async (page) => {
    await open(page, visit);
    visit.note("load", await page.evaluate(() => window.atlasBench.load("bench/table.csv")));
  });
}

async function open(page: Page, { url, table, sample }: Visit): Promise<void> {
  await page.addInitScript({ path: AGENT });
  await page.route("**/bench/table.csv", (route) => route.fulfill({ body: Buffer.from(table) }));
  await page.route("**/bench/sample.csv", (route) => route.fulfill({ body: Buffer.from(sample) }));
  await page.goto(`${url}?perf=1`);
  await page.waitForFunction(() => window["__perf"] !== undefined);
  await page.evaluate(() => window.atlasBench.load("bench/sample.csv"));
  await page.evaluate(() => window.atlasBench.settle());
}

/** In megabytes. */
async function heapOf(page: Page, context: BrowserContext): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN) / 1e6;
}
