import type { Locator, Page } from "@playwright/test";
import { flowOf, type Flow } from "../../src/analysis/flow.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, type Filter } from "../../src/domain/filter.ts";
import { boxOf, expect, expectHash, expectShown, linkagesWith, picture, said, tabTo, test, visit } from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";

/** Where the linkages run: pointed at, clicked, walked through by keys, by day and by night, on a desk and on a phone. */

const flowIn = (corpus: Corpus, filter: Partial<Filter> = {}, level = "instrument", areas = true): Flow =>
  flowOf(corpus, { ...DEFAULT_FILTER, ...filter }, { level, areas });
const node = (page: Page, id: string): Locator => picture(page).locator(`[data-node="${id}"]`);
const band = (page: Page, from: string, to: string): Locator =>
  picture(page).locator(`[data-from="${from}"][data-to="${to}"]`);
const svg = (page: Page): Locator => picture(page).locator("svg");
const countAt = (page: Page, id: string): Locator => node(page, id).locator(".flow-count");

/** A place on a band, just behind the bar it comes from: further on others may lie above it. */
async function placeOn(page: Page, from: string, to: string): Promise<{ x: number; y: number }> {
  return band(page, from, to).evaluate((group) => {
    const path = group.querySelector("path");
    const box = group.closest("svg")?.getBoundingClientRect();
    const start = path?.getPointAtLength(0);
    return { x: (box?.x ?? 0) + (start?.x ?? 0) + 8, y: (box?.y ?? 0) + (start?.y ?? 0) + 1 };
  });
}

test("shows the numbers of the shared filter, which stays in the other views", async ({ page, corpus }) => {
  await visit(page, "#view=flow&target=12");
  const flow = flowIn(corpus, { targets: ["12"] });
  await expect(picture(page).locator(".flow-node")).toHaveCount(flow.nodes.length);
  await expect(picture(page).locator(".flow-ribbon")).toHaveCount(flow.bands.length);
  for (const { id, linkages } of flow.nodes) await expect(countAt(page, id), id).toHaveText(String(linkages));
  await expect(page.locator(".flow-foot")).toContainText(`${flow.linkages} linkages run from left to right`);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expectHash(page, "view=table", "target=12");
  await expectShown(page, linkagesWith(corpus, { targets: ["12"] }), linkagesWith(corpus));
});

test("says in words how many run through several areas, and tells the same in a table", async ({ page, corpus }) => {
  await visit(page, "#view=flow");
  const flow = flowIn(corpus);
  await expect(page.locator(".flow-foot")).toContainText(`${flow.severalAreas} linkages name several priority areas`);
  await expect(page.locator(".flow-foot")).toContainText(`${flow.leftOut} statements made above the units`);
  const rows = page.getByRole("table", { name: /^The bands of the flow/ }).locator("tbody tr");
  await expect(rows).toHaveCount(flow.bands.length);
  const [first] = flow.bands;
  await expect(rows.first().getByRole("cell").nth(1)).toHaveText(String(first?.linkages));
});

test("begins at any level, with or without the middle, and the address keeps both", async ({ page, corpus }) => {
  await visit(page, "#view=flow");
  await page.getByRole("combobox", { name: "From" }).selectOption({ label: "Characteristic" });
  await expectHash(page, "view=flow", "flow=characteristic");
  await page.getByRole("checkbox", { name: "through priority areas" }).uncheck();
  await expectHash(page, "view=flow", "flow=characteristic", "areas=out");
  const flow = flowIn(corpus, {}, "characteristic", false);
  await expect(picture(page).locator(".flow-node")).toHaveCount(flow.nodes.length);
  await expect(picture(page).locator('[data-node^="area:"]')).toHaveCount(0);
  await page.goBack();
  await expect(picture(page).locator('[data-node^="area:"]')).toHaveCount(6);
});

test("pointing at a node or a band lights what runs through it and dims the rest", async ({ page, corpus }) => {
  await visit(page, "#view=flow");
  const flow = flowIn(corpus);
  await node(page, "left:IAI").locator(".flow-hit").hover();
  await expect(svg(page)).toHaveAttribute("data-lit", "");
  const lit = new Set(flow.linkagesThrough("left:IAI").flatMap(({ target }) => target.split(".")[0]));
  await expect(picture(page).locator('[data-node^="right:"][data-lit]')).toHaveCount(lit.size);
  await expect(node(page, "left:IAI")).toHaveAttribute("data-lit", "");
  await expect(node(page, "left:AEC")).not.toHaveAttribute("data-lit", "");
  await expect(node(page, "left:AEC")).toHaveCSS("opacity", "0.25");
  await expect(page.locator(".flow-readout")).toHaveText(/^IAI .+: \d+ linkages/);

  const { x, y } = await placeOn(page, "left:AEC", "area:PA.3");
  await page.mouse.move(x, y);
  await expect(page.locator(".flow-readout")).toHaveText(/^AEC .+ to Sustainable management of natural resources: /);
  await expect(picture(page).locator('[data-node^="left:"][data-lit]')).toHaveCount(1);
  await expect(picture(page).locator('[data-node^="area:"][data-lit]')).toHaveCount(1);
  await page.mouse.move(x, 5);
  await expect(svg(page)).not.toHaveAttribute("data-lit", "");
  await expect(page.locator(".flow-light path")).toHaveCount(0);
});

test("a click filters by a node, or by both ends of a band; what no filter asks for says so", async ({
  page,
  corpus,
}) => {
  await visit(page, "#view=flow");
  await node(page, "right:13").locator(".flow-hit").click();
  await expectHash(page, "view=flow", "target=13");
  await expect(picture(page).locator('[data-node^="right:"]')).toHaveCount(1);
  await node(page, "right:13").locator(".flow-hit").click();
  await expectHash(page, "view=flow");

  const { x, y } = await placeOn(page, "left:AEC", "area:PA.3");
  await page.mouse.click(x, y);
  await expectHash(page, "view=flow", "element=AEC", "area=PA.3");
  const filter = { elements: ["AEC"], priorityAreas: ["PA.3"] };
  await expectShown(page, linkagesWith(corpus, filter), linkagesWith(corpus));

  await visit(page, "#view=flow&element=AEC&flow=characteristic");
  await node(page, "left:AEC.C").locator(".flow-hit").click();
  await expectHash(page, "view=flow", "element=AEC.C", "flow=characteristic");
  await node(page, "area:").locator(".flow-hit").click();
  await expect(said(page)).toHaveText(/^No filter asks for linkages without a priority area/);
});

test("by keys alone: one tab stop, arrows walk nodes and bands, Enter filters, Escape lets go", async ({
  page,
  corpus,
}) => {
  await visit(page, "#view=flow");
  await tabTo(page, picture(page));
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(/^APSC Political-Security Community: \d+ linkages/);
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(/^AEC Economic Community: \d+ linkages, \d+ of them tensions$/);
  await expect(node(page, "left:AEC")).toHaveAttribute("data-cursor", "");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(/^AEC Economic Community to Poverty eradication: \d+ linkages/);
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(/^Poverty eradication: \d+ linkages/);
  await page.keyboard.press("End");
  await expect(said(page)).toHaveText(/^no priority area: \d+ linkages/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(/^1 No Poverty: \d+ linkages/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(node(page, "area:PA.1")).toHaveAttribute("data-cursor", "");
  await page.keyboard.press("Enter");
  await expectHash(page, "view=flow", "area=PA.1");
  await expectShown(page, linkagesWith(corpus, { priorityAreas: ["PA.1"] }), linkagesWith(corpus));
  await expect(picture(page)).toBeFocused();
  await expect(svg(page)).toHaveAttribute("data-lit", "");
  await expect(node(page, "area:PA.1"), "the cursor stays on the flow drawn anew").toHaveAttribute("data-cursor", "");
  await page.keyboard.press("Escape");
  await expect(svg(page)).not.toHaveAttribute("data-lit", "");
  await page.keyboard.press("Tab");
  await expect(picture(page)).not.toBeFocused();
});

test("marks the node of what is selected, or of what is above it", async ({ page }) => {
  await visit(page, "#view=flow&select=right:12.5");
  await expect(picture(page).locator("[data-selected]")).toHaveAttribute("data-node", "right:12");
});

test("where nothing passes there is a quiet word instead of a picture", async ({ page }) => {
  await visit(page, "#view=flow&basis=suggested");
  await expect(page.getByText("Nothing runs here.")).toBeVisible();
  await expect(picture(page)).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test("axe finds no serious fault, and the page does not scroll sideways", async ({ page }) => {
        await visit(page, "#view=flow&element=AEC");
        await expect(node(page, "left:AEC")).toBeVisible();
        await expectNoSeriousFault(page, "flow");
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overhang).toBeLessThanOrEqual(0);
      });
    });
  }
}

test("on a phone every label stands inside the picture, and what is tapped filters", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, "#view=flow");
  const { x: from, width } = await boxOf(picture(page));
  const labels = await picture(page)
    .locator("text")
    .evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right } = text.getBoundingClientRect();
        return { left, right, words: text.textContent };
      }),
    );
  expect(labels.filter(({ left, right }) => left < from - 1 || right > from + width + 1)).toEqual([]);
  await node(page, "right:16").locator(".flow-hit").click();
  await expectHash(page, "view=flow", "target=16");
});
