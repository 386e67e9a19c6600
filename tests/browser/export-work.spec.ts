import { expect, filesIn, holdBack, said, servePackage, test, visit } from "./atlas.ts";
import { bytesOf, compare, FILTERED, openMenu, save } from "./export-menu.ts";

/** Files that take their time, and what becomes of them. */

test("a long export tells how far it has come, and can be cancelled", async ({ page }) => {
  await visit(page);
  const { open } = await holdBack(page, "**/exportWorker-*.js");
  const menu = await openMenu(page);
  const word = menu.getByRole("button", { name: /^Word/ });
  await word.click();
  await expect(menu.getByRole("progressbar", { name: "Word is being made" })).toBeVisible();
  await expect(word).toHaveAttribute("aria-disabled", "true");
  await menu.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await expect(menu).toContainText("Word was cancelled; nothing was saved.");
  await expect(word).toBeFocused();
  await expect(said(page)).toHaveText("Word cancelled; nothing was saved");
  open();
  const download = await save(page, () => menu.getByRole("button", { name: /^Markdown/ }).click());
  expect(download.suggestedFilename()).toMatch(/\.md$/);
});

test("work that runs is stopped in the middle, and the next file is made anew", async ({ page }) => {
  test.slow();
  await servePackage(page, "wide", await manyLinkages(12));
  await visit(page, "?package=wide");
  const menu = await openMenu(page);
  await menu.getByRole("button", { name: /^Word/ }).click();
  await expect(menu.getByText(/^Word is being made/)).toBeVisible();
  // The page answers while the worker works.
  await menu.getByText("What the formats are for").click();
  await menu.getByRole("button", { name: "Cancel" }).click();
  await expect(menu).toContainText("Word was cancelled; nothing was saved.");
  const download = await save(page, () => menu.getByRole("button", { name: /^LaTeX/ }).click());
  expect((await bytesOf(download)).length).toBeGreaterThan(100_000);
});

test("without a worker the page makes the file itself, the same", async ({ page, corpus, faults }) => {
  await page.route("**/exportWorker-*.js", (route) => route.abort());
  await visit(page, FILTERED);
  await compare(page, corpus, "docx");
  expect(faults.splice(0).every((fault) => fault.includes("Failed to load resource"))).toBe(true);
});

/** The shipped package with its linkages so many times over. */
async function manyLinkages(times: number): Promise<Map<string, Buffer>> {
  const files = await filesIn("data");
  const [head = "", ...rows] = (files.get("linkages.csv") ?? "")
    .toString()
    .trimEnd()
    .split(/\r?\n(?=[A-Z][\w.]*~)/);
  const single = rows.filter((row) => !/^[^,]*~[^,]*~/.test(row));
  const more = Array.from({ length: times }, (_, i) =>
    single.map((row) => row.replace(/^([^,~]+~[^,~]+)[^,]*/, `$1~${i + 2}`)),
  );
  files.set("linkages.csv", Buffer.from(`${[head, ...more.flat()].join("\n")}\n`));
  return files;
}
