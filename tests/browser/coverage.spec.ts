import type { Locator, Page } from "@playwright/test";
import { readDirectory } from "../../scripts/package.ts";
import { coverageOf } from "../../src/analysis/coverage.ts";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import {
  boxOf,
  details,
  everyOther,
  expect,
  expectHash,
  filesIn,
  grid,
  hashOf,
  LOOKS,
  said,
  servePackage,
  tabTo,
  test,
  visit,
} from "./atlas.ts";
import { expectNoSeriousFault } from "./axe.ts";
import { expectedNumbers, HEADLINE_KEYS, jsonOf, numbersOn, unfoldAll } from "./coverage-numbers.ts";

/** The coverage page: its numbers, what stands behind them, its lists to copy, and the second subset in grey. */

const page$ = (page: Page) => page.locator(".coverage-view");
const number = (page: Page, name: string) => page$(page).locator(`[data-number="${name}"]`);
const section = (page: Page, name: string) => page$(page).getByRole("region", { name, exact: true });

/** Open the page and wait until all its sections have followed the filter. */
async function visitCoverage(page: Page, address = "", query = ""): Promise<void> {
  await visit(page, `${query}#view=coverage${address}`);
  await expectSettled(page);
}

async function expectSettled(page: Page): Promise<void> {
  await expect(page$(page)).toHaveAttribute("data-settled", "true");
}

/** Go back to the number that led away, and wait until the page no longer moves to keep it in place. */
async function goBackTo(page: Page, button: Locator): Promise<void> {
  await page.goBack();
  await expectSettled(page);
  await expect(button).toBeFocused();
  await expect(button).not.toHaveAttribute("data-held");
}

for (const { what, address, options } of everyOther([
  { what: "everything", address: "", options: [] },
  {
    what: "a pillar with firm linkages",
    address: "&element=AEC&strength=3",
    options: ["--pillar", "AEC", "--min-strength", "3"],
  },
  {
    what: "an area of some goals",
    address: "&target=1&target=13&area=PA.5",
    options: ["--goal", "1", "--goal", "13", "--priority-area", "PA.5"],
  },
])) {
  test(`every number equals the command line's, for ${what}`, async ({ page, corpus }) => {
    test.slow();
    await visitCoverage(page, `${address}&left-level=element&right-level=target`);
    await unfoldAll(page);
    const expected = expectedNumbers(corpus, options);
    await expect.poll(async () => shownIn(await numbersOn(page))).toEqual(expected);
  });
}

for (const name of ["hand-a", "hand-b"]) {
  test(`every number equals the command line's, for the package ${name}`, async ({ page }) => {
    test.slow();
    const folder = `tests/fixtures/${name}`;
    const { corpus } = await readDirectory(folder);
    if (!corpus) throw new Error(`${folder} holds no package that can be read`);
    await servePackage(page, name, await filesIn(folder));
    await visitCoverage(page, "&open=all", `?package=${name}`);
    await unfoldAll(page);
    const expected = expectedNumbers(corpus, ["--data", folder]);
    await expect.poll(async () => shownIn(await numbersOn(page))).toMatchObject(expected);
  });
}

/**
 * Without what the command line has no number for: readings of single units, which stand beside an answer, and the
 * linkages behind sentences that count concepts only.
 */
function shownIn(numbers: Record<string, number>): Record<string, number> {
  const isOther = (name: string) => /^(gap-)?read\.|^sentence:(shared|areas:several)$/.test(name);
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => !isOther(name)));
}

test("a number opens as many linkages as it counts, and Back returns to it", async ({ page }) => {
  await visitCoverage(page, "&strength=2");
  const shared = await page$(page).locator('[data-number^="shared:"]').first().getAttribute("data-number");
  for (const name of ["linkages", "left:AEC.linkages", "right:12.linkages", `${shared}`, "read-again.linkages"]) {
    const button = number(page, name);
    const value = Number((await button.textContent())?.replaceAll(",", ""));
    // Sections that come into sight are laid out then: pointing waits until the number stands still.
    await button.hover();
    const before = await boxOf(button);
    await button.click();
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(value + 1));
    await goBackTo(page, button);
    expect(Math.abs((await boxOf(button)).y - before.y)).toBeLessThan(4);
    await expectHash(page, "view=coverage", "strength=2");
  }
});

test("a number of concepts opens the linkages of those concepts", async ({ page, corpus }) => {
  await visitCoverage(page, "&strength=3");
  const { left, linkagesOf } = coverageOf(corpus, { ...DEFAULT_FILTER, minStrength: 3 });
  await expect(number(page, "left:ASCC.linked")).toHaveText(String(left.tallyOf("ASCC").linked));
  await number(page, "left:ASCC.linked").click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(linkagesOf("ASCC", "left") + 1));
  await goBackTo(page, number(page, "left:ASCC.linked"));
  await number(page, "left.hidden").click();
  const hidden = left.items.filter(({ code }) => left.answerOf(code) === "hidden");
  const all = coverageOf(corpus, DEFAULT_FILTER);
  const behind = hidden.reduce((sum, { code }) => sum + all.linkagesOf(code, "left"), 0);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(behind + 1));
});

test("a number of gaps leads to their list, and a concept of it to its evidence", async ({ page }) => {
  await visitCoverage(page);
  await number(page, "right:5.none").click();
  const group = page.getByRole("heading", { level: 4, name: /^5 Gender Equality/ });
  await expect(group).toBeFocused();
  await expect(group).toBeInViewport();
  await section(page, "Gaps").getByRole("button", { name: /^5\.3/ }).click();
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("5.3");
  await expect(details(page)).toContainText("no counterpart");
});

test("a number of gaps under another filter shows them under that filter, and Back returns", async ({ page }) => {
  await visitCoverage(page);
  await number(page, "firm.targetGaps").click();
  await expectHash(page, "view=coverage", "strength=2");
  await expect(page.locator("#gaps-right")).toBeFocused();
  const { targets } = jsonOf("gaps", ["--min-strength", "2"]);
  await expect(number(page, "gaps.right")).toHaveText(String(targets.gaps));
  await expect(page$(page).locator('[data-gaps="right"] [data-gap]')).toHaveCount(targets.gaps);
  await page.goBack();
  await expectHash(page, "view=coverage");
});

test("the list of gaps is copied with codes, titles and marks", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitCoverage(page, "&element=APSC&strength=3");
  await section(page, "Gaps").getByRole("button", { name: "Copy the list of units" }).click();
  await expect(said(page)).toContainText("copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const { units } = jsonOf("gaps", ["--pillar", "APSC", "--min-strength", "3"]);
  for (const { code, title } of units.groups[0].gaps) expect(text).toContain(`\n${code} ${title}`);
  expect(text).toContain(`${units.gaps} of ${units.items} units without a linkage`);
  expect(text).toMatch(/ †: linked, hidden by the filter$/m);
  expect(text).toMatch(/^† Title recalled, to be checked against the printed document\.$/m);
});

test("sentences are copied one by one and all together", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitCoverage(page);
  const texts: string[] = jsonOf("sentences", []).sentences.map(({ text }: { text: string }) => text);
  const sentences = section(page, "Ready sentences");
  await sentences.getByRole("button", { name: /^Copy all/ }).click();
  await expect(said(page)).toContainText("sentences copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${texts.join("\n")}\n`);
  await sentences
    .getByRole("button", { name: /^Copy this sentence/ })
    .nth(2)
    .click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(texts[2]);
});

test("a second subset stands in grey, with the difference as a table; it is swapped and put away", async ({ page }) => {
  await visitCoverage(page, "&element=AEC");
  await expect(section(page, "Difference")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Compare with" }).selectOption({ label: "ASCC Socio-Cultural Community" });
  await expectHash(page, "view=coverage", "element=AEC", "compare=on", "with-element=ASCC");
  // A group that only the second subset asks about has its bar in grey, and nothing of the first.
  const group = page$(page).locator('[data-key="left:ASCC"]');
  await expect(group.locator('.cov-second [data-part="linked"]')).toBeVisible();
  await expect(group.locator("[data-answer]")).toHaveCount(0);
  const { headline, left } = jsonOf("compare", ["--pillar", "AEC", "--with-pillar", "ASCC"]);
  const expected = { "left.onlyA": left.only_in_a.length, "left.onlyB": left.only_in_b.length };
  for (const [key, own] of Object.entries(HEADLINE_KEYS)) {
    Object.assign(expected, { [`a.${own}`]: headline.a[key], [`b.${own}`]: headline.b[key] });
  }
  await expect.poll(() => numbersOn(page)).toMatchObject(expected);
  const sign = headline.difference.linkages < 0 ? "fewer" : "more";
  await expect(page$(page).locator('[data-difference="linkages"]')).toContainText(
    `${Math.abs(headline.difference.linkages)} ${sign}`,
  );

  await page.getByRole("button", { name: "Swap" }).click();
  await expectHash(page, "view=coverage", "element=ASCC", "compare=on", "with-element=AEC");
  await expect(number(page, "a.linkages")).toHaveText(String(headline.b.linkages));
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await expectHash(page, "view=coverage", "element=ASCC");
  await expect(page.getByRole("combobox", { name: "Compare with" })).toBeFocused();
});

test("what is opened here is open in the graph, and Back closes it", async ({ page }) => {
  await visitCoverage(page);
  const row = page$(page).locator('[data-key="right:12.3"]');
  await expect(row).toHaveCount(0);
  await page$(page)
    .getByRole("button", { name: /^12: \d+ below$/ })
    .click();
  await expect(row).toBeVisible();
  expect(hashOf(page)).toContain("open=right:12");
  await page.goBack();
  await expect(row).toHaveCount(0);
});

test("the keyboard alone goes to a section, opens a row, a measure and the linkages behind a number", async ({
  page,
}) => {
  await visitCoverage(page, "&left-level=instrument");
  const links = page.getByRole("navigation", { name: "Sections" });
  await tabTo(page, links.getByRole("button", { name: "By pillar", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "By pillar", exact: true })).toBeFocused();
  const toggle = page$(page).getByRole("button", { name: /^ASCC: \d+ below$/ });
  await tabTo(page, toggle);
  await page.keyboard.press("Enter");
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await tabTo(page, number(page, "left:ASCC.C.linkages"));
  const value = Number(await number(page, "left:ASCC.C.linkages").textContent());
  await page.keyboard.press("Enter");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(value + 1));
  await expect(page.getByRole("main")).toBeFocused();
  await page.goBack();
  await expect(number(page, "left:ASCC.C.linkages")).toBeFocused();

  // Whoever goes on at once is not held at the number.
  await links.getByRole("button", { name: "Bridges" }).press("Enter");
  await expect(number(page, "left:ASCC.C.linkages")).not.toHaveAttribute("data-held");
  await expect(page.getByRole("heading", { name: "Bridges" })).toBeInViewport();
  await tabTo(page, page$(page).locator('[data-fold="bridging"] > summary'));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Concepts by betweenness" })).toBeVisible();
});

for (const { colorScheme, width } of LOOKS) {
  test(`axe finds no serious fault, ${colorScheme}, at ${width} pixels, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await visitCoverage(page, "&strength=2&compare=on&with-element=AEC&open=right:12");
    await page$(page).locator('[data-fold="communities"] > summary').click();
    await expect(page$(page).locator("[data-community]").first()).toBeVisible();
    await expectNoSeriousFault(page, "coverage");
    const overhang = await page.evaluate(() => {
      const views = [document.documentElement, document.querySelector(".coverage-view")];
      return views.map((one) => (one ? one.scrollWidth - one.clientWidth : -1));
    });
    expect(overhang).toEqual([0, 0]);
  });
}

test("the page offers views to start from, and each opens without a notice", async ({ page, corpus }) => {
  await visit(page);
  const links = page.getByRole("navigation", { name: "Start from" }).getByRole("link");
  await expect(links).toHaveText((corpus.info.views ?? []).map(({ title }) => title));
  for (const { title, address } of corpus.info.views ?? []) {
    await links.filter({ hasText: title }).click();
    await expectHash(page, ...address.split("&"));
    await expect(page.locator(".notices")).toHaveCount(0);
    await page.goBack();
    await expectHash(page);
  }
});
