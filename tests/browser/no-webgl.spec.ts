import { findChromium } from "./chromium.ts";
import {
  details,
  expect,
  expectHash,
  expectShown,
  grid,
  linkagesWith,
  picture,
  searchBox,
  test,
  tick,
  visit,
} from "./atlas.ts";

/** A browser that cannot draw the graph. */
test.use({ launchOptions: findChromium(["--disable-3d-apis"]) });

test("without WebGL one sentence says so, and the table does everything", async ({ page, corpus }) => {
  await visit(page);
  await expect(page.getByText("This browser cannot draw the graph")).toBeVisible();
  await expect(picture(page)).toHaveCount(0);
  await expect(grid(page)).toBeVisible();

  await tick(page, "Goal", "12").check();
  const shown = linkagesWith(corpus, { targets: ["12"] });
  await expectShown(page, shown, linkagesWith(corpus));
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(shown + 1));

  await grid(page).getByRole("row").nth(1).click();
  await expect(details(page).getByRole("article")).toBeVisible();
  await searchBox(page).click();
  await page.keyboard.type("12.5");
  await page.getByRole("option", { name: /^12\.5 / }).click();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12.5");
  await expectHash(page, "target=12", "open=right:12", "select=right:12.5");

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page
    .getByRole("dialog", { name: "Export" })
    .getByRole("button", { name: /^Markdown/ })
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
});

test("without WebGL a link to a view of the graph still shows what it selected", async ({ page }) => {
  await visit(page, "#select=left:AEC.C&camera=0.4,0.4,0.5&open=all");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("AEC.C");
  await expect(grid(page)).toBeVisible();
});
