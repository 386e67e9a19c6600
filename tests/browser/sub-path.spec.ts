import { expect, test } from "./fixtures.ts";

test.use({ prefix: "/some/where/" });

test("the page works under a sub-path", async ({ page }) => {
  await page.goto("./");
  expect(new URL(page.url()).pathname).toBe("/some/where/");
  await expect(page.locator("html[data-state=ready]")).toBeAttached();
});
