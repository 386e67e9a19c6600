import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { DOSSIER_SCRIPT } from "../../src/export/dossier-script.ts";
import { toDossier } from "../../src/export/dossier.ts";
import { hostileCorpus } from "../export/hostile.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { expect, test as base } from "./atlas.ts";
import { watch } from "./fixtures.ts";

/** A dossier opened from a disk: nothing is asked of any network, and every fault is seen. */

const PART: Filter = { ...DEFAULT_FILTER, elements: ["AEC", "ASCC"], targets: ["6", "12", "13"] };

interface Files {
  /** By what they hold, the addresses of files on the disk. */
  files: Readonly<Record<"part" | "whole" | "many" | "hostile" | "small" | "plain" | "empty", string>>;
}

const test = base.extend<object, Files>({
  files: [
    async ({ corpus }, provide) => {
      const small = await smallCorpus();
      const folder = mkdtempSync(join(tmpdir(), "atlas-dossier-"));
      const save = (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        return pathToFileURL(join(folder, name)).href;
      };
      await provide({
        part: save("part.html", toDossier(corpus, PART)),
        whole: save("whole.html", toDossier(corpus, DEFAULT_FILTER)),
        many: save("many.html", toDossier({ ...corpus, linkages: twice(corpus) }, DEFAULT_FILTER)),
        hostile: save("hostile.html", toDossier(hostileCorpus(), NO_FILTER)),
        small: save("small.html", toDossier(small, DEFAULT_FILTER)),
        plain: save("plain.html", toDossier(small, DEFAULT_FILTER).replace(DOSSIER_SCRIPT, "")),
        empty: save("empty.html", toDossier(small, { ...DEFAULT_FILTER, priorityAreas: ["A.2"], targets: ["1"] })),
      });
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  faults: async ({ context }, provide) => {
    const asked: string[] = [];
    context.on("request", (request) => {
      if (!request.isNavigationRequest()) asked.push(`request: ${request.url()}`);
    });
    // A file has an origin that is like no other.
    const faults = await watch(context, "null");
    await provide(faults);
    expect([...faults, ...asked], "faults seen by the browser, and what it asked for").toEqual([]);
  },
});

/** Each linkage of a corpus, and once more with another rationale. */
function twice({ linkages }: Corpus): readonly Linkage[] {
  return linkages.flatMap((one) => [one, { ...one, id: `${one.id}~2`, rationale: "Read again." }]);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
}

const rows = (page: Page) => page.locator("table.linkages tbody tr:visible");
const shown = (page: Page) => page.locator("#shown");
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const node = (page: Page, name: RegExp) => page.locator("svg.network").getByRole("link", { name });
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test("search and ticks narrow the table, the matrix and the network, and Back takes them back", async ({
  page,
  files,
  corpus,
}) => {
  const all = linkagesIn(corpus, PART);
  await open(page, files.part);
  await expect(shown(page)).toHaveText(`${all.length} of ${all.length} linkages`);

  await page.getByRole("searchbox").fill("WASTE");
  const wasted = await page
    .locator("table.linkages tbody tr")
    .evaluateAll((found) => found.filter((row) => /waste/i.test(row.textContent ?? "")).length);
  expect(wasted).toBeGreaterThan(0);
  await expect(shown(page)).toHaveText(`${wasted} of ${all.length} linkages`);
  await expect(rows(page)).toHaveCount(wasted);
  await expect(page.getByRole("status")).toContainText(`${wasted} of ${all.length} linkages shown`);
  expect(hash(page)).toBe("#q=WASTE");
  await expect(page.locator("#found a").first()).toContainText(/waste/i);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(rows(page)).toHaveCount(all.length);

  const enabling = linkagesIn(corpus, { ...PART, relations: ["enables"] });
  await page.getByRole("checkbox", { name: /^enables/ }).check();
  await expect(rows(page)).toHaveCount(enabling.length);
  const numbers = await page.locator("table.matrix td a").allTextContents();
  expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(enabling.length);
  expect(await page.locator("svg.network path.dim").count()).toBeGreaterThan(0);
  const goal = page.locator(".facet", { hasText: "Goal" }).locator("label", { hasText: /^12 / });
  const twelve = enabling.filter(({ target }) => target.startsWith("12.")).length;
  await expect(goal.locator("small")).toHaveText(String(twelve));

  await page.goBack();
  await expect(rows(page)).toHaveCount(all.length);
  await expect(page.getByRole("checkbox", { name: /^enables/ })).not.toBeChecked();
  await page.goForward();
  await page.reload();
  await expect(rows(page)).toHaveCount(enabling.length);
});

test("a concept and a cell show their evidence, by pointer", async ({ page, files, corpus }) => {
  await open(page, files.part);
  const of125 = linkagesIn(corpus, { ...PART, targets: ["12.5"] });
  await node(page, /^12\.5,/).click();
  await expect(evidence(page).getByRole("heading", { level: 2 })).toContainText("12.5");
  await expect(evidence(page).getByRole("article")).toHaveCount(of125.length);
  await expect(evidence(page)).toContainText(of125[0]?.rationale ?? "none");
  expect(hash(page)).toBe("#at=right-12.5");
  await expect(node(page, /^13\.1,/)).toHaveClass(/dim/);
  await expect(node(page, /^12\.5,/)).not.toHaveClass(/dim/);

  // On to the other end of a linkage, and back.
  await evidence(page).getByRole("article").first().getByRole("link").first().click();
  await expect(evidence(page).getByRole("heading", { level: 2 })).toContainText(of125[0]?.element ?? "none");
  await page.goBack();
  await expect(evidence(page).getByRole("heading", { level: 2 })).toContainText("12.5");
  await page.goBack();
  await expect(evidence(page)).toBeHidden();
  await expect(page.locator(".dim")).toHaveCount(0);

  const cell = page.locator("table.matrix tr", { hasText: "AEC.C.5" }).getByRole("link").last();
  const number = Number(await cell.textContent());
  await cell.click();
  await expect(evidence(page).getByRole("heading", { level: 2 })).toContainText(/AEC\.C\.5 .* and 1/);
  await expect(evidence(page).getByRole("article")).toHaveCount(number);
  await evidence(page).getByRole("button", { name: "Close" }).click();
  await expect(evidence(page)).toBeHidden();
});

test("all of it by keyboard", async ({ page, files }) => {
  await open(page, files.part);
  const network = page.locator("svg.network a");
  await network.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(network.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const there = page.locator("svg.network a:focus");
  await expect(there).toHaveAttribute("href", /^#right-/);
  await page.keyboard.press("Enter");
  await expect(evidence(page)).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Enter again goes to the evidence");
  await page.keyboard.press("Enter");
  await expect(evidence(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(evidence(page)).toBeHidden();
  await expect(there).toHaveAttribute("href", /^#right-/);

  // One stop of the Tab key for the network, one for the matrix.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator("table.matrix a:focus")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("table.matrix td a:focus")).toHaveCount(1);

  const header = page.getByRole("columnheader", { name: "Strength" });
  await header.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const strengths = () => page.locator("table.linkages tbody td:nth-child(4)").allTextContents();
  expect(await strengths()).toEqual((await strengths()).toSorted());
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  expect((await strengths())[0]).toBe("3");
  await page.keyboard.press("Enter");
  await expect(header).not.toHaveAttribute("aria-sort");
  await expect(page.locator("table.linkages tbody tr").first()).toHaveAttribute("id", "l1");
});

test("a link to a linkage that is hidden shows it again", async ({ page, files }) => {
  await open(page, files.part);
  await page.getByRole("searchbox").fill("no such words");
  await expect(page.getByText("No linkage passes.")).toBeVisible();
  await page.locator("#index .made a").first().click();
  const row = page.locator("tr.reached");
  await expect(row).toBeVisible();
  await expect(row).toBeFocused();
});

test("of very many linkages a thousand rows are laid out, and all when asked for", async ({ page, files, corpus }) => {
  const all = 2 * linkagesIn(corpus, DEFAULT_FILTER).length;
  await open(page, files.many);
  await expect(shown(page)).toHaveText(`${all} of ${all} linkages`);
  const laidOut = page.locator("table.linkages tbody tr:not([hidden])");
  await expect(laidOut).toHaveCount(1000);
  await page.getByRole("button", { name: `Show ${all - 1000} more rows` }).click();
  await expect(laidOut).toHaveCount(all);
});

test("without script the same linkages stand in a table, and every number of the matrix", async ({
  browser,
  files,
  corpus,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(files.whole);
  const codes = await still.locator("table.linkages tbody tr > :nth-child(-n + 2) > a").allTextContents();
  const expected = linkagesIn(corpus, DEFAULT_FILTER).flatMap(({ element, target }) => [element, target]);
  expect(codes).toEqual(expected);
  const rationales = await still.locator("table.linkages tbody td:nth-child(5)").allTextContents();
  expect(rationales).toEqual(linkagesIn(corpus, DEFAULT_FILTER).map(({ rationale }) => rationale));
  const cells = await still.locator("table.matrix td").allTextContents();
  await still.locator("table.matrix td a").first().click();
  expect(hash(still)).toMatch(/^#l\d+$/);
  await context.close();

  // What the script counts anew is what was printed.
  await open(page, files.whole);
  expect(await page.locator("table.matrix td").allTextContents()).toEqual(cells);
});

test("hostile text is shown as text, and nothing of it runs", async ({ page, files }) => {
  await open(page, files.hostile);
  await expect(page.locator("img, script[src], [onerror], [onmouseover]")).toHaveCount(0);
  await expect(page.locator("table.linkages")).toContainText("<script>alert(1)</script>");
  await page.locator("table.linkages tbody a").first().click();
  await expect(evidence(page)).toContainText("<img src=x onerror=alert(1)>");
});

for (const [width, states] of [
  [1440, ["evidence", "empty"]],
  [360, ["evidence", "plain"]],
] as const) {
  test(`axe finds no serious fault at ${width} pixels: ${states.join(", ")}`, async ({ page, files }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const state of states) {
      await page.goto(state === "evidence" ? `${files.small}#q=sea&at=right-1&sort=-strength` : files[state]);
      await expectNoSeriousFault(page, state);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overhang, `${state}: by how much the page is wider than its window`).toBeLessThanOrEqual(0);
    }
  });
}

/** In legacy mode, which opens no page of its own beside the file. */
async function expectNoSeriousFault(page: Page, what: string): Promise<void> {
  const rules = { "target-size": { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  expect.soft(serious, what).toEqual([]);
}
