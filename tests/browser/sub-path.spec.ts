import { details, expect, grid, test, visit } from "./atlas.ts";

test.use({ prefix: "/some/where/" });

test("the page works under a sub-path, with all that it fetches later", async ({ page, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, "#select=right:12.5");
  expect(new URL(page.url()).pathname).toBe("/some/where/");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12.5");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(grid(page)).toBeVisible();
  await page.getByRole("combobox", { name: /^Search/ }).click();
  await page.keyboard.type("4.3");
  await expect(page.getByRole("option", { name: /^4\.3 / })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.locator("#live-region")).toHaveText("Link to this view copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${site}#view=table&select=right:12.5&data=`)).toBe(true);
  await page.goto("./?package=../data");
  await page.getByRole("link", { name: "Open the package that came with this page" }).click();
  await expect(page).toHaveURL(site);
});
