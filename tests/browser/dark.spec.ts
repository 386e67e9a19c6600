import type { Page } from "@playwright/test";
import { DARK, LIGHT } from "../../src/scene/palette.ts";
import { details, expect, grid, isDimmed, nextFrame, picture, searchBox, test, visit } from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";

/** The same page by night, on paper, and in the colours of the reader's system. */

const PAPER_BY_NIGHT = "rgb(18, 25, 39)";

/** The colours that most pixels of the labels above the picture have. */
async function inkOf(page: Page): Promise<string | undefined> {
  return picture(page).evaluate((stage) => {
    const canvas = stage.querySelector<HTMLCanvasElement>("canvas.graph-over");
    const image = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map<number, number>();
    for (const pixel of new Uint32Array(image?.data.buffer ?? [])) {
      if (pixel >>> 24 === 255) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (!most) return undefined;
    // Red is the lowest byte of a pixel.
    return `#${[0, 8, 16].map((bits) => ((most[0] >>> bits) & 255).toString(16).padStart(2, "0")).join("")}`;
  });
}

test.describe("by night", () => {
  test.use({ colorScheme: "dark" });

  test("axe finds no serious fault in the graph, with a selection, and in the table", async ({ page }) => {
    await visit(page, "#element=AEC&strength=2");
    await expect(page.locator("body")).toHaveCSS("color", "rgb(236, 232, 222)");
    await expectNoSeriousFault(page, "graph");
    await visit(page, "#open=right:12&select=right:12.4");
    await expect(details(page).getByRole("article").first()).toBeVisible();
    await expectNoSeriousFault(page, "selection");
    await visit(page, "#view=table&target=12");
    await grid(page).getByRole("row").nth(2).click();
    await expect(details(page).getByRole("article")).toBeVisible();
    await expectNoSeriousFault(page, "table");
  });

  test("axe finds no serious fault in what opens above the view", async ({ page }) => {
    await visit(page);
    await page.keyboard.press("/");
    await expect(searchBox(page)).toBeFocused();
    await page.keyboard.type("waste");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectNoSeriousFault(page, "search");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Export" }).locator("code")).toBeVisible();
    await expectNoSeriousFault(page, "export menu");
    await page.keyboard.press("Escape");
    for (const name of ["About", "Keys and help"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("dialog").locator(".prose")).toBeVisible();
      await expectNoSeriousFault(page, name);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.goto("./#view=table&basis=suggested");
    await expect(page.getByText(/No linkage passes this filter/)).toBeVisible();
    await expectNoSeriousFault(page, "empty result");
  });

  test("an error and the time of loading are dark as well", async ({ page }) => {
    await page.goto("./?package=../x");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("html")).toHaveCSS("background-color", PAPER_BY_NIGHT);
    await expectNoSeriousFault(page, "error");
  });
});

test("the picture is drawn again when the scheme changes, and keeps what is lit and where it stands", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page);
  await expect.poll(() => inkOf(page)).toBe(LIGHT.ink);
  const before = await picture(page).getAttribute("data-graph");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => inkOf(page)).toBe(DARK.ink);
  await expect(page.locator("html")).toHaveCSS("background-color", PAPER_BY_NIGHT);
  expect(await picture(page).getAttribute("data-graph")).toBe(before);
  await visit(page, "#select=right:12");
  await expect.poll(() => isDimmed(page)).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => inkOf(page)).toBe(LIGHT.ink);
  await expect.poll(() => isDimmed(page)).toBe(true);
});

test("on paper a view stands alone, in light colours, with the title, the filter in words and the standing line", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await visit(page, "#element=AEC&target=12&select=right:12.5");
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Drop filter Goal 12" })).toBeVisible();
  await expect(page.locator(".standing")).toBeVisible();
  await expect(page.getByText(/^data \d/)).toBeVisible();
  for (const hidden of [".search", ".header-actions", ".filters", ".panel", ".graph-tools"]) {
    await expect(page.locator(hidden), hidden).toBeHidden();
  }
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  // Most of what is not linked under this filter is written in the muted colour.
  await expect.poll(() => inkOf(page)).toBe(LIGHT.muted);
});

test("the marks that WebGL drew are copied for paper, and put away after it", async ({ page }) => {
  await visit(page);
  await nextFrame(page);
  const marked = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const copy = document.querySelector<HTMLCanvasElement>(".graph-print");
    const { data } = copy?.getContext("2d")?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    let painted = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) painted++;
    dispatchEvent(new Event("afterprint"));
    return painted;
  });
  expect(marked).toBeGreaterThan(1000);
  await expect(page.locator(".graph-print")).toHaveCount(0);
});

test("in forced colours the open view, a chip and the colours of the data can still be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visit(page, "#element=AEC");
  const edgeOf = (name: string) =>
    page.getByRole("button", { name, exact: true }).evaluate((button) => getComputedStyle(button).borderBottomColor);
  expect(await edgeOf("Graph")).not.toBe(await edgeOf("Table"));
  const swatches = await page
    .locator(".legend-entry .swatch")
    .evaluateAll((marks) => new Set(marks.map((mark) => getComputedStyle(mark).backgroundColor)).size);
  expect(swatches).toBeGreaterThan(15);
  await expect(page.getByRole("button", { name: "Drop filter AEC" })).toHaveCSS("border-top-width", "2px");
});
