/** What every browser test stands on: the built page on a server of its own, and an eye that misses no fault. */
import { existsSync } from "node:fs";
import { test as base, expect, type BrowserContext } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";

export { expect };

interface TestFixtures {
  /**
   * Console errors, uncaught errors, policy violations and requests to another origin, one a line. The test fails
   * unless it is empty at the end; a test that provokes a fault on purpose asserts it and takes it out.
   */
  faults: string[];
}

interface WorkerFixtures {
  /** The path the site is mounted under, with a slash at both ends. */
  prefix: string;
  /** The address of the built page. */
  site: string;
}

/** Playwright's `test` on the built page; `page.goto("./")` opens it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  prefix: ["/", { scope: "worker", option: true }],

  site: [
    async ({ prefix }, provide) => {
      if (!existsSync("dist/index.html")) throw new Error("dist/ holds no page: run `npm run build` first.");
      const { url, close } = await serve({ root: "dist", prefix });
      await provide(url);
      await close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, provide) => provide(site),

  faults: [
    async ({ context, site }, provide) => {
      const faults = await watch(context, new URL(site).origin);
      await provide(faults);
      expect(faults, "faults seen by the browser").toEqual([]);
    },
    { auto: true },
  ],
});

/** Collect the faults of every page of a context, which must not have opened one yet. */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (webError) => faults.push(`uncaught: ${webError.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) faults.push(`request: ${url.href}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy violation: ${violatedDirective} ${blockedURI}`);
    });
  });
  return faults;
}
