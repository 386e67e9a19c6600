import type { Page } from "@playwright/test";
import { buildTest, DEFAULT_FILTER, type Filter } from "../../src/domain/filter.ts";
import { isCounted } from "../../src/domain/linkage.ts";
import { details, expect, expectHash, hashOf, test, tick, visit } from "./atlas.ts";

/** One state for five views: what is chosen in one is there in every other, by click and by address. */

const VIEWS = ["Graph", "Matrix", "Flow", "Coverage", "Table"] as const;

async function show(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view, exact: true }).click();
}

test("a filter that is set in one view is there in all five", async ({ page, corpus }) => {
  const filter: Filter = { ...DEFAULT_FILTER, elements: ["AEC"], targets: ["12"] };
  const counted = corpus.linkages.filter((one) => isCounted(one) && buildTest(corpus, filter)(one));
  const targets = new Set(counted.map(({ target }) => target));
  await visit(page, "#view=matrix");
  await tick(page, "Pillar", "AEC").click();
  await tick(page, "Goal", "12").click();
  const shown = page.locator(".shown-count strong");
  for (const view of VIEWS) {
    await show(page, view);
    await expect(shown, view).toHaveText(String(counted.length));
    await expectHash(page, ...(view === "Graph" ? [] : [`view=${view.toLowerCase()}`]), "element=AEC", "target=12");
  }

  await show(page, "Graph");
  await expect(page.getByRole("application")).toHaveAttribute("data-graph", /^\d+ \d+$/);
  await show(page, "Matrix");
  const matrix = page.getByRole("grid", { name: /^Matrix of/ });
  // What was ticked with what stands above it; AEC with its five characteristics.
  await expect(matrix).toHaveAttribute("data-matrix", "7 2");
  await show(page, "Flow");
  await expect(
    page
      .getByRole("application")
      .or(page.getByRole("group", { name: /flow/i }))
      .first(),
  ).toBeVisible();
  await show(page, "Coverage");
  await expect(page.locator('[data-number="right.linked"]').first()).toHaveText(String(targets.size));
  await show(page, "Table");
  await expect(page.getByRole("grid", { name: "Linkages" })).toHaveAttribute(
    "aria-rowcount",
    String(counted.length + 1),
  );
});

test("a selection made in one view stands in the panel of every other", async ({ page }) => {
  await visit(page, "#view=coverage&select=right:12.5");
  for (const view of VIEWS) {
    await show(page, view);
    await expect(details(page).getByRole("button", { name: "12.5", exact: true }).first()).toBeVisible();
    expect(hashOf(page)).toContain("select=right:12.5");
  }
});

test("an expansion made in the matrix is there in the graph, and Back undoes it", async ({ page }) => {
  await visit(page, "#view=matrix");
  await page.getByRole("toolbar", { name: "Matrix" }).getByLabel("Columns").selectOption("target");
  await show(page, "Graph");
  const shape = await page.getByRole("application").getAttribute("data-graph");
  // 30 concepts of the left overview, the agenda, 17 goals and 169 targets.
  expect(Number(shape?.split(" ")[0])).toBeGreaterThan(187);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("toolbar", { name: "Matrix" }).getByLabel("Columns")).toHaveValue("goal");
});

test("the same state by address: a copy of the link opens the same view, in every view", async ({ page, context }) => {
  for (const view of ["matrix", "flow", "coverage", "table"]) {
    const address = `#view=${view}&element=ASCC&strength=2&right-level=goal&select=left:ASCC.C`;
    await visit(page, address);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.locator("html")).toHaveAttribute("data-state", "ready");
    await expect(other.locator(".shown-count")).toHaveText(await page.locator(".shown-count").innerText());
    await expect(details(other).getByRole("button", { name: "ASCC.C", exact: true }).first()).toBeVisible();
    await other.close();
  }
});

test("? opens the keys from anywhere but a text field, once", async ({ page }) => {
  await visit(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys and help" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: /^Search/ }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys and help" })).toBeHidden();
});
