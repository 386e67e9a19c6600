import {
  chips,
  conceptsDrawn,
  countBeside,
  details,
  expect,
  expectHash,
  expectSamePlaces,
  expectShown,
  grid,
  holdBack,
  isDimmed,
  linkageOf,
  linkagesWith,
  picture,
  placeOf,
  placesOf,
  searchBox,
  test,
  tick,
  visit,
  wedgeOf,
} from "./atlas.ts";

/** The main job by mouse. */

test("search finds target 12.5, which is then selected in the graph and in the panel", async ({ page, corpus }) => {
  await visit(page, "?perf=1");
  expect(await isDimmed(page)).toBe(false);
  await searchBox(page).click();
  await page.keyboard.type("12.5");
  const option = page.getByRole("option", { name: /^12\.5 / });
  await expect(option).toContainText(/\d+ linkages?$/);
  await option.click();

  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12.5");
  await expect(details(page)).toContainText(corpus.right.byCode.get("12.5")?.title ?? "?");
  await expect(details(page).getByRole("navigation", { name: "Path" })).toHaveText(/SDG.*12.*target/);
  await expectHash(page, "open=right:12", "select=right:12.5");
  await expect.poll(() => isDimmed(page)).toBe(true);
  expect((await placesOf(page)).has("right:12.5")).toBe(true);
  await expect(searchBox(page)).toHaveValue("");
});

test("search opens whatever hides the concept that was chosen", async ({ page }) => {
  await visit(page, "?perf=1");
  await searchBox(page).click();
  await page.keyboard.type("VISION.12.5");
  await page.getByRole("option", { name: /^VISION\.12\.5 / }).click();
  await expectHash(page, "open=left:VISION", "open=left:VISION.12", "select=left:VISION.12.5");
  expect((await placesOf(page)).has("left:VISION.12.5")).toBe(true);
});

test("search for what nothing is called says so", async ({ page }) => {
  await visit(page);
  await searchBox(page).click();
  await page.keyboard.type("zeppelin");
  await expect(page.getByText("Nothing is called “zeppelin”.")).toBeVisible();
});

test("what is typed while the page is still fetching the search box is found all the same", async ({ page }) => {
  const network = await holdBack(page, "**/SearchBox-*.js");
  await visit(page);
  await page.getByLabel(/^Search/).fill("12");
  network.open();
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type(".5");
  await expect(page.getByRole("option", { name: /^12\.5 / })).toBeVisible();
});

test("the wedge at the edge of the picture opens a concept in place", async ({ page, corpus }) => {
  await visit(page, "?perf=1");
  const before = await conceptsDrawn(page);
  const { x, y } = await wedgeOf(page, "left:AEC.C");
  await page.mouse.click(x, y);
  const below = corpus.left.childrenOf("AEC.C");
  await expect.poll(() => conceptsDrawn(page)).toBe(before + below.length);
  await expectHash(page, "open=left:AEC.C");
  const places = await placesOf(page);
  expect(below.every(({ code }) => places.has(`left:${code}`))).toBe(true);
});

test("a click on a concept selects it, and one beside all concepts clears the selection", async ({ page }) => {
  await visit(page, "?perf=1");
  const goal = await placeOf(page, "right:12");
  await page.mouse.click(goal.x, goal.y);
  await expectHash(page, "select=right:12");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("12");
  await details(page).getByRole("button", { name: "Clear the selection" }).click();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("At a glance");
  await expectHash(page);
  await page.mouse.move(10, 890);
  await expect.poll(() => isDimmed(page)).toBe(false);
});

test("pointing at a concept lights what it is linked to and leaves no trace", async ({ page }) => {
  await visit(page, "?perf=1");
  const { x, y } = await placeOf(page, "left:ASCC.B");
  await page.mouse.move(x, y);
  await expect.poll(() => isDimmed(page)).toBe(true);
  await page.mouse.move(10, 890);
  await expect.poll(() => isDimmed(page)).toBe(false);
  await expectHash(page);
});

test("the panel opens a concept and closes it again", async ({ page, corpus }) => {
  await visit(page, "#select=left:AEC.B");
  const before = await conceptsDrawn(page);
  const below = corpus.left.childrenOf("AEC.B").length;
  await details(page)
    .getByRole("button", { name: `Open ${below} concepts below` })
    .click();
  await expect.poll(() => conceptsDrawn(page)).toBe(before + below);
  await details(page).getByRole("button", { name: "Close in the graph" }).click();
  await expect.poll(() => conceptsDrawn(page)).toBe(before);
});

test("“Expand all” draws every concept, “Overview” goes back", async ({ page, corpus }) => {
  await visit(page);
  const overview = await conceptsDrawn(page);
  await page.getByRole("button", { name: "Expand all" }).click();
  await expect.poll(() => conceptsDrawn(page)).toBe(corpus.left.concepts.length + corpus.right.concepts.length);
  await page.getByRole("button", { name: "Overview" }).click();
  await expect.poll(() => conceptsDrawn(page)).toBe(overview);
});

test("ticks narrow to one pillar and one goal; the count beside a tick is what it will show", async ({
  page,
  corpus,
}) => {
  const all = linkagesWith(corpus);
  await visit(page);
  await expectShown(page, all, all);
  await expect(chips(page).getByRole("button")).toHaveCount(0);

  const pillar = tick(page, "Pillar", "AEC");
  const ofPillar = linkagesWith(corpus, { elements: ["AEC"] });
  await expect.poll(() => countBeside(pillar)).toBe(ofPillar);
  await pillar.check();
  await expectShown(page, ofPillar, all);

  const goal = tick(page, "Goal", "12");
  const ofBoth = linkagesWith(corpus, { elements: ["AEC"], targets: ["12"] });
  await expect.poll(() => countBeside(goal)).toBe(ofBoth);
  await goal.check();
  await expectShown(page, ofBoth, all);
  await expectHash(page, "element=AEC", "target=12");
  await expect(page.getByRole("contentinfo")).toContainText(`${ofBoth} linkages`);

  await chips(page).getByRole("button", { name: "Drop filter AEC" }).click();
  await expect(pillar).not.toBeChecked();
  await expectShown(page, linkagesWith(corpus, { targets: ["12"] }), all);
  await chips(page).getByRole("button", { name: "Drop filter Goal 12" }).click();
  await expectShown(page, all, all);
});

test("a filter hides lines and moves no concept", async ({ page }) => {
  await visit(page, "?perf=1");
  const before = await placesOf(page);
  await tick(page, "Pillar", "AEC").check();
  await expectHash(page, "element=AEC");
  expectSamePlaces(await placesOf(page), before);
});

test("the panel of a concept holds the rationale as the data have it, and its citation", async ({
  page,
  context,
  corpus,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const linkage = linkageOf(corpus, "12.5");
  await visit(page, "#select=right:12.5");
  const card = details(page).getByRole("article", { name: linkage.id });
  await expect(card).toContainText(linkage.rationale);
  await expect(card).toContainText(linkage.element);
  await expect(card).toContainText(String(linkage.strength));

  await card.getByRole("button", { name: "Copy citation" }).click();
  await expect(page.locator("#live-region")).toHaveText("Citation copied");
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toContain(`linkage ${linkage.id}`);
  expect(citation).toContain(`data ${corpus.fingerprint}`);

  await card.getByRole("button", { name: linkage.element }).click();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(linkage.element);
});

test("a shared link shows the same view to somebody else", async ({ page, context, corpus }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, "?perf=1");
  await tick(page, "Pillar", "AEC").check();
  await tick(page, "Goal", "12").check();
  await searchBox(page).click();
  await page.keyboard.type("12.2");
  await page.getByRole("option", { name: /^12\.2 / }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => page.url()).toContain("&camera=");

  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.locator(".toast")).toHaveText("Link to this view copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link).toContain(`data=${corpus.fingerprint}`);

  const other = await context.newPage();
  await visit(other);
  await other.goto(link);
  await other.reload();
  await expect(details(other).getByRole("heading", { level: 2 })).toHaveText("12.2");
  await expect(tick(other, "Pillar", "AEC")).toBeChecked();
  await expect(tick(other, "Goal", "12")).toBeChecked();
  expect(await picture(other).getAttribute("data-graph")).toBe(await picture(page).getAttribute("data-graph"));
  expectSamePlaces(await placesOf(other), await placesOf(page));
  await expect.poll(() => isDimmed(other)).toBe(true);
  expect(other.url()).toBe(link);
});

test("back and forward go through the steps of a reader", async ({ page }) => {
  await visit(page);
  await tick(page, "Pillar", "ASCC").check();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(grid(page)).toBeVisible();
  await grid(page).getByRole("row").nth(1).click();
  const linkage = await details(page).getByRole("article").getAttribute("aria-label");
  expect(linkage).toMatch(/~/);

  await page.goBack();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("At a glance");
  await page.goBack();
  await expect(picture(page)).toBeVisible();
  await expect(tick(page, "Pillar", "ASCC")).toBeChecked();
  await page.goBack();
  await expect(tick(page, "Pillar", "ASCC")).not.toBeChecked();
  await expectHash(page);

  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect(details(page).getByRole("article", { name: linkage ?? "" })).toBeVisible();
});

test("the camera is no step of its own: back leaves the zoom with the step before", async ({ page }) => {
  await visit(page, "?perf=1");
  await tick(page, "Pillar", "ASCC").check();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => page.url()).toContain("&camera=");
  await page.goBack();
  await expectHash(page);
  await expect(tick(page, "Pillar", "ASCC")).not.toBeChecked();
});

test("the table sorts by a column, and a row that is clicked is selected in the graph too", async ({
  page,
  corpus,
}) => {
  await visit(page, "#view=table");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(linkagesWith(corpus) + 1));
  const codes = () => grid(page).locator("tbody td[data-column='2']").allInnerTexts();
  const rank = (code: string) => corpus.right.rank.get(code.trim()) ?? -1;
  const isOrdered = (ranks: number[]) => ranks.every((own, i) => i === 0 || own >= (ranks[i - 1] ?? 0));
  await grid(page).getByRole("button", { name: "Target code" }).click();
  await expect.poll(async () => isOrdered((await codes()).map(rank))).toBe(true);
  await grid(page).getByRole("button", { name: "Target code" }).click();
  await expect.poll(async () => isOrdered((await codes()).map(rank).toReversed())).toBe(true);
  expect(rank((await codes())[0] ?? "")).toBeGreaterThan(rank("16.1"));

  await grid(page).getByRole("row").nth(1).click();
  await expect(details(page).getByRole("article")).toBeVisible();
  await page.getByRole("button", { name: "Graph", exact: true }).click();
  await expect.poll(() => isDimmed(page)).toBe(true);
});
