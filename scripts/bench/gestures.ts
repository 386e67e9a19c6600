/** What a reader does with an open graph, by real pointer and key events; each is timed until its effect is painted. */
import type { Page } from "@playwright/test";

/** How many nodes are pointed at. */
const HOVERS = 8;

export async function measureHovers(page: Page, note: (value: number) => unknown): Promise<void> {
  const targets = await page.evaluate((most) => window.atlasBench.hook().targets(most), HOVERS);
  const [blankX, blankY] = await page.evaluate(() => window.atlasBench.hook().blank());
  for (const [i, [x, y, id]] of targets.entries()) {
    await page.mouse.move(blankX, blankY);
    await page.evaluate(() => window.atlasBench.settle());
    const before = i === 0 ? await page.screenshot() : undefined;
    await page.evaluate(() => window.atlasBench.expectFrame("pointermove"));
    await page.mouse.move(x, y);
    note(await page.evaluate(() => window.atlasBench.expected));
    if (before?.equals(await page.screenshot())) throw new Error(`pointing at ${id} (${x}, ${y}) changed no pixel`);
  }
  await page.mouse.move(blankX, blankY);
  await page.evaluate(() => window.atlasBench.settle());
}

/** Narrow to the first pillar and widen again, and see that both were done. */
export async function measureFilter(page: Page, note: (value: number) => unknown): Promise<void> {
  const tick = page.locator("[data-perf=filter][data-field=elements]").first();
  const visible = () => page.evaluate(() => window.atlasBench.hook().stats().visibleLinks);
  const all = await visible();
  for (let turn = 0; turn < 2; turn++) {
    note(await measureMark(page, "click", "filter:applied", () => tick.click()));
    const some = await visible();
    if (some >= all || some === 0) throw new Error(`a filter shows ${some} of ${all} linkages`);
    note(await measureMark(page, "click", "filter:applied", () => tick.click()));
    if ((await visible()) !== all) throw new Error("a filter that was taken back hides linkages");
  }
}

export async function measureSearch(page: Page, note: (value: number) => unknown): Promise<void> {
  const box = page.locator("[data-perf=search]");
  await box.fill("food");
  // The index may still be on its way.
  await page.getByRole("option").first().waitFor();
  await box.fill("");
  await page.evaluate(() => window.atlasBench.settle());
  for (const key of "health") {
    note(await measureMark(page, "keydown", "search:done", () => page.keyboard.press(key)));
    if ((await page.getByRole("option").count()) === 0) throw new Error(`search:done after "${key}", and no list`);
  }
  await box.fill("");
  await page.keyboard.press("Escape");
  await page.evaluate(() => window.atlasBench.settle());
}

export async function measureMark(
  page: Page,
  event: keyof WindowEventMap,
  mark: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(([type, name]) => window.atlasBench.expectMark(type, name), [event, mark] as const);
  await act();
  const value = await page.evaluate(() => window.atlasBench.expected);
  await page.evaluate(() => window.atlasBench.settle());
  return value;
}
