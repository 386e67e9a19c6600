import {
  chips,
  conceptsDrawn,
  details,
  expect,
  expectHash,
  expectShown,
  grid,
  isDimmed,
  legend,
  linkageOf,
  linkagesWith,
  picture,
  said,
  searchBox,
  tabTo,
  test,
  tick,
  visit,
} from "./atlas.ts";

/** The main job again, without a mouse. */

test("`/` leads to the search, and Enter on a code opens that code", async ({ page }) => {
  await visit(page);
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type("12.5");
  await expect(page.locator("[role=option][data-highlighted]")).toHaveText(/^12\.5/);
  await page.keyboard.press("Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12.5");
  await expectHash(page, "open=right:12", "select=right:12.5");
});

test("Ctrl+K leads to the search, arrows move through what is found, Escape leaves it", async ({ page }) => {
  await visit(page);
  await page.keyboard.press("Control+k");
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type("higher education");
  const options = page.getByRole("option");
  await expect(options.nth(2)).toBeVisible();
  const chosen = page.locator("[role=option][data-highlighted]");
  await expect(chosen).toHaveCount(1);
  const first = await chosen.innerText();
  await page.keyboard.press("ArrowDown");
  await expect(chosen).not.toHaveText(first, { useInnerText: true });
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveText(first, { useInnerText: true });
  await page.keyboard.press("ArrowDown");
  const code = await chosen.locator("b").innerText();
  await page.keyboard.press("Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(code);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("waste");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
});

test("Tab leads to the legend, Space ticks, and the count is spoken", async ({ page, corpus }) => {
  const all = linkagesWith(corpus);
  const ofPillar = linkagesWith(corpus, { elements: ["AEC"] });
  const ofBoth = linkagesWith(corpus, { elements: ["AEC"], targets: ["12"] });
  await visit(page);
  await tabTo(page, tick(page, "Pillar", "AEC"));
  await page.keyboard.press("Space");
  await expect(said(page)).toHaveText(`${ofPillar} of ${all} linkages shown`);
  await tabTo(page, tick(page, "Goal", "12"));
  await page.keyboard.press("Space");
  await expect(said(page)).toHaveText(`${ofBoth} of ${all} linkages shown`);
  await expectHash(page, "element=AEC", "target=12");

  await tabTo(page, legend(page).getByRole("radio", { name: /any strength/ }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const strong = linkagesWith(corpus, { elements: ["AEC"], targets: ["12"], minStrength: 2 });
  await expectHash(page, "element=AEC", "target=12", "strength=2");
  await expectShown(page, strong, all);

  await tabTo(page, chips(page).getByRole("button", { name: "Drop filter AEC" }));
  await page.keyboard.press("Enter");
  await expectHash(page, "target=12", "strength=2");
  await expect(page.locator("body"), "the focus is not lost with the chip").not.toBeFocused();
  await tabTo(page, chips(page).getByRole("button", { name: "Reset" }));
  await page.keyboard.press("Enter");
  await expectShown(page, all, all);
});

test("the picture is one tab stop in which arrows move, Enter selects, Space opens and Escape clears", async ({
  page,
  corpus,
}) => {
  await visit(page);
  const before = await conceptsDrawn(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the view" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, picture(page));

  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(/^VISION ASEAN Community Vision 2025, \d+ linkages?, open$/);
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(/^APSC Political-Security Community, \d+ linkages?, open$/);
  await page.keyboard.press("ArrowDown");
  const APSC_A = /^APSC\.A .+, \d+ linkages?, Space opens$/;
  await expect(said(page)).toHaveText(APSC_A);
  await expect.poll(() => isDimmed(page)).toBe(true);

  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(/^\d+ .+, \d+ linkages?, Space opens$/);
  const crossed = await said(page).innerText();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(said(page)).not.toHaveText(crossed);
  await page.keyboard.press("Shift+ArrowUp");
  await expect(said(page)).toHaveText(crossed);
  await page.keyboard.press("ArrowLeft");
  await expect(said(page)).toHaveText(APSC_A);

  await page.keyboard.press("Space");
  await expect(said(page)).toHaveText("APSC.A opened");
  const below = corpus.left.childrenOf("APSC.A").length;
  await expect.poll(() => conceptsDrawn(page)).toBe(before + below);
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(/^APSC\.A\.1 /);
  await page.keyboard.press("Enter");
  await expectHash(page, "open=left:APSC.A", "select=left:APSC.A.1");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("APSC.A.1");

  await page.keyboard.press("End");
  await expect(said(page)).toHaveText(/^IAI\.5 /);
  await page.keyboard.press("Home");
  await expect(said(page)).toHaveText(/^VISION /);
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("Selection cleared");
  await expectHash(page, "open=left:APSC.A");
  await expect.poll(() => isDimmed(page)).toBe(false);
});

test("a key that has nowhere to go says so or does nothing, and Tab leaves the picture", async ({ page }) => {
  await visit(page, "#open=right:12");
  await picture(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(said(page)).toHaveText(/^VISION /);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(said(page)).toHaveText(/^VISION /);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Expand all" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(picture(page)).toBeFocused();
});

test("plus, minus and 0 move the camera", async ({ page }) => {
  await visit(page);
  await picture(page).focus();
  await page.keyboard.press("+");
  await expect.poll(() => page.url()).toContain("camera=");
  await page.keyboard.press("0");
  await expectHash(page);
});

test("a concept that is selected by keys shows its rationale, and its links are in reach", async ({ page, corpus }) => {
  const linkage = linkageOf(corpus, "12.5");
  await visit(page, "#select=right:12.5");
  const card = details(page).getByRole("article", { name: linkage.id });
  await expect(card).toContainText(linkage.rationale);
  await picture(page).focus();
  await tabTo(page, card.getByRole("button", { name: linkage.element }));
  await page.keyboard.press("Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(linkage.element);
});

test("the table is one tab stop in which arrows move and Enter selects", async ({ page, corpus }) => {
  const all = linkagesWith(corpus);
  await visit(page);
  await tabTo(page, page.getByRole("button", { name: "Table", exact: true }));
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("Table shown");
  await expect(grid(page)).toBeVisible();
  await tabTo(page, grid(page));
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toHaveText(new RegExp(`^Row 2 of ${all}: \\S+, .+, \\S+, .+, `));
  await page.keyboard.press("End");
  await expect(said(page)).toHaveText(new RegExp(`^Row ${all} of ${all}: `));
  const active = await grid(page).getAttribute("aria-activedescendant");
  expect(active).toBe(`row-${all - 1}`);
  await expect(page.locator(`#${active}`)).toBeInViewport();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await expect(said(page)).toHaveText(new RegExp(`^Row 1 of ${all}: `));
  await page.keyboard.press("Enter");
  const [first] = corpus.linkages.filter(({ relation }) => relation !== "none");
  await expectHash(page, "view=table", `linkage=${encodeURIComponent(first?.id ?? "")}`);
  await expect(details(page).getByRole("article")).toContainText(first?.rationale ?? "?");
  await expect(page.locator("#row-0")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expectHash(page, "view=table");
});

test("the export menu opens, exports and gives the focus back", async ({ page }) => {
  await visit(page);
  const button = page.getByRole("button", { name: "Export", exact: true });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: "Export" });
  await expect(menu.getByRole("button", { name: /^Markdown/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press("Enter");
  await tabTo(page, menu.getByRole("button", { name: /^Markdown/ }));
  await expect(menu.locator("code")).toContainText("export markdown");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
  await expect(said(page)).toHaveText("Markdown saved");
  await expect(button).toBeFocused();
});

for (const { name, title } of [
  { name: "About", title: "About this atlas" },
  { name: "Keys and help", title: "Keys and help" },
  { name: /^\d+ warnings?$/, title: "What the check found" },
]) {
  test(`the dialog “${title}” takes the focus, keeps it, and gives it back on Escape`, async ({ page }) => {
    await visit(page);
    const button = page.getByRole("button", { name, exact: true });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText("Opening…")).toHaveCount(0);
    for (let presses = 0; presses < 5; presses++) {
      // Beyond the last stop of a dialog lies the browser's own frame, and then the dialog again.
      const outside = await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName);
      expect(["DIALOG", "BODY"]).toContain(outside);
      expect(await page.evaluate(() => document.activeElement?.matches(".frame > :not(header) *"))).toBe(false);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });
}
