import type { Page } from "@playwright/test";
import { expect, expectHash, isDimmed, picture, test, visit } from "./atlas.ts";

/** Graphics cards reset, and laptops sleep: the browser takes the picture away. */

test("a picture whose WebGL context is lost comes back with camera and selection", async ({ page }) => {
  await visit(page, "#open=right:12&select=right:12.2&camera=0.45,0.5,0.7");
  await expect.poll(() => isDimmed(page)).toBe(true);
  const before = await picture(page).screenshot();

  for (const time of ["once", "twice"]) {
    expect(await loseContexts(page), time).toBeGreaterThan(0);
    // The picture is mounted anew on its way back, so one shot may find it gone.
    await expect(async () => {
      const now = await picture(page).screenshot({ timeout: 5_000 });
      expect(now.equals(before), time).toBe(true);
    }).toPass({ timeout: 30_000 });
    await expectHash(page, "open=right:12", "select=right:12.2", "camera=0.45,0.5,0.7");
  }
  await picture(page).focus();
  await page.keyboard.press("0");
  await expectHash(page, "open=right:12", "select=right:12.2");
});

/** Take away all WebGL contexts of the picture. @returns how many there were */
async function loseContexts(page: Page): Promise<number> {
  return picture(page).evaluate((stage) => {
    const contexts = [...stage.querySelectorAll("canvas")].map((canvas) => canvas.getContext("webgl2"));
    const extensions = contexts.map((context) => context?.getExtension("WEBGL_lose_context")).filter(Boolean);
    for (const extension of extensions) extension?.loseContext();
    return extensions.length;
  });
}
