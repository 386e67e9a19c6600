import { expect, test } from "./fixtures.ts";

test("the page becomes ready", { tag: "@phone" }, async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("html[data-state=ready]")).toBeAttached();
  await expect(page).toHaveTitle(/Complementarity Atlas/);
});

test("the browser of the tests draws with WebGL 2", async ({ page }) => {
  await page.goto("./");
  const pixel = await page.evaluate(() => {
    const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
    if (!gl) return undefined;
    gl.clearColor(1, 0.2, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const bytes = new Uint8Array(4);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    return [...bytes];
  });
  expect(pixel).toEqual([255, 51, 0, 255]);
});
