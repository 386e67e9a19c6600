import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { describeFilter } from "../../src/export/filter-words.ts";
import { defaultOutline } from "../../src/export/report-outline.ts";
import { atlas, ROOT } from "../scripts/run.ts";
import { expect, expectHash, linkagesWith, said, tabTo, test, tick, visit } from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";

/** The report in the making: its outline, what it will say, and the document that leaves the page. */

const outline = (page: Page): Locator => page.getByRole("region", { name: "Outline" });
const preview = (page: Page): Locator => page.getByRole("region", { name: "Preview" });
const rows = (page: Page): Locator => outline(page).getByRole("list").first().locator("> li");
const row = (page: Page, id: string): Locator => page.locator(`[data-section="${id}"]`);
const sheet = (page: Page, id: string): Locator => page.locator(`[data-sheet="${id}"]`);
const bar = (page: Page): Locator => page.getByRole("group", { name: "Save the report" });

const idsOf = (found: Locator, name: string): Promise<(string | undefined)[]> =>
  found.evaluateAll((all, key) => all.map((one) => (one as HTMLElement).dataset[key]), name);

async function settled(page: Page): Promise<void> {
  await expect(preview(page).locator("[data-settled=true]")).toBeVisible();
}

test("an outline is ordered, renamed, shortened and added to, and the preview says the same", async ({
  page,
  corpus,
}) => {
  const start = defaultOutline(corpus).sections;
  await visit(page, "#view=report");
  await settled(page);
  expect(await idsOf(rows(page), "section")).toEqual(start.map(({ id }) => id));
  const included = start.filter(({ isIncluded }) => isIncluded).map(({ id }) => id);
  expect(await idsOf(page.locator("[data-sheet]"), "sheet")).toEqual(included);

  const [first = "", second = "", third = ""] = included;
  await row(page, third)
    .locator(".report-grip")
    .dragTo(row(page, first), { targetPosition: { x: 120, y: 4 } });
  await row(page, "gaps").getByRole("button", { name: "Move “Gaps” up" }).click();
  const place = included.indexOf("gaps");
  const moved = [third, first, second, ...included.slice(3)].toSpliced(place, 1).toSpliced(place - 1, 0, "gaps");
  await expect.poll(() => idsOf(page.locator("[data-sheet]"), "sheet")).toEqual(moved);
  await row(page, "gaps")
    .getByRole("textbox", { name: /^Title of section/ })
    .fill("What is missing");
  await expect(sheet(page, "gaps").getByRole("heading", { level: 3 })).toHaveText("What is missing");

  await expect(sheet(page, "summary").getByRole("figure")).toBeVisible();
  const drawn = () =>
    sheet(page, "summary")
      .locator("img")
      .evaluate((one: HTMLImageElement) => one.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(100);
  await row(page, "summary").getByLabel("Figure").uncheck();
  await expect(sheet(page, "summary").getByRole("figure")).toHaveCount(0);
  await row(page, "tensions").getByLabel("In the report: “Tensions”").uncheck();
  await expect(sheet(page, "tensions")).toHaveCount(0);

  await page.getByRole("button", { name: "Add own section" }).click();
  await page.keyboard.type("Afterword");
  await row(page, "text:1").getByText("Add your own words").click();
  await row(page, "text:1").getByRole("textbox", { name: "Your own words in “Afterword”" }).fill("One.\n\nTwo.");
  await expect(sheet(page, "text:1").getByRole("paragraph")).toHaveText(["One.", "Two."]);
  await row(page, "text:1").getByRole("button", { name: "Remove “Afterword”" }).click();
  await expect(sheet(page, "text:1")).toHaveCount(0);
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(sheet(page, "text:1").getByRole("paragraph")).toHaveText(["One.", "Two."]);

  await tick(page, "Pillar", "AEC").click();
  const filter = { ...DEFAULT_FILTER, elements: ["AEC"] };
  const words = `${linkagesWith(corpus, { elements: ["AEC"] })} linkages. ${describeFilter(corpus, filter)}`;
  await expect(preview(page).getByText(/^The report follows the filter/)).toContainText(words);
  await expectHash(page, "view=report", "element=AEC");
  // Other views do not cost the author a word.
  await page.getByRole("button", { name: "Coverage", exact: true }).click();
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await expect(sheet(page, "text:1").getByRole("paragraph")).toHaveText(["One.", "Two."]);
});

test("everything can be done by keyboard, and is told in words", async ({ page }) => {
  await visit(page, "#view=report");
  const title = row(page, "gaps").getByRole("textbox", { name: /^Title of section/ });
  await expect(title).toBeVisible();
  const before = await idsOf(rows(page), "section");
  const place = before.indexOf("gaps");
  // The way through the page is long: it begins in the row above.
  await row(page, before[place - 1] ?? "")
    .getByRole("textbox", { name: /^Title of section/ })
    .focus();
  await tabTo(page, title);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(said(page)).toHaveText(`“Gaps” moved up, now ${place} of ${before.length}`);
  await expect(title).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(said(page)).toHaveText(`“Gaps” moved down, now ${place + 2} of ${before.length}`);
  await expect(title).toBeFocused();
  expect((await idsOf(rows(page), "section")).indexOf("gaps")).toBe(place + 1);

  const first = row(page, "summary").getByRole("button", { name: "Move “Summary” up" });
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText(`“Summary” is already the first of ${before.length} sections`);
  await expect(first).toBeFocused();

  await page.getByRole("button", { name: "Add own section" }).focus();
  await tabTo(page, page.getByRole("button", { name: "Start again" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Start again?" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect((await idsOf(rows(page), "section")).indexOf("gaps")).toBe(place + 1);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Start again" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => idsOf(rows(page), "section")).toEqual(before);
  await page.getByRole("textbox", { name: "Title", exact: true }).focus();
  await tabTo(page, bar(page).getByRole("button", { name: "Undo" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await idsOf(rows(page), "section")).indexOf("gaps")).toBe(place + 1);
});

test("what “Save as Word” saves is what the command beside it writes, but for the bytes of the pictures", async ({
  page,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), "atlas-report-"));
  try {
    await visit(page, "#view=report&area=PA.1&strength=2");
    await row(page, "sources").getByRole("button", { name: "Move “Sources” up" }).click();
    await row(page, "gaps")
      .getByLabel(/^In the report/)
      .uncheck();
    await row(page, "summary").getByText("Add your own words").click();
    await row(page, "summary")
      .getByRole("textbox", { name: /^Your own words/ })
      .fill("For the Secretariat.");
    await expect(bar(page)).toContainText("Outline not saved yet");
    const saved = await save(page, () => bar(page).getByRole("button", { name: "Save outline" }).click());
    await saved.saveAs(join(folder, saved.suggestedFilename()));
    await expect(bar(page)).not.toContainText("Outline not saved yet");
    const command = await outline(page).locator("code").innerText();
    expect(command).toContain(`report --outline ${saved.suggestedFilename()} --priority-area PA.1 --min-strength 2`);

    const document = await save(page, () => bar(page).getByRole("button", { name: "Save as Word" }).click());
    await expect(said(page)).toHaveText("Report (Word) saved");
    const args = command.split(" ").slice(5);
    expect(atlas([...args, "--data", join(ROOT, "data")], folder)).toMatchObject({ code: 0 });
    const [here, there] = await Promise.all([
      document.path().then((path) => readFile(path)),
      readFile(join(folder, document.suggestedFilename())),
    ]);
    const [parts, expected] = [unzipSync(here), unzipSync(there)];
    expect(Object.keys(parts)).toEqual(Object.keys(expected));
    const isPicture = (name: string) => /^word\/media\/.*\.png$/.test(name);
    const different = Object.keys(parts).filter((name) => {
      return !isPicture(name) && !Buffer.from(parts[name] ?? []).equals(Buffer.from(expected[name] ?? []));
    });
    expect(different).toEqual([]);
    const pictures = Object.keys(parts).filter(isPicture);
    expect(pictures.length).toBeGreaterThan(2);
    // The size of a picture in pixels stands behind its first sixteen bytes.
    for (const name of pictures) expect(parts[name]?.slice(0, 24), name).toEqual(expected[name]?.slice(0, 24));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("an outline with faults is opened as far as it can be read, and each fault is a sentence", async ({ page }) => {
  await visit(page, "#view=report");
  const open = (name: string, text: string) =>
    bar(page)
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await open("notes.json", "no outline");
  await expect(bar(page).getByRole("alert")).toContainText("notes.json could not be opened");
  await expect(row(page, "summary")).toBeVisible();
  const sections = [{ kind: "gaps" }, { kind: "chapter" }, { kind: "text", title: "Own", text: "Words.", hasTable: 1 }];
  await open("draft.json", JSON.stringify({ title: "Draft", sections }));
  const faults = bar(page).getByRole("alert");
  await expect(faults).toContainText("draft.json was opened, but for 2 things:");
  await expect(faults.getByRole("listitem")).toHaveText([
    /^Section 2 has the kind "chapter": expected one of summary, /,
    /^Section 3 has hasTable 1: expected true or false\.$/,
  ]);
  expect((await idsOf(rows(page), "section")).slice(0, 2)).toEqual(["gaps", "text:1"]);
  await expect(preview(page).getByRole("heading", { level: 3 })).toHaveText(["Draft", "Gaps", "Own"]);
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "summary").getByRole("checkbox", { name: /^In the report/ })).toBeChecked();
});

test("making a document can be stopped, and the page asks before unsaved work is closed", async ({ page }) => {
  await visit(page, "#view=report");
  let downloads = 0;
  page.on("download", () => downloads++);
  await bar(page).getByRole("button", { name: "Save as Word" }).click();
  await expect(bar(page).getByRole("progressbar")).toBeVisible();
  await bar(page).getByRole("button", { name: "Cancel" }).click();
  await expect(said(page)).toHaveText("Report (Word) cancelled; nothing was saved");
  await expect(bar(page).getByRole("progressbar")).toHaveCount(0);
  expect(downloads).toBe(0);

  await page.getByRole("textbox", { name: "Subtitle" }).fill("Second thoughts");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});

for (const { colorScheme, width, height } of [
  { colorScheme: "light", width: 1440, height: 900 },
  { colorScheme: "dark", width: 360, height: 740 },
] as const) {
  test.describe(`in ${colorScheme} colours at ${width} pixels`, () => {
    test.use({ colorScheme, viewport: { width, height } });

    test("axe finds no serious fault, and nothing stands beyond the edge", async ({ page }) => {
      await visit(page, "#view=report&area=PA.1");
      await settled(page);
      await expect(row(page, "area:PA.2")).toContainText("Left out by the filter");
      await expect(sheet(page, "area:PA.2")).toHaveCount(0);
      await page.getByRole("button", { name: "Add own section" }).click();
      await row(page, "text:1")
        .getByRole("button", { name: /^Remove/ })
        .click();
      await row(page, "summary").getByText("Add your own words").click();
      await expectNoSeriousFault(page, "report");
      const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overhang()).toBe(0);
      await page.setViewportSize({ width: 360, height: 225 });
      expect(await overhang(), "at 400 % zoom").toBe(0);
      const last = sheet(page, "sources").getByRole("heading", { level: 3 });
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
    });
  });
}

async function save(page: Page, ask: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return download;
}
