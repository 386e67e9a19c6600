import type { Locator, Page } from "@playwright/test";
import { boxOf, details, expect, expectHash, LOOKS, said, tabTo, test, tick, visit } from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";

/** The matrix: cells that open their linkages, lines that open in place, by mouse and by keys. */

const tools = (page: Page): Locator => page.getByRole("toolbar", { name: "Matrix" });
const matrix = (page: Page): Locator => page.getByRole("grid", { name: /^Matrix of/ });

/** Where a cell stands on the screen; -1 is a header. The matrix must not be scrolled. */
async function spot(page: Page, row: number, column: number): Promise<{ x: number; y: number }> {
  const box = await boxOf(matrix(page));
  const [left = 0, top = 0, width = 0, height = 0] =
    (await matrix(page).getAttribute("data-grid"))?.split(" ").map(Number) ?? [];
  return {
    x: box.x + (column < 0 ? left - 30 : left + (column + 0.5) * width),
    y: box.y + (row < 0 ? top / 2 : top + (row + 0.5) * height),
  };
}

async function click(page: Page, row: number, column: number): Promise<void> {
  const { x, y } = await spot(page, row, column);
  await page.mouse.click(x, y);
}

test("a cell opens its linkages with their rationales, and Back returns", async ({ page, corpus }) => {
  await visit(page, "#view=matrix&left-level=instrument&right-level=goal");
  // VISION, APSC, AEC, ...; SDG, 1, 2, ...: the cell of AEC and goal 2.
  await click(page, 2, 2);
  await expectHash(page, "view=matrix", "left-level=instrument", "right-level=goal", "row=AEC", "column=2");
  const panel = details(page);
  const linkages = corpus.linkages.filter(
    ({ element, target, relation, basis, status }) =>
      corpus.left.isWithin(element, "AEC") &&
      corpus.right.isWithin(target, "2") &&
      relation !== "none" &&
      basis !== "suggested" &&
      status !== "rejected",
  );
  await expect(panel.getByRole("heading", { name: `${linkages.length} linkages` })).toBeVisible();
  await expect(panel.getByText(linkages[0]?.rationale ?? "", { exact: true })).toBeVisible();
  await panel.getByRole("article").first().getByRole("button").first().click();
  await expect(panel.getByRole("heading", { name: "Coverage" })).toBeVisible();
  await page.goBack();
  await expect(panel.getByRole("heading", { name: `${linkages.length} linkages` })).toBeVisible();
  await page.goBack();
  await expect(panel.getByRole("heading", { name: "At a glance" })).toBeVisible();
});

test("a cell without a linkage shows the reading that found none, and the ways round", async ({ page }) => {
  await visit(page, "#view=matrix&row=AEC.A.1&column=3");
  const panel = details(page);
  await expect(panel.getByText("No linkage between the two")).toBeVisible();
  await expect(panel.getByText("no counterpart").first()).toBeVisible();
  await expect(panel.getByRole("heading", { name: /ways? round$/ })).toBeVisible();
  await expect(panel.getByText(/Indirect: nobody claims these ties/)).toBeVisible();
});

test("rows and columns open and close in place, and the other views follow", async ({ page }) => {
  await visit(page, "#view=matrix&left-level=instrument&right-level=goal");
  const before = await matrix(page).getAttribute("data-matrix");
  const { y } = await spot(page, 1, 0);
  const { x } = await boxOf(matrix(page));
  await page.mouse.click(x + 22, y);
  await expect(matrix(page)).not.toHaveAttribute("data-matrix", before ?? "");
  await expectHash(page, "view=matrix", "left-level=instrument", "right-level=goal", "open=left:APSC");
  await page.getByRole("button", { name: "Graph", exact: true }).click();
  await expectHash(page, "left-level=instrument", "right-level=goal", "open=left:APSC");
});

test("levels, shading and order are in the address, and a reload brings them back", async ({ page }) => {
  await visit(page, "#view=matrix");
  await tools(page).getByLabel("Rows").selectOption("element");
  await tools(page).getByLabel("Columns").selectOption("target");
  await tools(page).getByLabel("Shade by").selectOption("share");
  await tools(page).getByLabel("Order").selectOption("similarity");
  const pairs = ["view=matrix", "left-level=element", "right-level=target", "shade=share", "order=similarity"];
  await expectHash(page, ...pairs);
  const shape = await matrix(page).getAttribute("data-matrix");
  await page.reload();
  await expect(matrix(page)).toHaveAttribute("data-matrix", shape ?? "");
  await expect(tools(page).getByLabel("Shade by")).toHaveValue("share");
  await expectHash(page, ...pairs);
});

test("by keys only: into the grid, to a cell and its headers, open, select, leave", async ({ page }) => {
  await visit(page, "#view=matrix&left-level=instrument&right-level=goal");
  await tabTo(page, matrix(page));
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toContainText("VISION");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toContainText(/^APSC .* by 2 /);
  await expect(matrix(page).getByRole("rowheader")).toContainText("APSC");
  await expect(matrix(page).getByRole("columnheader")).toContainText("Zero Hunger");
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(said(page)).toContainText("Space opens it");
  await page.keyboard.press("Space");
  await expect(said(page)).toContainText("APSC opened");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expectHash(
    page,
    "view=matrix",
    "left-level=instrument",
    "right-level=goal",
    "open=left:APSC",
    "row=APSC",
    "column=SDG",
  );
  await expect(details(page).getByRole("article").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details(page).getByRole("heading", { name: "At a glance" })).toBeVisible();
});

test("the filter narrows the lines, and a second subset stands behind in grey", async ({ page }) => {
  await visit(page, "#view=matrix&left-level=instrument&right-level=goal");
  await tick(page, "Pillar", "AEC").click();
  // VISION and AEC; SDG and its goals.
  await expect(matrix(page)).toHaveAttribute("data-matrix", "2 18");
  await page.getByLabel("Compare with").selectOption("element ASCC");
  await expect(matrix(page)).toHaveAttribute("data-matrix", "3 18");
  await expect(page.getByText("in grey, the subset it is compared with")).toBeVisible();
  await tabTo(page, matrix(page));
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toContainText(/compared subset: \d+ linkages/);
});

for (const { colorScheme: scheme, width } of LOOKS) {
  test(`axe finds no serious fault at ${width} pixels in ${scheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 760 });
    await visit(page, "#view=matrix&row=AEC&column=2");
    await expect(matrix(page)).toBeVisible();
    await expectNoSeriousFault(page, "matrix");
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, "no sideways scroll").toBeLessThanOrEqual(0);
  });
}
