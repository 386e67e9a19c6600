/** The page in the words of a reader, so that a test reads like a visit. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { readDirectory } from "../../scripts/package.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn, type Filter } from "../../src/domain/filter.ts";
import type { Linkage } from "../../src/domain/linkage.ts";
import { expect, test as base } from "./fixtures.ts";

export { expect };

/** The tests' `test`, with the corpus of the shipped data beside the page that shows it. */
export const test = base.extend<object, { corpus: Corpus }>({
  corpus: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, provide) => {
      const { corpus } = await readDirectory("data");
      if (!corpus) throw new Error("data/ holds no package that can be read");
      await provide(corpus);
    },
    { scope: "worker" },
  ],
});

/** Whether the long series run whole, as in `npm run test:long`. */
const IS_LONG = process.env["ATLAS_LONG"] === "1";

/** The whole series where the long ones run, else its first, third, fifth ... */
export function everyOther<T>(series: readonly T[]): readonly T[] {
  return IS_LONG ? series : series.filter((_, i) => i % 2 === 0);
}

/** Colours and widths that a view is looked at in: each colour and each width once, all four in the long series. */
export const LOOKS = everyOther([
  { colorScheme: "light", width: 1440 },
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "dark", width: 1440 },
] as const);

/** Open the page at an address below its own, such as `"#view=table"`, and wait until it shows the data. */
export async function visit(page: Page, address = ""): Promise<void> {
  await page.goto(`./${address}`);
  await untilReady(page);
}

/** Wait until the page shows the data, in its own letters: those that stand in for them have other widths. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const hasLetters = () => document.fonts.check(getComputedStyle(document.body).font, "a");
    return document.documentElement.dataset["state"] === "ready" && hasLetters();
  });
}

export const picture = (page: Page): Locator => page.getByRole("application");
export const grid = (page: Page): Locator => page.getByRole("grid", { name: "Linkages" });
export const legend = (page: Page): Locator => page.getByRole("complementary", { name: "Legend and filter" });
export const details = (page: Page): Locator => page.getByRole("complementary", { name: "Details" });
export const chips = (page: Page): Locator => page.getByRole("group", { name: "Filter", exact: true });
export const searchBox = (page: Page): Locator => page.getByRole("combobox", { name: /^Search/ });

/** What the page says to those who do not see it change. */
export const said = (page: Page): Locator => page.locator("#live-region");

/** The legend's tick for a value, such as `"AEC"` under `"Pillar"`; in a folded group it is there, but hidden. */
export function tick(page: Page, group: string, value: string): Locator {
  const entries = legend(page).getByRole("group", { name: group, exact: true, includeHidden: true });
  return entries.locator(`input[value="${value}"]`);
}

/** The number beside a tick of the legend. */
export async function countBeside(entry: Locator): Promise<number> {
  const label = entry.locator("xpath=ancestor::label");
  return Number((await label.locator(".legend-count").innerText()).replaceAll(",", ""));
}

/** What follows `#` in the address, pair by pair, without the fingerprint of the data. */
export function hashOf(page: Page): string[] {
  const pairs = new URL(page.url()).hash.slice(1).split("&");
  return pairs.filter((pair) => pair !== "" && !pair.startsWith("data="));
}

/** Expect the address to hold exactly these pairs, in this order. */
export async function expectHash(page: Page, ...pairs: string[]): Promise<void> {
  await expect.poll(() => hashOf(page)).toEqual(pairs);
}

/** Expect the count above the view: so many shown of all that the page opens with. */
export async function expectShown(page: Page, shown: number, all: number): Promise<void> {
  await expect(page.locator(".shown-count")).toHaveText(`${shown} of ${all} linkages`);
}

/** How many linkages pass a filter. */
export function linkagesWith(corpus: Corpus, filter: Partial<Filter> = {}): number {
  return linkagesIn(corpus, { ...DEFAULT_FILTER, ...filter }).length;
}

/** A linkage of a target that the page shows when it opens, with its rationale. */
export function linkageOf(corpus: Corpus, target: string): Linkage {
  const found = linkagesIn(corpus, DEFAULT_FILTER).find((one) => one.target === target && one.rationale !== "");
  if (!found) throw new Error(`the data hold no linkage with target ${target}`);
  return found;
}

/** How many concepts stand in the picture. */
export async function conceptsDrawn(page: Page): Promise<number> {
  return Number((await picture(page).getAttribute("data-graph"))?.split(" ")[0]);
}

/** Whether the picture has dimmed everything but one neighbourhood: the overlay for it is not empty. */
export async function isDimmed(page: Page): Promise<boolean> {
  return picture(page).evaluate((stage) => {
    const overlay = [...stage.querySelectorAll("canvas")].at(-1);
    const pixel = overlay?.getContext("2d")?.getImageData(1, 1, 1, 1).data;
    return (pixel?.[3] ?? 0) > 0;
  });
}

/** A place on the screen, in pixels of the window. */
export interface Place {
  x: number;
  y: number;
}

/** Where concepts stand, by their keys such as `"left:AEC"`; the page tells under `?perf=1` only. */
export async function placesOf(page: Page): Promise<Map<string, Place>> {
  await page.waitForFunction(() => "__perf" in window);
  await nextFrame(page);
  const targets = await page.evaluate(() => {
    const hook = window["__perf"] as { targets(most: number): [number, number, string][] };
    return hook.targets(10_000);
  });
  return new Map(targets.map(([x, y, key]) => [key, { x, y }]));
}

/** Expect concepts to stand at the same places, to half a pixel: the address keeps four digits of the camera. */
export function expectSamePlaces(found: ReadonlyMap<string, Place>, expected: ReadonlyMap<string, Place>): void {
  expect([...found.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
  for (const [key, { x, y }] of expected) {
    expect(found.get(key)?.x, key).toBeCloseTo(x, 0);
    expect(found.get(key)?.y, key).toBeCloseTo(y, 0);
  }
}

/** Where one concept stands; under `?perf=1` only. */
export async function placeOf(page: Page, key: string): Promise<Place> {
  const place = (await placesOf(page)).get(key);
  if (!place) throw new Error(`${key} is not in the picture`);
  return place;
}

/** The wedge that opens a concept of the left side, at the left edge of the picture. */
export async function wedgeOf(page: Page, key: string): Promise<Place> {
  const { y } = await placeOf(page, key);
  const { x } = await boxOf(picture(page));
  return { x: x + 9, y };
}

/** Where something stands on the screen once it stands still. */
export async function boxOf(goal: Locator): Promise<Place & { width: number; height: number }> {
  return goal.evaluate(async (element) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const place = () => JSON.stringify(element.getBoundingClientRect());
    for (let before = ""; before !== place(); await frame()) before = place();
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Wait until what was asked for last has been drawn: Sigma draws on the next frame, the labels right after it. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))),
  );
}

/** Press Tab, or Shift+Tab, until an element has the focus. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = () => goal.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150; presses++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  await expect(goal).toBeFocused();
}

/** The files of a folder by their names. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** Let the page find a data package in a folder beside it; a file that is not given is answered with 404. */
export async function servePackage(
  page: Page,
  folder: string,
  files: ReadonlyMap<string, Buffer | string>,
): Promise<void> {
  await page.route(`**/${folder}/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.split(`/${folder}/`)[1] ?? "");
    const body = files.get(name);
    await route.fulfill(body === undefined ? { status: 404, body: "There is nothing here." } : { body });
  });
}

/** Hold back the answers to some requests until `open` is called, as a slow network would. */
export async function holdBack(page: Page, glob: string): Promise<{ open(): void }> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(glob, async (route) => {
    await opened;
    await route.fallback();
  });
  return { open: () => open() };
}
