import type { Locator, Page } from "@playwright/test";
import { details, expect, grid, holdBack, legend, picture, test, tick, visit } from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";

/** For everybody: axe, visible focus, quiet motion, narrow screens and large type. */

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

for (const size of [DESKTOP, PHONE]) {
  test.describe(`at ${size.width} pixels`, () => {
    test.use({ viewport: size });

    test("axe finds no serious fault in the graph, with a selection, and with filters", async ({ page }) => {
      await visit(page);
      await expect(picture(page)).toBeVisible();
      await expectNoSeriousFault(page, "graph");
      await visit(page, "#open=right:12&select=right:12.2&element=AEC&strength=2");
      await page.reload();
      await expect(details(page).getByRole("article").first()).toBeVisible();
      await expectNoSeriousFault(page, "selection");
    });

    test("axe finds no serious fault in the table, with a row selected, and where nothing passes", async ({ page }) => {
      await visit(page, "#view=table");
      await expect(grid(page)).toBeVisible();
      await grid(page).getByRole("row").nth(2).click();
      await expect(details(page).getByRole("article")).toBeVisible();
      await expectNoSeriousFault(page, "table");
      await page.goto("./#view=table&basis=suggested");
      await expect(page.getByText(/No linkage passes this filter/)).toBeVisible();
      await expectNoSeriousFault(page, "empty result");
    });

    test("axe finds no serious fault in what opens above the view", async ({ page }) => {
      await visit(page);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await expect(page.getByRole("dialog", { name: "Export" }).locator("code")).toBeVisible();
      await expectNoSeriousFault(page, "export menu");
      await page.keyboard.press("Escape");
      for (const name of ["About", "Keys and help", "0 warnings"]) {
        await page.getByRole("button", { name, exact: true }).click();
        const dialog = page.getByRole("dialog");
        await expect(dialog.locator(".prose")).toBeVisible();
        await expectNoSeriousFault(page, name);
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
      }
    });

    test("axe finds no serious fault in an error and while the data load", async ({ page }) => {
      await page.goto("./?package=../x");
      await expect(page.getByRole("alert")).toBeVisible();
      await expectNoSeriousFault(page, "error");
      const network = await holdBack(page, "**/data/datapackage.json");
      await page.goto("./");
      await expect(page.getByText("Reading the data package…")).toBeVisible();
      await expectNoSeriousFault(page, "loading");
      network.open();
      await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
    });
  });
}

test("axe finds no serious fault in the search with its list and in the sheet of filters", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await visit(page);
  await page.getByRole("combobox", { name: /^Search/ }).click();
  await page.keyboard.type("waste");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectNoSeriousFault(page, "search");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Legend and filter" }).click();
  await expect(tick(page, "Pillar", "AEC")).toBeInViewport();
  await expectNoSeriousFault(page, "sheet");
});

test("every stop of the Tab key can be seen, and where the focus is can be seen", async ({ page }) => {
  await visit(page, "#element=AEC&select=right:12.5");
  await expect(page.getByRole("combobox", { name: /^Search/ })).toBeVisible();
  const unseen: string[] = [];
  let stops = 0;
  for (; stops < 200; stops++) {
    await page.keyboard.press("Tab");
    const stop = await focusNow(page);
    if (stop === undefined) break;
    if (!stop.isOutlined || !stop.isOnScreen) unseen.push(stop.name);
  }
  expect(stops).toBeGreaterThan(40);
  expect(unseen).toEqual([]);
});

test("who asked for reduced motion gets none", async ({ page }) => {
  const running = () => page.evaluate(() => document.getAnimations().length);
  await page.setViewportSize({ width: 800, height: 600 });
  const network = await holdBack(page, "**/data/datapackage.json");
  await page.goto("./");
  await expect.poll(running, "the loading lines breathe").toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(running).toBe(0);
  network.open();
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
  await page.getByRole("button", { name: "Legend and filter" }).click();
  await expect(legend(page)).toBeInViewport();
  expect(await running()).toBe(0);
});

for (const { name, viewport } of [
  { name: "400 % zoom of a 1440 x 900 window", viewport: { width: 360, height: 225 } },
  { name: "320 pixels of width", viewport: { width: 320, height: 640 } },
]) {
  test.describe(`at ${name}`, () => {
    test.use({ viewport });

    test("the page does not scroll sideways, and everything is in reach", async ({ page }) => {
      await visit(page, "#select=right:12.5&element=ASCC");
      await expect(details(page).getByRole("article")).toBeAttached();
      await expect.poll(() => overhang(page), "graph").toBe(0);
      await reach(picture(page));
      await reach(details(page).getByRole("button", { name: "Copy citation" }));
      await reach(page.getByRole("button", { name: "Expand all" }));
      await reach(page.getByRole("button", { name: /^Unofficial reading/ }));

      await page.getByRole("button", { name: "About", exact: true }).click();
      await expect(page.getByRole("dialog").locator(".prose")).toBeVisible();
      await expect.poll(() => overhang(page), "about").toBe(0);
      await reach(page.getByRole("dialog").locator(".sources li").last());
      await page.getByRole("button", { name: "Close", exact: true }).click();

      await page.getByRole("button", { name: "Export", exact: true }).click();
      await reach(page.getByRole("dialog", { name: "Export" }).locator("code"));
      await expect.poll(() => overhang(page), "export menu").toBe(0);
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: "Legend and filter" }).click();
      await reach(legend(page).getByText(/^Status/));
      await expect.poll(() => overhang(page), "filters").toBe(0);
    });

    test("the table scrolls inside its own region", async ({ page }) => {
      await visit(page, "#view=table");
      await expect(grid(page)).toBeVisible();
      await expect.poll(() => overhang(page)).toBe(0);
      await reach(grid(page).getByRole("columnheader", { name: "Element code" }));
      const last = grid(page).getByRole("columnheader", { name: "Source" });
      await reach(last);
      await expect.poll(() => overhang(page)).toBe(0);
      await grid(page).getByRole("row").nth(1).click();
      await expect(details(page).getByRole("article")).toBeAttached();
      await expect.poll(() => overhang(page), "with a selection").toBe(0);
    });
  });
}

/** Where the keyboard is; `undefined` when it has left the page. */
async function focusNow(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return undefined;
    // A tick is outlined by its line in the legend, the search by the frame around it.
    const frames = [active, active.closest(".legend-entry, .search")].filter((element) => element !== null);
    const isOutlined = frames.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    });
    const { top, left, bottom, right } = active.getBoundingClientRect();
    const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return { name: active.outerHTML.slice(0, 160), isOutlined, isOnScreen };
  });
}

/** By how many pixels the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Scroll to something as a reader would; it must then be there to be seen, and not be covered. */
async function reach(goal: Locator): Promise<void> {
  await goal.scrollIntoViewIfNeeded();
  await expect(goal).toBeInViewport();
  const coverOf = () =>
    goal.evaluate((element) => {
      const { top, left, bottom, right } = element.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const there = document.elementFromPoint(x, y);
      return there && (element.contains(there) || there.contains(element)) ? undefined : there?.outerHTML.slice(0, 160);
    });
  await expect.poll(coverOf, "what covers it").toBeUndefined();
}
