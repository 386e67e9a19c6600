import {
  details,
  expect,
  expectHash,
  expectShown,
  grid,
  legend,
  linkageOf,
  linkagesWith,
  placeOf,
  test,
  tick,
  visit,
} from "./atlas.ts";

/** The main job by thumb, on a screen of 360 pixels. */

test("the sheet of filters opens, ticks and closes", async ({ page, corpus }) => {
  await visit(page);
  await expect(tick(page, "Pillar", "AEC")).not.toBeInViewport();
  await page.getByRole("button", { name: "Legend and filter" }).tap();
  await expect(tick(page, "Pillar", "AEC")).toBeInViewport();
  await tick(page, "Pillar", "AEC").tap();
  await expect(tick(page, "Pillar", "AEC")).toBeChecked();
  await legend(page).getByRole("button", { name: "Close the filter" }).tap();
  await expect(tick(page, "Pillar", "AEC")).not.toBeInViewport();
  await expectShown(page, linkagesWith(corpus, { elements: ["AEC"] }), linkagesWith(corpus));
  await page.getByRole("button", { name: "Drop filter AEC" }).tap();
  await expectHash(page);
});

test("a tap on a concept opens its sheet, which is read and put away", async ({ page, corpus }) => {
  await visit(page, "?perf=1#open=right:12");
  const { x, y } = await placeOf(page, "right:12.5");
  await page.touchscreen.tap(x, y);
  await expectHash(page, "open=right:12", "select=right:12.5");
  const linkage = linkageOf(corpus, "12.5");
  const rationale = details(page).getByText(linkage.rationale);
  await rationale.scrollIntoViewIfNeeded();
  await expect(rationale).toBeInViewport();

  await details(page).getByRole("button", { name: "Clear the selection" }).tap();
  await expect(details(page)).toBeHidden();
  await expectHash(page, "open=right:12");
});

test("search, choose, and read what was found", async ({ page }) => {
  await visit(page);
  await page.getByLabel(/^Search/).tap();
  await page.keyboard.type("12.5");
  await page.getByRole("option", { name: /^12\.5 / }).tap();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12.5");
  await expect(details(page).getByRole("article").first()).toBeInViewport();
});

test("the table opens, its rows can be tapped, and it can be exported", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "Table", exact: true }).tap();
  await expect(grid(page)).toBeVisible();
  await grid(page).getByRole("row").nth(1).tap();
  await expect(details(page).getByRole("article")).toBeVisible();
  await expect(grid(page).getByRole("row").nth(1)).toHaveAttribute("aria-selected", "true");

  await page.getByRole("button", { name: "Export", exact: true }).tap();
  const menu = page.getByRole("dialog", { name: "Export" });
  const copy = menu.getByRole("button", { name: /^Copy table/ });
  await copy.scrollIntoViewIfNeeded();
  await expect(copy).toBeInViewport();
  const download = page.waitForEvent("download");
  await menu.getByRole("button", { name: /^CSV for Excel/ }).tap();
  expect((await download).suggestedFilename()).toMatch(/\.excel\.csv$/);
});
