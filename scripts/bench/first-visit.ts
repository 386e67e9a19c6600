import type { Browser } from "@playwright/test";
import type { Note } from "./samples.ts";
import { withPage } from "./with-page.ts";

/** Open a page as a reader does for the first time, with the data it is shipped with. */
export async function measureFirstVisit(browser: Browser, url: string, note: Note): Promise<void> {
  await withPage(browser, async (page) => {
    const requests: Promise<{ start: number; bytes: number; isScript: boolean }>[] = [];
    page.on("requestfinished", (request) => {
      const isScript = /\.m?js$/.test(new URL(request.url()).pathname);
      const start = request.timing().startTime;
      requests.push(request.sizes().then(({ responseBodySize }) => ({ start, bytes: responseBodySize, isScript })));
    });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName("graph:painted").length > 0);
    const { ready, painted, origin } = await page.evaluate(() => ({
      ready: performance.getEntriesByName("app:ready")[0]?.startTime ?? NaN,
      painted: performance.getEntriesByName("graph:painted")[0]?.startTime ?? NaN,
      origin: performance.timeOrigin,
    }));
    // A script that was asked for before the picture may still be on its way.
    await page.waitForLoadState("networkidle");
    // What the page fetches ahead from now on was not asked for before the picture.
    page.removeAllListeners("requestfinished");
    const before = (await Promise.all(requests)).filter(({ start }) => start <= origin + painted);
    const kilobytes = (list: typeof before) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    note("script", kilobytes(before.filter(({ isScript }) => isScript)));
    note("everything", kilobytes(before));
    note("ready", ready);
    note("painted", painted);
  });
}
