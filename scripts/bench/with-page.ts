import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";

const VIEWPORT = { width: 1440, height: 900 };

/** A watchdog against a hang, in milliseconds. */
const PATIENCE = 120_000;

/** What measures inside the page; it must be there before the page's own scripts. */
export const AGENT = join(import.meta.dirname, "agent.js");

/** Use a page with an empty cache and no history, then close it. */
export async function withPage(
  browser: Browser,
  task: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
  context.setDefaultTimeout(PATIENCE);
  try {
    await task(await context.newPage(), context);
  } finally {
    await context.close();
  }
}
