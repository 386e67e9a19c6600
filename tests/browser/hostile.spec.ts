import type { Page } from "@playwright/test";
import { details, expect, filesIn, grid, searchBox, servePackage, test, visit } from "./atlas.ts";

/** A package by somebody who wishes us ill: its texts are shown as text, and nothing of it runs or is followed. */

const TAG = "<img src=x onerror=alert(1)>";
const SMALL = "tests/fixtures/small";

test("titles, rationales and names with markup are shown as text", async ({ page }) => {
  await openHostile(page, "#select=left:H.A.1");
  await expect(details(page)).toContainText(`Protective ${TAG} clothing`);
  await expect(details(page).locator(".rationale")).toContainText(`Clothing prevents ${TAG} some harm`);
  await expect(details(page).locator("article").first()).toContainText(`Safe ${TAG} work at sea`);

  await searchBox(page).click();
  await page.keyboard.type("protective");
  await expect(page.getByRole("option").first()).toContainText("Protective clothing");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(grid(page)).toContainText(`Protective ${TAG} clothing`);
  await page.getByRole("button", { name: "About", exact: true }).click();
  const about = page.getByRole("dialog", { name: "About this atlas" });
  await expect(about).toContainText(`A package ${TAG} of ill will`);
  await expect(page.locator("img, script:not([src]), [onerror]")).toHaveCount(0);
});

test("addresses of sources that are not of the web cannot be followed", async ({ page }) => {
  await openHostile(page, "#select=left:H.A.1");
  await page.getByRole("button", { name: "About", exact: true }).click();
  const about = page.getByRole("dialog", { name: "About this atlas" });
  await expect(about.getByText("Harbour Plan for the Four Coasts").last()).toBeVisible();
  const addresses = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const schemes = new Set(addresses.map((address) => new URL(address).protocol));
  expect([...schemes].filter((scheme) => !["http:", "https:"].includes(scheme))).toEqual([]);
  await expect(about.getByRole("link", { name: /Harbour Plan for the Four Coasts/ })).toHaveCount(0);

  const outward = page.locator("a[href^='https:']");
  for (const link of await outward.all()) {
    await expect(link).toHaveAttribute("rel", /noopener/);
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
});

test("a path with markup in the description is shown as text", async ({ page, faults }) => {
  const files = await filesIn(SMALL);
  const path = `${TAG}.csv`;
  files.set("datapackage.json", replaced(files, "datapackage.json", ['"linkages.csv"', JSON.stringify(path)]));
  await servePackage(page, "hostile", files);
  await page.goto("./?package=hostile");
  await expect(page.getByRole("alert")).toContainText(`“hostile/${path}”`);
  await expect(page.locator("img")).toHaveCount(0);
  expect(faults.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("a description may not reach for files outside its folder or on another host", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["../data/linkages.csv", "https://example.org/linkages.csv", "/data/linkages.csv"]) {
    const files = await filesIn(SMALL);
    files.set("datapackage.json", replaced(files, "datapackage.json", ['"linkages.csv"', JSON.stringify(path)]));
    await servePackage(page, "hostile", files);
    await page.goto("./?package=hostile");
    await expect(page.locator("html")).toHaveAttribute("data-state", /^(ready|empty|error)$/);
    await page.unrouteAll();
  }
  expect(asked.filter((path) => path.endsWith("linkages.csv"))).toEqual([]);
});

test("a diagnostic quotes hostile text as text", async ({ page }) => {
  const files = await filesIn(SMALL);
  files.set("linkages.csv", replaced(files, "linkages.csv", ["H.A~1.1,H.A,1.1", `"${TAG}","${TAG}",1.1`]));
  await servePackage(page, "hostile", files);
  await visit(page, "?package=hostile");
  await page.getByRole("contentinfo").getByRole("button", { name: /error/ }).click();
  await expect(page.getByRole("dialog", { name: "What the check found" })).toContainText(TAG);
  await expect(page.locator("img")).toHaveCount(0);
});

/** Open the small package with markup wherever a text may stand; a dialog of the browser fails the test. */
async function openHostile(page: Page, hash: string): Promise<void> {
  const files = await filesIn(SMALL);
  files.set(
    "harbour-plan.csv",
    replaced(files, "harbour-plan.csv", ["Protective clothing for", `Protective ${TAG} clothing for`]),
  );
  files.set("world-goals.csv", replaced(files, "world-goals.csv", ["Safe work at sea", `Safe ${TAG} work at sea`]));
  files.set("sources.csv", replaced(files, "sources.csv", ["https://example.org/plan.pdf", "javascript:alert(1)"]));
  const description = JSON.parse(String(files.get("datapackage.json"))) as Record<string, unknown>;
  description["description"] = `A package ${TAG} of ill will`;
  description["licenses"] = [{ name: TAG, title: TAG, path: "javascript:alert(2)" }];
  files.set("datapackage.json", Buffer.from(JSON.stringify(description)));
  page.on("dialog", (dialog) => {
    throw new Error(`the page was made to open a dialog: ${dialog.message()}`);
  });
  await servePackage(page, "hostile", files);
  await visit(page, `?package=hostile${hash}`);
}

function replaced(files: ReadonlyMap<string, Buffer>, name: string, [from, to]: [string, string]): Buffer {
  const text = String(files.get(name));
  if (!text.includes(from)) throw new Error(`${name} holds no ${from}`);
  return Buffer.from(text.replace(from, () => to));
}
